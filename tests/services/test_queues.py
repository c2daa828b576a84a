"""The queues on a real store: who stands in which on which day, and who sees it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.case import NamedChild
from meetingapp.domain.closing import Coordination, Feedback, NextMeeting
from meetingapp.domain.evaluation import Effect, EvaluationDecision
from meetingapp.domain.handover import HandoverReason
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode
from meetingapp.domain.queues import Queue
from meetingapp.domain.voice import ChildVoice, VoicePlan, VoiceStatus
from meetingapp.services.access_port import Restriction
from meetingapp.services.cases import save_case
from meetingapp.services.handover.handing_over import accept_handover, offer_handover
from meetingapp.services.lists_port import EvaluationDay, Part
from meetingapp.services.need_to_know import let_in
from meetingapp.services.policy import Desk
from meetingapp.services.queues import (
    evaluated_on_day,
    evaluation_days,
    read_queue,
    read_queues,
)
from meetingapp.services.register import save_person
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW
from tests.services.shelved import agreed, evaluated, judged, shelve

TODAY = NOW.date()
DUE = date(2027, 1, 19)
LARS = PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT, "lars")
READING = Measure("m1", "Lars leser med Jonas", LARS, title="Lesing", evaluation_date=DUE)


def on(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=lambda: NOW + (day - TODAY))


def in_queue(desk: Desk, queue: Queue, day: date) -> list[str]:
    """Give the ids of the measures in a queue on a day; its page and its count agree."""
    page = read_queue(on(desk, day), queue, Part())
    told = next(p for p in read_queues(on(desk, day), 1).parts if p.queue is queue)
    assert page.total == told.total == len(page.rows)
    assert told.rows == page.rows[:1]
    return [row.measure.id if row.measure is not None else row.case_id for row in page.rows]


@pytest.fixture
def case_id(desk: Desk, story: Sitting) -> str:
    """The id of the story's case, which nothing was agreed about yet."""
    save_case(desk, story.cases[0])
    return story.cases[0].id


@pytest.mark.usefixtures("case_id")
def test_a_measure_goes_from_waiting_to_due_to_late_by_its_day(desk: Desk, story: Sitting) -> None:
    undated = replace(READING, id="m2", evaluation_date=None)
    shelve(desk, story, "first", TODAY, agreement=agreed(READING, undated))
    assert in_queue(desk, Queue.DUE, DUE - timedelta(days=15)) == []
    assert in_queue(desk, Queue.DUE, DUE - timedelta(days=14)) == ["m1"]
    assert in_queue(desk, Queue.DUE, DUE) == ["m1"]
    assert in_queue(desk, Queue.OVERDUE, DUE) == []
    assert in_queue(desk, Queue.DUE, DUE + timedelta(days=1)) == []
    assert in_queue(desk, Queue.OVERDUE, DUE + timedelta(days=1)) == ["m1"]
    assert in_queue(desk, Queue.NO_DATE, DUE) == ["m2"]


@pytest.mark.usefixtures("case_id")
def test_two_evaluations_in_a_row_without_progress_are_found_along_the_line(
    desk: Desk, story: Sitting
) -> None:
    days = [TODAY + timedelta(days=7 * week) for week in range(5)]

    def found() -> list[str]:
        return in_queue(desk, Queue.NO_PROGRESS, days[4])

    shelve(desk, story, "first", days[0], agreement=agreed(READING))
    shelve(desk, story, "2nd", days[1], since_last=evaluated(judged("m1", Effect.NONE, DUE)))
    assert found() == []
    better = replace(READING, id="m9", follows="m1", version=2)
    adjusted = replace(judged("m1", Effect.WORSE), decision=EvaluationDecision.ADJUST)
    shelve(desk, story, "3rd", days[2], since_last=evaluated(adjusted), agreement=agreed(better))
    assert found() == ["m9"]
    shelve(desk, story, "4th", days[3], since_last=evaluated(judged("m9", None, DUE)))
    assert found() == ["m9"]
    shelve(desk, story, "5th", days[4], since_last=evaluated(judged("m9", Effect.SOME, DUE)))
    assert found() == []
    shelve(desk, story, "5th", days[4], since_last=evaluated(judged("m9", Effect.NONE, DUE)))
    assert found() == ["m9"]
    shelve(desk, story, "3rd", days[2], since_last=evaluated(), agreement=agreed(better))
    assert found() == ["m9"]
    shelve(desk, story, "2nd", days[1], since_last=evaluated())
    assert found() == []


@pytest.mark.usefixtures("case_id")
def test_what_did_not_help_and_was_closed_stands_in_no_queue(desk: Desk, story: Sitting) -> None:
    other = replace(READING, id="m2")
    poor = judged("m1", Effect.NONE, DUE), judged("m2", Effect.GOAL_REACHED, DUE)
    shelve(desk, story, "first", TODAY, agreement=agreed(READING, other))
    for name, days in (("2nd", 7), ("3rd", 14)):
        shelve(desk, story, name, TODAY + timedelta(days=days), since_last=evaluated(*poor))
    assert in_queue(desk, Queue.NO_PROGRESS, DUE) == ["m1"]
    closed = replace(poor[0], decision=EvaluationDecision.CLOSE)
    shelve(desk, story, "4th", TODAY + timedelta(days=21), since_last=evaluated(closed))
    assert in_queue(desk, Queue.NO_PROGRESS, DUE) == []


@pytest.mark.usefixtures("case_id")
def test_what_a_child_was_promised_waits_until_the_next_meeting(desk: Desk, story: Sitting) -> None:
    by = TODAY + timedelta(days=20)
    shelve(
        desk,
        story,
        "first",
        TODAY,
        feedback=Feedback(LARS, by),
        voice=ChildVoice(VoiceStatus.NOT_OBTAINED, plan=VoicePlan(LARS, by_date=by)),
        next_meeting=NextMeeting(child_talk_by=LARS, child_talk_before=by),
    )
    case = story.cases[0].id
    for queue, rows in ((Queue.FEEDBACK, [case]), (Queue.VOICE_PLAN, [case, case])):
        assert in_queue(desk, queue, by - timedelta(days=15)) == []
        assert in_queue(desk, queue, by - timedelta(days=14)) == rows
        assert in_queue(desk, queue, by + timedelta(days=300)) == rows
    page = read_queue(on(desk, by), Queue.VOICE_PLAN, Part())
    assert sorted((row.what, row.who, row.on) for row in page.rows) == [
        ("HEAR", "Lars Testdahl", by),
        ("TALK", "Lars Testdahl", by),
    ]
    shelve(desk, story, "2nd", TODAY + timedelta(days=10))
    assert in_queue(desk, Queue.FEEDBACK, by) == in_queue(desk, Queue.VOICE_PLAN, by) == []


def test_a_consent_is_told_of_a_month_before_it_ends_and_two_weeks_after(
    desk: Desk, story: Sitting, case_id: str
) -> None:
    [last] = {consent.valid_to for consent in story.cases[0].consents}
    assert last is not None
    told = [
        in_queue(desk, Queue.CONSENT, last + timedelta(days=days)) for days in (-31, -30, 14, 15)
    ]
    assert told == [[], [case_id], [case_id], []]


@pytest.mark.parametrize("age", [7, 12, 15, 16, 18])
def test_a_birthday_that_matters_is_told_of_while_the_case_goes_on(
    desk: Desk, story: Sitting, case_id: str, age: int
) -> None:
    turns = TODAY + timedelta(days=31)
    child = NamedChild("Jonas Fiktivsen", turns.replace(year=turns.year - age))
    save_case(desk, replace(story.cases[0], subject=child))
    assert in_queue(desk, Queue.TURNING, TODAY) == []
    assert in_queue(desk, Queue.TURNING, TODAY + timedelta(days=1)) == [case_id]
    [row] = read_queue(on(desk, turns), Queue.TURNING, Part()).rows
    assert (row.age, row.on) == (age, turns)
    save_case(desk, replace(story.cases[0], subject=child, consents=()))
    assert in_queue(desk, Queue.TURNING, turns) == []
    shelve(desk, story, "first", TODAY, agreement=agreed(READING))
    assert in_queue(desk, Queue.TURNING, turns) == [case_id]


@pytest.mark.usefixtures("case_id")
def test_measures_of_somebody_who_has_left_wait_for_somebody_else(
    desk: Desk, story: Sitting
) -> None:
    unnamed = replace(READING, id="m2", responsible=PersonRef("Lars Testdahl"))
    shelve(desk, story, "first", TODAY, agreement=agreed(READING, unnamed))
    last = TODAY + timedelta(days=10)
    save_person(
        desk,
        Person("lars", "Lars Testdahl", (Engagement(ServiceCode.PPT, "rådgiver", None, last),)),
    )
    assert in_queue(desk, Queue.LEFT, last) == []
    assert in_queue(desk, Queue.LEFT, last + timedelta(days=1)) == ["m1"]


@pytest.mark.usefixtures("case_id")
def test_a_queue_is_read_a_part_at_a_time(desk: Desk, story: Sitting) -> None:
    several = [replace(READING, id=f"m{number}") for number in range(5)]
    shelve(desk, story, "first", TODAY, agreement=agreed(*several))
    start = read_queue(on(desk, DUE), Queue.DUE, Part(0, 2))
    rest = read_queue(on(desk, DUE), Queue.DUE, Part(2, 100))
    assert (len(start.rows), start.total, len(rest.rows), rest.total) == (2, 5, 3, None)
    assert not {row.measure for row in start.rows} & {row.measure for row in rest.rows}


@pytest.mark.usefixtures("case_id")
def test_the_days_of_a_month_tell_how_much_is_evaluated_on_each(desk: Desk, story: Sitting) -> None:
    last = replace(READING, id="m2", evaluation_date=date(2027, 1, 31))
    after = replace(READING, id="m3", evaluation_date=date(2027, 2, 1))
    shelve(
        desk,
        story,
        "first",
        TODAY,
        agreement=agreed(READING, replace(READING, id="m4"), last, after),
    )
    found = evaluation_days(desk, date(2027, 1, 1), date(2027, 1, 31))
    assert found == (EvaluationDay(DUE, 2), EvaluationDay(date(2027, 1, 31), 1))
    assert evaluation_days(desk, date(2027, 3, 1), date(2027, 1, 1)) == ()
    page = evaluated_on_day(desk, DUE, Part())
    assert {row.measure.id for row in page.rows if row.measure} == {"m1", "m4"}
    assert evaluated_on_day(desk, date(2027, 1, 20), Part()).total == 0


def test_nobody_is_told_of_a_case_out_of_reach_or_a_restricted_one(
    desk: Desk, story: Sitting, case_id: str
) -> None:
    born = DUE.replace(year=DUE.year - 12)
    lars = Person("lars", "Lars Testdahl", (Engagement(ServiceCode.PPT, "r", None, TODAY),))
    save_person(desk, lars)
    [consent, *_] = story.cases[0].consents
    save_case(
        desk,
        replace(
            story.cases[0],
            subject=NamedChild("Jonas Fiktivsen", born),
            consents=(replace(consent, valid_to=DUE),),
        ),
    )
    undated = replace(READING, id="m2", evaluation_date=None)
    late = replace(READING, id="m3", evaluation_date=DUE - timedelta(days=1))
    shelve(desk, story, "first", TODAY, agreement=agreed(READING, undated, late))
    for name, days in (("2nd", 7), ("3rd", 14)):
        shelve(
            desk,
            story,
            name,
            TODAY + timedelta(days=days),
            since_last=evaluated(judged("m2", Effect.NONE)),
            feedback=Feedback(LARS, DUE),
            next_meeting=NextMeeting(child_talk_by=LARS, child_talk_before=DUE),
        )
    tor = Colleague(desk, "tor", Role.READER)

    def told(who: Desk) -> dict[Queue, int]:
        found = read_queues(on(who, DUE), 3)
        assert all(found.total(part.queue) == part.total for part in found.parts)
        return {part.queue: part.total for part in found.parts}

    everything = told(desk)
    assert list(everything) == list(Queue)
    assert min(everything.values()) >= 1, everything
    assert set(told(tor.desk).values()) == {0}
    assert evaluation_days(tor.desk, TODAY, DUE) == ()
    let_in(desk, case_id, "tor")
    assert told(tor.desk) == everything
    restrict_case(desk, case_id, Restriction("Innsigelse", "tor", TODAY))
    assert set(told(desk).values()) == set(told(tor.desk).values()) == {0}


def test_a_case_whose_coordinator_has_left_is_to_be_handed_over(
    desk: Desk, story: Sitting, case_id: str
) -> None:
    def left() -> list[str]:
        return in_queue(desk, Queue.LEFT, TODAY)

    coordination = Coordination(coordinator=LARS, coordinator_accepted=True)
    shelve(desk, story, "first", TODAY, agreement=agreed(READING), coordination=coordination)
    save_person(desk, Person("lars", LARS.name, (Engagement(ServiceCode.PPT, "rådgiver"),)))
    assert left() == []
    gone = Engagement(ServiceCode.PPT, "rådgiver", until=TODAY - timedelta(days=1))
    save_person(desk, Person("lars", LARS.name, (gone,)))
    assert left() == [case_id, "m1"]
    assert [w.case_id for w in read_queue(desk, Queue.LEFT, Part(1, 5)).rows] == [case_id]
    taker = Colleague(desk, "tor", Role.COORDINATOR)
    person = Person(taker.id, "Tor Testdahl", (Engagement(ServiceCode.PPT, "rådgiver"),))
    save_person(desk, person)
    offer_handover(desk, case_id, taker.id, HandoverReason.HAS_LEFT)
    assert left() == [case_id, "m1"]
    accept_handover(taker.desk, case_id)
    assert left() == ["m1"]


@pytest.mark.usefixtures("case_id")
def test_a_handover_out_of_reach_is_in_no_queue(desk: Desk, story: Sitting) -> None:
    coordination = Coordination(coordinator=LARS, coordinator_accepted=True)
    shelve(desk, story, "first", TODAY, coordination=coordination)
    gone = Engagement(ServiceCode.PPT, "rådgiver", until=TODAY - timedelta(days=1))
    save_person(desk, Person("lars", LARS.name, (gone,)))
    other = Colleague(desk, "ola", Role.COORDINATOR)
    assert read_queue(other.desk, Queue.LEFT, Part()).total == 0
    assert read_queue(desk, Queue.LEFT, Part()).total == 1
