"""The day of a meeting that is to come; a time written behind it goes where times stand."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Signal
from typing_extensions import override

from meetingapp.domain.day_and_time import parse_day_and_time
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.wording import Say


class MeetingDayField(DateField):
    """Reads ``21. jan 9`` beside all that a day field reads; ``time_read`` carries the time."""

    time_read = Signal(object)

    def __init__(self, name: Say, today: Callable[[], date]) -> None:
        self._wall = today
        super().__init__(name, today)

    @property
    @override
    def day(self) -> date | None:
        return self._read()[0]

    @override
    def left(self) -> None:
        at = self._read()[1]
        super().left()
        if at is not None:
            self.time_read.emit(at)

    def _read(self) -> tuple[date | None, time | None]:
        return parse_day_and_time(self.raw, self._wall())
