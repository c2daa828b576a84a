"""How it goes with a measure: where it starts, the target, what was measured, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.document.blocks import Chart
from meetingapp.document.charting import Layout, Level, Line, Moment, layout
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.free_places import FreePlaces, along
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import wording

_HIGH: Final = 210
_IN: Final = 14
"""How far the first day stands from the scale."""
_MANY: Final = 12
"""Where a line has more numbers than these, its points are smaller."""
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
        for level, style, ink, _ in _levels(laid):
            y = _at(field, 0, level.up).y()
            painter.setPen(QPen(theme.colour(ink), 1.4, style))
            painter.drawLine(QPointF(field.left() - theme.px(_IN), y), QPointF(field.right(), y))
        _draw_days(painter, field, laid)
        marked = _draw_marks(painter, field, laid.marks)
        paths = [[_at(field, each.right, each.up) for each in one.spots] for one in laid.lines]
        radius = theme.px(4 if max(map(len, paths), default=0) <= _MANY else 2.5)
        free = FreePlaces((at for path in paths for at in path), radius)
        for box in marked:
            free.keep(box)
        for number, path in enumerate(paths):
            free.cross(path)
            _draw_path(painter, path, radius, is_draft=number == _DRAFT)
        _draw_words(painter, field, laid, paths, free)


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


def _levels(laid: Layout) -> list[tuple[Level, Qt.PenStyle, str, bool]]:
    """Give the baseline, dotted, and the target, dashed; the last says which it is."""
    levels = (
        (laid.start, Qt.PenStyle.DotLine, "text3", False),
        (laid.target, Qt.PenStyle.DashLine, "ok", True),
    )
    return [
        (level, style, ink, is_target)
        for level, style, ink, is_target in levels
        if level is not None
    ]


def _draw_words(
    painter: QPainter,
    field: QRectF,
    laid: Layout,
    paths: list[list[QPointF]],
    free: FreePlaces,
) -> None:
    """Write the newest and the first number, then what the levels are, then what has room."""
    numbers = list(_numbers(laid.lines, paths))
    written = [(_beside(field, each, free), each) for each in numbers if each.is_end]
    _draw_levels(painter, field, laid, free)
    written += [(_beside(field, each, free), each) for each in numbers if not each.is_end]
    painter.setFont(theme.font("xs", 600))
    painter.setPen(theme.colour("text"))
    for box, each in written:
        if box is not None:  # a reader hears all of them
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, each.text)


def _draw_levels(painter: QPainter, field: QRectF, laid: Layout, free: FreePlaces) -> None:
    """Say what each level is, on its free side and where nothing else stands."""
    levels = _levels(laid)
    ups = [level.up for level, *_ in levels]
    for level, _, _, is_target in levels:
        y = _at(field, 0, level.up).y()
        above = is_target if len(set(ups)) == 1 else level.up >= max(ups)
        high, off = theme.px(14), theme.px(4)
        font = theme.font("xs", 600 if is_target else 400)
        wide = QFontMetrics(font).horizontalAdvance(level.text) + 2
        left = field.left() + theme.px(6 if is_target else 18)
        sides = [y - high - off, y + off] if above else [y + off, y - high - off]
        if not above and y + off + high > field.bottom():
            sides.reverse()
        places = [
            place for top in sides for place in along(QRectF(left, top, wide, high), field.right())
        ]
        painter.setPen(theme.colour("ok_text" if is_target else "text2"))
        painter.setFont(font)
        painter.drawText(free.words(places), _FROM_LEFT, level.text)


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


def _draw_marks(painter: QPainter, field: QRectF, marks: tuple[Moment, ...]) -> list[QRectF]:
    """Draw evaluations with a diamond; today is the one mark that is a plain line.

    Returns:
        Where words were written: no number goes over them.
    """
    written = []
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
        written.append(box)
    for each in marks:
        if each.text != today:
            _diamond(painter, _at(field, each.right, 1), filled=not each.text)
    return written


def _diamond(painter: QPainter, at: QPointF, *, filled: bool) -> None:
    size = theme.px(5)
    painter.setPen(QPen(theme.colour("warn"), 1.6))
    painter.setBrush(theme.colour("warn" if filled else "surface"))
    corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def _draw_path(painter: QPainter, path: list[QPointF], radius: float, *, is_draft: bool) -> None:
    style = Qt.PenStyle.DashLine if is_draft else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme.colour("accent"), 2, style))
    painter.drawPolyline(QPolygonF(path))
    for at in path[-1:] if is_draft else path:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("surface" if is_draft else "accent"))
        painter.drawEllipse(at, radius, radius)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number by its point; ``is_end`` are the last and the first of a line."""

    at: QPointF
    text: str
    is_end: bool


def _numbers(lines: tuple[Line, ...], paths: list[list[QPointF]]) -> Iterator[_Number]:
    """Give the newest first; of what is being typed only the last."""
    for number, (line, path) in reversed(list(enumerate(zip(lines, paths, strict=True)))):
        last = len(path) - 1
        for place in range(last, -1, -1):
            if number != _DRAFT or place == last:
                yield _Number(path[place], line.spots[place].text, place in (0, last))


def _beside(field: QRectF, each: _Number, free: FreePlaces) -> QRectF | None:
    letters, gap = QFontMetrics(theme.font("xs", 600)), theme.px(4)
    wide, high = letters.horizontalAdvance(each.text), letters.height()
    above = QRectF(each.at.x() - wide / 2, each.at.y() - gap - high, wide, high)
    below = above.translated(0, 2 * gap + high)
    return free.number(above, *([below] if below.bottom() <= field.bottom() else []))
