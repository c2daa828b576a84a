"""Who holds the threads, which level, what follows from it, and who is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.closing import (
    Coordination,
    Feedback,
    FeedbackToOther,
    LevelCriterion,
    MeasurePlace,
    NextMeeting,
    ServiceDisagreement,
)
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example
from tests.domain.gates.cases.a06_to_a08 import nothing_tried
from tests.domain.gates.cases.changes import LAST_TIME
from tests.domain.jonas_people import IDA, LARS, NOOR

WHO = "coordination.coordinator"


def _with(example: Example, **changes: object) -> Example:
    return example.with_part("coordination", **changes)


@pytest.mark.parametrize(
    "name", ["", "…", "Ida Prøvestad og Tor Mallerud", "skolen", "rektor", "Jonas", "A og B"]
)
def test_exactly_one_adult_holds_the_threads(example: Example, name: str) -> None:
    assert WHO in _with(example, coordinator=PersonRef(name)).paths("G-COORD-1")


def test_nobody_holds_the_threads_by_default(example: Example) -> None:
    assert _with(example, coordinator=None).paths("G-COORD-1") == [WHO]


def test_the_role_and_the_yes_are_asked_for(example: Example) -> None:
    changed = _with(example, coordinator_role=None, coordinator_accepted=False)
    assert changed.paths("G-COORD-1") == [
        "coordination.coordinator_role",
        "coordination.coordinator_accepted",
    ]


def test_who_held_the_threads_keeps_them_until_the_next_says_yes(example: Example) -> None:
    earlier = EarlierDiscussion(
        "RT", LAST_TIME, coordination=Coordination(LARS, coordinator_accepted=True)
    )
    waiting = replace(
        earlier, held_on=LAST_TIME + timedelta(days=7), coordination=Coordination(NOOR)
    )
    changed = _with(example, coordinator_accepted=False).with_case(earlier=(earlier, waiting))
    (found,) = changed.failed("G-COORD-1")
    assert found.params == {"before": LARS.name, "name": IDA.name}
    again = _with(changed, coordinator=LARS)
    assert [r.params for r in again.failed("G-COORD-1")] == [{"name": LARS.name}]


def test_who_has_left_no_longer_holds_the_threads(example: Example) -> None:
    left = Engagement(ServiceCode.SCHOOL, "kontaktlærer", until=date(2026, 10, 31))
    changed = replace(example, register=(Person("p-ida", IDA.name, (left,)),))
    assert changed.paths("G-COORD-1") == [WHO]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"prevention_level": None}, "coordination.prevention_level"),
        ({"collab_level": None}, "coordination.collab_level"),
        ({"collab_level": 4}, "coordination.collab_level"),
        ({"collab_level": -1}, "coordination.collab_level"),
        ({"step": None}, "coordination.step"),
    ],
)
def test_both_levels_and_the_step_are_chosen(
    example: Example, changes: dict[str, object], path: str
) -> None:
    assert _with(example, **changes).paths("G-COORD-2") == [path]


def test_another_level_than_the_criteria_speak_for_has_a_reason(example: Example) -> None:
    changed = _with(example, criteria=(LevelCriterion.EXTENSIVE_NEEDS,))
    (found,) = changed.failed("G-COORD-2")
    assert found.path == "coordination.level_reason"
    assert found.params == {
        "criterion": LevelCriterion.EXTENSIVE_NEEDS,
        "level": PreventionLevel.INDICATED,
    }
    told = _with(changed, level_reason="BUP overtar etter jul")
    assert told.failed("G-COORD-2") == ()
    raised = _with(changed, prevention_level=PreventionLevel.INDICATED)
    assert raised.failed("G-COORD-2") == ()


def test_where_nothing_speaks_for_a_level_a_person_chooses_freely(example: Example) -> None:
    bare = nothing_tried(example).with_part("situation", risk_factors=())
    for level in PreventionLevel:
        assert _with(bare, prevention_level=level).failed("G-COORD-2") == ()


def test_a_system_meeting_has_no_level(example: Example) -> None:
    empty = example.with_discussion(coordination=Coordination())
    assert empty.as_system().failed("G-COORD-2") == ()


@pytest.mark.parametrize("answer", ["ikke aktuelt", "ikkje aktuelt", "IP finnes", "nei"])
def test_not_relevant_is_an_answer_about_a_plan(example: Example, answer: str) -> None:
    assert _with(example, individual_plan_considered=answer).failed("G-COORD-4") == ()


@pytest.mark.parametrize("answer", ["", " ", "…", "-", "se forrige"])
def test_a_mark_is_no_answer_about_a_plan(example: Example, answer: str) -> None:
    assert _with(example, individual_plan_considered=answer).paths("G-COORD-4") == [
        "coordination.individual_plan_considered"
    ]


def test_a_referral_rests_on_consent_and_on_what_was_tried(example: Example) -> None:
    sent = _with(example, referral="utredning av lesing", referral_to=ServiceCode.PPT)
    assert sent.failed("G-COORD-5") == ()
    assert _with(sent, referral_to=None).paths("G-COORD-5") == ["coordination.referral_to"]
    outside = _with(sent, referral_to=ServiceCode.BUP)
    assert outside.paths("G-COORD-5") == ["coordination.referral_to"]
    assert _with(sent, referral="").paths("G-COORD-5") == ["coordination.referral"]
    assert nothing_tried(sent).paths("G-COORD-5") == ["situation.earlier_measures"]
    assert sent.as_anonymous().paths("G-COORD-5") == ["coordination.referral"]
    assert sent.as_system().failed("G-COORD-5") == ()


@pytest.mark.parametrize("referral", ["", "ingen", "…"])
def test_no_referral_asks_for_nothing(example: Example, referral: str) -> None:
    assert nothing_tried(_with(example, referral=referral)).failed("G-COORD-5") == ()


def test_a_disagreement_says_about_what_where_and_how_it_ended(example: Example) -> None:
    at = "coordination.disagreement"
    empty = _with(example, disagreement=ServiceDisagreement())
    assert empty.paths("G-COORD-6") == [f"{at}.about", f"{at}.place"]
    for place, word in ((MeasurePlace.HOME, "health"), (MeasurePlace.SCHOOL_TIME, "School")):
        open_ = ServiceDisagreement(about="hvor han leser", place=place)
        (found,) = _with(example, disagreement=open_).failed("G-COORD-6")
        assert found.path == f"{at}.outcome"
        assert word in found.message_key
        ended = replace(open_, outcome="på skolen i første time")
        assert _with(example, disagreement=ended).failed("G-COORD-6") == ()


@pytest.mark.parametrize("name", ["", "teamet", "rektor", "Ida og Tor"])
def test_one_person_calls_the_next_meeting(example: Example, name: str) -> None:
    changed = example.with_part("next_meeting", convener=PersonRef(name))
    assert changed.paths("G-NEXT-3") == ["next_meeting.convener"]


def test_where_the_meetings_end_nobody_calls_one(example: Example) -> None:
    changed = example.with_part(
        "next_meeting", on=None, convener=None, closing_reason="målet er nådd"
    )
    assert changed.failed("G-NEXT-3") == ()


def _told(example: Example, *others: FeedbackToOther) -> Example:
    return example.with_part("feedback", others=others)


def test_an_absent_guardian_is_told_by_somebody(example: Example) -> None:
    assert _told(example).paths("G-FB-2") == ["feedback.others"]
    nobody = FeedbackToOther("jon  fiktivsen", "…")
    assert _told(example, nobody).paths("G-FB-2") == ["feedback.others.0.who"]
    assert _told(example, replace(nobody, who="Kari Fiktivsen")).failed("G-FB-2") == ()


def test_who_may_not_receive_or_is_not_safe_to_tell_is_told_nothing(example: Example) -> None:
    kari, jon = example.case.guardians
    barred = example.with_case(guardians=(kari, replace(jon, may_receive=False)))
    assert _told(barred).failed("G-FB-2") == ()
    unsafe = example.with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(NotObtainedReason.SAFETY),
    )
    assert _told(unsafe).failed("G-FB-2") == ()


def test_a_covered_service_nobody_came_from_is_told(example: Example) -> None:
    away = tuple(
        replace(p, attended=False) if p.person == LARS else p for p in example.meeting.participants
    )
    changed = example.with_meeting(participants=away)
    assert [r.params["name"] for r in changed.failed("G-FB-2")] == [LARS.name]
    other = Participant(PersonRef("Siri Oppdiktet", "rådgiver", ServiceCode.PPT), attended=True)
    assert changed.with_meeting(participants=(*away, other)).failed("G-FB-2") == ()
    uncovered = Participant(PersonRef("Bo Testnes", "lege", ServiceCode.GP), attended=False)
    team = (*example.meeting.participants, uncovered)
    assert example.with_meeting(participants=team).failed("G-FB-2") == ()


def test_a_case_that_ends_asks_for_no_next_meeting_but_tells_the_child(example: Example) -> None:
    ended = example.with_discussion(
        purpose=DiscussionPurpose.CLOSING,
        next_meeting=NextMeeting(closing_reason="målet er nådd"),
        feedback=Feedback(),
    )
    for gate in ("G-NEXT-1", "G-NEXT-2", "G-NEXT-3"):
        assert ended.failed(gate) == ()
    assert ended.paths("G-FB-1") == ["feedback.teller", "feedback.by_date"]
    open_ = ended.with_part("next_meeting", closing_reason="")
    assert open_.paths("G-NEXT-1") == ["next_meeting.closing_reason"]


def test_nobody_talks_with_a_child_nobody_names(example: Example) -> None:
    bare = example.with_discussion(next_meeting=NextMeeting(), feedback=Feedback())
    for nobody in (bare.as_anonymous(), bare.as_system()):
        assert {"G-NEXT-2", "G-FB-1"}.isdisjoint(nobody.closing())
    assert "G-NEXT-1" not in bare.as_anonymous().closing()
    (found,) = bare.as_system().failed("G-NEXT-1")
    assert found.severity is Severity.WARNING
