"""A day, written as people write it."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from typing_extensions import override

from meetingapp.domain.day_words import parse_day
from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording
from meetingapp.words import Words


def written_day(words: Words, day: date) -> str:
    """Write a day with its weekday: ``fre 20.11.2026``."""
    return f"{words.weekday(day)[:3]} {words.short_day(day)}"


class DateField(TextField):
    """Reads ``fre``, ``20.11``, ``i går``, ``+10`` and ``om 6 uker``; up and down step a day.

    When the field is left, a day that was read is written out with its weekday. What could not
    be read stays as it was written.
    """

    def __init__(
        self, name: Say, today: Callable[[], date], *, placeholder: Say | None = None
    ) -> None:
        super().__init__(name, placeholder=placeholder)
        self._today = today
        self.setTextMargins(0, 0, theme.px(22), 0)
        self.setMinimumWidth(theme.px(136))
        theme.changed.connect(self._fit)

    @property
    def day(self) -> date | None:
        """Return the day, or None when nothing readable stands there."""
        return parse_day(self.raw, self._today())

    def set_day(self, day: date | None) -> None:
        """Write a day with its weekday."""
        self.set_raw("" if day is None else written_day(wording.words, day))

    @override
    def problem(self) -> Say | None:
        if not self.raw.strip() or self.day is not None:
            return None
        return lambda words: words("Write a day, for example 20.11, Friday or +10.")

    @override
    def left(self) -> None:
        self.set_day(self.day) if self.day is not None else None

    @override
    def retranslate(self) -> None:
        super().retranslate()
        today = getattr(self, "_today", None)
        if today is not None and not self.hasFocus():
            self.left()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        day = self.day
        start = self._today() if day is None else day + timedelta(days=step)
        self.set_day(start)
        self.edited.emit(self.raw)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme.px(15)
        box = QRectF(self.width() - size - 10, (self.height() - size) / 2, size, size)
        paint_icon(QPainter(self), "calendar-days", "text3", box)

    def _fit(self) -> None:
        self.setTextMargins(0, 0, theme.px(22), 0)
        self.setMinimumWidth(theme.px(136))
