"""A month, written as people write it."""

from collections.abc import Callable
from datetime import date

from typing_extensions import override

from meetingapp.domain.month_words import parse_month
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.room.bound import Bound, Write
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording
from meetingapp.words import Words


def written_month(words: Words, month: date) -> str:
    """Write ``mars 2027``."""
    return f"{words.day_month(month).split()[-1]} {month.year}"


class MonthField(TextField):
    """Reads ``mars``, ``mars 2027`` and ``03.2027``; written out when the field is left."""

    def __init__(self, name: Say, today: Callable[[], date]) -> None:
        super().__init__(name)
        self._today = today
        self.setMinimumWidth(theme.px(112))

    @property
    def month(self) -> date | None:
        """Return the first day of the month, or None when nothing readable stands there."""
        return parse_month(self.raw, self._today())

    def set_month(self, month: date | None) -> None:
        """Write a month in the language in use."""
        self.set_raw("" if month is None else written_month(wording.words, month))

    @override
    def problem(self) -> Say | None:
        if not self.raw.strip() or self.month is not None:
            return None
        return lambda words: words("Write a month, for example March or 03.2027.")

    @override
    def left(self) -> None:
        month = self.month
        if month is not None:
            self.set_month(month)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_today") and not self.hasFocus():
            self.left()


class BoundMonth(Bound):
    """Binds a month; what cannot be read is kept as it was typed."""

    def __init__(self, control: MonthField, write: Write) -> None:
        super().__init__(control)
        self._field = control
        control.edited.connect(lambda text: write(control.month, text))

    @override
    def fill(self, value: object, raw: str) -> None:
        if isinstance(value, date):
            self._field.set_month(value)
        else:
            self._field.set_raw(raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._field.raw.strip()
