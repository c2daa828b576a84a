"""From three weeks before a meeting to ten days after: who was asked, and what ticks itself."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from meetingapp.domain.evaluation import SinceLast
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.preparation import Step, StepKind
from meetingapp.domain.queues import Queue
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.approving import send_for_comment
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.journaling import JournalNote, note_journaled
from meetingapp.services.lists_port import Part
from meetingapp.services.measurements import NewNumber, add_measurement
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.preparing import note_asked, prepare, tick_step
from meetingapp.services.queues import read_queue
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague, last_logged
from tests.services.later import told_in_the_next


def on_day(desk: Desk, day: date) -> Desk:
    later = desk.clock() + (day - desk.clock().date())
    return replace(desk, clock=lambda: later)


def steps(desk: Desk, discussion_id: str) -> dict[tuple[StepKind, str], Step]:
    with desk.begin() as work:
        meeting = work.meetings.meeting_of(discussion_id).id
    line = prepare(desk, meeting, discussion_id).line
    return {(step.kind, step.key): step for step in line.steps}


def step(desk: Desk, discussion_id: str, kind: StepKind) -> Step:
    return next(s for (of, _), s in steps(desk, discussion_id).items() if of is kind)


@pytest.fixture
def agreed(desk: Desk, held: str, story: Sitting) -> tuple[Measure, ...]:
    """What the first meeting agreed on; its minutes are finalised."""
    finalise_minutes(desk, held)
    return story.discussions[0].agreement.measures


@pytest.fixture
def evaluated(desk: Desk, story: Sitting, agreed: tuple[Measure, ...]) -> str:
    """The id of the discussion that is to evaluate it."""
    day = max(m.evaluation_date for m in agreed if m.evaluation_date)
    plan = MeetingPlan("RT", day, case_ids=(story.cases[0].id,))
    return plan_meeting(desk, plan).discussions[0].id


def test_a_measured_value_ticks_its_row_and_stands_in_it(
    desk: Desk, story: Sitting, agreed: tuple[Measure, ...], evaluated: str
) -> None:
    first = agreed[0]
    assert not steps(desk, evaluated)[StepKind.MEASURED, first.id].is_done
    day = story.meeting.date + timedelta(days=10)
    later = on_day(desk, day)
    add_measurement(later, story.cases[0].id, first.id, NewNumber(Decimal(38), day, is_sure=True))
    row = steps(later, evaluated)[StepKind.MEASURED, first.id]
    assert (row.is_done, row.on, row.is_automatic) == (True, day, True)
    assert row.newest is not None
    assert row.newest.value == Decimal(38)
    assert not all(steps(later, evaluated)[StepKind.MEASURED, m.id].is_done for m in agreed)


def test_who_was_asked_and_when_is_noted_and_the_last_day_counts(
    desk: Desk, agreed: tuple[Measure, ...], evaluated: str
) -> None:
    first = agreed[0].id
    note_asked(desk, evaluated, StepKind.MEASURED, first)
    day = date(2026, 12, 3)
    later = on_day(desk, day)
    found = steps(later, evaluated)
    assert found[StepKind.MEASURED, first].asked_on == date(2026, 11, 24)
    note_asked(later, evaluated, StepKind.MEASURED, first)
    found = steps(later, evaluated)
    assert found[StepKind.MEASURED, first].asked_on == day
    others = [s for (kind, key), s in found.items() if kind is StepKind.MEASURED and key != first]
    assert {s.asked_on for s in others} <= {None}


def test_the_log_names_nobody_who_was_asked(desk: Desk, store: Store, evaluated: str) -> None:
    guardian = step(desk, evaluated, StepKind.GUARDIAN_VIEW)
    note_asked(desk, evaluated, StepKind.GUARDIAN_VIEW, guardian.key)
    assert step(desk, evaluated, StepKind.GUARDIAN_VIEW).asked_on == date(2026, 11, 24)
    assert guardian.who is not None
    log = repr(last_logged(store, 20))
    assert "discussion.asked" in log
    assert guardian.who.name not in log


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (StepKind.MEASURED, "gone"),
        (StepKind.GUARDIAN_VIEW, ""),
        (StepKind.AGENDA, ""),
        (StepKind.TASKS, ""),
    ],
)
def test_nobody_is_asked_for_what_is_not_waited_for(
    desk: Desk, evaluated: str, kind: StepKind, key: str
) -> None:
    with pytest.raises(AppError) as why:
        note_asked(desk, evaluated, kind, key)
    assert why.value.code == "preparation.no_step"


def test_the_proposed_effects_are_looked_over_by_a_person_and_counted(
    desk: Desk, agreed: tuple[Measure, ...], evaluated: str
) -> None:
    assert step(desk, evaluated, StepKind.EFFECT).count == len(agreed)
    tick_step(desk, evaluated, StepKind.EFFECT, done=True)
    ticked = step(desk, evaluated, StepKind.EFFECT)
    assert (ticked.is_done, ticked.on, ticked.is_automatic) == (True, date(2026, 11, 24), False)
    tick_step(desk, evaluated, StepKind.EFFECT, done=False)
    assert not step(desk, evaluated, StepKind.EFFECT).is_done


def test_what_ticks_itself_or_elsewhere_cannot_be_ticked_or_unticked(
    desk: Desk, planned: str
) -> None:
    before = {key: each.is_done for key, each in steps(desk, planned).items()}
    codes = set()
    for kind in sorted(set(StepKind) - {StepKind.AGENDA, StepKind.CHILD_TOLD}):
        for done in (True, False):
            with pytest.raises(AppError) as why:
                tick_step(desk, planned, kind, done=done)
            codes.add(why.value.code)
    assert codes == {"preparation.follows", "preparation.no_step"}
    assert {key: each.is_done for key, each in steps(desk, planned).items()} == before


def test_a_child_is_not_told_of_a_meeting_that_has_not_been_held(
    desk: Desk, evaluated: str
) -> None:
    with pytest.raises(AppError) as why:
        tick_step(desk, evaluated, StepKind.CHILD_TOLD, done=True)
    assert why.value.code == "preparation.not_held"


def test_what_a_child_was_promised_leaves_the_queue_when_it_is_ticked(
    desk: Desk, held: str
) -> None:
    finalise_minutes(desk, held)
    promised = step(desk, held, StepKind.CHILD_TOLD)
    assert promised.by is not None
    assert not promised.is_done
    day = on_day(desk, promised.by)
    assert read_queue(day, Queue.FEEDBACK, Part()).total == 1
    tick_step(day, held, StepKind.CHILD_TOLD, done=True)
    assert step(day, held, StepKind.CHILD_TOLD).on == promised.by
    assert read_queue(day, Queue.FEEDBACK, Part()).total == 0
    tick_step(day, held, StepKind.CHILD_TOLD, done=False)
    assert read_queue(day, Queue.FEEDBACK, Part()).total == 1


def test_a_promise_that_the_next_meeting_says_was_kept_ticks_itself(
    desk: Desk, store: Store, story: Sitting, held: str
) -> None:
    finalise_minutes(desk, held)
    later = desk.clock() + timedelta(days=14)
    told_in_the_next(store, story, later, SinceLast(feedback_given=True))
    told = step(on_day(desk, later.date()), held, StepKind.CHILD_TOLD)
    assert (told.is_done, told.is_automatic, told.on) == (True, True, None)
    with pytest.raises(AppError) as why:
        tick_step(on_day(desk, later.date()), held, StepKind.CHILD_TOLD, done=False)
    assert why.value.code == "preparation.follows"


def test_after_the_meeting_each_row_follows_what_became_of_the_minutes(
    desk: Desk, held: str
) -> None:
    minutes = finalise_minutes(desk, held)
    after = (StepKind.MINUTES_OUT, StepKind.APPROVED, StepKind.JOURNALED)
    assert [step(desk, held, kind).is_done for kind in after] == [False, False, False]
    sent = send_for_comment(desk, minutes.id, ("Kari Testdahl",))
    assert [step(desk, held, kind).is_done for kind in after] == [True, False, False]
    assert step(desk, held, StepKind.MINUTES_OUT).on == date(2026, 11, 24)
    assert sent.approval.sent is not None
    silent = on_day(desk, sent.approval.sent.deadline + timedelta(days=1))
    assert [step(silent, held, kind).is_done for kind in after] == [True, True, False]
    assert step(silent, held, StepKind.APPROVED).on == sent.approval.sent.deadline
    note_journaled(silent, (JournalNote(minutes.id, "26/1234-1", date(2026, 12, 2)),))
    assert [step(silent, held, kind).is_done for kind in after] == [True, True, True]
    assert step(silent, held, StepKind.JOURNALED).on == date(2026, 12, 2)


def test_what_is_noted_goes_with_the_case(desk: Desk, planned: str, story: Sitting) -> None:
    tick_step(desk, planned, StepKind.AGENDA, done=True)
    with desk.begin() as work:
        assert work.people.settings("prep/")
        work.erasing.erase(story.cases[0].id)
        assert not work.people.settings("prep/")


def test_a_note_of_another_case_is_never_read(desk: Desk, planned: str) -> None:
    tick_step(desk, planned, StepKind.AGENDA, done=True)
    other = Colleague(desk, "stranger", Role.NOTE_TAKER).desk
    with pytest.raises(AppError) as why:
        tick_step(other, planned, StepKind.AGENDA, done=False)
    assert why.value.code == "access.not_yours"
    assert step(desk, planned, StepKind.AGENDA).is_done
