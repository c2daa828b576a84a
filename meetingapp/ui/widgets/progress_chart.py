"""How it goes with a measure: where it starts, the target, what was measured, and when."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.document.blocks import Chart
from meetingapp.document.charting import Layout, Level, Line, Moment, layout
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import wording

_HIGH: Final = 210
_IN: Final = 14
"""How far the first day stands from the scale."""
_DRAFT: Final = 1
"""The second line of the chart is what is being typed."""
_FROM_LEFT: Final = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)


class ProgressChart(Painted):
    """Drawn anew with each ``show_chart``; a reader hears it as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._layout: Layout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        """Show other numbers. It is hidden where there is nothing to draw."""
        self._chart = chart
        self._layout = layout(chart, wording.words.language.value)
        self.setAccessibleName(chart.alt)
        self.setVisible(self._layout is not None)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_HIGH))

    @override
    def draw(self, painter: QPainter) -> None:
        laid = self._layout
        if laid is None:
            return
        small = theme.font("xs")
        painter.setFont(small)
        letters = QFontMetrics(small)
        left = max(letters.horizontalAdvance(each.text) for each in laid.ticks) + theme.px(8 + _IN)
        line = letters.height()
        field = QRectF(self.rect()).adjusted(
            left, line * 2 + theme.px(4), -theme.px(14), -(line + theme.px(8))
        )
        _draw_ticks(painter, field, laid.ticks)
        _draw_levels(painter, field, laid)
        _draw_days(painter, field, laid)
        _draw_marks(painter, field, laid.marks)
        for at, each in enumerate(laid.lines):
            _draw_line(painter, field, each, is_draft=at == _DRAFT)


def _at(field: QRectF, right: float, up: float) -> QPointF:
    return QPointF(field.left() + field.width() * right, field.bottom() - field.height() * up)


def _draw_ticks(painter: QPainter, field: QRectF, ticks: tuple[Level, ...]) -> None:
    for tick in ticks:
        y = _at(field, 0, tick.up).y()
        painter.setPen(QPen(theme.colour("divider"), 1))
        edge = field.left() - theme.px(_IN)
        painter.drawLine(QPointF(edge, y), QPointF(field.right(), y))
        painter.setPen(theme.colour("text3"))
        box = QRectF(0, y - theme.px(9), edge - theme.px(6), theme.px(18))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick.text
        )


def _draw_levels(painter: QPainter, field: QRectF, laid: Layout) -> None:
    """Draw the baseline dotted and the target dashed, each with its words on its free side."""
    levels = (
        (laid.start, Qt.PenStyle.DotLine, "text3", False),
        (laid.target, Qt.PenStyle.DashLine, "ok", True),
    )
    others = [level.up for level, *_ in levels if level is not None]
    for level, style, ink, is_target in levels:
        if level is None:
            continue
        y = _at(field, 0, level.up).y()
        painter.setPen(QPen(theme.colour(ink), 1.4, style))
        painter.drawLine(QPointF(field.left() - theme.px(_IN), y), QPointF(field.right(), y))
        is_upper = level.up >= max(others)
        above = is_target if len(set(others)) == 1 else is_upper
        high = theme.px(18)
        left = field.left() + theme.px(6 if is_target else 18)
        box = QRectF(left, y - high if above else y, field.right() - left, high)
        painter.setPen(theme.colour("ok_text" if is_target else "text2"))
        painter.setFont(theme.font("xs", 600 if is_target else 400))
        painter.drawText(box, _FROM_LEFT, level.text)


def _draw_days(painter: QPainter, field: QRectF, laid: Layout) -> None:
    """Write as many days as there is room for; the first and the last before the others."""
    painter.setFont(theme.font("xs"))
    letters = QFontMetrics(painter.font())
    painter.setPen(theme.colour("text3"))
    taken: list[QRectF] = []
    ends = [laid.days[0], laid.days[-1]] if laid.days else []
    for each in (*ends, *laid.days[1:-1]):
        wide = letters.horizontalAdvance(each.text)
        x = _at(field, each.right, 0).x() - wide / 2
        x = min(max(x, 0), field.right() + theme.px(14) - wide)
        box = QRectF(x, field.bottom() + theme.px(5), wide, letters.height())
        if not any(box.adjusted(-6, 0, 6, 0).intersects(other) for other in taken):
            taken.append(box)
            painter.drawText(box, _FROM_LEFT, each.text)


def _draw_marks(painter: QPainter, field: QRectF, marks: tuple[Moment, ...]) -> None:
    """Draw evaluations with a diamond; today is the one mark that is a plain line."""
    today = wording.words("today")
    letters = QFontMetrics(theme.font("xs", 600))
    for row, each in enumerate(mark for mark in marks if mark.text):
        x = _at(field, each.right, 0).x()
        ink = "info" if each.text == today else "warn"
        painter.setPen(QPen(theme.colour(ink), 1.4))
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
        painter.setFont(theme.font("xs", 600))
        painter.setPen(theme.colour(f"{ink}_text"))
        wide = letters.horizontalAdvance(each.text)
        left = min(max(x - wide / 2, 0), field.right() + theme.px(14) - wide)
        box = QRectF(left, row % 2 * letters.height(), wide + 2, letters.height())
        painter.drawText(box, _FROM_LEFT, each.text)
    for each in marks:
        if each.text != today:
            _diamond(painter, _at(field, each.right, 1), filled=not each.text)


def _diamond(painter: QPainter, at: QPointF, *, filled: bool) -> None:
    size = theme.px(5)
    painter.setPen(QPen(theme.colour("warn"), 1.6))
    painter.setBrush(theme.colour("warn" if filled else "surface"))
    corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def _draw_line(painter: QPainter, field: QRectF, line: Line, *, is_draft: bool) -> None:
    spots = [(_at(field, spot.right, spot.up), spot.text) for spot in line.spots]
    style = Qt.PenStyle.DashLine if is_draft else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme.colour("accent"), 2, style))
    painter.drawPolyline(QPolygonF([at for at, _ in spots]))
    letters = QFontMetrics(theme.font("xs", 600))
    taken: list[QRectF] = []
    radius = theme.px(4)
    for place, (at, text) in reversed(list(enumerate(spots))):
        if is_draft and place < len(spots) - 1:
            continue
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("surface" if is_draft else "accent"))
        painter.drawEllipse(at, radius, radius)
        wide = letters.horizontalAdvance(text)
        box = QRectF(at.x() - wide / 2, at.y() - radius - letters.height(), wide, letters.height())
        if any(box.adjusted(-3, 0, 3, 0).intersects(other) for other in taken):
            continue  # the nearest newer number is written; a reader hears the last
        taken.append(box)
        painter.setFont(theme.font("xs", 600))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
