from dataclasses import replace
from datetime import time

import pytest

from meetingapp.domain.case import Anonymous
from meetingapp.domain.deviation import Acknowledgement, Override, WarningReason
from meetingapp.domain.gates.attendance import Attendance
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from tests.domain.example import Example
from tests.domain.jonas_people import BERIT, IDA, JON, KARI, TOR


@pytest.mark.parametrize("nobody", [None, PersonRef(""), PersonRef("  ")])
def test_an_empty_role_closes_at_that_role(example: Example, nobody: PersonRef | None) -> None:
    assert example.with_meeting(chair=nobody).paths("G-OPEN-1") == ["meeting.chair"]
    assert example.with_meeting(note_taker=nobody).paths("G-OPEN-1") == ["meeting.note_taker"]


def test_two_empty_roles_are_not_taken_for_one_person(example: Example) -> None:
    nobody = PersonRef("")
    results = example.with_meeting(chair=nobody, note_taker=nobody).failed("G-OPEN-1")
    assert [r.path for r in results] == ["meeting.chair", "meeting.note_taker"]


def test_one_person_in_both_roles_asks_for_a_reason_or_the_chair(example: Example) -> None:
    both = example.with_meeting(note_taker=BERIT)
    (result,) = both.failed("G-OPEN-1")
    assert result.asks_reason
    assert result.params["name"] == BERIT.name
    reason = Acknowledgement(("G-OPEN-1",), WarningReason.NOT_POSSIBLE)
    assert both.with_discussion(acknowledged=(reason,)).paths("G-OPEN-1") == []
    aside = Override("G-OPEN-1", "vi er bare to i dag", BERIT, both.meeting.date)
    assert both.with_discussion(overrides=(aside,)).paths("G-OPEN-1") == []


def test_roles_are_compared_by_name_when_nobody_is_in_the_register(example: Example) -> None:
    chair, composed = PersonRef("A\u030ase Prøvestad"), PersonRef("åse  prøvestad")
    assert example.with_meeting(chair=chair, note_taker=composed).failed("G-OPEN-1")


def test_one_person_alone_is_no_meeting(example: Example) -> None:
    alone = example.with_meeting(participants=(Participant(BERIT, attended=True),))
    assert alone.with_discussion(parties=()).paths("G-OPEN-2") == ["meeting.participants"]


def test_the_same_person_twice_is_one_person(example: Example) -> None:
    twice = (Participant(BERIT, attended=True), Participant(BERIT, attended=True))
    alone = example.with_meeting(participants=twice).with_discussion(parties=())
    assert alone.paths("G-OPEN-2") == ["meeting.participants"]


def test_attendance_not_taken_is_asked_for_at_the_first_unticked_name(example: Example) -> None:
    people = (Participant(BERIT, attended=False), Participant(TOR), Participant(IDA))
    waiting = example.with_meeting(participants=people).with_discussion(parties=())
    assert waiting.paths("G-OPEN-2") == ["meeting.participants.1.attended"]


def test_parties_are_people_but_no_service(example: Example) -> None:
    parties = tuple(Participant(p, Party.GUARDIAN, attended=True) for p in (KARI, JON))
    at_home = example.with_meeting(participants=()).with_discussion(parties=parties)
    assert at_home.paths("G-OPEN-2") == ["meeting.participants"]


def test_one_service_and_a_guardian_are_enough_for_a_resource_team(example: Example) -> None:
    small = example.with_meeting(participants=(Participant(BERIT, attended=True),))
    assert small.failed("G-OPEN-2") == ()


def test_two_people_of_one_service_are_one_service(example: Example) -> None:
    people = tuple(Participant(p, attended=True) for p in (BERIT, TOR))
    context = example.with_meeting(participants=people).context()
    (found,) = Attendance(services_min=2).check(context)
    assert (found.params["needed"], found.params["present"]) == (2, 1)


def test_somebody_without_a_service_is_asked_for_it(example: Example) -> None:
    guest = PersonRef("Siri Oppdiktet", "kommunepsykolog")
    people = (Participant(BERIT, attended=True), Participant(guest, attended=True))
    (found,) = Attendance(services_min=2).check(example.with_meeting(participants=people).context())
    assert found.path == "meeting.participants.1.person.service"
    assert found.params["name"] == guest.name


@pytest.mark.parametrize("wrong", [0, 11, -1, True, "2"])
def test_the_least_number_of_services_is_bounded(wrong: int) -> None:
    with pytest.raises(OptionError):
        Attendance(services_min=wrong)


@pytest.mark.parametrize("nothing", ["", "   ", "-", "…", "ok", "se forrige"])
def test_everybody_needs_a_reason_to_be_there(example: Example, nothing: str) -> None:
    first, *rest = example.discussion.attendance
    blank = example.with_discussion(attendance=(replace(first, need_to_know=nothing), *rest))
    (result,) = blank.failed("G-OPEN-3")
    assert result.path == "attendance.0.need_to_know"
    assert result.params["name"] == BERIT.name


def test_somebody_nobody_has_written_about_is_asked_about_too(example: Example) -> None:
    missing = example.with_discussion(attendance=example.discussion.attendance[1:])
    assert missing.paths("G-OPEN-3") == ["attendance"]


def test_a_guardian_and_the_child_need_no_other_reason(example: Example) -> None:
    child = Participant(PersonRef("Jonas Fiktivsen"), Party.CHILD, attended=True)
    parties = (*example.discussion.parties, child)
    known = tuple(a for a in example.discussion.attendance if a.name != KARI.name)
    assert example.with_discussion(parties=parties, attendance=known).failed("G-OPEN-3") == ()


def test_a_guardian_nobody_has_registered_needs_a_reason(example: Example) -> None:
    stranger = Participant(PersonRef("Ukjent Testdahl", "onkel"), Party.GUARDIAN, attended=True)
    assert example.with_discussion(parties=(stranger,)).paths("G-OPEN-3") == ["attendance"]


def test_who_left_before_the_case_needs_no_reason(example: Example) -> None:
    first, *rest = example.discussion.attendance
    gone = replace(first, need_to_know="", left_at=time(14, 20))
    assert example.with_discussion(attendance=(gone, *rest)).failed("G-OPEN-3") == ()


def test_leaving_when_the_meeting_ends_is_not_leaving(example: Example) -> None:
    first, *rest = example.discussion.attendance
    stayed = example.with_discussion(
        attendance=(replace(first, need_to_know="", left_at=time(15, 0)), *rest)
    )
    assert stayed.paths("G-OPEN-3") == ["attendance.0.need_to_know"]
    open_end = stayed.with_discussion(ends_at=None)
    assert open_end.with_meeting(ends_at=None).paths("G-OPEN-3") == []
    later = stayed.with_discussion(ends_at=time(15, 30))
    assert later.paths("G-OPEN-3") == []


def test_an_anonymous_case_asks_nobody_why_they_are_there(example: Example) -> None:
    anonymous = example.with_case(subject=Anonymous()).with_discussion(attendance=())
    assert anonymous.failed("G-OPEN-3") == ()


def test_a_name_in_another_composition_is_the_same_name(example: Example) -> None:
    noted = CaseAttendance("A\u030ase Testdahl", "leder")
    guest = Participant(PersonRef("Åse Testdahl", "rektor", ServiceCode.SCHOOL), attended=True)
    only = example.with_meeting(participants=(guest,)).with_discussion(attendance=(noted,))
    assert only.failed("G-OPEN-3") == ()


def test_of_two_with_one_name_only_one_has_left(example: Example) -> None:
    roles = (("rektor", ServiceCode.SCHOOL), ("lege", ServiceCode.GP))
    people = tuple(
        Participant(PersonRef("Kari Testdahl", role, service), attended=True)
        for role, service in roles
    )
    notes = (
        CaseAttendance("Kari Testdahl", "leder", left_at=time(14, 20)),
        CaseAttendance("Kari Testdahl", "kjenner hodepinen"),
    )
    both = example.with_meeting(participants=people).with_discussion(attendance=notes)
    assert both.paths("G-CONS-3") == ["attendance.1.left_at"]
    assert both.with_discussion(attendance=notes[:1]).paths("G-OPEN-3") == ["attendance"]
