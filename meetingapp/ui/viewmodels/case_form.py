"""A case as it is filled in: what may be saved, and the case it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.people import ServiceCode


@dataclass(frozen=True, slots=True)
class GuardianEntry:
    """One guardian as written. An entry without a name is left out."""

    name: str
    relation: str
    responsible: bool


@dataclass(frozen=True, slots=True)
class ConsentEntry:
    """The consent as written, complete or not."""

    services: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    signed_on: date | None = None
    valid_to: date | None = None
    child_informed: bool = False
    child_opinion: str = ""

    @property
    def begun(self) -> bool:
        """Return whether anything is written. Services alone are only proposed."""
        return self != ConsentEntry(services=self.services)

    @property
    def complete(self) -> bool:
        """Return whether it can lift confidentiality."""
        return bool(self.services and self.signers and self.signed_on is not None and self.valid_to)


def tidy(text: str) -> str:
    """Return a name without stray spaces."""
    return " ".join(text.split())


def child_of(case: Case) -> NamedChild | None:
    """Return the child of a named case."""
    return case.subject if isinstance(case.subject, NamedChild) else None


def with_child(case: Case, name: str, born: date) -> Case:
    """Put name and birth date in the case; what else is known about the child stays."""
    before = child_of(case)
    child = (
        replace(before, name=tidy(name), born=born)
        if before is not None
        else NamedChild(tidy(name), born)
    )
    return replace(case, subject=child)


def with_guardians(case: Case, entries: Sequence[GuardianEntry]) -> Case:
    """Put the guardians in the case; what is known of one of the same name stays."""
    known = {guardian.name: guardian for guardian in case.guardians}
    written = []
    for entry in entries:
        name = tidy(entry.name)
        if name:
            before = known.get(name, Guardianship(name))
            written.append(
                replace(
                    before,
                    relation=tidy(entry.relation),
                    parental_responsibility=entry.responsible,
                )
            )
    return replace(case, guardians=tuple(written))


def entry_of(consent: Consent) -> ConsentEntry:
    """Return a consent as it stands in the form."""
    return ConsentEntry(
        services=tuple(consent.services),
        categories=tuple(consent.categories),
        signers=tuple(signature.name for signature in consent.signatures),
        signed_on=next((one.signed_on for one in consent.signatures if one.signed_on), None),
        valid_to=consent.valid_to,
        child_informed=consent.child_informed,
        child_opinion=consent.child_opinion,
    )


def with_consent(case: Case, entry: ConsentEntry, new_id: str) -> Case:
    """Put the consent in the case, in place of the newest one or as the first.

    What is half written is kept too. It lifts no confidentiality: the gates ask for a signature
    with its day, and for a last day.
    """
    if not entry.begun:
        return case
    before = case.consents[-1] if case.consents else Consent(id=new_id)
    known = {signature.name: signature for signature in before.signatures}
    consent = replace(
        before,
        services=tuple(ServiceCode(code) for code in entry.services),
        categories=tuple(InfoCategory(code) for code in entry.categories),
        signatures=tuple(
            replace(known.get(name, Signature(name)), signed_on=entry.signed_on)
            for name in entry.signers
        ),
        valid_from=entry.signed_on,
        valid_to=entry.valid_to,
        child_informed=entry.child_informed,
        child_opinion=entry.child_opinion.strip(),
    )
    return replace(case, consents=(*case.consents[:-1], consent))


def next_reference(references: Sequence[str], year: int) -> str:
    """Return the next case number of a year: ``3/27``."""
    suffix = f"/{year % 100:02}"
    numbers = [
        int(head)
        for one in references
        if one.endswith(suffix) and (head := one.removesuffix(suffix)).isdecimal()
    ]
    return f"{max(numbers, default=0) + 1}{suffix}"
