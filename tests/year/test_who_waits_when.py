"""Every queue through the year: from which evening the case stands in it, and until which."""

from datetime import date

import pytest

from meetingapp.domain.queues import AGES, Queue
from meetingapp.services.queues import Waiting
from tests.year.children import BIRTHDAYS, child_of
from tests.year.diary import Diary
from tests.year.when import (
    AG1,
    AG2,
    DAY,
    IT1,
    IT2,
    RT1,
    RT3,
    STANDS,
    around_birthday,
    stands,
    turning_points,
)

pytestmark = pytest.mark.long


def test_no_queue_is_left_out_here() -> None:
    assert set(STANDS) == set(Queue)


@pytest.mark.parametrize("queue", sorted(STANDS))
def test_the_case_stands_in_a_queue_from_its_day_to_its_day_and_on_no_other(
    queue: Queue, diary: Diary
) -> None:
    found = {
        day: any(row.case_id == diary.case_id for row in diary.queues[day][queue])
        for day in turning_points()
    }
    assert found == {day: stands(queue, day) for day in turning_points()}
    assert set(found.values()) == {True, False}


@pytest.mark.parametrize(
    ("queue", "evening", "who"),
    [
        (Queue.NO_DATE, RT1, {"leksetid"}),
        (Queue.DUE, date(2026, 10, 6), {"mottak", "friminutt", "lesekvart", "leggetid"}),
        (Queue.DUE, date(2026, 11, 17), {"mottak", "lesekvart", "leggetid-2", "handball"}),
        (Queue.DUE, date(2026, 12, 8), {"handball"}),
        (Queue.OVERDUE, date(2026, 12, 23), {"handball"}),
        (Queue.DUE, IT1 - DAY, {"mottak", "lesekvart-2", "leggetid-2", "samtaler"}),
        (Queue.NO_PROGRESS, RT3, {"lesekvart-2"}),
        (Queue.NO_PROGRESS, IT2, {"samtaler-2"}),
        (Queue.NO_PROGRESS, AG1, {"familie-2"}),
        (Queue.LEFT, date(2027, 2, 1), {"lesekvart-2"}),
        (Queue.LEFT, date(2027, 6, 1), {"familie-2"}),
        (Queue.OVERDUE, AG2 - DAY, {"fritid"}),
        (
            Queue.DUE,
            AG2 - DAY,
            {"lesekvart-3", "samtaler-2", "familie-2", "skuledag", "lydbok", "morgon"},
        ),
    ],
)
def test_it_is_the_measure_that_waits_which_stands_there(
    queue: Queue, evening: date, who: set[str], diary: Diary
) -> None:
    assert {row.measure.id for row in diary.queues[evening][queue] if row.measure} == who


def test_what_is_no_measure_says_what_it_is_and_by_which_day(diary: Diary) -> None:
    [birthday] = of_the_year(diary, date(2027, 1, 19), Queue.TURNING)
    assert (birthday.age, birthday.on) == (12, date(2027, 2, 18))
    [consent] = diary.queues[date(2026, 12, 1)][Queue.CONSENT]
    assert consent.on == date(2026, 12, 31)
    [talk] = diary.queues[date(2027, 6, 13)][Queue.VOICE_PLAN]
    assert (talk.what, talk.who, talk.on) == ("TALK", "Noor Demoli", date(2027, 6, 10))


@pytest.mark.parametrize(
    ("evening", "who", "by"),
    [
        (RT1, "Hanna Eksempelmo", date(2026, 9, 10)),
        (date(2026, 12, 6), "Noor Demoli", date(2026, 12, 3)),
        (AG2 - DAY, "Noor Demoli", date(2027, 4, 15)),
    ],
)
def test_what_the_child_was_to_hear_stands_by_whoever_promised_it_also_when_late(
    evening: date, who: str, by: date, diary: Diary
) -> None:
    [row] = diary.queues[evening][Queue.FEEDBACK]
    assert (row.what, row.who, row.on) == ("TELL", who, by)


@pytest.mark.parametrize("age", sorted(BIRTHDAYS))
def test_a_child_is_told_of_a_month_before_the_birthday_until_two_weeks_after(
    age: int, diary: Diary
) -> None:
    on = BIRTHDAYS[age]
    first, last = around_birthday(on)
    found = {
        day: [(row.age, row.on) for row in seen[Queue.TURNING] if row.case_id == child_of(age)]
        for day, seen in diary.queues.items()
    }
    assert found == {day: [(age, on)] if first <= day <= last else [] for day in diary.queues}
    assert {first - DAY, first, last, last + DAY} <= set(found)


def test_with_the_child_of_the_year_every_age_that_changes_something_is_told_of() -> None:
    assert {*BIRTHDAYS, 12} == set(AGES)


def test_the_other_children_wait_for_nothing_but_their_birthday(diary: Diary) -> None:
    others = {
        queue
        for seen in diary.queues.values()
        for queue, rows in seen.items()
        for row in rows
        if row.case_id != diary.case_id
    }
    assert others == {Queue.TURNING}


def of_the_year(diary: Diary, evening: date, queue: Queue) -> list[Waiting]:
    return [row for row in diary.queues[evening][queue] if row.case_id == diary.case_id]


def test_every_row_leads_to_the_case_it_is_about(diary: Diary) -> None:
    rows = [row for seen in diary.queues.values() for part in seen.values() for row in part]
    assert {(row.case_id, row.case_title) for row in rows} == {
        ("tiril", "Tiril Prøvelund"),
        *((child_of(age), f"Barn{age} Testdahl") for age in BIRTHDAYS),
    }
