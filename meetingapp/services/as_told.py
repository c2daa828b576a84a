"""Finalised minutes as values again: what they tell, their rules, and how they are stamped."""

from dataclasses import dataclass, replace

from meetingapp.clock import norwegian_day
from meetingapp.domain.context import context_for
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.template import Template
from meetingapp.domain.whereabouts import without_place
from meetingapp.services.calendar import calendar_for
from meetingapp.services.known_names import names_for
from meetingapp.services.ports import Minutes, Stamp, UnitOfWork
from meetingapp.services.same_people import sitting_told
from meetingapp.services.shelf import load_lexicon, load_template, template_of, type_codes
from meetingapp.services.signers import signers_for
from meetingapp.words import Language


@dataclass(frozen=True, slots=True)
class Told:
    """One version of the minutes, with its rules and its stamp."""

    minutes: Minutes
    sitting: Sitting
    template: Template
    stamp: Stamp


def told_by(work: UnitOfWork, minutes_id: str) -> Told:
    """Read what one version tells. A place that has to be hidden since then is not in it.

    Raises:
        AppError: ``minutes.missing``.
    """
    minutes = work.minutes.get(minutes_id)
    sitting = sitting_told(work, minutes)
    if work.meetings.hides_whereabouts(sitting.meeting.id):
        sitting = replace(sitting, meeting=without_place(sitting.meeting))
    stamp = Stamp(
        minutes.version,
        minutes.finalised_at,
        minutes.content_sha256,
        minutes.printed_audit,
        minutes.reason,
    )
    return Told(minutes, sitting, template_of(sitting.meeting), stamp)


def results_of(work: UnitOfWork, told: Told) -> tuple[GateResult, ...]:
    """Ask the gates as on the day of finalising: the minutes tell which requirements were open."""
    [case], [discussion] = told.sitting.cases, told.sitting.discussions
    meeting = told.sitting.meeting
    office = work.people.office()
    return evaluate(
        context_for(
            meeting,
            case,
            discussion,
            template=told.template,
            lexicon=load_lexicon(),
            today=norwegian_day(told.minutes.finalised_at),
            signers=signers_for(office),
            register=work.people.all(),
            register_names=names_for(work, case),
            calendar=calendar_for(office, meeting.date),
        )
    )


def name_of_type(language: Language, code: str) -> str:
    """Name a shipped type of meeting; one of a municipality’s own is told by its code."""
    return load_template(code).type.name[language] if code in type_codes() else code
