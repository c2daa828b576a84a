"""What comes back in a year: on the right day, past days off, the same in every year."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.annual.occurring import Occurrence, entries_of, occurrences
from meetingapp.domain.annual.recurring import (
    ChangedDay,
    RecurringDate,
    WhenOff,
    what_is_wrong,
)
from meetingapp.domain.annual.rules import (
    LAST,
    NUMBERS,
    DayOfMonth,
    EveryWeeks,
    NthWeekday,
    Rule,
    Span,
    WeekOfMonth,
    WeekOfYear,
    WholeMonths,
)
from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday
from meetingapp.domain.people import PersonRef
from meetingapp.domain.red_days import RedDay, red_days

SUMMER = SchoolHoliday("", date(2027, 6, 21), date(2027, 8, 16), SchoolBreak.SUMMER)
WINTER = SchoolHoliday("", date(2027, 2, 22), date(2027, 2, 26), SchoolBreak.WINTER)
CALENDAR = Calendar(red_days(range(1999, 2103)), (WINTER, SUMMER))
TUESDAY = 1
YEARS = st.integers(2000, 2100)
MONTHS = st.sets(st.integers(1, 12), min_size=1).map(lambda each: tuple(sorted(each)))
DAYS = st.dates(date(1990, 1, 1), date(2110, 12, 31))
RULES: st.SearchStrategy[Rule] = st.one_of(
    st.builds(EveryWeeks, DAYS, st.integers(1, 26)),
    st.builds(NthWeekday, MONTHS, st.integers(0, 6), st.sampled_from(NUMBERS)),
    st.builds(WeekOfMonth, MONTHS, st.sampled_from(NUMBERS)),
    st.builds(WeekOfYear, st.integers(1, 53)),
    st.builds(DayOfMonth, MONTHS, st.integers(1, 31)),
    st.builds(WholeMonths, MONTHS),
)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    year = draw(YEARS)
    days = st.dates(date(year, 1, 1), date(year, 12, 31))
    lengths = st.integers(0, 70)
    off = draw(st.lists(days, max_size=4))
    holidays = (SchoolHoliday("fri", day, day + timedelta(draw(lengths))) for day in off)
    return Calendar(CALENDAR.red_days, tuple(holidays))


def on(rule: Rule, year: int, when_off: WhenOff = WhenOff.LATER) -> list[Span | None]:
    found = occurrences(RecurringDate("d", "Møte", rule, when_off=when_off), year, CALENDAR)
    return [each.on for each in found]


def day(*ymd: int) -> Span:
    return Span(date(*ymd), date(*ymd))


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        (EveryWeeks(date(2026, 12, 1), 3, date(2027, 1, 31)), 2027, (day(2027, 1, 12),)),
        (EveryWeeks(date(2027, 12, 24), 1), 2027, (day(2027, 12, 24), day(2027, 12, 31))),
        (EveryWeeks(date(2028, 1, 4)), 2027, ()),
        (NthWeekday((11,), TUESDAY), 2026, (day(2026, 11, 3),)),
        (NthWeekday((5, 10), 0, LAST), 2026, (day(2026, 5, 25), day(2026, 10, 26))),
        (WeekOfMonth((11,)), 2026, (Span(date(2026, 11, 2), date(2026, 11, 6)),)),
        (WeekOfMonth((11,)), 2028, (Span(date(2028, 10, 30), date(2028, 11, 3)),)),
        (WeekOfYear(53), 2026, (Span(date(2026, 12, 28), date(2027, 1, 1)),)),
        (WeekOfYear(53), 2027, (Span(date(2027, 12, 27), date(2027, 12, 31)),)),
        (DayOfMonth((2,), 29), 2028, (day(2028, 2, 29),)),
        (DayOfMonth((2,), 29), 2027, (day(2027, 2, 28),)),
        (WholeMonths((11,)), 2026, (Span(date(2026, 11, 1), date(2026, 11, 30)),)),
    ],
)  # fmt: skip
def test_a_rule_gives_the_days_a_person_means(
    rule: Rule, year: int, expected: tuple[Span, ...]
) -> None:
    assert rule.planned(year) == expected


def test_a_week_without_its_red_days_is_the_days_that_are_left() -> None:
    """The second week of April 2026 begins with Easter Monday."""
    easter = Span(date(2026, 4, 7), date(2026, 4, 10))
    assert on(WeekOfMonth((4,), 2), 2026) == [easter]


@pytest.mark.parametrize(
    ("when_off", "expected"),
    [
        (WhenOff.LATER, day(2027, 5, 7)),
        (WhenOff.EARLIER, day(2027, 5, 5)),
        (WhenOff.SKIP, None),
        (WhenOff.KEEP, day(2027, 5, 6)),
    ],
)
def test_a_day_on_ascension_day_gives_way_as_it_was_told_to(
    when_off: WhenOff, expected: Span | None
) -> None:
    one = RecurringDate("d", "Møte", NthWeekday((5,), 3), when_off=when_off)
    [found] = occurrences(one, 2027, CALENDAR)
    assert found.on == expected
    assert found.because == (None if when_off is WhenOff.KEEP else RedDay.ASCENSION_DAY)
    assert found.is_moved is (when_off in (WhenOff.LATER, WhenOff.EARLIER))


def test_a_whole_week_of_holiday_moves_to_the_next_week_and_says_why() -> None:
    winter = RecurringDate("d", "Møte", WeekOfYear(8))
    [found] = occurrences(winter, 2027, CALENDAR)
    assert found.on == Span(date(2027, 3, 1), date(2027, 3, 5))
    assert found.because == WINTER


def test_meetings_of_the_summer_do_not_pile_up_in_august() -> None:
    weekly = on(EveryWeeks(date(2027, 1, 5)), 2027)
    monthly = on(NthWeekday((6, 7, 8), TUESDAY), 2027)
    assert [each.first for each in weekly if each and each.first.month in (7, 8)] == [
        date(2027, 8, 17), date(2027, 8, 24), date(2027, 8, 31),
    ]  # fmt: skip
    assert monthly == [day(2027, 6, 1), None, day(2027, 8, 17)]


def test_a_week_that_must_give_way_never_falls_on_the_one_before() -> None:
    """All of February but its first week is closed, and so is the first day of that."""
    closed = (
        SchoolHoliday("planleggingsdag", date(2027, 2, 1), date(2027, 2, 1)),
        SchoolHoliday("stengt", date(2027, 2, 8), date(2027, 3, 5)),
    )
    one = RecurringDate("d", "Møte", WeekOfMonth((2, 3)), when_off=WhenOff.EARLIER)
    february, march = occurrences(one, 2027, Calendar(school_holidays=closed))
    assert february.on == Span(date(2027, 2, 2), date(2027, 2, 5))
    assert (march.on, march.because) == (None, closed[1])


def test_what_was_decided_for_one_time_counts_over_the_rule() -> None:
    november = RecurringDate(
        "d", "Arbeidsmøte", WholeMonths((11,)), changes=(ChangedDay(2026, 1, date(2026, 11, 20)),)
    )
    [this], [next_] = (occurrences(november, year, CALENDAR) for year in (2026, 2027))
    assert (this.on, this.is_moved) == (day(2026, 11, 20), True)
    assert next_.on == Span(date(2027, 11, 1), date(2027, 11, 30))
    off = RecurringDate("d", "A", WholeMonths((11,)), changes=(ChangedDay(2026, 1, None, "Valg"),))
    assert occurrences(off, 2026, CALENDAR)[0].on is None


def test_every_third_year_is_counted_from_the_first() -> None:
    ungdata = RecurringDate("d", "Ungdata", WeekOfYear(10), every_years=3, first_year=2025)
    assert [year for year in range(2022, 2033) if occurrences(ungdata, year, CALENDAR)] == [
        2025, 2028, 2031,
    ]  # fmt: skip


def test_the_year_is_in_order_and_holds_nothing_retired() -> None:
    dates = (
        RecurringDate("b", "Sist", DayOfMonth((12,), 1)),
        RecurringDate("a", "Først", DayOfMonth((2,), 3)),
        RecurringDate("c", "Borte", DayOfMonth((6,), 1), retired=True),
    )
    assert [each.date.title for each in entries_of(dates, 2027, CALENDAR)] == ["Først", "Sist"]


@given(RULES, st.sampled_from(WhenOff), YEARS, calendars())
@settings(max_examples=80, deadline=None)
def test_no_two_times_meet_and_every_day_moved_is_a_school_day(
    rule: Rule, when_off: WhenOff, year: int, calendar: Calendar
) -> None:
    one = RecurringDate("d", "Møte", rule, when_off=when_off)
    found = occurrences(one, year, calendar)
    held = [each.on for each in found if each.on is not None]
    assert all(before.last < after.first for before, after in pairwise(held))
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    for each in found:
        _must_tell_what_became_of_it(each, when_off, calendar, rule)


def _must_tell_what_became_of_it(
    each: Occurrence, when_off: WhenOff, calendar: Calendar, rule: Rule
) -> None:
    if each.on is None:
        assert each.because is not None
        assert not calendar.is_school_day(each.planned.first)
    elif when_off is not WhenOff.KEEP and not isinstance(rule, WholeMonths):
        assert calendar.is_school_day(each.on.first)
        assert calendar.is_school_day(each.on.last)


@given(RULES, YEARS)
@settings(max_examples=80, deadline=None)
def test_every_planned_day_lies_in_its_year_but_for_the_week_around_new_year(
    rule: Rule, year: int
) -> None:
    spans = rule.planned(year)
    assert rule.is_possible
    assert list(spans) == sorted(spans, key=lambda each: each.first)
    for span in spans:
        middle = span.first + (span.last - span.first) / 2
        assert middle.year == year or (middle + timedelta(1)).year == year


@given(st.builds(RecurringDate, st.just("d"), st.text(max_size=20), RULES,
                 when_off=st.sampled_from(WhenOff), starts_at=st.none() | st.just(time(9)),
                 responsible=st.none() | st.just(PersonRef("Kari", person_id="k"))))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_a_date_is_read_back_as_it_was_kept(one: RecurringDate) -> None:
    assert from_json(RecurringDate, to_json(one)) == one


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (RecurringDate("d", "  ", WeekOfYear(3)), "title"),
        (RecurringDate("d", "x" * 121, WeekOfYear(3)), "title"),
        (RecurringDate("d", "A", WeekOfYear(54)), "rule"),
        (RecurringDate("d", "A", NthWeekday((), 1)), "rule"),
        (RecurringDate("d", "A", NthWeekday((2, 2), 1)), "rule"),
        (RecurringDate("d", "A", NthWeekday((13,), 1)), "rule"),
        (RecurringDate("d", "A", WeekOfMonth((3,), 5)), "rule"),
        (RecurringDate("d", "A", DayOfMonth((3,), 32)), "rule"),
        (RecurringDate("d", "A", EveryWeeks(date(2027, 1, 1), 0)), "rule"),
        (RecurringDate("d", "A", EveryWeeks(date(2027, 1, 1), 1, date(2026, 1, 1))), "rule"),
        (RecurringDate("d", "A", EveryWeeks(date(1, 1, 1))), "rule"),
        (RecurringDate("d", "A", WeekOfYear(3), ends_at=time(9)), "ends_at"),
        (RecurringDate("d", "A", WeekOfYear(3), starts_at=time(9), ends_at=time(9)), "ends_at"),
        (RecurringDate("d", "A", WeekOfYear(3), every_years=0), "every_years"),
        (RecurringDate("d", "A", WeekOfYear(3), every_years=3), "first_year"),
        (RecurringDate("d", "A", WeekOfYear(3), first_year=20), "first_year"),
        (RecurringDate("d", "A", WeekOfYear(3), about="x" * 601), "about"),
        (RecurringDate("d", "A", WeekOfYear(3), changes=(ChangedDay(2026, 0, None),)), "changes"),
    ],
)
def test_what_cannot_be_kept_is_named(wrong: RecurringDate, field: str) -> None:
    assert what_is_wrong(wrong) == field
