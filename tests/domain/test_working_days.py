from datetime import date

import pytest

from meetingapp.domain.working_days import is_working_day, working_days_after


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 24), 5, date(2026, 12, 1)),  # over a weekend
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # from a Friday
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # from a Saturday
        (date(2027, 3, 24), 5, date(2027, 4, 5)),  # over Easter: four days and a weekend are off
        (date(2026, 12, 23), 2, date(2026, 12, 28)),  # Christmas Day is a Friday
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # into another year
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
    ],
)
def test_weekends_and_red_days_are_not_counted(day: date, count: int, expected: date) -> None:
    assert working_days_after(day, count) == expected


def test_a_school_holiday_is_a_working_day() -> None:
    assert is_working_day(date(2026, 10, 7))


def test_after_the_last_day_there_is_none() -> None:
    with pytest.raises(OverflowError):
        working_days_after(date.max, 1)
