"""A02: who must have signed, by age and by what the services work with; how, and for how long."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.case import Unborn
from meetingapp.domain.consent import Signature, SignatureMethod
from meetingapp.domain.people import ServiceCode
from tests.domain.example import Example
from tests.domain.gates.cases.changes import (
    TOMORROW,
    YESTERDAY,
    aged,
    consent,
    in_custody,
    signed_by,
    then,
)
from tests.domain.gates.cases.row import Change, Row, W, as_it_is
from tests.domain.jonas_people import JON, KARI, MET_ON

_PLACE: Final = "case.consents.0.signatures"
_JONAS: Final = "Jonas Fiktivsen"
_BOTH: Final = (KARI.name, JON.name)
_ALL: Final = (_JONAS, *_BOTH)
_ONE: Final = (KARI.name,)
_YOUTH: Final = (_JONAS,)
_SCHOOL: Final = (ServiceCode.SCHOOL, ServiceCode.PPT)
_HEALTH: Final = (ServiceCode.HC, ServiceCode.GP)
_WELFARE: Final = (ServiceCode.CWS,)

Names = tuple[str, ...]
_TABLE: Final[tuple[tuple[str, int, tuple[ServiceCode, ...], Names, Names], ...]] = (
    ("under 7, school", 6, _SCHOOL, _BOTH, _ONE),
    ("under 7, health", 6, _HEALTH, _BOTH, _ONE),
    ("under 7, child welfare", 6, _WELFARE, _BOTH, _ONE),
    ("7–11, school", 11, _SCHOOL, _BOTH, _YOUTH),
    ("7–11, health", 11, _HEALTH, _BOTH, _ONE),
    ("7–11, child welfare", 11, _WELFARE, _BOTH, _ONE),
    ("12–14, school", 14, _SCHOOL, _BOTH, _YOUTH),
    ("12–14, health", 14, _HEALTH, _BOTH, _YOUTH),
    ("12–14, child welfare", 14, _WELFARE, _BOTH, _YOUTH),
    ("15, school", 15, _SCHOOL, _YOUTH, _BOTH),
    ("15, health, youth", 15, _HEALTH, _ALL, _BOTH),
    ("15, health, guardians", 15, _HEALTH, _ALL, _YOUTH),
    ("15, child welfare", 15, _WELFARE, _YOUTH, _BOTH),
    ("15, mixed services", 15, (*_SCHOOL, *_HEALTH), _ALL, _YOUTH),
    ("16–17, school", 16, _SCHOOL, _YOUTH, _BOTH),
    ("16–17, health", 17, _HEALTH, _YOUTH, _BOTH),
    ("16–17, child welfare", 17, _WELFARE, _YOUTH, _BOTH),
)
"""Branch, age, services, who is enough, and who is not."""

_FROM_18: Final = (
    ("18 and over, school", 18, _SCHOOL),
    ("18 and over, health", 20, _HEALTH),
    ("18 and over, child welfare", 18, _WELFARE),
)


def _with_services(services: tuple[ServiceCode, ...]) -> Change:
    return consent(services=services)


def _signed(age: int, services: tuple[ServiceCode, ...], names: Names) -> Change:
    return then(aged(age), _with_services(services), signed_by(*names))


def _unborn(example: Example) -> Example:
    return example.with_case(subject=Unborn(MET_ON.replace(year=2027)))


def _orphan(example: Example) -> Example:
    nobody = tuple(replace(g, parental_responsibility=False) for g in example.case.guardians)
    return example.with_case(guardians=nobody)


def _no_consent(example: Example) -> Example:
    return example.with_case(consents=())


def _late(example: Example) -> Example:
    mother, father = (Signature(name, MET_ON) for name in _BOTH)
    return example.with_consent(signatures=(replace(mother, signed_on=TOMORROW), father))


def _spoken(witness: str) -> Change:
    """One of the two consented orally, and somebody may have heard it."""
    oral = Signature(KARI.name, YESTERDAY, SignatureMethod.ORAL, witness)
    return consent(signatures=(oral, Signature(JON.name, YESTERDAY)))


def _lasting(days: int, **changes: object) -> Change:
    return consent(valid_to=MET_ON + timedelta(days=days), **changes)


ROWS: Final = (
    Row("G-CONS-1", "oral witness", _spoken("Ida Prøvestad"), _spoken("-"), f"{_PLACE}.0.witness",
        W),
    Row("G-CONS-1", "a year from its first day", _lasting(366, valid_from=MET_ON),
        _lasting(367, valid_from=MET_ON), "case.consents.0.valid_to", W),
    Row("G-CONS-1", "a year from the signature",
        then(signed_by(*_BOTH), _lasting(365, valid_from=None)),
        then(signed_by(*_BOTH), _lasting(366, valid_from=None)), "case.consents.0.valid_to", W),
    Row("G-CONS-2", "both holders", signed_by(*_BOTH), consent(signatures=()), _PLACE),
    *(
        Row("G-CONS-2", f"aged {branch}", _signed(age, services, good), _signed(age, services, bad),
            _PLACE)
        for branch, age, services, good, bad in _TABLE
    ),
    *(
        Row("G-CONS-4", f"aged {branch}", _signed(age, services, _YOUTH),
            _signed(age, services, _BOTH), _PLACE)
        for branch, age, services in _FROM_18
    ),
    Row("G-CONS-2", "one signer with a reason",
        then(signed_by(*_ONE), consent(single_signer_reason="Kari har foreldreansvaret alene.")),
        then(signed_by(*_ONE), consent(single_signer_reason="-")), _PLACE),
    Row("G-CONS-2", "one of two",
        then(signed_by(*_ONE), consent(single_signer_reason="Kari har foreldreansvaret alene.")),
        consent(signatures=(Signature("Mormor Testdahl", MET_ON),),
                single_signer_reason="Kari har foreldreansvaret alene."), _PLACE),
    Row("G-CONS-2", "signed after the meeting", signed_by(*_BOTH, on=MET_ON), _late,
        f"{_PLACE}.0.signed_on"),
    Row("G-CONS-2", "custody", then(in_custody, signed_by("Eva Omsorg")),
        then(in_custody, signed_by(*_BOTH)), _PLACE),
    Row("G-CONS-2", "unborn", then(_unborn, signed_by(KARI.name)),
        then(_unborn, signed_by(JON.name)), _PLACE),
    Row("G-CONS-2", "nobody can sign", signed_by(*_BOTH), _orphan, "consent_exception.basis"),
    Row("G-CONS-2", "nobody can sign, no consent", as_it_is, then(_orphan, _no_consent),
        "consent_exception.basis"),
)  # fmt: skip
