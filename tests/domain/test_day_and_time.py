from datetime import date, time

import pytest

from meetingapp.domain.day_and_time import parse_day_and_time

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("21. jan 9", date(2027, 1, 21), time(9)),
        ("21. januar kl. 14.15", date(2027, 1, 21), time(14, 15)),
        ("fre 9", date(2026, 11, 27), time(9)),
        ("om 6 uker", date(2027, 1, 5), None),
        ("om 6 uker kl 10:30", date(2027, 1, 5), time(10, 30)),
        ("uke 7", date(2027, 2, 15), None),
        ("21.1", date(2027, 1, 21), None),
        ("21.1 10", date(2027, 1, 21), time(10)),
        ("21.1.2027 8.30", date(2027, 1, 21), time(8, 30)),
        ("24.11.2026", TODAY, None),
        ("i går", date(2026, 11, 23), None),
        ("", None, None),
        ("9", None, None),
        ("snart 9", None, None),
        ("31.2 9", None, None),
        ("21. jan 25", None, None),
        ("21. jan 9.75", None, None),
    ],
)
def test_a_day_is_read_with_the_time_behind_it(
    text: str, day: date | None, at: time | None
) -> None:
    assert parse_day_and_time(text, TODAY) == (day, at)


def test_text_of_any_length_is_read_at_once() -> None:
    assert parse_day_and_time("9 " * 200_000, TODAY) == (None, None)
