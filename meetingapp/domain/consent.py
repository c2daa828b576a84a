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


class InformedItem(StrEnum):
    """The seven things a person must know before consenting."""

    PURPOSE = "PURPOSE"
    WHO_SHARES = "WHO_SHARES"
    WHAT_IS_SHARED = "WHAT_IS_SHARED"
    VOLUNTARY = "VOLUNTARY"
    MAY_WITHDRAW = "MAY_WITHDRAW"
    HOW_LONG = "HOW_LONG"
    RIGHT_TO_SEE = "RIGHT_TO_SEE"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer; ``name`` is matched with the case's guardians or the youth."""

    name: str
    signed_on: date | None = None
    method: SignatureMethod = SignatureMethod.PAPER
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Consent taken back, from ``withdrawn_on`` on; the consent itself stays on record.

    ``services`` are those it is taken back from; none named means all of them.
    """

    withdrawn_on: date
    by: str
    channel: str = ""
    services: tuple[ServiceCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Somebody who could have signed said no, for ``services`` or, none named, for all."""

    name: str
    refused_on: date
    reason: str = ""
    services: tuple[ServiceCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent to services (never to named employees), limited in time and scope.

    ``single_signer_reason`` says why one holder of parental responsibility is enough.
    ``meeting_types`` are the codes it is given for; none named means every meeting about the case.
    ``informed_of`` are the things the signers were told before they signed.
    """

    id: str
    services: tuple[ServiceCode, ...] = ()
    categories: tuple[InfoCategory, ...] = ()
    signatures: tuple[Signature, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    purpose: str = ""
    meeting_types: tuple[str, ...] = ()
    excluded_topics: str = ""
    informed_of: tuple[InformedItem, ...] = ()
    single_signer_reason: str = ""
    child_informed: bool = False
    child_opinion: str = ""
    refusals: tuple[Refusal, ...] = ()
    withdrawn: Withdrawal | None = None
    form_version: str = ""
    stored_reference: str = ""

    def withdrawn_by(self, day: date) -> bool:
        """Tell whether the whole consent had been taken back on ``day``."""
        return not self.services_on(day) and self._has_ended_by(day)

    def services_on(self, day: date) -> tuple[ServiceCode, ...]:
        """Return the services it still covers on ``day``: those withdrawn or refused are out."""
        out = {
            service
            for each in (*self.refusals, *((self.withdrawn,) if self.withdrawn else ()))
            if _day_of(each) <= day
            for service in each.services or self.services
        }
        return tuple(service for service in self.services if service not in out)

    def lasts_on(self, day: date) -> bool:
        """Tell whether ``day`` lies between its first day and its last."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and self.valid_to is not None and day <= self.valid_to

    def _has_ended_by(self, day: date) -> bool:
        withdrawn = self.withdrawn is not None and self.withdrawn.withdrawn_on <= day
        return withdrawn or any(refusal.refused_on <= day for refusal in self.refusals)

    def signed_by(self, day: date) -> bool:
        """Tell whether at least one signature had been given on ``day``."""
        return any(s.signed_on is not None and s.signed_on <= day for s in self.signatures)


def _day_of(ended: Withdrawal | Refusal) -> date:
    return ended.withdrawn_on if isinstance(ended, Withdrawal) else ended.refused_on


class ExceptionBasis(StrEnum):
    """The closed list of grounds for sharing without consent."""

    COLLEAGUE_NEED = "COLLEAGUE_NEED"
    HEALTH_COOPERATION = "HEALTH_COOPERATION"
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
