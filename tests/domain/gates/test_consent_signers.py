from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Guardianship, GuardianshipKind, Unborn
from meetingapp.domain.consent import Signature
from meetingapp.domain.people import ServiceCode
from tests.domain.example import Example
from tests.domain.jonas_people import JON, KARI, MET_ON

CONSENT_GATES = ("G-CONS-1", "G-CONS-2", "G-CONS-3", "G-CONS-4")


def _signed(example: Example, *by: tuple[str, date | None]) -> Example:
    return example.with_consent(signatures=tuple(Signature(name, day) for name, day in by))


def _consent_gates(example: Example) -> set[str]:
    return example.closing() & set(CONSENT_GATES)


def test_consent_is_signed_by_the_day_of_the_meeting(example: Example) -> None:
    after = MET_ON + timedelta(days=1)
    late = _signed(example, (KARI.name, after), (JON.name, MET_ON))
    assert _consent_gates(late) == {"G-CONS-2"}
    (result,) = late.failed("G-CONS-2")
    assert result.path == "case.consents.0.signatures.0.signed_on"
    assert result.params == {"name": KARI.name, "day": after}
    undated = _signed(example, (KARI.name, None), (JON.name, None))
    assert _consent_gates(undated) == {"G-CONS-1", "G-CONS-2"}
    assert undated.paths("G-CONS-2") == ["case.consents.0.signatures"] * 2
    same_day = _signed(example, (KARI.name, MET_ON), (JON.name, MET_ON))
    assert _consent_gates(same_day) == set()


def test_both_holders_sign(example: Example) -> None:
    one = _signed(example, (KARI.name, MET_ON))
    (result,) = one.failed("G-CONS-2")
    assert result.params["name"] == JON.name
    assert "why one signature is enough" in result.message_key


@pytest.mark.parametrize("reason", ["Kari har foreldreansvaret alene.", "hverdagslig"])
def test_one_holder_is_enough_with_a_reason(example: Example, reason: str) -> None:
    signed = example.with_consent(
        signatures=(Signature(KARI.name, MET_ON),), single_signer_reason=reason
    )
    assert signed.failed("G-CONS-2") == ()


@pytest.mark.parametrize("reason", ["", " ", "-", "ok", "se forrige"])
def test_a_reason_that_says_nothing_leaves_both_to_sign(example: Example, reason: str) -> None:
    one = example.with_consent(
        signatures=(Signature(KARI.name, MET_ON),), single_signer_reason=reason
    )
    assert one.paths("G-CONS-2") == ["case.consents.0.signatures"]


@pytest.mark.parametrize("signer", ["Mormor Testdahl", "Jonas Fiktivsen", "", " "])
def test_only_a_holder_of_parental_responsibility_signs_for_a_child(
    example: Example, signer: str
) -> None:
    wrong = example.with_consent(signatures=(Signature(signer, date(2026, 11, 16)),))
    assert [r.params["name"] for r in wrong.failed("G-CONS-2")] == [KARI.name, JON.name]
    enough = wrong.with_consent(single_signer_reason="Far er på sjøen til jul.")
    (result,) = enough.failed("G-CONS-2")
    assert result.params["names"] == f"{KARI.name}, {JON.name}"


def test_a_guardian_without_parental_responsibility_cannot_sign(example: Example) -> None:
    guardians = (
        Guardianship(KARI.name, "fostermor", GuardianshipKind.FOSTER),
        Guardianship(JON.name, "far", parental_responsibility=True),
    )
    foster = example.with_case(guardians=guardians).with_consent(
        signatures=(Signature(KARI.name, date(2026, 11, 16)),)
    )
    (result,) = foster.failed("G-CONS-2")
    assert result.params["name"] == JON.name


def test_a_name_signed_in_another_way_is_the_same_name(example: Example) -> None:
    signed = _signed(example, ("kari  FIKTIVSEN ", MET_ON), (JON.name, MET_ON))
    assert signed.failed("G-CONS-2") == ()


def test_where_nobody_can_consent_the_way_on_is_shown(example: Example) -> None:
    alone = example.with_case(guardians=())
    (result,) = alone.failed("G-CONS-2")
    assert result.path == "consent_exception.basis"
    assert "child welfare service" in result.message_key
    assert alone.with_case(consents=()).paths("G-CONS-2") == ["consent_exception.basis"]


def test_in_custody_the_child_welfare_service_signs_and_not_the_parents(example: Example) -> None:
    custody = Guardianship("Barnevernet i Prøveåsen", kind=GuardianshipKind.CWS_CUSTODY)
    taken = example.with_case(guardians=(*example.case.guardians, custody))
    assert taken.paths("G-CONS-2") == ["case.consents.0.signatures"]
    signed = taken.with_consent(signatures=(Signature(custody.name, MET_ON),))
    assert signed.failed("G-CONS-2") == ()


def test_before_birth_the_pregnant_woman_signs(example: Example) -> None:
    mother = Guardianship(KARI.name, "gravid")
    unborn = example.with_case(subject=Unborn(), guardians=(mother,))
    assert _consent_gates(unborn) == set()
    other = unborn.with_consent(signatures=(Signature(JON.name, MET_ON),))
    assert other.paths("G-CONS-2") == ["case.consents.0.signatures"]


def _aged(example: Example, years: int, *signers: str) -> Example:
    born = MET_ON.replace(year=MET_ON.year - years)
    signatures = tuple(Signature(name, date(2026, 11, 16)) for name in signers)
    return example.with_child(born=born).with_consent(signatures=signatures)


YOUTH = "Jonas Fiktivsen"


@pytest.mark.parametrize(
    ("years", "signers", "missing"),
    [
        (14, (KARI.name, JON.name), []),
        (14, (KARI.name,), [JON.name]),
        (14, (YOUTH,), [KARI.name, JON.name]),
        (15, (KARI.name, JON.name), [YOUTH]),
        (15, (YOUTH,), [KARI.name, JON.name]),
        (15, (YOUTH, JON.name), [KARI.name]),
        (15, (YOUTH, KARI.name, JON.name), []),
        (16, (KARI.name, JON.name), [YOUTH]),
        (16, (YOUTH,), []),
        (17, (YOUTH,), []),
    ],
)
def test_the_youth_signs_from_fifteen_and_alone_from_sixteen(
    example: Example, years: int, signers: tuple[str, ...], missing: list[str]
) -> None:
    results = _aged(example, years, *signers).failed("G-CONS-2")
    assert [r.params["name"] for r in results] == missing


def test_at_fifteen_the_school_alone_needs_only_the_pupil(example: Example) -> None:
    pupil = _aged(example, 15, YOUTH).with_consent(
        services=(ServiceCode.SCHOOL, ServiceCode.PPT),
        signatures=(Signature(YOUTH, date(2026, 11, 16)),),
    )
    assert pupil.failed("G-CONS-2") == ()


def test_the_guardians_consent_lapses_on_the_eighteenth_birthday(example: Example) -> None:
    adult = _aged(example, 18, KARI.name, JON.name)
    assert _consent_gates(adult) == {"G-CONS-1", "G-CONS-4"}
    assert adult.paths("G-CONS-4") == ["case.consents.0.signatures"]
    assert _consent_gates(_aged(example, 18, YOUTH)) == set()


def test_the_day_before_the_birthday_counts_by_the_younger_age(example: Example) -> None:
    signed = Signature(YOUTH, date(2026, 11, 16))
    almost = example.with_child(born=date(2008, 11, 25)).with_consent(signatures=(signed,))
    assert _consent_gates(almost) == set()
