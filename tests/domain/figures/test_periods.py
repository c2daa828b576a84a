"""Two frozen periods never share a day, so that one can never be taken from the other."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from meetingapp.domain.figures.period import Period, PeriodKind, choices, in_the_way

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_the_periods_of_a_year_have_the_days_everybody_expects() -> None:
    tertial = Period(date(2026, 9, 1), PeriodKind.TERTIAL)
    half = Period(date(2026, 1, 1), PeriodKind.HALF_YEAR)
    school = Period(date(2025, 8, 1), PeriodKind.SCHOOL_YEAR)
    assert (tertial.last, tertial.number) == (date(2026, 12, 31), 3)
    assert (half.last, half.number) == (date(2026, 6, 30), 1)
    assert (school.last, school.number) == (date(2026, 7, 31), 1)


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_each_day_lies_in_exactly_one_period_of_each_kind(day: date) -> None:
    for kind in PeriodKind:
        holds = [
            each
            for each in choices(day + timedelta(days=370), ())
            if each.kind is kind and each.first <= day <= each.last
        ]
        assert len(holds) == 1
        assert holds[0].is_real


def test_a_day_in_a_month_and_a_month_that_begins_nothing_are_no_period() -> None:
    assert not Period(date(2026, 1, 2), PeriodKind.TERTIAL).is_real
    assert not Period(date(2026, 2, 1), PeriodKind.TERTIAL).is_real


@settings(max_examples=40, deadline=None)
@given(DAYS, st.lists(st.integers(0, 40), max_size=12))
def test_however_periods_are_frozen_no_two_share_a_day(today: date, chosen: list[int]) -> None:
    frozen: list[Period] = []
    for number in chosen:
        offered = [each for each in choices(today, frozen) if each.is_over_on(today)]
        if offered:
            frozen.append(offered[number % len(offered)])
    days = [
        each.first + timedelta(days=n)
        for each in frozen
        for n in range((each.last - each.first).days + 1)
    ]
    assert len(days) == len(set(days))


def test_a_frozen_tertial_stands_in_the_way_of_its_half_year() -> None:
    tertial = Period(date(2026, 5, 1), PeriodKind.TERTIAL)
    half = Period(date(2026, 7, 1), PeriodKind.HALF_YEAR)
    assert in_the_way(half, (tertial,)) == tertial
    assert in_the_way(Period(date(2026, 1, 1), PeriodKind.TERTIAL), (tertial,)) is None
    assert half not in choices(date(2027, 2, 1), (tertial,))
