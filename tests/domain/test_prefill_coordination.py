"""What is proposed of how services work together, of the next meeting and of who is told."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.closing import (
    Closing,
    ConcernStep,
    Coordination,
    CoordinatorRole,
    Feedback,
    FeedbackToOther,
    LevelCriterion,
    NextMeeting,
    Step,
)
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.prefill import Known, proposals
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import Situation
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example
from tests.domain.jonas_people import BERIT, IDA, NOOR


def fresh(example: Example) -> Example:
    return example.with_discussion(
        coordination=Coordination(),
        next_meeting=NextMeeting(),
        feedback=Feedback(),
        closing=Closing(),
    )


def proposed(example: Example) -> dict[str, object]:
    known = Known(example.meeting, example.case, example.discussion, {}, example.signers)
    return {p.path: p.value for p in proposals(known)}


def _met_before(example: Example, left: Coordination) -> Example:
    held = EarlierDiscussion("RT", date(2026, 9, 1), coordination=left)
    return fresh(example).with_case(earlier=(held,))


def test_who_holds_the_threads_is_proposed_to_keep_them(example: Example) -> None:
    role = CoordinatorRole.BARNEKOORDINATOR
    left = Coordination(NOOR, role, coordinator_accepted=True, individual_plan_considered="har IP")
    found = proposed(_met_before(example, left))
    assert found["coordination.coordinator"] == NOOR
    assert found["coordination.coordinator_role"] is role
    assert found["coordination.individual_plan_considered"] == "har IP"
    waiting = proposed(_met_before(example, replace(left, coordinator_accepted=False)))
    assert waiting["coordination.coordinator"] == IDA


def test_the_level_the_criteria_speak_for_is_proposed_with_them(example: Example) -> None:
    found = proposed(fresh(example))
    assert found["coordination.prevention_level"] is PreventionLevel.SELECTED
    criteria = found["coordination.criteria"]
    assert isinstance(criteria, tuple)
    assert LevelCriterion.RISK_FACTOR in criteria
    assert found["coordination.concern_step"] is ConcernStep.MEETING_WITH_GUARDIANS


@pytest.mark.parametrize(
    ("before", "step"),
    [
        (PreventionLevel.UNIVERSAL, Step.UP),
        (PreventionLevel.SELECTED, Step.SAME),
        (PreventionLevel.INDICATED, Step.DOWN),
    ],
)
def test_the_step_follows_from_the_level_at_the_last_meeting(
    example: Example, before: PreventionLevel, step: Step
) -> None:
    found = proposed(_met_before(example, Coordination(prevention_level=before)))
    assert found["coordination.step"] is step


def test_where_nothing_speaks_for_a_level_the_last_one_is_proposed(example: Example) -> None:
    left = Coordination(prevention_level=PreventionLevel.UNIVERSAL)
    bare = _met_before(example, left).with_discussion(situation=Situation())
    assert proposed(bare)["coordination.prevention_level"] is PreventionLevel.UNIVERSAL


def test_where_a_case_ends_no_next_meeting_is_proposed(example: Example) -> None:
    closing = fresh(example).with_discussion(purpose=DiscussionPurpose.CLOSING)
    assert not {path for path in proposed(closing) if path.startswith("next_meeting")}


def test_what_goes_on_gives_the_next_meeting_its_day(example: Example) -> None:
    judged = Evaluation("M0", next_evaluation_date=date(2027, 1, 14))
    changed = fresh(example).with_part("since_last", evaluations=(judged,))
    assert proposed(changed)["next_meeting.on"] == date(2027, 1, 14)


def test_nobody_is_proposed_to_talk_with_a_child_nobody_names(example: Example) -> None:
    for nobody in (fresh(example).as_anonymous(), fresh(example).as_system()):
        found = proposed(nobody)
        assert "feedback.teller" not in found
        assert "next_meeting.child_talk_by" not in found
        assert "coordination.coordinator" not in found
    assert "coordination.prevention_level" not in proposed(fresh(example).as_system())


def test_nobody_is_proposed_to_tell_a_child_in_danger(example: Example) -> None:
    unsafe = fresh(example).with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(NotObtainedReason.SAFETY),
    )
    assert not {path for path in proposed(unsafe) if path.startswith("feedback")}


def test_a_service_nobody_came_from_is_told_by_the_chair(example: Example) -> None:
    away = tuple(
        replace(p, attended=False) if p.person == NOOR else p for p in example.meeting.participants
    )
    found = proposed(fresh(example).with_meeting(participants=away))
    assert found["feedback.others"] == (
        FeedbackToOther("Jon Fiktivsen", BERIT.name),
        FeedbackToOther(NOOR.name, BERIT.name),
    )
