"""The days on which a school is closed."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday, Weekend
from meetingapp.domain.red_days import RedDay, easter_sunday, red_days

WINTER = SchoolHoliday("", date(2027, 2, 22), date(2027, 2, 26), SchoolBreak.WINTER)
PLANNING = SchoolHoliday("planleggingsdag", date(2027, 1, 29), date(2027, 1, 29))
CALENDAR = Calendar(red_days((2026, 2027)), (PLANNING, WINTER))
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    first_days = draw(st.lists(DAYS, max_size=3))
    lengths = st.integers(min_value=0, max_value=120)
    return Calendar(
        red_days(range(1995, 2031)),
        tuple(SchoolHoliday("fri", day, day + timedelta(draw(lengths))) for day in first_days),
    )


@pytest.mark.parametrize("year", [1947, 1961, 1999, 2008, 2026, 2027, 2028, 2038, 2100])
def test_the_red_days_are_those_of_the_library(year: int) -> None:
    assert set(red_days((year,))) == set(country_holidays("NO", years=year))


def test_a_century_and_a_half_of_red_days_are_those_of_the_library() -> None:
    years = range(1947, 2101)  # so far it knows them
    assert set(red_days(years)) == set(country_holidays("NO", years=years))


def test_the_red_days_have_the_names_the_library_gives_them() -> None:
    named = {
        "Første nyttårsdag": RedDay.NEW_YEAR,
        "Skjærtorsdag": RedDay.MAUNDY_THURSDAY,
        "Langfredag": RedDay.GOOD_FRIDAY,
        "Første påskedag": RedDay.EASTER_SUNDAY,
        "Andre påskedag": RedDay.EASTER_MONDAY,
        "Arbeidernes dag": RedDay.LABOUR_DAY,
        "Grunnlovsdag": RedDay.CONSTITUTION_DAY,
        "Kristi himmelfartsdag": RedDay.ASCENSION_DAY,
        "Første pinsedag": RedDay.WHIT_SUNDAY,
        "Andre pinsedag": RedDay.WHIT_MONDAY,
        "Første juledag": RedDay.CHRISTMAS_DAY,
        "Andre juledag": RedDay.SECOND_CHRISTMAS_DAY,
    }
    library = country_holidays("NO", years=2026, language="no")
    theirs = {day: named[name] for day, name in library.items()}
    assert red_days((2026,)) == theirs


def test_easter_comes_early_and_late() -> None:
    assert easter_sunday(2008) == date(2008, 3, 23)
    assert easter_sunday(2038) == date(2038, 4, 25)


def test_where_two_red_days_meet_the_fixed_one_gives_the_name() -> None:
    assert red_days((2027,))[date(2027, 5, 17)] is RedDay.CONSTITUTION_DAY


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2027, 2, 19), None),
        (date(2027, 2, 20), Weekend.SATURDAY),
        (date(2027, 2, 21), Weekend.SUNDAY),
        (date(2027, 2, 22), WINTER),
        (date(2027, 2, 26), WINTER),
        (date(2027, 3, 1), None),
        (date(2027, 1, 29), PLANNING),
        (date(2027, 5, 17), RedDay.CONSTITUTION_DAY),
        (date(2027, 3, 28), RedDay.EASTER_SUNDAY),
    ],
)
def test_a_day_off_says_why(day: date, why: object) -> None:
    assert CALENDAR.why_not(day) == why
    assert CALENDAR.is_school_day(day) is (why is None)


def test_a_red_day_in_a_holiday_is_called_by_its_own_name() -> None:
    christmas = SchoolHoliday("juleferie", date(2026, 12, 21), date(2027, 1, 2))
    calendar = Calendar(red_days((2026, 2027)), (christmas,))
    assert calendar.why_not(date(2026, 12, 25)) is RedDay.CHRISTMAS_DAY
    assert calendar.why_not(date(2026, 12, 24)) == christmas
    assert calendar.why_not(date(2026, 12, 27)) == christmas


@pytest.mark.parametrize(
    ("day", "after", "before"),
    [
        (date(2027, 2, 19), date(2027, 3, 1), date(2027, 2, 18)),
        (date(2027, 2, 20), date(2027, 3, 1), date(2027, 2, 19)),
        (date(2027, 3, 1), date(2027, 3, 2), date(2027, 2, 19)),
        (date(2027, 1, 28), date(2027, 2, 1), date(2027, 1, 27)),
    ],
)
def test_the_school_days_around_a_day(day: date, after: date, before: date) -> None:
    assert CALENDAR.next_school_day(day) == after
    assert CALENDAR.school_day_before(day) == before


def test_a_school_day_stays_where_it_is() -> None:
    assert CALENDAR.school_day_from(date(2027, 2, 19)) == date(2027, 2, 19)
    assert CALENDAR.school_day_by(date(2027, 2, 19)) == date(2027, 2, 19)
    assert CALENDAR.school_day_from(date(2027, 2, 20)) == date(2027, 3, 1)
    assert CALENDAR.school_day_by(date(2027, 3, 7)) == date(2027, 3, 5)


def test_a_holiday_is_called_what_is_written_else_by_its_code() -> None:
    assert WINTER.said is SchoolBreak.WINTER
    assert PLANNING.said == "planleggingsdag"
    assert SchoolHoliday("", date(2027, 1, 1), date(2027, 1, 1)).said == ""


def test_an_empty_calendar_knows_the_weekend() -> None:
    assert Calendar().why_not(date(2026, 12, 25)) is None
    assert Calendar().why_not(date(2026, 12, 26)) is Weekend.SATURDAY


def test_holidays_without_end_leave_no_school_day() -> None:
    forever = Calendar(school_holidays=(SchoolHoliday("alltid", date.min, date.max),))
    assert forever.next_school_day(date(2026, 11, 24)) is None
    assert forever.school_day_before(date(2026, 11, 24)) is None
    assert forever.school_day_by(date(2026, 11, 24)) is None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_time_are_no_trouble(day: date) -> None:
    assert CALENDAR.next_school_day(day) in {None, date(1, 1, 2)}
    assert CALENDAR.school_day_before(day) in {None, date(9999, 12, 30)}


def test_a_holiday_that_ends_before_it_begins_holds_no_day() -> None:
    backwards = Calendar(school_holidays=(SchoolHoliday("feil", date.max, date.min),))
    assert backwards.is_school_day(date(2026, 11, 24))


@given(calendars(), DAYS)
def test_a_proposed_school_day_is_never_a_day_off(calendar: Calendar, day: date) -> None:
    after, before = calendar.next_school_day(day), calendar.school_day_before(day)
    assert after is not None
    assert before is not None
    assert before < day < after
    for each in (after, before):
        assert each.weekday() < 5
        assert calendar.why_not(each) is None
        assert each not in calendar.red_days
        assert not any(one.holds(each) for one in calendar.school_holidays)
