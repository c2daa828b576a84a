"""The calendar of an office: the usual holidays, and those it has written itself."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.calendar import SchoolBreak, SchoolHoliday
from meetingapp.domain.office import Office
from meetingapp.domain.red_days import RedDay
from meetingapp.domain.school_year import is_possible, school_year_of
from meetingapp.errors import AppError
from meetingapp.services.calendar import (
    calendar_for,
    read_usual,
    school_holidays,
    with_school_holidays,
)
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.policy import Desk
from meetingapp.services.register import read_office, save_office
from meetingapp.services.room import open_room

MET = date(2026, 11, 24)
WEST = SchoolHoliday("", date(2027, 3, 1), date(2027, 3, 5), SchoolBreak.WINTER)
PLANNING = SchoolHoliday("planleggingsdag", date(2027, 1, 29), date(2027, 1, 29))
DAYS = st.dates(date(1901, 1, 1), date(2199, 12, 31))


def test_the_usual_holidays_of_a_school_year() -> None:
    assert [(h.said, h.first, h.last) for h in school_holidays(Office(), 2026)] == [
        (SchoolBreak.AUTUMN, date(2026, 9, 28), date(2026, 10, 2)),
        (SchoolBreak.CHRISTMAS, date(2026, 12, 21), date(2027, 1, 2)),
        (SchoolBreak.WINTER, date(2027, 2, 22), date(2027, 2, 26)),
        (SchoolBreak.EASTER, date(2027, 3, 22), date(2027, 3, 29)),
        (SchoolBreak.SUMMER, date(2027, 6, 20), date(2027, 8, 15)),
    ]


@given(st.integers(1901, 2198))
def test_every_school_year_has_five_possible_holidays_of_its_own(year: int) -> None:
    holidays = school_holidays(Office(), year)
    assert [h.school_break for h in holidays] == list(SchoolBreak)
    assert all(is_possible(h) and school_year_of(h.first) == year for h in holidays)
    assert all(one.last < other.first for one, other in pairwise(holidays))


@given(DAYS)
def test_a_calendar_reaches_from_the_year_before_to_two_years_after(day: date) -> None:
    calendar = calendar_for(Office(), day)
    this = school_year_of(day)
    years = {school_year_of(h.first) for h in calendar.school_holidays}
    assert years == set(range(this - 1, this + 3))
    reds = {red.year for red in calendar.red_days}
    assert {day.year - 1, day.year, day.year + 1, day.year + 2} <= reds
    assert calendar.is_school_day(calendar.next_school_day(day) or day)


def test_what_an_office_has_written_replaces_one_school_year() -> None:
    office = with_school_holidays(Office(), 2026, (PLANNING, WEST))
    calendar = calendar_for(office, MET)
    assert calendar.why_not(date(2027, 3, 2)) == WEST
    assert calendar.why_not(date(2027, 1, 29)) == PLANNING
    assert calendar.is_school_day(date(2027, 2, 23))
    assert not calendar.is_school_day(date(2028, 2, 22))
    assert school_holidays(office, 2027) == school_holidays(Office(), 2027)


def test_no_holidays_or_the_usual_ones_are_not_written() -> None:
    office = with_school_holidays(Office(), 2026, (WEST,))
    assert office.school_holidays == (WEST,)
    assert with_school_holidays(office, 2026, ()).school_holidays == ()
    usual = school_holidays(Office(), 2026)
    assert with_school_holidays(office, 2026, usual).school_holidays == ()


def test_two_school_years_are_kept_beside_each_other() -> None:
    later = replace(WEST, first=date(2028, 2, 28), last=date(2028, 3, 3))
    office = with_school_holidays(with_school_holidays(Office(), 2027, (later,)), 2026, (WEST,))
    assert office.school_holidays == (WEST, later)
    assert with_school_holidays(office, 2027, ()).school_holidays == (WEST,)


def test_the_holidays_of_an_office_are_found_again_in_the_room(desk: Desk, held: str) -> None:
    save_office(desk, with_school_holidays(read_office(desk), 2026, (PLANNING, WEST)))
    assert read_office(desk).school_holidays == (PLANNING, WEST)
    calendar = open_room(desk, held).calendar
    assert calendar.why_not(date(2027, 3, 2)) == WEST
    assert calendar.why_not(date(2027, 5, 17)) is RedDay.CONSTITUTION_DAY


def test_minutes_are_weighed_with_the_calendar(desk: Desk, held: str) -> None:
    assert finalise_minutes(desk, held).version == 1


@pytest.mark.parametrize(
    "wrong",
    [
        SchoolHoliday("", date(2027, 3, 1), date(2027, 3, 5)),
        SchoolHoliday("vinterferie", date(2027, 3, 5), date(2027, 3, 1)),
        SchoolHoliday("for lang", date(2026, 9, 1), date(2027, 3, 1)),
        SchoolHoliday("evig", date.min, date.max),
    ],
)
def test_an_impossible_holiday_is_not_kept(desk: Desk, wrong: SchoolHoliday) -> None:
    before = read_office(desk)
    with pytest.raises(AppError) as refused:
        save_office(desk, replace(before, school_holidays=(WEST, wrong)))
    assert refused.value.code == "office.holiday"
    assert read_office(desk) == before


@pytest.mark.parametrize(
    "line",
    [
        "",
        'break = "SPRING"\nweek = 8',
        'break = "WINTER"',
        'break = "WINTER"\nweek = "8"',
        'break = "WINTER"\nweek = 54',
        'break = "WINTER"\nweek = 0',
        'break = "WINTER"\nweek = 8\neaster = [1, 2]',
        'break = "EASTER"\neaster = [2, 1]',
        'break = "EASTER"\neaster = [1]',
        'break = "CHRISTMAS"\nfirst = "12-21"',
        'break = "CHRISTMAS"\nfirst = "12-41"\nlast = "01-02"',
        'break = "CHRISTMAS"\nfirst = 12\nlast = 1',
        "week = 8",
    ],
)
def test_a_start_set_with_a_line_that_is_no_rule_says_which(line: str) -> None:
    good = '[[holiday]]\nbreak = "WINTER"\nweek = 9\n\n[[holiday]]\n'
    with pytest.raises(ValueError, match="holiday 2 is no rule"):
        read_usual(good + line)
