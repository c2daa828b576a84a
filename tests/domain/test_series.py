"""A team’s fixed days: every second Tuesday, past the days school is closed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday, Weekend
from meetingapp.domain.red_days import RedDay, red_days
from meetingapp.domain.series import (
    MOST_WEEKS,
    Occurrence,
    OnDayOff,
    Series,
    is_possible,
    next_day,
    occurrences,
)

CHRISTMAS = SchoolHoliday("", date(2026, 12, 21), date(2027, 1, 1), SchoolBreak.CHRISTMAS)
WINTER = SchoolHoliday("", date(2027, 2, 22), date(2027, 2, 26), SchoolBreak.WINTER)
CALENDAR = Calendar(red_days(range(2026, 2030)), (CHRISTMAS, WINTER))
TUESDAYS = Series(date(2026, 11, 24), every_weeks=2)
RED = red_days(range(1989, 2103))
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@st.composite
def series(draw: st.DrawFn) -> Series:
    first = draw(DAYS)
    lasts = st.none() | st.integers(0, 900).map(lambda days: first + timedelta(days))
    return Series(
        first, draw(st.integers(1, MOST_WEEKS)), draw(lasts), draw(st.sampled_from(OnDayOff))
    )


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    off = draw(st.lists(DAYS, max_size=4))
    lengths = st.integers(0, 70)
    return Calendar(
        RED,
        tuple(SchoolHoliday("fri", day, day + timedelta(draw(lengths))) for day in off),
    )


def test_every_second_tuesday_goes_past_christmas_and_says_so() -> None:
    found = occurrences(TUESDAYS, CALENDAR, date(2026, 11, 24), 4)
    assert found == (
        Occurrence(date(2026, 11, 24), date(2026, 11, 24)),
        Occurrence(date(2026, 12, 8), date(2026, 12, 8)),
        Occurrence(date(2026, 12, 22), None, CHRISTMAS),
        Occurrence(date(2027, 1, 5), date(2027, 1, 5)),
        Occurrence(date(2027, 1, 19), date(2027, 1, 19)),
    )


def test_a_meeting_on_ascension_day_can_move_to_the_friday() -> None:
    thursdays = Series(date(2027, 5, 6), on_day_off=OnDayOff.MOVE)
    [moved] = occurrences(thursdays, CALENDAR, date(2027, 5, 6), 1)
    assert moved == Occurrence(date(2027, 5, 6), date(2027, 5, 7), RedDay.ASCENSION_DAY)
    assert moved.is_moved


def test_a_meeting_on_good_friday_moves_back_within_the_week() -> None:
    fridays = Series(date(2027, 3, 12), on_day_off=OnDayOff.MOVE)
    easter = occurrences(fridays, CALENDAR, date(2027, 3, 22), 1)
    assert easter == (Occurrence(date(2027, 3, 26), date(2027, 3, 24), RedDay.GOOD_FRIDAY),)


def test_a_meeting_in_a_week_without_school_is_skipped_also_where_others_move() -> None:
    mondays = Series(date(2027, 2, 15), on_day_off=OnDayOff.MOVE)
    found = occurrences(mondays, CALENDAR, date(2027, 2, 16), 1)
    assert found == (
        Occurrence(date(2027, 2, 22), None, WINTER),
        Occurrence(date(2027, 3, 1), date(2027, 3, 1)),
    )


def test_a_move_never_comes_before_the_first_day() -> None:
    begins_on_good_friday = Series(date(2027, 3, 26), on_day_off=OnDayOff.MOVE)
    first = occurrences(begins_on_good_friday, CALENDAR, date(2027, 3, 1), 1)[0]
    assert first == Occurrence(date(2027, 3, 26), None, RedDay.GOOD_FRIDAY)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (date(2028, 2, 29), date(2028, 3, 7)),  # a leap day is a day like others
        (date(2026, 12, 29), date(2027, 1, 5)),  # the year turns in the middle of a week
        (date(2027, 3, 23), date(2027, 3, 30)),  # clocks change in the night between them
    ],
)
def test_a_week_is_seven_days_whatever_lies_in_it(first: date, then: date) -> None:
    found = occurrences(Series(first), Calendar(), first, 2)
    assert [each.on for each in found] == [first, then]


def test_new_years_day_is_a_red_day_of_every_series() -> None:
    fridays = Series(date(2026, 12, 18))
    found = occurrences(fridays, Calendar(red_days((2026, 2027))), date(2026, 12, 28), 1)
    assert found[0] == Occurrence(date(2027, 1, 1), None, RedDay.NEW_YEAR)


def test_a_series_on_saturdays_is_never_held() -> None:
    saturdays = occurrences(Series(date(2026, 11, 28)), CALENDAR, date(2026, 11, 28), 3)
    assert saturdays[0].because is Weekend.SATURDAY
    assert {each.on for each in saturdays} == {None}
    assert next_day(Series(date(2026, 11, 28)), CALENDAR, date(2026, 11, 28)) is None


def test_a_series_that_has_ended_has_no_next_day() -> None:
    ended = Series(date(2026, 1, 6), last=date(2026, 6, 16))
    assert next_day(ended, CALENDAR, date(2026, 6, 10)) == date(2026, 6, 16)
    assert next_day(ended, CALENDAR, date(2026, 6, 17)) is None


def test_the_next_day_of_a_series_may_be_today() -> None:
    assert next_day(TUESDAYS, CALENDAR, date(2026, 12, 8)) == date(2026, 12, 8)
    assert next_day(TUESDAYS, CALENDAR, date(2026, 12, 9)) == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("wrong", "possible"),
    [
        (Series(date(2026, 11, 24), 0), False),
        (Series(date(2026, 11, 24), MOST_WEEKS + 1), False),
        (Series(date(2026, 11, 24), last=date(2026, 11, 23)), False),
        (Series(date(2026, 11, 24), last=date(2026, 11, 24)), True),
        (Series(date(2026, 11, 24), MOST_WEEKS), True),
    ],
)
def test_a_series_that_cannot_be_kept_is_found(wrong: Series, *, possible: bool) -> None:
    assert is_possible(wrong) is possible


@given(series(), calendars(), DAYS, st.integers(0, 6))
def test_a_series_is_always_in_order_and_on_school_days(
    team: Series, calendar: Calendar, start: date, count: int
) -> None:
    found = occurrences(team, calendar, start, count)
    held = [each.on for each in found if each.on is not None]
    assert len(held) <= count
    assert held == sorted(set(held))
    for each in found:
        assert (each.planned - team.first).days % (7 * team.every_weeks) == 0
        assert team.first <= each.planned <= (team.last or each.planned)
        assert (each.on or each.planned) >= start
        if each.on is None:
            assert each.because is not None
            continue
        assert calendar.is_school_day(each.on)
        assert each.on >= team.first
        assert each.is_moved == (each.because is not None)
        assert each.on.isocalendar()[:2] == each.planned.isocalendar()[:2]
        assert not each.is_moved or team.on_day_off is OnDayOff.MOVE


@given(series(), calendars(), DAYS)
def test_asking_later_leaves_out_what_is_past_and_changes_nothing_else(
    team: Series, calendar: Calendar, start: date
) -> None:
    early = occurrences(team, calendar, start, 4)
    for number, each in enumerate(early):
        again = occurrences(team, calendar, each.on or each.planned, 1)
        assert again[0] in early[: number + 1]
