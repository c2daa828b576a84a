"""Two pictures on one line: from where to where, and from which day to which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import Say, wording

_MARGIN = 14


class _Line(Painted):
    """A thin line with marks on it; a subclass places and names them."""

    height_px = 62

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(self.height_px))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(self.height_px))

    def _y(self) -> float:
        return self.height() / 2

    def _x(self, share: float) -> float:
        return _MARGIN + (self.width() - 2 * _MARGIN) * share

    def _bar(self, painter: QPainter, start: float, end: float, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(role))
        box = QRectF(self._x(start), self._y() - 3, self._x(end) - self._x(start), 6)
        painter.drawRoundedRect(box, 3, 3)

    def _dot(self, painter: QPainter, share: float, role: str, *, hollow: bool = False) -> None:
        painter.setPen(QPen(theme.colour(role), 2.5))
        painter.setBrush(theme.colour("surface" if hollow else role))
        painter.drawEllipse(QPointF(self._x(share), self._y()), 6, 6)

    def _word(self, painter: QPainter, share: float, text: str, *, above: bool) -> None:
        font = theme.font("xs", 600 if above else 400)
        width = QFontMetrics(font).horizontalAdvance(text) + 4
        left = min(max(self._x(share) - width / 2, 0), max(self.width() - width, 0))
        high = theme.px(18)
        top = self._y() - 10 - high if above else self._y() + 10
        painter.setFont(font)
        painter.setPen(theme.colour("text" if above else "text2"))
        painter.drawText(QRectF(left, top, width, high), Qt.AlignmentFlag.AlignCenter, text)


class Track(_Line):
    """From the baseline to the target, on one scale from nought."""

    def __init__(self) -> None:
        super().__init__()
        self._from = Decimal(0)
        self._to = Decimal(0)
        self._from_say: Say | None = None
        self._to_say: Say | None = None

    def set_values(self, start: Decimal, goal: Decimal, start_say: Say, goal_say: Say) -> None:
        """Show both numbers and their words."""
        self._from, self._to = start, goal
        self._from_say, self._to_say = start_say, goal_say
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._from_say is not None and self._to_say is not None:
            name = wording.words(
                "From {baseline} to {target}",
                baseline=self._from_say(wording.words),
                target=self._to_say(wording.words),
            )
            self.setAccessibleName(name)
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        if self._from_say is None or self._to_say is None:
            return
        low = min(self._from, self._to, Decimal(0))
        high = max(self._from, self._to, low + 1)
        high += (high - low) / 5
        start = float((self._from - low) / (high - low))
        goal = float((self._to - low) / (high - low))
        self._bar(painter, 0, 1, "track")
        painter.setPen(QPen(theme.colour("accent"), 2.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(self._x(start), self._y()), QPointF(self._x(goal), self._y()))
        self._dot(painter, start, "accent", hollow=True)
        self._dot(painter, goal, "accent")
        self._word(painter, start, self._from_say(wording.words), above=True)
        self._word(painter, goal, self._to_say(wording.words), above=True)


class Gone(_Line):
    """How far it went: from the baseline, past or short of the target, to what was measured."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = (Decimal(0), Decimal(0), Decimal(0))
        self._says: tuple[Say, Say, Say] | None = None

    def set_values(
        self, numbers: tuple[Decimal, Decimal, Decimal], says: tuple[Say, Say, Say]
    ) -> None:
        """Show baseline, target and measured value, each with its word."""
        self._numbers, self._says = numbers, says
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._says is not None:
            self.setAccessibleName(", ".join(say(wording.words) for say in self._says))
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        if self._says is None:
            return
        low = min(*self._numbers, Decimal(0))
        high = max(*self._numbers, low + 1)
        high += (high - low) / 8
        start, goal, now = (float((n - low) / (high - low)) for n in self._numbers)
        self._bar(painter, 0, 1, "track")
        self._bar(painter, min(start, now), max(start, now), "accent")
        self._dot(painter, start, "accent", hollow=True)
        self._dot(painter, goal, "accent", hollow=True)
        self._dot(painter, now, "accent")
        self._word(painter, start, self._says[0](wording.words), above=True)
        self._word(painter, goal, self._says[1](wording.words), above=False)
        self._word(painter, now, self._says[2](wording.words), above=True)


@dataclass(frozen=True, slots=True)
class Day:
    """One day on the line; ``strong`` ends what is filled."""

    on: date
    say: Say
    strong: bool = False


class Timeline(_Line):
    """Days to scale; the words below say the same."""

    height_px = 70

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[Day, ...] = ()

    def set_days(self, days: Sequence[Day]) -> None:
        """Show these days, earliest first."""
        self._days = tuple(sorted(days, key=lambda day: day.on))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        words = wording.words
        named = [f"{day.say(words)} {words.day_month(day.on)}" for day in self._days]
        self.setAccessibleName(", ".join(named))
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        if not self._days:
            return
        words = wording.words
        first, last = self._days[0].on, self._days[-1].on
        span = max((last - first).days, 1)
        shares = [(day.on - first).days / span for day in self._days]
        self._bar(painter, 0, 1, "track")
        reached = [s for s, day in zip(shares, self._days, strict=True) if day.strong]
        self._bar(painter, 0, max(reached, default=0), "accent")
        for share, day in zip(shares, self._days, strict=True):
            self._dot(painter, share, "accent" if day.strong or share == 0 else "border_strong")
        said = [
            (s, d.say(words), words.day_month(d.on))
            for s, d in zip(shares, self._days, strict=True)
        ]
        ends = {0, len(said) - 1}
        taken = [self._place(*said[n]) for n in sorted(ends)]
        for n, each in enumerate(said):
            left, right = self._place(*each)
            if n not in ends and any(left < b + 8 and a - 8 < right for a, b in taken):
                continue  # the words would run into each other; the dot and the name remain
            taken.append((left, right))
            self._word(painter, each[0], each[1], above=True)
            self._word(painter, each[0], each[2], above=False)

    def _place(self, share: float, above: str, below: str) -> tuple[float, float]:
        """Return from where to where the words of a day reach."""
        widths = (
            QFontMetrics(theme.font("xs", 600)).horizontalAdvance(above),
            QFontMetrics(theme.font("xs", 400)).horizontalAdvance(below),
        )
        width = max(widths) + 4
        left = min(max(self._x(share) - width / 2, 0), max(self.width() - width, 0))
        return left, left + width
