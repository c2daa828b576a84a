"""Consent: what lifts confidentiality, for which services, signed by whom."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.people import ServiceCode


class InfoCategory(StrEnum):
    """What may be shared. HEALTH and CHILD_WELFARE are special categories: ticked one by one."""

    SCHOOL = "SCHOOL"
    KINDERGARTEN = "KINDERGARTEN"
    ABSENCE = "ABSENCE"
    TESTS = "TESTS"
    HEALTH = "HEALTH"
    CHILD_WELFARE = "CHILD_WELFARE"
    FAMILY = "FAMILY"
    ECONOMY = "ECONOMY"


class SignatureMethod(StrEnum):
    """How a signature was given; an oral consent is valid when it is logged."""

    PAPER = "PAPER"
    EID = "EID"
    ORAL = "ORAL"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer; ``name`` is matched with the case's guardians or the youth."""

    name: str
    signed_on: date | None = None
    method: SignatureMethod = SignatureMethod.PAPER
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Consent taken back, from ``withdrawn_on`` on; the consent itself stays on record."""

    withdrawn_on: date
    by: str
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent to services (never to named employees), limited in time and scope."""

    id: str
    services: tuple[ServiceCode, ...] = ()
    categories: tuple[InfoCategory, ...] = ()
    signatures: tuple[Signature, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    child_informed: bool = False
    child_opinion: str = ""
    withdrawn: Withdrawal | None = None
    stored_reference: str = ""

    def withdrawn_by(self, day: date) -> bool:
        """Tell whether the consent had been taken back on ``day``."""
        return self.withdrawn is not None and self.withdrawn.withdrawn_on <= day

    def signed_by(self, day: date) -> bool:
        """Tell whether at least one signature had been given on ``day``."""
        return any(s.signed_on is not None and s.signed_on <= day for s in self.signatures)


class ExceptionBasis(StrEnum):
    """The closed list of grounds for sharing without consent."""

    COLLEAGUE_NEED = "COLLEAGUE_NEED"
    DUTY_TO_REPORT = "DUTY_TO_REPORT"
    DUTY_TO_AVERT = "DUTY_TO_AVERT"
    EMERGENCY = "EMERGENCY"


@dataclass(frozen=True, slots=True)
class ConsentException:
    """Why the case may be discussed without consent, who decided it and why it was necessary."""

    basis: ExceptionBasis
    legal_reference: str = ""
    decided_by: str = ""
    necessity: str = ""
