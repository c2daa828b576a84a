"""What a calendar is given: the same key for the same time, and what is gone is taken away."""

from dataclasses import replace
from datetime import date

from meetingapp.domain.annual.occurring import entries_of
from meetingapp.domain.annual.outgoing import (
    CalendarEntry,
    Given,
    calendar_entries,
    key_of,
    now_given,
)
from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate
from meetingapp.domain.annual.rules import DayOfMonth, EveryWeeks
from meetingapp.domain.calendar import Calendar

TODAY = date(2026, 11, 22)
TEAM = RecurringDate("team", "Teammøte", EveryWeeks(date(2027, 1, 5), 2, date(2027, 2, 2)))


def given(
    date_: RecurringDate, before: tuple[Given, ...] = (), today: date = TODAY
) -> tuple[tuple[CalendarEntry, ...], tuple[Given, ...]]:
    entries = entries_of((date_,), 2027, Calendar())
    out = calendar_entries(entries, before, (2027,), today)
    return out, now_given(before, out, today)


def test_another_day_has_the_same_key() -> None:
    before, _ = given(TEAM)
    moved = replace(TEAM, changes=(ChangedDay(2027, 2, date(2027, 1, 21)),))
    after, _ = given(moved)
    assert [each.key for each in before] == [each.key for each in after]
    assert [each.on.first.day for each in after] == [5, 21, 2]
    [first, *_] = entries_of((TEAM,), 2027, Calendar())
    assert key_of(first) == "team/2027/1"


def test_what_is_in_the_year_no_more_is_called_off_until_its_day_has_passed() -> None:
    _, kept = given(TEAM)
    fewer = replace(TEAM, rule=EveryWeeks(date(2027, 1, 5), 2, date(2027, 1, 31)))
    for _ in range(2):  # also for whoever saves the calendar after somebody else did
        out, kept = given(fewer, kept)
        assert [(each.key, each.called_off) for each in out] == [
            ("team/2027/1", False), ("team/2027/2", False), ("team/2027/3", True),
        ]  # fmt: skip
        assert not out[-1].title
    out, _ = given(fewer, kept, date(2027, 2, 3))
    assert [each.key for each in out] == ["team/2027/1", "team/2027/2"]


def test_a_line_that_is_retired_is_called_off_and_what_is_long_past_is_forgotten() -> None:
    _, kept = given(TEAM)
    out, _ = given(replace(TEAM, retired=True), kept)
    assert [each.called_off for each in out] == [True, True, True]
    long_after = date(2028, 6, 1)
    assert now_given(kept, (), long_after) == ()
    other = calendar_entries((), kept, (2028,), TODAY)
    assert other == ()


def test_what_comes_once_a_year_has_a_key_for_each_year() -> None:
    report = RecurringDate("report", "Melding", DayOfMonth((6,), 1))
    keys = {
        key_of(each) for year in (2027, 2028) for each in entries_of((report,), year, Calendar())
    }
    assert keys == {"report/2027/1", "report/2028/1"}
