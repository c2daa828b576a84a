"""Draws the lines of the palette; in each, what was typed stands out."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.matching import marked
from meetingapp.ui.widgets.palette.lines import Index, Line, Lines

ROW: Final = 42
GROUP: Final = 30
_SIDE: Final = 12
_LEFT_OF_WORDS: Final = 44
_MOST_ABOUT: Final = 0.45  # of the width: the thing itself is read first


class LineDelegate(QStyledItemDelegate):
    """A row has an icon, its title, whom it is about, and its key."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        is_group = isinstance(model, Lines) and model.lines[index.row()].at < 0
        return QSize(theme.px(200), theme.px(GROUP if is_group else ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, Lines):
            return
        line, box = model.lines[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.at < 0:
            _draw_group(painter, box, line.title)
        else:
            is_on = bool(option.state & QStyle.StateFlag.State_Selected)
            _draw_row(painter, box, line, model.typed, is_on=is_on)
        painter.restore()


def _draw_group(painter: QPainter, box: QRectF, name: str) -> None:
    painter.setFont(theme.font("xs", 600))
    painter.setPen(theme.colour("text2"))
    within = box.adjusted(theme.px(_SIDE), theme.px(6), 0, 0)
    painter.drawText(within, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def _draw_row(
    painter: QPainter, box: QRectF, line: Line, typed: Sequence[str], *, is_on: bool
) -> None:
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
    side = theme.px(18)
    middle = box.center().y()
    at = QRectF(box.left() + theme.px(_SIDE), middle - side / 2, side, side)
    paint_icon(painter, line.icon_name, "accent_text" if is_on else "text2", at)
    left, right = box.left() + theme.px(_LEFT_OF_WORDS), box.right() - theme.px(_SIDE)
    painter.setFont(theme.font("sm"))
    about = line.about or line.keys
    most = (right - left) * _MOST_ABOUT
    wide = min(QFontMetricsF(theme.font("sm", 600)).horizontalAdvance(about), most)
    if about:
        end = QRectF(right - wide, box.top(), wide, box.height())
        _draw_runs(painter, end, about, typed if line.about else (), "text2")
        right -= wide + theme.px(16)
    painter.setFont(theme.font("md", 500))
    _draw_runs(
        painter, QRectF(left, box.top(), right - left, box.height()), line.title, typed, "text"
    )


def _draw_runs(painter: QPainter, box: QRectF, text: str, typed: Sequence[str], role: str) -> None:
    """Draw a text that ends in … when it is too long, with what was typed in bold."""
    plain, bold = painter.font(), painter.font()
    bold.setWeight(bold.Weight.Bold)
    widest = QFontMetricsF(bold)
    shown = widest.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    at = box.left()
    for run, is_typed in marked(shown, typed):
        painter.setFont(bold if is_typed else plain)
        painter.setPen(theme.colour("accent_text" if is_typed else role))
        metrics = QFontMetricsF(painter.font())
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(at, base), run)
        at += metrics.horizontalAdvance(run)
