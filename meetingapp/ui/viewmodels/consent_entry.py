"""A consent as it is filled in, and the two ways somebody may say no to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.consent import (
    Consent,
    InfoCategory,
    InformedItem,
    Refusal,
    Signature,
    SignatureMethod,
)
from meetingapp.domain.people import ServiceCode

SPECIAL: Final = (InfoCategory.HEALTH, InfoCategory.CHILD_WELFARE)
"""Special categories: ticked one by one, never with a key that takes all."""
ORDINARY: Final = tuple(c for c in InfoCategory if c not in SPECIAL)


@dataclass(frozen=True, slots=True)
class ConsentEntry:
    """The consent as written, complete or not."""

    services: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    purpose: str = ""
    informed_of: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    single_signer_reason: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    child_informed: bool = False
    child_opinion: str = ""
    meeting_types: tuple[str, ...] = ()
    excluded_topics: str = ""
    stored_reference: str = ""

    @property
    def begun(self) -> bool:
        """Return whether anything is written. Services alone are only proposed."""
        return self != ConsentEntry(services=self.services)

    @property
    def complete(self) -> bool:
        """Return whether it can lift confidentiality."""
        signed = any(signature.signed_on is not None for signature in self.signatures)
        return bool(self.services and signed and self.valid_to)


def entry_of(consent: Consent) -> ConsentEntry:
    """Return a consent as it stands in the form."""
    return ConsentEntry(
        services=tuple(consent.services),
        categories=tuple(consent.categories),
        purpose=consent.purpose,
        informed_of=tuple(consent.informed_of),
        signatures=consent.signatures,
        single_signer_reason=consent.single_signer_reason,
        valid_from=consent.valid_from,
        valid_to=consent.valid_to,
        child_informed=consent.child_informed,
        child_opinion=consent.child_opinion,
        meeting_types=consent.meeting_types,
        excluded_topics=consent.excluded_topics,
        stored_reference=consent.stored_reference,
    )


def with_consent(case: Case, entry: ConsentEntry, at: int, new_id: str) -> Case:
    """Put the consent in the case, in the place of the one at ``at`` or after the last.

    What is half written is kept too. It lifts no confidentiality: the gates ask for a signature
    with its day, and for a last day.
    """
    if not entry.begun:
        return case
    before = case.consents[at] if at < len(case.consents) else Consent(id=new_id)
    first = min((s.signed_on for s in entry.signatures if s.signed_on), default=None)
    consent = replace(
        before,
        services=tuple(ServiceCode(code) for code in entry.services),
        categories=tuple(InfoCategory(code) for code in entry.categories),
        purpose=entry.purpose.strip(),
        informed_of=tuple(InformedItem(code) for code in entry.informed_of),
        signatures=entry.signatures,
        single_signer_reason=entry.single_signer_reason.strip(),
        valid_from=entry.valid_from or first,
        valid_to=entry.valid_to,
        child_informed=entry.child_informed,
        child_opinion=entry.child_opinion.strip(),
        meeting_types=entry.meeting_types,
        excluded_topics=entry.excluded_topics.strip(),
        stored_reference=entry.stored_reference.strip(),
    )
    return replace(case, consents=(*case.consents[:at], consent, *case.consents[at + 1 :]))


def refused(refusal: Refusal, new_id: str) -> Consent:
    """Make the record of a no that no consent was ever given for."""
    return Consent(new_id, services=refusal.services, refusals=(refusal,))


def editable(case: Case) -> int:
    """Return the place of the consent to show: the last that is no refusal and not taken back."""
    whole = [n for n, each in enumerate(case.consents) if not is_refusal(each)]
    standing = [n for n in whole if case.consents[n].withdrawn is None]
    return standing[-1] if standing else len(case.consents)


def is_refusal(consent: Consent) -> bool:
    """Tell whether a record says no and nothing else."""
    return bool(consent.refusals) and not consent.signatures


def may_sign(case: Case, guardians: Sequence[str]) -> tuple[str, ...]:
    """Return those whose signature may be asked for: the guardians, and the child."""
    child = (case.subject.name,) if isinstance(case.subject, NamedChild) else ()
    return tuple(dict.fromkeys(name for name in (*guardians, *child) if name))


def signed(name: str, day: date | None, method: str, witness: str) -> Signature:
    """Make one signature as written."""
    return Signature(name, day, SignatureMethod(method), witness.strip())
