"""Whether a consent holds on a day, and who had to sign it.

This is the simplest form of the signer rules: one holder of parental responsibility, the youth
from 15, the youth alone from 16. The ages are values, because services differ in them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.case import Case, Guardianship, GuardianshipKind, NamedChild, Unborn
from meetingapp.domain.consent import Consent, ConsentException
from meetingapp.domain.people import ServiceCode, is_same_name
from meetingapp.domain.text import is_copy, says_something

_HEALTH: Final = frozenset(
    {ServiceCode.HC, ServiceCode.PSYCH, ServiceCode.BUP, ServiceCode.PHYS, ServiceCode.GP}
)


@dataclass(frozen=True, slots=True)
class SignerAges:
    """From which age the youth signs, signs alone in health matters too, and is an adult."""

    youth: int = 15
    youth_in_health: int = 16
    adult: int = 18


AGES: Final = SignerAges()


class ConsentFault(StrEnum):
    """Why a consent does not hold on a day."""

    WITHDRAWN = "WITHDRAWN"
    NO_END = "NO_END"
    EXPIRED = "EXPIRED"
    NOT_YET = "NOT_YET"
    LAPSED = "LAPSED"


def fault_on(case: Case, consent: Consent, day: date) -> ConsentFault | None:
    """Return why ``consent`` is not in force on ``day``; ``None`` when it is."""
    if consent.withdrawn_by(day):
        return ConsentFault.WITHDRAWN
    if consent.valid_to is None:
        return ConsentFault.NO_END
    if consent.valid_to < day:
        return ConsentFault.EXPIRED
    if consent.valid_from is not None and consent.valid_from > day:
        return ConsentFault.NOT_YET
    age = case.age_on(day)
    if age is not None and age >= AGES.adult and missing_signers(case, consent, day):
        return ConsentFault.LAPSED
    return None


def signing_guardians(case: Case) -> tuple[Guardianship, ...]:
    """Return the guardians of whom one must sign; empty when nobody is able to consent.

    While a child is in the child welfare service's custody, that service signs. For a child not
    yet born the guardian is the pregnant woman.
    """
    if isinstance(case.subject, Unborn):
        return case.guardians
    custody = tuple(g for g in case.guardians if g.kind is GuardianshipKind.CWS_CUSTODY)
    return custody or tuple(g for g in case.guardians if g.parental_responsibility)


def required_signers(
    case: Case, services: tuple[ServiceCode, ...], day: date
) -> tuple[tuple[str, ...], ...]:
    """Return groups of names: from each group one must have signed. An empty group has nobody."""
    guardians = tuple(guardian.name for guardian in signing_guardians(case))
    age = case.age_on(day)
    if age is None or age < AGES.youth or not isinstance(case.subject, NamedChild):
        return (guardians,)
    youth = (case.subject.name,)
    if age < AGES.youth_in_health and _HEALTH.intersection(services):
        return (youth, guardians)
    return (youth,)


def missing_signers(case: Case, consent: Consent, day: date) -> tuple[tuple[str, ...], ...]:
    """Return the groups from which nobody had signed on or before ``day``."""
    signed = tuple(s.name for s in consent.signatures if s.signed_on and s.signed_on <= day)
    return tuple(
        group
        for group in required_signers(case, consent.services, day)
        if not any(is_same_name(name, signer) for name in group for signer in signed)
    )


def is_sound(case: Case, consent: Consent, day: date) -> bool:
    """Tell whether the consent is in force on ``day`` and signed by those who had to."""
    return fault_on(case, consent, day) is None and not missing_signers(case, consent, day)


def covered_services(case: Case, day: date) -> frozenset[ServiceCode]:
    """Return the services that may share on ``day`` by consent."""
    return frozenset(
        service
        for consent in case.consents
        if is_sound(case, consent, day)
        for service in consent.services
    )


def newest(consents: tuple[Consent, ...]) -> int:
    """Return the position of the consent a person would mend: the last one given.

    Raises:
        ValueError: there is no consent.
    """
    return max(range(len(consents)), key=lambda n: (consents[n].valid_from or date.min, n))


def exception_gaps(exception: ConsentException) -> tuple[str, ...]:
    """Return the fields that keep an exception from standing in for a consent."""
    gaps = [
        field
        for field in ("legal_reference", "decided_by", "necessity")
        if not says_something(getattr(exception, field))
    ]
    if not gaps and is_copy(exception.necessity, exception.legal_reference):
        gaps.append("necessity")
    return tuple(gaps)


def exception_holds(exception: ConsentException | None) -> bool:
    """Tell whether a complete exception stands in for a consent."""
    return exception is not None and not exception_gaps(exception)
