"""Interpreter, impartiality, absent services, and who is in the room for one case of several."""

from dataclasses import replace
from datetime import time

import pytest

from meetingapp.domain.case import Anonymous
from meetingapp.domain.gates.room import in_the_room
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import stop
from tests.domain.example import Example
from tests.domain.jonas_people import BERIT, IDA, LARS, TOR

NEEDS = [("interpreter_need", "interpreter"), ("aac_need", "aac_provider")]


@pytest.mark.parametrize(("need", "field"), NEEDS)
@pytest.mark.parametrize("nobody", ["", " ", "-", "x", "se forrige"])
def test_a_need_is_met_by_somebody_named(
    example: Example, need: str, field: str, nobody: str
) -> None:
    needing = example.with_child(**{need: True}).with_discussion(**{field: nobody})
    assert needing.paths("G-OPEN-4") == [field]
    assert needing.with_discussion(**{field: "Eli Døme"}).paths("G-OPEN-4") == []


def test_without_a_need_nobody_asks_for_an_interpreter(example: Example) -> None:
    assert example.failed("G-OPEN-4") == ()
    assert example.with_case(subject=Anonymous()).failed("G-OPEN-4") == ()


def test_where_nobody_can_interpret_the_discussion_is_stopped(example: Example) -> None:
    needing = example.with_child(interpreter_need=True)
    stopped = stop(needing.discussion, Stopped(StopReason.NO_INTERPRETER))
    assert replace(needing, discussion=stopped).paths("G-OPEN-4") == []


def test_impartiality_is_asked_once_for_the_sitting(example: Example) -> None:
    assert example.failed("G-OPEN-5") == ()
    unasked = example.with_meeting(impartiality_asked=False)
    assert unasked.paths("G-OPEN-5") == ["meeting.impartiality_asked"]


def _absent(example: Example, who: PersonRef) -> Example:
    people = tuple(replace(p, attended=p.person != who) for p in example.meeting.participants)
    return example.with_meeting(participants=people)


def test_an_invited_service_that_is_not_there_is_named(example: Example) -> None:
    (result,) = _absent(example, LARS).failed("G-OPEN-6")
    assert (result.path, result.params["service"]) == (
        "meeting.participants.3.attended",
        ServiceCode.PPT,
    )
    invited = (*example.meeting.invited_services, ServiceCode.BUP)
    assert example.with_meeting(invited_services=invited).paths("G-OPEN-6") == [
        "meeting.invited_services"
    ]


def test_a_colleague_or_a_substitute_is_enough(example: Example) -> None:
    assert _absent(example, IDA).failed("G-OPEN-6") == ()
    other = Participant(PersonRef("Rolf Testnes", "rådgiver", ServiceCode.PPT), attended=True)
    away = _absent(example, LARS)
    sent = replace(other, is_substitute=True)
    assert (
        away.with_meeting(participants=(*away.meeting.participants, sent)).failed("G-OPEN-6") == ()
    )


def test_nobody_is_missing_before_attendance_is_taken(example: Example) -> None:
    people = tuple(replace(p, attended=None) for p in example.meeting.participants)
    parties = tuple(replace(p, attended=None) for p in example.discussion.parties)
    waiting = example.with_meeting(participants=people).with_discussion(parties=parties)
    assert waiting.failed("G-OPEN-6") == ()


def test_a_service_that_stays_out_of_the_case_is_not_missed(example: Example) -> None:
    rows = tuple(
        replace(row, stays_out=row.name == LARS.name) for row in example.discussion.attendance
    )
    assert _absent(example, LARS).with_discussion(attendance=rows).failed("G-OPEN-6") == ()


def _names(example: Example) -> set[str]:
    return {present.name for present in in_the_room(example.context())}


@pytest.mark.parametrize(
    ("noted", "there"),
    [
        (CaseAttendance(TOR.name, "leder"), True),
        (CaseAttendance(TOR.name, "leder", stays_out=True), False),
        (CaseAttendance(TOR.name, "leder", left_at=time(14, 30)), False),
        (CaseAttendance(TOR.name, "leder", left_at=time(15, 0)), True),
        (CaseAttendance(TOR.name, "leder", came_at=time(14, 30)), True),
        (CaseAttendance(TOR.name, "leder", came_at=time(15, 0)), False),
        (CaseAttendance(TOR.name, "leder", came_at=time(14, 20), left_at=time(14, 40)), False),
    ],
)
def test_who_hears_the_case(example: Example, noted: CaseAttendance, *, there: bool) -> None:
    first, _, *rest = example.discussion.attendance
    changed = example.with_discussion(attendance=(first, noted, *rest))
    assert (TOR.name in _names(changed)) == there
    assert BERIT.name in _names(changed)


def test_who_stays_out_does_not_make_a_meeting_of_two(example: Example) -> None:
    people = (Participant(BERIT, attended=True), Participant(LARS, attended=True))
    rows = (CaseAttendance(BERIT.name, "leder"), CaseAttendance(LARS.name, "råd"))
    two = example.with_meeting(participants=people).with_discussion(parties=(), attendance=rows)
    assert two.failed("G-OPEN-2") == ()
    one = two.with_discussion(attendance=(rows[0], replace(rows[1], stays_out=True)))
    assert one.paths("G-OPEN-2") == ["meeting.participants"]


def test_who_had_to_leave_was_still_there(example: Example) -> None:
    people = (Participant(BERIT, attended=True), Participant(LARS, attended=True))
    rows = (CaseAttendance(BERIT.name, "leder"), CaseAttendance(LARS.name, left_at=time(14, 16)))
    two = example.with_meeting(participants=people).with_discussion(parties=(), attendance=rows)
    assert two.failed("G-OPEN-2") == ()


def test_who_stays_out_needs_neither_reason_nor_consent(example: Example) -> None:
    guest = PersonRef("Siri Oppdiktet", "kommunepsykolog", ServiceCode.PSYCH)
    out = CaseAttendance(guest.name, stays_out=True)
    visited = example.with_meeting(
        participants=(*example.meeting.participants, Participant(guest, attended=True))
    ).with_discussion(attendance=(*example.discussion.attendance, out))
    assert visited.failed("G-OPEN-3") == visited.failed("G-CONS-3") == ()
