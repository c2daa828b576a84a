"""A case as it is filled in: whom it is about, who stands beside the child, and its number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.domain.case import (
    Anonymous,
    Case,
    Group,
    Guardianship,
    GuardianshipKind,
    NamedChild,
    Protection,
    Subject,
    System,
    Unborn,
)

NAMED: Final = "NAMED_CHILD"
UNBORN: Final = "UNBORN"
ANONYMOUS: Final = "ANONYMOUS"
GROUP: Final = "GROUP"
SYSTEM: Final = "SYSTEM"
KINDS: Final = (NAMED, UNBORN, ANONYMOUS, GROUP, SYSTEM)
WITH_FAMILY: Final = (NAMED, UNBORN)
AGE_BANDS: Final = ("0–2 år", "3–5 år", "6–9 år", "10–12 år", "13–15 år", "16–18 år")
"""As they print, in both Norwegian languages."""


@dataclass(frozen=True, slots=True)
class SubjectEntry:
    """Whom the case is about, as written. ``born`` is None while no day can be read."""

    kind: str = NAMED
    name: str = ""
    born: date | None = None
    due: date | None = None
    age_band: str = ""
    label: str = ""
    aac_need: bool = False
    interpreter_need: bool = False
    protection: Protection | None = None
    unit_id: str = ""
    school_class: str = ""


@dataclass(frozen=True, slots=True)
class GuardianEntry:
    """One guardian as written. An entry without a name is left out."""

    name: str
    relation: str = ""
    responsible: bool = True
    kind: GuardianshipKind = GuardianshipKind.PARENT
    lives_with: bool = True
    may_receive: bool = True
    address_barred: bool = False


def tidy(text: str) -> str:
    """Return a name without stray spaces."""
    return " ".join(text.split())


def child_of(case: Case) -> NamedChild | None:
    """Return the child of a named case."""
    return case.subject if isinstance(case.subject, NamedChild) else None


def subject_entry(subject: Subject) -> SubjectEntry:
    """Return whom the case is about as it stands in the form."""
    match subject:
        case NamedChild():
            return SubjectEntry(
                NAMED,
                name=subject.name,
                born=subject.born if subject.name else None,
                aac_need=subject.aac_need,
                interpreter_need=subject.interpreter_need,
                protection=subject.protection,
                unit_id=subject.unit_id,
                school_class=subject.school_class,
            )
        case Unborn():
            return SubjectEntry(UNBORN, due=subject.due)
        case Anonymous():
            return SubjectEntry(ANONYMOUS, age_band=subject.age_band)
        case Group():
            return SubjectEntry(GROUP, label=subject.label)
        case System():
            return SubjectEntry(SYSTEM, label=subject.label)


def subject_of(entry: SubjectEntry) -> Subject | None:
    """Return whom the case is about; None while what makes it a case is not written.

    What is kept for a child without a name is its age band and nothing else.
    """
    match entry.kind:
        case "UNBORN":
            return Unborn(entry.due)
        case "ANONYMOUS":
            return Anonymous(entry.age_band) if entry.age_band else None
        case "GROUP":
            return Group(tidy(entry.label)) if tidy(entry.label) else None
        case "SYSTEM":
            return System(tidy(entry.label)) if tidy(entry.label) else None
    if not tidy(entry.name) or entry.born is None:
        return None
    return NamedChild(
        tidy(entry.name),
        entry.born,
        aac_need=entry.aac_need,
        interpreter_need=entry.interpreter_need,
        protection=entry.protection,
        unit_id=entry.unit_id,
        school_class=tidy(entry.school_class),
    )


def kinds_open_to(case: Case, *, is_new: bool) -> tuple[str, ...]:
    """Return what a case may become: a child that is born goes on as the same case."""
    if is_new:
        return KINDS
    kind = case.subject.kind
    return (UNBORN, NAMED) if kind == UNBORN else (kind,)


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
                    kind=entry.kind,
                    parental_responsibility=entry.responsible,
                    lives_with=entry.lives_with,
                    may_receive=entry.may_receive,
                    address_barred=entry.address_barred,
                )
            )
    return replace(case, guardians=tuple(written))


def guardian_entry(guardian: Guardianship) -> GuardianEntry:
    """Return a guardian as it stands in the form."""
    return GuardianEntry(
        guardian.name,
        guardian.relation,
        guardian.parental_responsibility,
        guardian.kind,
        guardian.lives_with,
        guardian.may_receive,
        guardian.address_barred,
    )
