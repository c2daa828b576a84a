"""What a stand-in gets on paper: open measures, dates, people and how the consents stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.handover import Handover, Holder
from meetingapp.domain.lineage import lineage_of
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement, MeasurementKind
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.queues import turning


class SheetDay(StrEnum):
    """What falls on a day that whoever takes over has to think of."""

    MEETING = "MEETING"
    TALK = "TALK"
    TELL = "TELL"
    EVALUATION = "EVALUATION"
    CONSENT_ENDS = "CONSENT_ENDS"
    BIRTHDAY = "BIRTHDAY"


@dataclass(frozen=True, slots=True)
class DayToThinkOf:
    """A day, what it is, and whose it is or what it is about."""

    on: date
    what: SheetDay
    about: str = ""


@dataclass(frozen=True, slots=True)
class OpenMeasure:
    """A measure somebody carries out now, and the newest number of it."""

    measure: Measure
    newest: Measurement | None = None


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """Everything the sheet tells.

    Attributes:
        head: whose paper it is, and about whom.
        holder: who coordinates now.
        handover: the one that waits, or the newest that was accepted.
        measures: what is carried out now.
        days: from today on, soonest first.
        guardians: the child’s guardians.
        staff: those responsible for something.
        consents: those in force.
        covered: the services that may know of the case today.
    """

    head: PaperHead
    holder: Holder | None
    handover: Handover | None
    measures: tuple[OpenMeasure, ...] = ()
    days: tuple[DayToThinkOf, ...] = ()
    guardians: tuple[Guardianship, ...] = ()
    staff: tuple[PersonRef, ...] = ()
    consents: tuple[Consent, ...] = ()
    covered: tuple[ServiceCode, ...] = ()


def open_measures(
    case: Case, measured: tuple[Measurement, ...], today: date
) -> tuple[OpenMeasure, ...]:
    """Return what is carried out now, each with its newest number."""
    lineage = lineage_of(case, today)
    found = []
    for measure in lineage.standing:
        line = {version.id for version in lineage.history(measure.id).versions}
        of_it = [
            each
            for each in measured
            if each.measure_id in line
            and each.kind is MeasurementKind.INDICATOR
            and each.struck is None
        ]
        newest = max(of_it, key=lambda each: (each.on, each.id), default=None)
        found.append(OpenMeasure(measure, newest))
    return tuple(found)


def days_to_think_of(
    case: Case, consents: Consents, meetings: tuple[date, ...], today: date
) -> tuple[DayToThinkOf, ...]:
    """Return what falls on a day from today on, soonest first."""
    found = (day for day in _days(case, consents, meetings, today) if day.on >= today)
    return tuple(sorted(set(found), key=lambda day: (day.on, day.what, day.about)))


def _days(
    case: Case, consents: Consents, meetings: tuple[date, ...], today: date
) -> Iterator[DayToThinkOf]:
    yield from (DayToThinkOf(day, SheetDay.MEETING) for day in meetings)
    if case.earlier:
        yield from _promised(case.earlier[-1], is_planned=bool(meetings))
    for measure in lineage_of(case, today).standing:
        if measure.evaluation_date is not None:
            about = measure.title or measure.action
            yield DayToThinkOf(measure.evaluation_date, SheetDay.EVALUATION, about)
    for consent in consents.sound:
        if consent.valid_to is not None:
            yield DayToThinkOf(consent.valid_to, SheetDay.CONSENT_ENDS)
    subject = case.subject
    soon = turning(subject.born, today) if isinstance(subject, NamedChild) else None
    if soon is not None:
        yield DayToThinkOf(soon.on, SheetDay.BIRTHDAY, str(soon.age))


def _promised(last: EarlierDiscussion, *, is_planned: bool) -> Iterator[DayToThinkOf]:
    planned, told = last.next_meeting, last.feedback
    if planned.child_talk_before is not None:
        who = _name(planned.child_talk_by)
        yield DayToThinkOf(planned.child_talk_before, SheetDay.TALK, who)
    if told.by_date is not None:
        yield DayToThinkOf(told.by_date, SheetDay.TELL, _name(told.teller))
    if planned.on is not None and not is_planned:
        yield DayToThinkOf(planned.on, SheetDay.MEETING)


def _name(person: PersonRef | None) -> str:
    return person.name if person is not None else ""


def staff_of(measures: tuple[OpenMeasure, ...]) -> tuple[PersonRef, ...]:
    """Return those responsible for something, each once."""
    found: list[PersonRef] = []
    for each in measures:
        who = each.measure.responsible
        if who is not None and not any(who.is_same_as(known) for known in found):
            found.append(who)
    return tuple(found)
