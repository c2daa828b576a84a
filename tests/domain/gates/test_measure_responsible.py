from dataclasses import replace

import pytest

from meetingapp.domain.case import Unborn
from meetingapp.domain.measure import Arena
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from tests.domain.example import Example
from tests.domain.jonas_people import IDA, JON, KARI

RESPONSIBLE = ["agreement.measures.0.responsible"]
ACCEPTED = ["agreement.measures.0.accepted_by_message"]
ELSEWHERE = PersonRef("Siri Oppdiktet", "fysioterapeut", ServiceCode.PHYS)


@pytest.mark.parametrize(
    "name",
    [
        "skolen", "Skolen", " SKOLEN ", "skulen", "alle", "Alle sammen", "alle lærerne", "teamet",
        "Ressursteamet", "foreldrene", "foreldra", "foreldrene til Jonas", "de foresatte",
        "dei føresette", "PPT", "barnehagen", "lærerne på trinnet", "vi", "begge", "de voksne",
        "dei vaksne", "barnevernet", "helsestasjonen", "eleven selv", "skolen v/rektor",
    ],
)  # fmt: skip
def test_a_group_is_nobody(example: Example, name: str) -> None:
    changed = example.with_measure(0, responsible=PersonRef(name), accepted_by_message=True)
    (result,) = changed.failed("G-MEAS-4")
    assert result.closes
    assert [result.path] == RESPONSIBLE
    assert "many" in result.message_key


@pytest.mark.parametrize("name", ["rektor", "Kontaktlærer", "kontaktlærar", "mor", "vikaren"])
def test_a_role_is_not_yet_a_person(example: Example, name: str) -> None:
    changed = example.with_measure(0, responsible=PersonRef(name), accepted_by_message=True)
    (result,) = changed.failed("G-MEAS-4")
    assert [result.path] == RESPONSIBLE
    assert "role" in result.message_key


@pytest.mark.parametrize(
    "name",
    [
        "Ida og Tor", "Ida Prøvestad og Tor Mallerud", "Ida/Tor", "Ida / Tor", "Ida & Tor",
        "Ida, Tor", "Ida+Tor", "Ida eller Tor", "Ida el. Tor", "Ida med Tor",
        "Ida; Tor", "Ida\nTor", "Ida OG Tor",
    ],
)  # fmt: skip
def test_two_people_are_one_too_many(example: Example, name: str) -> None:
    changed = example.with_measure(0, responsible=PersonRef(name), accepted_by_message=True)
    (result,) = changed.failed("G-MEAS-4")
    assert [result.path] == RESPONSIBLE
    assert "more than one" in result.message_key


@pytest.mark.parametrize("name", ["Jonas Fiktivsen", "jonas  fiktivsen", "Jonas"])
def test_the_child_is_never_responsible(example: Example, name: str) -> None:
    changed = example.with_measure(0, responsible=PersonRef(name), accepted_by_message=True)
    (result,) = changed.failed("G-MEAS-4")
    assert "never responsible" in result.message_key


def test_the_child_in_the_room_is_never_responsible(example: Example) -> None:
    child = PersonRef("Jonas Fiktivsen")
    there = (*example.meeting.participants, Participant(child, Party.CHILD, attended=True))
    changed = example.with_meeting(participants=there).with_measure(0, responsible=child)
    assert changed.paths("G-MEAS-4") == RESPONSIBLE


def test_an_unborn_child_has_no_name_to_mistake(example: Example) -> None:
    unborn = example.with_case(subject=Unborn()).with_measure(0, responsible=ELSEWHERE)
    assert unborn.paths("G-MEAS-4") == ACCEPTED


@pytest.mark.parametrize(
    "name", ["Ogmund Allestad", "Vi Nguyen", "Mor Eksempelrud", "Anne-Lise Ng"]
)
def test_a_name_that_looks_like_a_group_is_a_person_when_somebody_there_has_it(
    example: Example, name: str
) -> None:
    person = PersonRef(name, "lærer", ServiceCode.SCHOOL)
    there = (*example.meeting.participants, Participant(person, attended=True))
    changed = example.with_meeting(participants=there).with_measure(0, responsible=person)
    assert "G-MEAS-4" not in changed.closing()


def test_somebody_who_was_not_there_must_have_said_yes(example: Example) -> None:
    changed = example.with_measure(0, responsible=ELSEWHERE)
    assert changed.paths("G-MEAS-4") == ACCEPTED
    assert "G-MEAS-4" not in changed.with_measure(0, accepted_by_message=True).closing()


@pytest.mark.parametrize("attended", [False, None])
def test_being_invited_is_not_being_there(example: Example, *, attended: bool | None) -> None:
    there = tuple(
        replace(p, attended=attended) if p.person == IDA else p
        for p in example.meeting.participants
    )
    assert example.with_meeting(participants=there).paths("G-MEAS-4") == ACCEPTED


@pytest.mark.parametrize("guardian", [KARI, JON])
def test_a_guardian_is_responsible_at_home_only(example: Example, guardian: PersonRef) -> None:
    at_school = example.with_measure(
        0, responsible=guardian, arena=Arena.SCHOOL, accepted_by_message=True
    )
    assert at_school.paths("G-MEAS-4") == RESPONSIBLE
    for arena in (Arena.HOME, None):
        assert "G-MEAS-4" not in at_school.with_measure(0, arena=arena).closing()


def test_a_missing_name_is_another_gates_business(example: Example) -> None:
    assert example.with_measure(0, responsible=None).paths("G-MEAS-4") == []
