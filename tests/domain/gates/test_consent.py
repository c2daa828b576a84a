from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from meetingapp.domain.case import Anonymous, Group
from meetingapp.domain.consent import (
    Consent,
    ConsentException,
    ExceptionBasis,
    Withdrawal,
)
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import PersonRef, ServiceCode
from tests.domain.example import Example
from tests.domain.gates.cases.changes import PSYCHOLOGIST
from tests.domain.jonas_people import KARI, MET_ON

CONSENT_GATES = ("G-CONS-1", "G-CONS-2", "G-CONS-3", "G-CONS-4")
EXCEPTION = ConsentException(
    ExceptionBasis.EMERGENCY,
    legal_reference="strl. § 17",
    decided_by="Berit Eksempelrud",
    necessity="Faren er nær, og politiet er varslet.",
)


def _consent_gates(example: Example) -> set[str]:
    return example.closing() & set(CONSENT_GATES)


def test_a_case_without_consent_is_closed_and_says_so_once(example: Example) -> None:
    without = example.with_case(consents=())
    assert _consent_gates(without) == {"G-CONS-1"}
    assert without.paths("G-CONS-1") == ["case.consents"]


def test_a_complete_exception_stands_in_for_a_consent(example: Example) -> None:
    urgent = example.with_case(consents=()).with_discussion(consent_exception=EXCEPTION)
    assert _consent_gates(urgent) == set()


def test_an_exception_covers_what_an_old_consent_does_not(example: Example) -> None:
    guest = Participant(PSYCHOLOGIST, attended=True)
    urgent = (
        example.with_consent(valid_to=MET_ON - timedelta(days=1), signatures=())
        .with_meeting(participants=(*example.meeting.participants, guest))
        .with_discussion(consent_exception=EXCEPTION)
    )
    assert _consent_gates(urgent) == set()


@pytest.mark.parametrize("field", ["legal_reference", "decided_by", "necessity"])
@pytest.mark.parametrize("nothing", ["", " ", "ok", "-", "se forrige"])
def test_an_exception_says_on_what_ground_who_and_why(
    example: Example, field: str, nothing: str
) -> None:
    half = replace(EXCEPTION, **{field: nothing})  # type: ignore[arg-type]  # the test names the field
    urgent = example.with_case(consents=()).with_discussion(consent_exception=half)
    assert urgent.paths("G-CONS-1") == [f"consent_exception.{field}"]


def test_why_it_is_necessary_is_more_than_the_provision_again(example: Example) -> None:
    copied = replace(EXCEPTION, necessity="Strl. § 196.")
    urgent = example.with_case(consents=()).with_discussion(consent_exception=copied)
    assert urgent.paths("G-CONS-1") == ["consent_exception.necessity"]


def test_a_half_written_exception_harms_no_valid_consent(example: Example) -> None:
    half = ConsentException(ExceptionBasis.EMERGENCY)
    assert _consent_gates(example.with_discussion(consent_exception=half)) == set()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"valid_to": MET_ON - timedelta(days=1)}, "case.consents.0.valid_to"),
        ({"valid_to": None}, "case.consents.0.valid_to"),
        ({"valid_from": MET_ON + timedelta(days=1)}, "case.consents.0.valid_from"),
        ({"withdrawn": Withdrawal(MET_ON, KARI.name)}, "case.consents.0.withdrawn"),
    ],
)
def test_a_consent_that_does_not_hold_that_day_closes(
    example: Example, changes: dict[str, object], path: str
) -> None:
    old = example.with_consent(**changes)
    assert _consent_gates(old) == {"G-CONS-1", "G-CONS-4"}
    assert old.paths("G-CONS-4") == [path]


@pytest.mark.parametrize(
    "changes",
    [
        {"valid_to": MET_ON},
        {"valid_from": MET_ON},
        {"valid_from": None},
        {"withdrawn": Withdrawal(MET_ON + timedelta(days=1), KARI.name)},
    ],
)
def test_a_consent_holds_from_its_first_day_to_its_last(
    example: Example, changes: dict[str, object]
) -> None:
    assert _consent_gates(example.with_consent(**changes)) == set()


def test_an_old_consent_beside_a_new_one_does_no_harm(example: Example) -> None:
    new = example.case.consents[0]
    old = replace(new, id="c-0", valid_from=date(2025, 8, 1), valid_to=date(2026, 6, 20))
    assert _consent_gates(example.with_case(consents=(old, new))) == set()


def test_among_old_consents_the_newest_is_the_one_to_mend(example: Example) -> None:
    consent = example.case.consents[0]
    older = replace(consent, id="c-0", valid_from=date(2024, 8, 1), valid_to=date(2025, 6, 20))
    newer = replace(consent, valid_to=date(2026, 11, 20))
    both = example.with_case(consents=(newer, older))
    assert both.paths("G-CONS-4") == ["case.consents.0.valid_to"]
    assert both.failed("G-CONS-4")[0].params["day"] == date(2026, 11, 20)


def test_a_service_outside_the_consent_leaves(example: Example) -> None:
    guest = Participant(PSYCHOLOGIST, attended=True)
    noted = CaseAttendance(PSYCHOLOGIST.name, "vurderer henvisning")
    visited = example.with_meeting(
        participants=(*example.meeting.participants, guest)
    ).with_discussion(attendance=(*example.discussion.attendance, noted))
    (result,) = visited.failed("G-CONS-3")
    assert result.path == "attendance.6.left_at"
    assert result.params == {"name": PSYCHOLOGIST.name, "service": ServiceCode.PSYCH}
    gone = replace(noted, left_at=time(14, 16))
    left = visited.with_discussion(attendance=(*example.discussion.attendance, gone))
    assert left.failed("G-CONS-3") == ()


def test_two_consents_cover_together(example: Example) -> None:
    first = replace(example.case.consents[0], services=(ServiceCode.SCHOOL, ServiceCode.PPT))
    second = replace(first, id="c-2", services=(ServiceCode.HC,))
    assert example.with_case(consents=(first, second)).failed("G-CONS-3") == ()
    unsigned = replace(second, signatures=())
    halved = example.with_case(consents=(first, unsigned))
    assert [r.params["service"] for r in halved.failed("G-CONS-3")] == [ServiceCode.HC]


def test_a_consent_to_no_service_covers_nobody(example: Example) -> None:
    assert len(example.with_consent(services=()).failed("G-CONS-3")) == 5


def test_somebody_whose_service_is_unknown_cannot_be_covered(example: Example) -> None:
    guest = Participant(PersonRef("Siri Oppdiktet", "gjest"), attended=True)
    visited = example.with_meeting(participants=(*example.meeting.participants, guest))
    assert visited.paths("G-CONS-3") == ["meeting.participants.5.person.service"]


def test_somebody_only_noted_for_the_case_is_asked_to_be_listed(example: Example) -> None:
    hidden = CaseAttendance("Siri Oppdiktet", "vurderer henvisning")
    listed = example.discussion.attendance
    visited = example.with_discussion(attendance=(*listed, hidden))
    assert visited.paths("G-CONS-3") == ["attendance.6.name"]
    gone = example.with_discussion(attendance=(*listed, replace(hidden, left_at=time(14, 20))))
    assert gone.failed("G-CONS-3") == ()


def test_guardians_stand_outside_the_scope(example: Example) -> None:
    assert all(p.person.service is None for p in example.discussion.parties)
    assert example.failed("G-CONS-3") == ()


@pytest.mark.parametrize("subject", [Anonymous("8–10 år"), Group("3B")])
def test_consent_is_asked_only_for_a_named_child(
    example: Example, subject: Anonymous | Group
) -> None:
    nameless = example.with_case(subject=subject, consents=(), guardians=())
    assert _consent_gates(nameless) == set()


def test_a_consent_without_anything_is_met_calmly(example: Example) -> None:
    empty = example.with_case(consents=(Consent("c-0"),))
    assert _consent_gates(empty) == {"G-CONS-1", "G-CONS-4"}


def test_the_scope_is_not_asked_beside_an_exception_or_without_a_name(example: Example) -> None:
    guest = Participant(PSYCHOLOGIST, attended=True)
    visited = example.with_meeting(participants=(*example.meeting.participants, guest))
    assert visited.with_discussion(consent_exception=EXCEPTION).failed("G-CONS-3") == ()
    nameless = visited.with_case(subject=Anonymous())
    assert nameless.failed("G-CONS-3") == ()
