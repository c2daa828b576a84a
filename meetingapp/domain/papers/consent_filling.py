"""Fills in a consent form: who signs and until when follow from the child’s age."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from meetingapp.domain.calendar import Calendar, SchoolBreak
from meetingapp.domain.case import Case, GuardianshipKind, NamedChild, Unborn, birthday
from meetingapp.domain.consent import Consent, InfoCategory
from meetingapp.domain.consent_rules import newest
from meetingapp.domain.consent_signing import Group, required_signers
from meetingapp.domain.neutral import neutral_reference
from meetingapp.domain.office import Office
from meetingapp.domain.papers.consent_form import (
    SPECIAL,
    AskedType,
    ChildPart,
    ConsentForm,
    FormSigner,
    FormWish,
    Reader,
    SignerRole,
    WhoMustSign,
)
from meetingapp.domain.papers.letterhead_for import letterhead_for
from meetingapp.domain.people import ServiceCode, is_same_name
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.template import ConsentNeed, MeetingType
from meetingapp.domain.text import says_something
from meetingapp.domain.whereabouts import hides_whereabouts

_SCHOOL_AGE: Final = 6
_AT_SCHOOL: Final = frozenset({ServiceCode.SCHOOL, ServiceCode.SFO})
_USUAL_TYPES: Final = ("SM", "AG")


@dataclass(frozen=True, slots=True)
class FormBasis:
    """What a form is filled in from, beside the wish."""

    case: Case
    office: Office
    types: tuple[MeetingType, ...]
    held_types: tuple[str, ...]
    rules: SignerRules
    calendar: Calendar
    made_at: datetime
    today: date


def fill_in(basis: FormBasis, wish: FormWish) -> ConsentForm:
    """Fill in the form for one case: who signs and until when follow from the child’s age."""
    case, today, rules = basis.case, basis.today, basis.rules
    types = _types(basis, wish)
    services = wish.services or _services(basis, types)
    one = says_something(wish.one_signs_because)
    groups = required_signers(case, services, today, rules, one_is_enough=one)
    subject, hides = case.subject, hides_whereabouts(case)
    youth = _youth_signs(case, groups)
    latest = _latest(basis, services, one_is_enough=one)
    school_ends = _school_ends(basis.calendar, today)
    return ConsentForm(
        made_at=basis.made_at,
        made_on=today,
        reader=_reader(case, groups),
        municipality=basis.office.municipality,
        unit="" if hides else basis.office.unit,
        letterhead=letterhead_for(basis.office, hides_whereabouts=hides),
        written_in=basis.office.minutes_language,
        reference=neutral_reference(case),
        child=subject.name if isinstance(subject, NamedChild) else "",
        born=subject.born if isinstance(subject, NamedChild) else None,
        services=services,
        categories=_categories(case.age_on(today)),
        meeting_types=types,
        purpose=wish.purpose.strip(),
        one_signs_because=wish.one_signs_because.strip(),
        signers=tuple(_signer(case, name) for group in groups for name in group),
        must_sign=_must_sign(groups, youth=youth),
        child_part=_child_part(case, today, rules, signs=youth),
        ends_with_school=min(school_ends, latest) if school_ends is not None else None,
        latest=latest,
    )


def _types(basis: FormBasis, wish: FormWish) -> tuple[AskedType, ...]:
    about_children = tuple(t for t in basis.types if t.consent is not ConsentNeed.NONE)
    before = _last_given(basis.case)
    wanted = (
        wish.meeting_types
        or (before.meeting_types if before else ())
        or (*basis.held_types, *_USUAL_TYPES)
    )
    return tuple(AskedType(t.code, t.name) for t in about_children if t.code in wanted)


def _services(basis: FormBasis, types: tuple[AskedType, ...]) -> tuple[ServiceCode, ...]:
    """Propose those of the last consent, else those the meetings usually have."""
    before = _last_given(basis.case)
    if before is not None and before.services:
        return before.services
    asked = {kind.code for kind in types}
    usual = {s for kind in basis.types if kind.code in asked for s in kind.services}
    age = basis.case.age_on(basis.today)
    elsewhere = _AT_SCHOOL if age is None or age < _SCHOOL_AGE else {ServiceCode.KG}
    return tuple(s for s in ServiceCode if s in usual and s not in elsewhere)


def _last_given(case: Case) -> Consent | None:
    return case.consents[newest(case.consents)] if case.consents else None


def _categories(age: int | None) -> tuple[InfoCategory, ...]:
    """Return what may be asked for; the special categories come last and stand apart."""
    young = age is None or age < _SCHOOL_AGE
    out = InfoCategory.SCHOOL if young else InfoCategory.KINDERGARTEN
    ordinary = (c for c in InfoCategory if c not in SPECIAL and c is not out)
    return (*ordinary, *SPECIAL)


def _youth_signs(case: Case, groups: tuple[Group, ...]) -> bool:
    return isinstance(case.subject, NamedChild) and (case.subject.name,) in groups


def _reader(case: Case, groups: tuple[Group, ...]) -> Reader:
    if isinstance(case.subject, Unborn):
        return Reader.EXPECTING
    alone = _youth_signs(case, groups) and len(groups) == 1
    return Reader.YOUTH if alone else Reader.GUARDIANS


def _must_sign(groups: tuple[Group, ...], *, youth: bool) -> WhoMustSign:
    names = [name for group in groups for name in group]
    if not names:
        return WhoMustSign.NOBODY
    if youth:
        return WhoMustSign.BOTH if len(groups) > 1 else WhoMustSign.YOUTH
    return WhoMustSign.ONE if len(names) > len(groups) else WhoMustSign.ALL


def _signer(case: Case, name: str) -> FormSigner:
    if isinstance(case.subject, NamedChild) and is_same_name(name, case.subject.name):
        return FormSigner(name, SignerRole.YOUTH)
    guardian = next(g for g in case.guardians if g.name == name)
    if isinstance(case.subject, Unborn):
        return FormSigner(name, SignerRole.EXPECTING, guardian.relation)
    in_custody = guardian.kind is GuardianshipKind.CWS_CUSTODY
    role = SignerRole.CWS if in_custody else SignerRole.HOLDER
    return FormSigner(name, role, guardian.relation)


def _child_part(case: Case, today: date, rules: SignerRules, *, signs: bool) -> ChildPart:
    age = case.age_on(today)
    if age is None:
        return ChildPart.NONE
    if signs:
        return ChildPart.SIGNS
    if rules.cosign_from <= age <= rules.cosign_until:
        return ChildPart.MAY_SIGN
    return ChildPart.ASKED if age >= rules.opinion_from else ChildPart.TOLD


def _latest(basis: FormBasis, services: tuple[ServiceCode, ...], *, one_is_enough: bool) -> date:
    """Return the last day it can hold: a year from now, or until others must sign."""
    case, today, rules = basis.case, basis.today, basis.rules
    last = birthday(today, 1) - timedelta(days=1)
    if not isinstance(case.subject, NamedChild):
        return last
    now = required_signers(case, services, today, rules, one_is_enough=one_is_enough)
    for age in rules.birthdays:
        turns = birthday(case.subject.born, age)
        others = required_signers(case, services, turns, rules, one_is_enough=one_is_enough)
        if today < turns <= last and set(others) - set(now):
            return turns - timedelta(days=1)
    return last


def _school_ends(calendar: Calendar, today: date) -> date | None:
    """Return the last day before the next summer holiday."""
    coming = sorted(
        each.first
        for each in calendar.school_holidays
        if each.school_break is SchoolBreak.SUMMER and each.first > today
    )
    return coming[0] - timedelta(days=1) if coming else None
