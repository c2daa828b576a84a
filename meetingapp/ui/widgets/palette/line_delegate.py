"""Draws the lines of the palette; in each, what was typed stands out."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
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
    about = line.about or line.keys
    if about:
        font, wanted = theme.font("sm"), typed if line.about else ()
        most = (right - left) * _MOST_ABOUT
        wide = min(_width(font, about, wanted) + 1, most)
        end = QRectF(right - wide, box.top(), wide, box.height())
        _draw_runs(painter, end, about, wanted, font=font, role="text2")
        right -= wide + theme.px(16)
    font = theme.font("md", 500)
    within = QRectF(left, box.top(), right - left, box.height())
    _draw_runs(painter, within, line.title, typed, font=font, role="text")


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold


def _width(font: QFont, text: str, typed: Sequence[str]) -> float:
    plain, bold = QFontMetricsF(font), QFontMetricsF(_bold(font))
    return sum(
        (bold if is_typed else plain).horizontalAdvance(run)
        for run, is_typed in marked(text, typed)
    )


def _draw_runs(
    painter: QPainter, box: QRectF, text: str, typed: Sequence[str], *, font: QFont, role: str
) -> None:
    """Draw a text that ends in … when it is too long, with what was typed in bold."""
    bold = _bold(font)
    shown = text
    if _width(font, text, typed) > box.width():
        shown = QFontMetricsF(bold).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    at = box.left()
    for run, is_typed in marked(shown, typed):
        painter.setFont(bold if is_typed else font)
        painter.setPen(theme.colour("accent_text" if is_typed else role))
        metrics = QFontMetricsF(painter.font())
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(at, base), run)
        at += metrics.horizontalAdvance(run)
