"""A child not heard twice, asked about change, and asked to come."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Unborn
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import ChildInvited, NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example
from tests.domain.gates.cases.a05_unheard import declined_again
from tests.domain.gates.cases.changes import LAST_TIME
from tests.domain.jonas_people import MET_ON

LEADER = "voice.not_obtained.leader_informed"
CHANGE = "voice.asked_about_change"


def _missing(example: Example, **changes: object) -> Example:
    given = example.discussion.voice.not_obtained
    assert given is not None
    return example.with_part("voice", not_obtained=replace(given, **changes))  # type: ignore[arg-type]  # tests name the fields


def test_a_second_no_asks_for_the_leader_and_a_reason(example: Example) -> None:
    changed = declined_again(example)
    assert changed.paths("G-VOICE-7") == [LEADER]
    assert all(r.severity is Severity.WARNING for r in changed.failed("G-VOICE-7"))
    assert _missing(changed, leader_informed=True).failed("G-VOICE-7") == ()


@pytest.mark.parametrize("asked_on", [None, LAST_TIME, LAST_TIME - timedelta(days=1)])
def test_an_offer_made_before_the_last_meeting_is_no_new_offer(
    example: Example, asked_on: date | None
) -> None:
    changed = _missing(declined_again(example), asked_on=asked_on, leader_informed=True)
    assert changed.paths("G-VOICE-7") == ["voice.not_obtained.asked_on"]


@pytest.mark.parametrize("by_date", [None, MET_ON, MET_ON - timedelta(days=1)])
def test_a_plan_that_ends_with_the_meeting_is_no_new_plan(
    example: Example, by_date: date | None
) -> None:
    changed = _missing(declined_again(example), leader_informed=True)
    plan = changed.discussion.voice.plan
    assert plan is not None
    late = changed.with_part("voice", plan=replace(plan, by_date=by_date))
    assert late.paths("G-VOICE-7") == ["voice.plan.by_date"]


def test_without_any_plan_one_is_asked_for(example: Example) -> None:
    changed = _missing(declined_again(example), leader_informed=True)
    assert changed.with_part("voice", plan=None).paths("G-VOICE-7") == ["voice.plan.by_date"]


@pytest.mark.parametrize(
    "reason", [NotObtainedReason.UNBORN, NotObtainedReason.VERY_YOUNG_NONVERBAL]
)
def test_what_nobody_can_change_may_be_the_same_twice(
    example: Example, reason: NotObtainedReason
) -> None:
    changed = declined_again(example)
    held = replace(changed.case.earlier[0], voice_reason=reason)
    again = _missing(changed.with_case(earlier=(held,)), reason=reason)
    assert again.failed("G-VOICE-7") == ()


def test_another_reason_or_the_first_time_asks_for_nothing_more(example: Example) -> None:
    changed = declined_again(example)
    assert changed.with_case(earlier=()).failed("G-VOICE-7") == ()
    assert _missing(changed, reason=NotObtainedReason.HEALTH).failed("G-VOICE-7") == ()
    assert changed.with_part("voice", not_obtained=None).failed("G-VOICE-7") == ()


def test_only_the_last_meeting_counts(example: Example) -> None:
    changed = declined_again(example)
    (held,) = changed.case.earlier
    heard = replace(held, held_on=LAST_TIME + timedelta(days=9), voice_reason=None)
    assert changed.with_case(earlier=(held, heard)).failed("G-VOICE-7") == ()


def test_an_anonymous_case_that_ends_today_needs_no_plan(example: Example) -> None:
    reason = NotObtainedReason.ANONYMOUS_CASE
    held = replace(declined_again(example).case.earlier[0], voice_reason=reason)
    changed = (
        example.as_anonymous()
        .with_case(earlier=(held,))
        .with_part(
            "voice",
            status=VoiceStatus.NOT_OBTAINED,
            not_obtained=NotObtained(reason, case_continues=False),
        )
    )
    assert changed.failed("G-VOICE-7") == ()


@pytest.mark.parametrize(
    ("purpose", "severity"),
    [
        (DiscussionPurpose.EVALUATION, Severity.WARNING),
        (DiscussionPurpose.CLOSING, Severity.ERROR),
        (DiscussionPurpose.INITIAL, None),
        (DiscussionPurpose.FOLLOW_UP, None),
        (DiscussionPurpose.ACUTE, None),
    ],
)
@pytest.mark.parametrize("asked", [None, False])
def test_the_child_is_asked_what_has_changed(
    example: Example, purpose: DiscussionPurpose, severity: Severity | None, asked: bool | None
) -> None:
    changed = example.with_discussion(purpose=purpose).with_part("voice", asked_about_change=asked)
    found = [(r.path, r.severity) for r in changed.failed("G-VOICE-9")]
    assert found == ([(CHANGE, severity)] if severity else [])
    assert changed.with_part("voice", asked_about_change=True).failed("G-VOICE-9") == ()


def test_a_child_nobody_could_ask_is_not_asked_about_change(example: Example) -> None:
    closing = example.with_discussion(purpose=DiscussionPurpose.CLOSING)
    unheard = closing.with_part("voice", status=VoiceStatus.NOT_OBTAINED)
    assert unheard.failed("G-VOICE-9") == ()
    assert closing.with_case(subject=Unborn()).failed("G-VOICE-9") == ()
    assert closing.as_system().failed("G-VOICE-9") == ()


def _with_child(example: Example, *, attended: bool | None) -> Example:
    child = Participant(PersonRef("Jonas Fiktivsen"), Party.CHILD, attended=attended)
    parties = (*example.discussion.parties, child)
    return example.with_discussion(parties=parties).with_part("voice", invited=None)


@pytest.mark.parametrize(
    ("attended", "invited"),
    [(True, ChildInvited.YES_ATTENDED), (False, ChildInvited.YES_DECLINED), (None, None)],
)
def test_whether_the_child_was_invited_follows_from_attendance(
    example: Example, attended: bool | None, invited: ChildInvited | None
) -> None:
    changed = _with_child(example, attended=attended)
    assert changed.context().discussion.voice.invited is invited
    assert changed.paths("G-VOICE-10") == ([] if invited else ["voice.invited"])


@pytest.mark.parametrize("reason", ["", "…", "se forrige"])
def test_a_child_not_invited_has_a_reason(example: Example, reason: str) -> None:
    changed = example.with_part("voice", invited=ChildInvited.NOT_INVITED, invited_reason=reason)
    assert changed.paths("G-VOICE-10") == ["voice.invited_reason"]
    told = changed.with_part("voice", invited_reason="møtet er langt")
    assert told.failed("G-VOICE-10") == ()


def test_a_child_in_the_room_was_invited(example: Example) -> None:
    changed = _with_child(example, attended=True).with_part(
        "voice", invited=ChildInvited.NOT_INVITED, invited_reason="møtet er langt"
    )
    assert changed.paths("G-VOICE-10") == ["voice.invited"]


def test_nobody_asks_a_child_too_young_or_in_danger_to_come(example: Example) -> None:
    changed = example.with_part("voice", invited=None)
    assert changed.with_child(born=date(2024, 6, 1)).failed("G-VOICE-10") == ()
    assert changed.with_case(subject=Unborn()).failed("G-VOICE-10") == ()
    unsafe = changed.with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(NotObtainedReason.SAFETY),
    )
    assert unsafe.failed("G-VOICE-10") == ()
