from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Anonymous, Case, NamedChild, System, Unborn
from meetingapp.domain.closing import DutyCheck, DutyState
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.child_feedback import ChildFeedback
from meetingapp.domain.meeting import Unread
from meetingapp.domain.people import PersonRef
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example
from tests.domain.jonas_people import EVALUATED_ON, MET_ON

TOMORROW = MET_ON + timedelta(days=1)
YESTERDAY = MET_ON - timedelta(days=1)
DUTIES = ("duty_to_report", "duty_to_avert")
TOO_YOUNG = (Unborn(), NamedChild("Ada Fiktivsen", date(2023, 11, 25)))
NO_ADULT = ("", " ", "x", "Jonas", "Jonas Fiktivsen", "skolen", "rektor", "Ida og Tor")


@pytest.mark.parametrize("duty", DUTIES)
@pytest.mark.parametrize(
    ("given", "missing"),
    [
        (DutyCheck(), ["state"]),
        (DutyCheck(DutyState.NOT_TRIGGERED), []),
        (DutyCheck(DutyState.SENT), ["on"]),
        (DutyCheck(DutyState.SENT, TOMORROW), ["on"]),
        (DutyCheck(DutyState.SENT, MET_ON), []),
        (DutyCheck(DutyState.SENT, date(2026, 9, 1)), []),
        (DutyCheck(DutyState.TO_SEND), ["on", "who"]),
        (DutyCheck(DutyState.TO_SEND, YESTERDAY, "Berit"), ["on"]),
        (DutyCheck(DutyState.TO_SEND, TOMORROW, "ingen"), ["who"]),
        (DutyCheck(DutyState.TO_SEND, MET_ON, "Berit Eksempelrud"), []),
    ],
)
def test_each_duty_is_considered_with_what_follows(
    example: Example, duty: str, given: DutyCheck, missing: list[str]
) -> None:
    changed = example.with_part("coordination", **{duty: given})
    assert changed.paths("G-COORD-3") == [f"coordination.{duty}.{field}" for field in missing]


def test_a_next_meeting_or_a_reason_is_needed(example: Example) -> None:
    bare = example.with_part("next_meeting", on=None)
    assert bare.paths("G-NEXT-1") == ["next_meeting.on"]
    assert bare.with_part("next_meeting", closing_reason=" - ").paths("G-NEXT-1")
    closed = bare.with_part("next_meeting", closing_reason="flyttet")
    assert closed.paths("G-NEXT-1") == []


@pytest.mark.parametrize(("on", "holds"), [(YESTERDAY, False), (MET_ON, False), (TOMORROW, True)])
def test_the_next_meeting_comes_after_this_one(example: Example, on: date, *, holds: bool) -> None:
    changed = example.with_part("next_meeting", on=on)
    assert changed.paths("G-NEXT-1") == ([] if holds else ["next_meeting.on"])


def test_a_day_that_was_not_read_is_quoted(example: Example) -> None:
    typed = example.with_part("next_meeting", on=None).with_discussion(
        unread=(Unread("next_meeting.on", "2026-02-30"),)
    )
    (result,) = typed.failed("G-NEXT-1")
    assert result.params["raw"] == "2026-02-30"


def test_a_closing_meeting_says_why_it_ends(example: Example) -> None:
    closing = example.with_discussion(purpose=DiscussionPurpose.CLOSING)
    assert closing.paths("G-NEXT-1") == ["next_meeting.closing_reason"]
    said = closing.with_part("next_meeting", closing_reason="Målet er nådd.")
    assert said.paths("G-NEXT-1") == []


@pytest.mark.parametrize("name", NO_ADULT)
def test_an_adult_talks_with_the_child_before_the_next_meeting(example: Example, name: str) -> None:
    changed = example.with_part("next_meeting", child_talk_by=PersonRef(name))
    assert changed.paths("G-NEXT-2") == ["next_meeting.child_talk_by"]
    nobody = example.with_part("next_meeting", child_talk_by=None)
    assert nobody.paths("G-NEXT-2") == ["next_meeting.child_talk_by"]


@pytest.mark.parametrize(
    ("before", "holds"),
    [
        (None, False),
        (YESTERDAY, False),
        (MET_ON, True),
        (EVALUATED_ON, True),
        (EVALUATED_ON + timedelta(days=1), False),
    ],
)
def test_the_child_is_talked_with_between_the_meetings(
    example: Example, before: date | None, *, holds: bool
) -> None:
    changed = example.with_part("next_meeting", child_talk_before=before)
    assert changed.paths("G-NEXT-2") == ([] if holds else ["next_meeting.child_talk_before"])


def test_where_no_day_is_set_yet_any_later_day_will_do(example: Example) -> None:
    changed = example.with_part("next_meeting", on=None, child_talk_before=date(2027, 6, 1))
    assert changed.paths("G-NEXT-2") == []


def test_where_the_meetings_end_nobody_need_talk_before_the_next(example: Example) -> None:
    ended = example.with_part(
        "next_meeting",
        on=None,
        closing_reason="flyttet",
        child_talk_by=None,
        child_talk_before=None,
    )
    assert ended.paths("G-NEXT-2") == []


@pytest.mark.parametrize("subject", TOO_YOUNG)
def test_the_guardian_is_talked_with_and_told_for_the_youngest(
    example: Example, subject: Unborn | NamedChild
) -> None:
    assert Case("c", subject).age_on(MET_ON) in (None, 2)
    changed = (
        example.with_case(subject=subject)
        .with_part("next_meeting", child_talk_by=None, child_talk_before=None)
        .with_part("feedback", teller=None, by_date=None)
    )
    for gate in ("G-NEXT-2", "G-FB-1"):
        results = changed.failed(gate)
        assert len(results) == 2
        assert all("guardian" in result.message_key for result in results)


def test_a_child_of_three_is_talked_with_and_told_itself(example: Example) -> None:
    three = example.with_case(subject=NamedChild("Ada Fiktivsen", date(2023, 11, 24)))
    changed = three.with_part("next_meeting", child_talk_by=None, child_talk_before=None)
    assert all("guardian" not in r.message_key for r in changed.failed("G-NEXT-2"))
    untold = three.with_part("feedback", teller=None, by_date=None)
    assert all("guardian" not in r.message_key for r in untold.failed("G-FB-1"))


@pytest.mark.parametrize("subject", [Anonymous("10–12"), System("overganger")])
def test_without_a_known_child_nobody_is_talked_with_or_told(
    example: Example, subject: Anonymous | System
) -> None:
    changed = (
        example.with_case(subject=subject)
        .with_part("next_meeting", child_talk_by=None, child_talk_before=None)
        .with_part("feedback", teller=None, by_date=None)
    )
    assert not {"G-NEXT-2", "G-FB-1"} & changed.closing()


@pytest.mark.parametrize("name", NO_ADULT)
def test_an_adult_tells_the_child_what_was_agreed(example: Example, name: str) -> None:
    changed = example.with_part("feedback", teller=PersonRef(name))
    assert changed.paths("G-FB-1") == ["feedback.teller"]


@pytest.mark.parametrize(
    ("days", "holds"), [(None, False), (-1, False), (0, True), (7, True), (8, False)]
)
def test_the_child_is_told_within_a_week(
    example: Example, days: int | None, *, holds: bool
) -> None:
    by = None if days is None else MET_ON + timedelta(days=days)
    changed = example.with_part("feedback", by_date=by)
    assert changed.paths("G-FB-1") == ([] if holds else ["feedback.by_date"])


@pytest.mark.parametrize(
    ("reason", "told"),
    [(NotObtainedReason.SAFETY, False), (NotObtainedReason.HEALTH, True), (None, True)],
)
def test_nobody_is_told_what_could_put_the_child_in_danger(
    example: Example, reason: NotObtainedReason | None, *, told: bool
) -> None:
    changed = example.with_part(
        "voice", status=VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(reason)
    ).with_part("feedback", teller=None)
    assert changed.paths("G-FB-1") == (["feedback.teller"] if told else [])
    unsaid = changed.with_part("voice", not_obtained=None)
    assert unsaid.paths("G-FB-1") == ["feedback.teller"]


@pytest.mark.parametrize("days", [6, 29, True, "7", None])
def test_how_long_the_child_may_wait_is_bounded(days: object) -> None:
    with pytest.raises(OptionError):
        ChildFeedback(max_days=days)  # type: ignore[arg-type]  # a template may hold anything
