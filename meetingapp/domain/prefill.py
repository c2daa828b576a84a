"""What can be proposed, but must be confirmed by a person.

A proposal is shown in its field as proposed and enters the discussion only by the one key that
confirms the item. Weights, the child's view of change, the duty check and what was read aloud
are never proposed. What a person has written is never proposed anew.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from meetingapp.domain.absent import absent_people
from meetingapp.domain.best_interest import BestInterestElement, FactSource
from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.closing import FeedbackToOther
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.edit import with_value
from meetingapp.domain.lineage import Lineage
from meetingapp.domain.measurement import Measurement
from meetingapp.domain.meeting import (
    CaseAttendance,
    CaseDiscussion,
    Meeting,
    MinutesLanguage,
    Participant,
    of_case,
)
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.prefill_coordination import (
    Around,
    coordination_values,
    likely_coordinator,
)
from meetingapp.domain.prefill_evaluations import evaluation_values
from meetingapp.domain.prefill_measures import measure_values
from meetingapp.domain.proposal import Proposal
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.voice import is_unsafe_to_tell

_TALK_BEFORE: Final = timedelta(days=7)
_ANSWER_WITHIN: Final = timedelta(days=7)
SOURCE_OF: Final[Mapping[BestInterestElement, FactSource]] = {
    BestInterestElement.CHILD_VIEW: FactSource.CHILD,
    BestInterestElement.FAMILY_RELATIONS: FactSource.GUARDIAN,
}
"""Where the facts of an element most often come from; elsewhere a professional."""

Reasons = Mapping[Party | ServiceCode | None, str]
"""Why each party or service needs to know, in the language of the minutes; ``None`` for others."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the proposals build on. ``tasks`` is empty where nobody is asked to prepare.

    ``measured`` is what was measured of the case's measures between the meetings.
    """

    meeting: Meeting
    case: Case
    discussion: CaseDiscussion
    reasons: Reasons
    signers: SignerRules
    language: MinutesLanguage = "nb"
    calendar: Calendar = Calendar()
    tasks: Reasons = field(default_factory=lambda: MappingProxyType({}))
    lineage: Lineage = Lineage()
    measured: tuple[Measurement, ...] = ()


def proposals(known: Known) -> tuple[Proposal, ...]:
    """Return what may be proposed for every item, for fields nobody has filled in."""
    return (
        *_preparation(known),
        *_attendance(known),
        *evaluation_values(known.meeting, known.discussion, known.lineage, known.measured),
        *measure_values(known.discussion),
        *_coordination(known),
        *_next_meeting(known),
        *_feedback(known),
        *_closing(known),
    )


def confirmed(
    meeting: Meeting, discussion: CaseDiscussion, agreed: tuple[Proposal, ...]
) -> tuple[Meeting, CaseDiscussion]:
    """Write confirmed proposals into the meeting and the discussion."""
    for each in agreed:
        if each.path.startswith("meeting."):
            meeting = with_value(meeting, each.path.removeprefix("meeting."), each.value)
        else:
            discussion = with_value(discussion, each.path, each.value)
    return meeting, discussion


def source_of(element: BestInterestElement) -> FactSource:
    """Return where facts about ``element`` most often come from."""
    return SOURCE_OF.get(element, FactSource.PROFESSIONAL)


def _preparation(known: Known) -> Iterator[Proposal]:
    """Everybody from a service gets the task of that service, where they have none yet."""
    left = list(known.discussion.attendance)
    rows = [
        _with_task(known, each.person, _taken(left, each.person.name))
        for each in known.meeting.participants
        if known.tasks and each.party is Party.SERVICE
    ]
    if rows and (*rows, *left) != known.discussion.attendance:
        yield Proposal("A00", "attendance", (*rows, *left))


def _with_task(known: Known, who: PersonRef, row: CaseAttendance) -> CaseAttendance:
    if row.task or row.stays_out:
        return row
    return replace(row, task=known.tasks.get(who.service, known.tasks.get(None, "")))


def _attendance(known: Known) -> Iterator[Proposal]:
    """All are there until somebody says otherwise, each for the reason their task gives."""
    for prefix, people in (
        ("meeting.participants", known.meeting.participants),
        ("parties", known.discussion.parties),
    ):
        for number, each in enumerate(people):
            if each.attended is None:
                yield Proposal("A01", f"{prefix}.{number}.attended", value=True)
    left = list(known.discussion.attendance)
    there = [p for p in _room(known).participants if p.attended is not False]
    rows = [_row(known, each, _taken(left, each.person.name)) for each in there]
    if (*rows, *left) != known.discussion.attendance:
        yield Proposal("A01", "attendance", (*rows, *left))


def _taken(rows: list[CaseAttendance], name: str) -> CaseAttendance:
    """Take out the first row with this name: of two people with one name, each has a row."""
    row = next((row for row in rows if row.name == name), None)
    if row is None:
        return CaseAttendance(name)
    rows.remove(row)
    return row


def _row(known: Known, who: Participant, row: CaseAttendance) -> CaseAttendance:
    if row.need_to_know:
        return row
    of = who.person.service if who.party is Party.SERVICE else who.party
    return replace(row, need_to_know=known.reasons.get(of, known.reasons.get(None, "")))


def _coordination(known: Known) -> Iterator[Proposal]:
    for field_, value in coordination_values(_around(known)):
        yield Proposal("A11", f"coordination.{field_}", value)


def _around(known: Known) -> Around:
    return Around(known.meeting, known.case, known.discussion)


def _next_meeting(known: Known) -> Iterator[Proposal]:
    """Where a case ends here there is no next meeting to propose."""
    given = known.discussion.next_meeting
    if known.discussion.purpose is DiscussionPurpose.CLOSING or given.closing_reason:
        return
    on = given.on or _next_day(known)
    if given.on is None and on is not None:
        yield Proposal("A12", "next_meeting.on", on)
    if known.case.mode is CaseMode.NAMED:
        yield from _child_talk(known, on)
    if given.convener is None and known.meeting.chair is not None:
        yield Proposal("A12", "next_meeting.convener", known.meeting.chair)


def _child_talk(known: Known, on: date | None) -> Iterator[Proposal]:
    given, talker = known.discussion.next_meeting, _talker(known)
    if given.child_talk_by is None and talker is not None:
        yield Proposal("A12", "next_meeting.child_talk_by", talker)
    if given.child_talk_before is None and on is not None:
        week_before = on - _TALK_BEFORE
        before = known.calendar.school_day_by(week_before) or week_before
        yield Proposal("A12", "next_meeting.child_talk_before", max(before, known.meeting.date))


def _talker(known: Known) -> PersonRef | None:
    """Whoever the child has talked with; else who holds the threads."""
    discussion = known.discussion
    holder = discussion.coordination.coordinator or likely_coordinator(_around(known))
    return discussion.voice.obtained_by or holder


def _feedback(known: Known) -> Iterator[Proposal]:
    given = known.discussion.feedback
    if known.case.mode is CaseMode.NAMED and not is_unsafe_to_tell(known.discussion.voice):
        teller = _talker(known)
        if given.teller is None and teller is not None:
            yield Proposal("A13", "feedback.teller", teller)
        if given.by_date is None:
            yield Proposal("A13", "feedback.by_date", _telling_day(known))
    absent = absent_people(_room(known), known.case, known.discussion, _consents(known))
    if absent and not given.others and known.meeting.chair is not None:
        told = tuple(FeedbackToOther(name, known.meeting.chair.name) for name in absent)
        yield Proposal("A13", "feedback.others", told)


def _closing(known: Known) -> Iterator[Proposal]:
    given = known.discussion.closing
    if not given.distribution_services:
        covered = _consents(known).covered
        there = dict.fromkeys(
            p.person.service for p in known.meeting.attended if p.party is Party.SERVICE
        )
        services = tuple(s for s in there if s is not None and s in covered)
        if services:
            yield Proposal("A14", "closing.distribution_services", services)
    kept_back = known.discussion.restrict_guardian_copy or is_unsafe_to_tell(known.discussion.voice)
    may_receive = any(g.may_receive for g in known.case.guardians) and not kept_back
    if not given.distribution_parties and may_receive:
        yield Proposal("A14", "closing.distribution_parties", (Party.GUARDIAN,))
    if known.discussion.minutes_language is None:
        yield Proposal("A14", "minutes_language", known.language)


def _room(known: Known) -> Meeting:
    return of_case(known.meeting, known.discussion)


def _consents(known: Known) -> Consents:
    return Consents(known.case, known.meeting.date, known.signers)


def _next_day(known: Known) -> date | None:
    """The day of the first evaluation; where school is closed, the last school day before it."""
    evaluated = _first_evaluation(known.discussion)
    if evaluated is None:
        return None
    before = known.calendar.school_day_by(evaluated)
    if before is not None and before > known.meeting.date:
        return before
    return known.calendar.school_day_from(evaluated) or evaluated


def _telling_day(known: Known) -> date:
    """The next school day; before a long holiday the child is told at once."""
    met_on = known.meeting.date
    after = known.calendar.next_school_day(met_on)
    return met_on if after is None or after - met_on > _ANSWER_WITHIN else after


def _first_evaluation(discussion: CaseDiscussion) -> date | None:
    agreed = (m.evaluation_date for m in discussion.agreement.measures)
    going_on = (e.next_evaluation_date for e in discussion.since_last.evaluations)
    return min((day for day in (*agreed, *going_on) if day is not None), default=None)
