"""Which days, numbers and texts can be kept, whether typed, stored or read from a file."""

from datetime import date
from decimal import Decimal
from typing import Final

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
MOST_DIGITS: Final = 15
"""As many as any JSON reader keeps exactly."""
LONGEST_TEXT: Final = 200_000
"""A hundred pages in one field: more is a paste that went wrong."""
_MOST_DECIMALS: Final = 9


def is_in_reach(day: date) -> bool:
    """Tell whether a day is one that a case could be about; else it is a slip of the hand."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def fits(number: Decimal) -> bool:
    """Tell whether a number is written with few enough digits to be kept exactly."""
    _, digits, exponent = number.as_tuple()
    return (
        isinstance(exponent, int)
        and len(digits) <= MOST_DIGITS
        and exponent >= -_MOST_DECIMALS
        and number.adjusted() < MOST_DIGITS
    )
