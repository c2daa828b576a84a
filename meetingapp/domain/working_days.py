"""Working days: Monday to Friday, less the red days. School holidays are worked through."""

from datetime import date, timedelta
from typing import Final

from meetingapp.domain.red_days import red_days

_SATURDAY: Final = 5


def is_working_day(day: date) -> bool:
    """Tell whether an office is open on a day."""
    return day.weekday() < _SATURDAY and day not in red_days((day.year,))


def working_days_after(day: date, count: int) -> date:
    """Return the day ``count`` working days after a day.

    Raises:
        OverflowError: it would lie after the last day there is.
    """
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day
