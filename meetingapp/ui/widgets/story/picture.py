"""The picture of a case: four lanes over the months, with a mark for each thing."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.story_picture import Lane, Picture, StoryBar, StoryMark
from meetingapp.ui.widgets.free_places import FreePlaces
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.widgets.story.mark import SIDE, MarkButton
from meetingapp.ui.wording import Say, wording

_HEAD, _FOOT, _LANE, _ROW, _LEVEL = 24, 30, 56, 33, 38
_NAMES: Final = 132
"""The width of the names of the lanes."""
_BESIDE: Final = 5
_LEAST_WORD: Final = 3
"""Fewer letters, with what says that there are more, tell nothing."""
_SIDE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LANES: Final[dict[Lane, tuple[str, Say]]] = {
    Lane.MEETINGS: ("calendar-days", lambda words: words("Meetings")),
    Lane.CHILD: ("ear", lambda words: words("The child’s voice")),
    Lane.MEASURES: ("list-checks", lambda words: words("Measures")),
    Lane.LEVEL: ("chart-column", lambda words: words("Level")),
}
_SOFT: Final = {
    "UNIVERSAL": ("ok_soft", "ok", "ok_text"),
    "SELECTED": ("warn_soft", "warn", "warn_text"),
    "INDICATED": ("danger_soft", "danger", "danger_text"),
    "": ("neutral_soft", "neutral", "neutral_text"),
}


class StoryPicture(Painted):
    """One tab stop; arrows go from thing to thing in the order of their days, Enter opens.

    ``opened`` carries the mark. A reader hears each mark as a button with its whole sentence.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self.marks: list[MarkButton] = []
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: Picture) -> None:
        """Draw another picture; the newest thing that is done is the one Tab comes to."""
        for old in self.marks:
            old.hide()
            old.deleteLater()
        self._picture = picture
        self.marks = [self._button(mark) for mark in picture.marks]
        done = [at for at, mark in enumerate(picture.marks) if mark.is_done]
        self._stand_on(done[-1] if done else 0)
        self._place()
        for button in self.marks:
            button.show()
        self.refit()

    def _button(self, mark: StoryMark) -> MarkButton:
        day = wording.words.long_day(mark.on)
        button = MarkButton(mark, f"{day}. {mark.sentence}", self)
        button.clicked.connect(self._open)
        button.moved.connect(self._move)
        return button

    def _open(self) -> None:
        button = self.sender()
        if isinstance(button, MarkButton):
            self._stand_on(self.marks.index(button))
            self.opened.emit(button.mark)

    def _move(self, by: int) -> None:
        to = min(max(self._at + by, 0), len(self.marks) - 1)
        self._stand_on(to)
        self.marks[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _stand_on(self, at: int) -> None:
        """Let Tab come to one mark; the arrows come to the others."""
        policies = Qt.FocusPolicy
        for number, button in enumerate(self.marks):
            button.setFocusPolicy(policies.StrongFocus if number == at else policies.ClickFocus)
        self._at = at

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), round(self._below(None)) + theme.px(_FOOT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(320), self.sizeHint().height())

    @override
    def refit(self) -> None:
        super().refit()
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        picture = self._picture
        if picture is None:
            return
        for button in self.marks:
            side = theme.px(SIDE)
            middle = self._middle(button.mark.lane, button.mark.row)
            x = self._x(picture.across(button.mark.on))
            button.setGeometry(round(x - side / 2), round(middle - side / 2), side, side)

    def _x(self, across: float) -> float:
        left, right = theme.px(_NAMES), self.width() - theme.px(14)
        return left + (right - left) * across

    def _height(self, lane: Lane) -> int:
        if lane is Lane.MEASURES:
            rows = self._picture.rows if self._picture is not None else 0
            return theme.px(_ROW) * rows + theme.px(12)
        return theme.px(_LEVEL if lane is Lane.LEVEL else _LANE)

    def _below(self, lane: Lane | None) -> float:
        """Return where a lane begins; where the last one ends for none."""
        top = float(theme.px(_HEAD))
        for each in self._picture.lanes if self._picture is not None else ():
            if each is lane:
                return top
            top += self._height(each)
        return top

    def _middle(self, lane: Lane, row: int = 0) -> float:
        top = self._below(lane)
        if lane is Lane.MEASURES:
            return top + theme.px(6) + theme.px(_ROW) * (row + 0.5)
        return top + self._height(lane) / 2

    @override
    def draw(self, painter: QPainter) -> None:
        picture = self._picture
        if picture is None:
            return
        self._draw_months(painter, picture)
        self._draw_lanes(painter, picture)
        for bar in picture.bars:
            self._draw_bar(painter, picture, bar)
        self._draw_today(painter, picture)
        for lane in picture.lanes:
            self._draw_labels(painter, picture, lane)

    def _draw_months(self, painter: QPainter, picture: Picture) -> None:
        painter.setFont(theme.font("xs"))
        for day, text in picture.ticks:
            x = self._x(picture.across(day))
            painter.setPen(QPen(theme.colour("divider"), 1))
            painter.drawLine(QPointF(x, theme.px(_HEAD)), QPointF(x, self._below(None)))
            painter.setPen(theme.colour("text3"))
            box = QRectF(x + theme.px(4), 0, theme.px(120), theme.px(_HEAD))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | _SIDE, text)

    def _draw_lanes(self, painter: QPainter, picture: Picture) -> None:
        side = theme.px(16)
        for lane in picture.lanes:
            top = self._below(lane)
            painter.setPen(QPen(theme.colour("divider"), 1))
            painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            icon_name, say = _LANES[lane]
            of_child = lane is Lane.CHILD
            middle = self._middle(lane)
            box = QRectF(theme.px(2), middle - side / 2, side, side)
            paint_icon(painter, icon_name, "voice" if of_child else "text2", box)
            painter.setFont(theme.font("sm", 600 if of_child else 500))
            painter.setPen(theme.colour("voice_text2" if of_child else "text2"))
            words = QRectF(box.right() + theme.px(9), middle - side, theme.px(_NAMES), 2 * side)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | _SIDE, wording.said(say))

    def _draw_bar(self, painter: QPainter, picture: Picture, bar: StoryBar) -> None:
        left, right = self._x(picture.across(bar.since)), self._x(picture.across(bar.until))
        of_level = bar.lane is Lane.LEVEL
        high = theme.px(20 if of_level else 25)
        box = QRectF(left, self._middle(bar.lane, bar.row) - high / 2, right - left, high)
        if of_level:
            soft, strong, ink = _SOFT[bar.level]
            painter.fillRect(box, theme.colour(soft))
            painter.fillRect(QRectF(left, box.top(), 3, high), theme.colour(strong))
        else:
            soft, strong, ink = ("accent_soft", "accent", "accent_text") if bar.runs else _SOFT[""]
            painter.setPen(QPen(theme.colour(strong), 1))
            painter.setBrush(theme.colour(soft))
            painter.drawRoundedRect(box, 5, 5)
        painter.setFont(theme.font("xs", 600))
        painter.setPen(theme.colour(ink))
        inside = box.adjusted(theme.px(10), 0, -theme.px(10), 0)
        inside.setRight(min(inside.right(), self._first_mark(picture, bar, inside.left())))
        shown = QFontMetrics(painter.font()).elidedText(
            bar.text, Qt.TextElideMode.ElideRight, int(inside.width())
        )
        if len(shown) > _LEAST_WORD:
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | _SIDE, shown)

    def _first_mark(self, picture: Picture, bar: StoryBar, left: float) -> float:
        """Return where the words in a bar must end: before the first mark that stands in it."""
        there = (
            self._x(picture.across(each.on)) - theme.px(SIDE) / 2
            for each in picture.marks
            if (each.lane, each.row) == (bar.lane, bar.row)
        )
        return min((x for x in there if x > left), default=float(self.width()))

    def _draw_today(self, painter: QPainter, picture: Picture) -> None:
        x, bottom = self._x(picture.across(picture.today)), self._below(None)
        painter.setPen(QPen(theme.colour("info"), 1.6))
        painter.drawLine(QPointF(x, theme.px(_HEAD)), QPointF(x, bottom))
        text = wording.words("Today")
        painter.setFont(theme.font("xs", 600))
        wide = QFontMetrics(painter.font()).horizontalAdvance(text) + theme.px(14)
        left = min(max(x - wide / 2, 0), self.width() - wide)
        pill = QRectF(left, bottom + theme.px(3), wide, theme.px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("room"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(theme.colour("on_room"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_labels(self, painter: QPainter, picture: Picture, lane: Lane) -> None:
        """Write beside each mark where there is room; where there is none its tip says it."""
        mine = [each for each in picture.marks if each.lane is lane]
        for row in sorted({each.row for each in mine}):
            there = [each for each in mine if each.row == row]
            spots = [self._spot(picture, each) for each in there]
            free = FreePlaces(spots, theme.px(SIDE) / 2 - 2)
            for bar in picture.bars:
                if bar.lane is lane and bar.row == row:
                    free.keep(self._bar_box(picture, bar))
            for each, spot in zip(there, spots, strict=True):
                self._write(painter, each, spot, free)

    def _spot(self, picture: Picture, mark: StoryMark) -> QPointF:
        return QPointF(self._x(picture.across(mark.on)), self._middle(mark.lane, mark.row))

    def _bar_box(self, picture: Picture, bar: StoryBar) -> QRectF:
        left, right = self._x(picture.across(bar.since)), self._x(picture.across(bar.until))
        return QRectF(left, self._middle(bar.lane, bar.row) - 2, right - left, 4)

    def _write(self, painter: QPainter, mark: StoryMark, spot: QPointF, free: FreePlaces) -> None:
        if not mark.title:
            return
        for title, sub in ((mark.title, mark.sub), (mark.title, "")):
            for on_right, box in self._beside(spot, (title, sub)):
                if free.number(box) is not None:
                    self._draw_label(painter, mark, (title, sub), box, on_right=on_right)
                    return

    def _beside(self, spot: QPointF, texts: tuple[str, str]) -> Iterator[tuple[bool, QRectF]]:
        """Give the place to the right of a mark and the one to the left, inside the picture."""
        big, small = QFontMetrics(theme.font("sm", 600)), QFontMetrics(theme.font("xs"))
        wide = max(big.horizontalAdvance(texts[0]), small.horizontalAdvance(texts[1])) + 4
        high = big.height() + (small.height() if texts[1] else 0)
        off = theme.px(SIDE) / 2 + theme.px(_BESIDE)
        right = QRectF(spot.x() + off, spot.y() - high / 2, wide, high)
        left = right.translated(-2 * off - wide, 0)
        if right.right() <= self.width():
            yield True, right
        if left.left() >= theme.px(_NAMES):
            yield False, left

    def _draw_label(
        self,
        painter: QPainter,
        mark: StoryMark,
        texts: tuple[str, str],
        box: QRectF,
        *,
        on_right: bool,
    ) -> None:
        of_child = mark.lane is Lane.CHILD
        side = Qt.AlignmentFlag.AlignLeft if on_right else Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.font("sm", 600))
        painter.setPen(theme.colour("voice_text" if of_child else "text"))
        high = QFontMetrics(painter.font()).height()
        painter.drawText(QRectF(box.left(), box.top(), box.width(), high), side | _SIDE, texts[0])
        painter.setFont(theme.font("xs"))
        painter.setPen(theme.colour("voice_text2" if of_child else "text2"))
        below = QRectF(box.left(), box.top() + high, box.width(), box.height() - high)
        painter.drawText(below, side | _SIDE, texts[1])
