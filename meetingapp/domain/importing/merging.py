"""What a line adds to somebody who is known. Nothing that is known is ever taken away by a file."""

from dataclasses import replace
from datetime import date, timedelta

from meetingapp.domain.case import Case, Guardianship, NamedChild, Protection
from meetingapp.domain.importing.children import ChildEntry
from meetingapp.domain.importing.people import PersonEntry
from meetingapp.domain.people import Engagement, Person, is_same_name
from meetingapp.domain.whereabouts import without_whereabouts


def person_from(entry: PersonEntry, id_: str) -> Person:
    """Begin a person."""
    return Person(id_, entry.name, (_engagement(entry),))


def merged_person(person: Person, entry: PersonEntry, today: date) -> Person:
    """Return the person with the role of the line; another role in the service ends before it."""
    wanted = _engagement(entry)
    same = next(
        (
            held
            for held in person.engagements
            if held.service is entry.service and held.role == entry.role
        ),
        None,
    )
    if same is not None:
        told = replace(same, since=entry.since or same.since, until=entry.until or same.until)
        kept = tuple(told if held is same else held for held in person.engagements)
        return replace(person, engagements=kept)
    begins = entry.since or today
    before = tuple(_ended(held, entry, begins) for held in person.engagements)
    return replace(person, engagements=(*before, wanted))


def case_from(entry: ChildEntry, id_: str, reference: str) -> Case:
    """Begin a case."""
    return without_whereabouts(Case(id_, entry.child, reference, guardians=entry.guardians))


def merged_case(case: Case, entry: ChildEntry) -> Case:
    """Return the case with what the line adds: needs, protection, unit, class and guardians."""
    subject = case.subject
    if not isinstance(subject, NamedChild):
        return case
    told = entry.child
    child = replace(
        subject,
        aac_need=subject.aac_need or told.aac_need,
        interpreter_need=subject.interpreter_need or told.interpreter_need,
        protection=_stricter(subject.protection, told.protection),
        unit_id=told.unit_id or subject.unit_id,
        school_class=told.school_class or subject.school_class,
    )
    known = tuple(_merged_guardian(each, entry.guardians) for each in case.guardians)
    names = [guardian.name for guardian in known]
    added = (g for g in entry.guardians if not any(is_same_name(g.name, name) for name in names))
    return without_whereabouts(replace(case, subject=child, guardians=(*known, *added)))


def _engagement(entry: PersonEntry) -> Engagement:
    return Engagement(entry.service, entry.role, entry.since, entry.until)


def _ended(held: Engagement, entry: PersonEntry, begins: date) -> Engagement:
    """End an earlier role in the same service the day before the new one begins."""
    lasts = held.until is None or held.until >= begins
    started = held.since is None or held.since < begins
    if held.service is entry.service and lasts and started:
        return replace(held, until=begins - timedelta(days=1))
    return held


def _stricter(one: Protection | None, other: Protection | None) -> Protection | None:
    return Protection.STRICT if Protection.STRICT in (one, other) else one or other


def _merged_guardian(known: Guardianship, told: tuple[Guardianship, ...]) -> Guardianship:
    same = next((each for each in told if is_same_name(each.name, known.name)), None)
    if same is None:
        return known
    return replace(
        known,
        relation=known.relation or same.relation,
        address_barred=known.address_barred or same.address_barred,
    )
