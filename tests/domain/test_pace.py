"""Used time: never made up, never lost, never less than nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.pace import LONGEST_STEP, Pace, passed
from meetingapp.domain.resumed import is_another_day


@pytest.mark.parametrize(
    ("before", "now", "gone"),
    [
        (100.0, 105.0, 5.0),
        (100.0, 100.0, 0.0),
        (100.0, 99.0, 0.0),  # set back
        (100.0, 100.0 + LONGEST_STEP + 0.1, 0.0),  # slept
        (100.0, 100.0 + 7 * 24 * 3600, 0.0),  # next week
        (100.0, float("nan"), 0.0),
        (100.0, float("inf"), 0.0),
    ],
)
def test_only_time_that_passed_while_people_sat_there_is_counted(
    before: float, now: float, gone: float
) -> None:
    assert passed(before, now) == gone


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=30))
def test_no_row_of_ticks_makes_the_time_less(ticks: list[float]) -> None:
    pace, last = Pace("A04"), 0.0
    for tick in ticks:
        before = pace.used_on("A04")
        pace = pace.with_used("A04", int(passed(last, tick)))
        assert 0 <= pace.used_on("A04") - before <= LONGEST_STEP
        last = tick


def test_time_is_added_to_its_item_alone() -> None:
    pace = Pace("A04").with_used("A04", 60).with_used("A07", 5).with_used("A04", 30)
    assert (pace.used_on("A04"), pace.used_on("A07"), pace.used_on("A08")) == (90, 5, 0)
    assert pace.with_used("A04", -50).used_on("A04") == 90


def test_what_cannot_be_is_left_out_when_it_is_read() -> None:
    odd = Pace("A04", used=(("A04", 60), ("A04", 90), ("A05", 30), ("A07", -4), ("A08", 10**9)))
    assert odd.of(("A04", "A07", "A08")).used == (("A04", 90), ("A08", 24 * 3600))


def test_it_is_read_as_it_was_written() -> None:
    pace = Pace("A06", "A05", (("A04", 61),), date(2026, 11, 24))
    assert from_json(Pace, to_json(pace)) == pace


HELD = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("pace", "today", "asks"),
    [
        (Pace("A05"), date(2026, 12, 1), True),
        (Pace("A05"), HELD, False),
        (Pace("A05"), date(2026, 11, 20), False),
        (Pace(), date(2026, 12, 1), False),
        (Pace("A05", day_kept=HELD), date(2026, 12, 1), False),
        (Pace("A05", day_kept=date(2026, 11, 17)), date(2026, 12, 1), True),
    ],
)
def test_another_day_is_asked_about_once_and_only_where_people_have_sat(
    pace: Pace, today: date, *, asks: bool
) -> None:
    assert is_another_day(HELD, today, pace) is asks
