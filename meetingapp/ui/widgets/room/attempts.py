"""The days somebody tried to reach the child, on one line with commas between."""

from collections.abc import Callable
from datetime import date

from typing_extensions import override

from meetingapp.domain.day_words import parse_day
from meetingapp.ui.widgets.room.bound import Bound, Write
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording


class AttemptsField(TextField):
    """Reads several days; if one of them cannot be read, none is taken for granted."""

    def __init__(self, name: Say, today: Callable[[], date]) -> None:
        super().__init__(name)
        self._today = today

    @property
    def days(self) -> tuple[date, ...] | None:
        """Return the days, or None when one cannot be read."""
        parts = [part for part in self.raw.split(",") if part.strip()]
        days = [parse_day(part.strip(), self._today()) for part in parts]
        return None if None in days else tuple(day for day in days if day is not None)

    @override
    def problem(self) -> Say | None:
        if self.days is not None:
            return None
        return lambda words: words("Write the days with a comma between, for example 12.11, 16.11.")


class BoundAttempts(Bound):
    """Writes the days; what cannot be read is kept as it stands."""

    def __init__(self, control: AttemptsField, write: Write) -> None:
        super().__init__(control)
        self._field = control
        control.edited.connect(lambda text: write(control.days or (), text))

    @override
    def fill(self, value: object, raw: str) -> None:
        days = value if isinstance(value, tuple) else ()
        self._field.set_raw(", ".join(wording.words.short_day(d) for d in days) or raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._field.raw.strip()
