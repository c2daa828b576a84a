"""A number as people here write it."""

import re
from decimal import Decimal
from typing import Final

from typing_extensions import override

from meetingapp.domain.limits import fits
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording

_NUMBER: Final = re.compile(r"[-−+]?\d{1,12}(?:[.,]\d{1,6})?")


def parse_number(text: str) -> Decimal | None:
    """Read a number with a decimal comma or point, or return None.

    Spaces between thousands are read past. Only ASCII digits count, so that what is stored is
    what was seen.
    """
    said = "".join(text.split()).replace("−", "-")
    if not said.isascii() or not _NUMBER.fullmatch(said):
        return None
    number = Decimal(said.replace(",", "."))
    return number if fits(number) else None


class NumberField(TextField):
    """Keeps what was written, and reads it as a decimal number."""

    @property
    def number(self) -> Decimal | None:
        """Return the number, or None when nothing readable stands there."""
        return parse_number(self.raw)

    def set_number(self, number: Decimal | None) -> None:
        """Write a number in the form of the language in use."""
        self.set_raw("" if number is None else wording.words.number(number))

    @override
    def problem(self) -> Say | None:
        if not self.raw.strip() or self.number is not None:
            return None
        return lambda words: words("Write a number, for example 4 or 2,5.")

    @override
    def left(self) -> None:
        if self.number is not None:
            self.set_number(self.number)
