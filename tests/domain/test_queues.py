"""Each queue around its borders: the last day outside, the first inside, and odd days."""

from datetime import date, timedelta

import pytest

from meetingapp.domain.case import birthday
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.gates.evaluations import NO_HELP
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.queues import (
    AGES,
    WINDOWS,
    WITHOUT_PROGRESS,
    Queue,
    Turning,
    Window,
    born_around,
    has_left,
    makes_no_progress,
    queue_of_evaluation,
    those_who_left,
    turning,
)

TODAY = date(2027, 1, 12)
WORSE, NONE, SOME, GOAL = Effect.WORSE, Effect.NONE, Effect.SOME, Effect.GOAL_REACHED


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-400, Queue.OVERDUE),
        (-1, Queue.OVERDUE),
        (0, Queue.DUE),
        (1, Queue.DUE),
        (14, Queue.DUE),
        (15, None),
        (400, None),
    ],
)
def test_an_evaluation_is_late_from_the_day_after_and_due_from_two_weeks_before(
    days: int, expected: Queue | None
) -> None:
    assert queue_of_evaluation(in_days(days), TODAY) is expected


def test_a_measure_without_a_day_has_a_queue_of_its_own() -> None:
    assert queue_of_evaluation(None, TODAY) is Queue.NO_DATE


@pytest.mark.parametrize(
    ("today", "last_due"),
    [
        (date(2027, 2, 14), date(2027, 2, 28)),
        (date(2027, 2, 15), date(2027, 3, 1)),
        (date(2028, 2, 15), date(2028, 2, 29)),
        (date(2026, 12, 25), date(2027, 1, 8)),
        (date(2027, 5, 17), date(2027, 5, 31)),
    ],
    ids=["February", "into March", "leap year", "Christmas Day", "Constitution Day"],
)
def test_two_weeks_are_fourteen_days_whatever_month_or_red_day(today: date, last_due: date) -> None:
    assert queue_of_evaluation(last_due, today) is Queue.DUE
    assert queue_of_evaluation(last_due + timedelta(days=1), today) is None


@pytest.mark.parametrize(
    ("queue", "first", "last"),
    [
        (Queue.CONSENT, -14, 30),
        (Queue.TURNING, -14, 30),
        (Queue.FEEDBACK, -365, 14),
        (Queue.VOICE_PLAN, -365, 14),
        (Queue.DUE, 0, 14),
    ],
)
def test_each_window_holds_both_its_ends_and_no_day_more(
    queue: Queue, first: int, last: int
) -> None:
    window = WINDOWS[queue]
    held = [window.holds(in_days(day), TODAY) for day in (first - 1, first, last, last + 1)]
    assert held == [False, True, True, False]
    assert window.on(TODAY) == (in_days(first), in_days(last))


def test_windows_stay_within_the_calendar() -> None:
    assert Window(9, 9).on(date.min) == (date.min, date.min + timedelta(days=9))
    assert Window(9, 9).on(date.max) == (date.max - timedelta(days=9), date.max)
    assert Window(None, None).holds(date.max, date.min)


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize(
    ("days", "is_in"), [(-15, False), (-14, True), (0, True), (30, True), (31, False)]
)
def test_a_birthday_is_told_a_month_before_and_two_weeks_after(
    age: int, days: int, *, is_in: bool
) -> None:
    on = in_days(days)
    born = on.replace(year=on.year - age)
    assert turning(born, TODAY) == (Turning(age, on) if is_in else None)


@pytest.mark.parametrize("age", [6, 8, 11, 13, 14, 17, 19])
def test_other_birthdays_are_nobodys_business(age: int) -> None:
    assert turning(TODAY.replace(year=TODAY.year - age), TODAY) is None


@pytest.mark.parametrize(
    ("age", "on"),
    [
        (7, date(2019, 3, 1)),
        (12, date(2024, 2, 29)),
        (15, date(2027, 3, 1)),
        (16, date(2028, 2, 29)),
        (18, date(2030, 3, 1)),
    ],
)
def test_a_child_of_29_february_turns_on_the_first_of_march_in_other_years(
    age: int, on: date
) -> None:
    born = date(2012, 2, 29)
    for today, is_in in (
        (on - timedelta(days=31), False),
        (on - timedelta(days=30), True),
        (on + timedelta(days=14), True),
        (on + timedelta(days=15), False),
    ):
        assert turning(born, today) == (Turning(age, on) if is_in else None)


def test_a_birthday_after_the_last_year_there_is_is_no_birthday() -> None:
    assert turning(date(9999, 1, 1), TODAY) is None


@pytest.mark.parametrize(
    "today",
    [
        TODAY,
        date(2028, 2, 29),
        date(2027, 2, 28),
        date(2027, 3, 1),
        date(2027, 3, 15),
        date(2027, 12, 31),
        date(10, 1, 1),
    ],
    ids=str,
)
def test_the_days_of_birth_looked_among_leave_nobody_out(today: date) -> None:
    spans = born_around(today)
    assert len(spans) == len(AGES)
    day = max(date(max(today.year - 19, 1), 1, 1), date.min)
    while day < today:
        if turning(day, today) is not None:
            assert any(first <= day <= last for first, last in spans), day
        day += timedelta(days=1)
    assert all((last - first).days <= 48 for first, last in spans)


def test_birthdays_follow_the_rule_of_the_case() -> None:
    born = date(2012, 2, 29)
    assert turning(born, date(2027, 3, 1)) == Turning(15, birthday(born, 15))


@pytest.mark.parametrize(
    ("effects", "expected"),
    [
        ((), False),
        ((NONE,), False),
        ((NONE, NONE), True),
        ((WORSE, NONE), True),
        ((NONE, WORSE, NONE), True),
        ((NONE, SOME), False),
        ((NONE, SOME, NONE), False),
        ((SOME, NONE, WORSE), True),
        ((NONE, None, NONE), True),
        ((NONE, None), False),
        ((NONE, NONE, GOAL), False),
        ((None, None), False),
    ],
)
def test_two_effects_in_a_row_without_progress_are_too_many(
    effects: tuple[Effect | None, ...], *, expected: bool
) -> None:
    assert makes_no_progress(effects) is expected


def test_the_queue_and_the_gate_mean_the_same_by_no_progress() -> None:
    assert WITHOUT_PROGRESS == NO_HELP


def engaged(*untils: date | None) -> Person:
    held = tuple(Engagement(ServiceCode.PPT, "rådgiver", None, until) for until in untils)
    return Person("lars", "Lars Testdahl", held)


@pytest.mark.parametrize(
    ("untils", "expected"),
    [
        ((), False),
        ((None,), False),
        ((in_days(-1),), True),
        ((TODAY,), False),
        ((in_days(1),), False),
        ((in_days(-1), None), False),
        ((in_days(-1), in_days(-30)), True),
    ],
)
def test_somebody_has_left_from_the_day_after_the_last_role_ended(
    untils: tuple[date | None, ...], *, expected: bool
) -> None:
    person = engaged(*untils)
    assert has_left(person, TODAY) is expected
    assert those_who_left((person,), TODAY) == (("lars",) if expected else ())


def test_a_role_to_come_keeps_somebody() -> None:
    back = Engagement(ServiceCode.SCHOOL, "rektor", in_days(30))
    gone = Engagement(ServiceCode.PPT, "rådgiver", None, in_days(-1))
    assert not has_left(Person("lars", "Lars Testdahl", (gone, back)), TODAY)
