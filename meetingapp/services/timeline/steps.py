"""What the steps of a line follow from: what is written, what the gates said, what was noted."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from meetingapp.domain.approval import Approval
from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.domain.journal import Receipt
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement, MeasurementKind
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.preparation import ASKED_OF, Newest, Step, StepKind
from meetingapp.domain.voice import is_unsafe_to_tell
from meetingapp.services.drafting import CONSENT_KIND, of_kind
from meetingapp.services.timeline.names import Noted, Of, key_of
from meetingapp.services.timeline.notes import Notes
from meetingapp.services.timeline.talk import ChildTalk

_TASKS_KIND: Final = "preparation_tasks"
_CHILD_KIND: Final = "preparation_child"


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What became of the minutes. ``sent_on`` is the first day anybody got them."""

    sent_on: date | None = None
    approval: Approval = field(default_factory=Approval)
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the steps follow from."""

    context: GateContext
    results: tuple[GateResult, ...]
    talk: ChildTalk
    made_on: date | None
    today: date
    notes: Notes = field(default_factory=Notes)
    measured: tuple[Measurement, ...] = ()
    after: Afterwards = field(default_factory=Afterwards)
    coordinator: PersonRef | None = None
    told_later: bool = False
    """Whether a later meeting has noted that the child was told."""

    @property
    def is_named(self) -> bool:
        """Tell whether it is about a child by name."""
        return self.context.case.mode is CaseMode.NAMED

    def of(self, kind: str) -> tuple[GateResult, ...]:
        """Give what the gates of one kind said."""
        return of_kind(self.context.template, self.results, kind)

    def ticked(self, kind: StepKind) -> date | None:
        """Return the day a person ticked a step."""
        note = self.notes.of(Of(kind, Noted.DONE))
        return note.on if note is not None else None


def steps_of(facts: Facts) -> tuple[Step, ...]:
    """Return every step there is for this case, each with when it was asked for."""
    return tuple(_with_asking(facts, step) for step in _steps(facts))


def _with_asking(facts: Facts, step: Step) -> Step:
    asked = None
    if step.kind in ASKED_OF:
        asked = facts.notes.of(Of(step.kind, Noted.ASKED, step.key))
    return replace(step, asked_on=asked.on) if asked is not None else step


def _steps(facts: Facts) -> Iterator[Step]:
    meeting = facts.context.meeting
    yield Step(StepKind.PLACE, bool(meeting.place.strip()))
    if facts.is_named and (consent := facts.of(CONSENT_KIND)):
        yield Step(StepKind.CONSENT, not any(r.closes for r in consent))
    yield Step(StepKind.LETTERS_MADE, facts.made_on is not None, on=facts.made_on)
    sent = meeting.invitation_sent_on
    yield Step(StepKind.LETTERS_SENT, sent is not None, who=meeting.chair, on=sent)
    if tasks := facts.of(_TASKS_KIND):
        yield Step(StepKind.TASKS, not any(r.closes for r in tasks))
    yield from _measured(facts)
    yield from _family(facts)
    yield from _looked_over(facts)
    agenda = facts.ticked(StepKind.AGENDA)
    yield Step(StepKind.AGENDA, agenda is not None, meeting.chair, on=agenda)
    yield Step(StepKind.REQUIREMENTS, not any(r.closes for r in facts.results), facts.coordinator)
    yield from _after(facts)


def _due(facts: Facts) -> Iterator[tuple[Evaluation, Measure]]:
    for each in facts.context.discussion.since_last.evaluations:
        measure = facts.context.lineage.find(each.measure_id)
        if measure is not None:
            yield each, measure


def _measured(facts: Facts) -> Iterator[Step]:
    for each, measure in _due(facts):
        about, who = measure.title or measure.action, measure.responsible
        step = Step(StepKind.MEASURED, is_done=False, who=who, about=about, key=measure.id)
        if each.measured_value is not None:
            newest = Newest(measure, each.measured_value)
            yield replace(step, is_done=True, on=each.measured_on, newest=newest)
        elif (found := _newest(facts, measure)) is not None:
            yield replace(step, is_done=True, on=found.on, newest=Newest(measure, found.value))
        else:
            yield step


def _newest(facts: Facts, measure: Measure) -> Measurement | None:
    """Return the newest number, if it was taken after the last meeting and before this one."""
    earlier, meeting = facts.context.case.earlier, facts.context.meeting
    since = max((held.held_on for held in earlier), default=date.min)
    history = facts.context.lineage.history(measure.id)
    lines = {version.id for version in history.versions}
    found = [
        each
        for each in facts.measured
        if each.measure_id in lines
        and each.kind is MeasurementKind.INDICATOR
        and each.struck is None
        and since < each.on <= meeting.date
    ]
    return max(found, key=lambda each: (each.on, each.id), default=None)


def _family(facts: Facts) -> Iterator[Step]:
    if not facts.is_named:
        return
    context, discussion = facts.context, facts.context.discussion
    asked = facts.of(_CHILD_KIND)
    if asked and not is_too_young(context.case, context.meeting.date):
        passed = not any(r.closes for r in asked)
        ticked = discussion.child_asked_beforehand is True
        yield Step(StepKind.CHILD_ASKED, passed, follows=passed and not ticked)
    voice, talk = discussion.voice, facts.talk
    is_told = voice.obtained_on is not None or voice.not_obtained is not None
    yield Step(
        StepKind.CHILD_TALK,
        is_told,
        talk.by if voice.obtained_by is None else voice.obtained_by,
        on=voice.obtained_on,
        by=talk.before,
    )
    if discussion.restrict_guardian_copy or is_unsafe_to_tell(voice):
        return
    heard = {v.who: v for v in discussion.guardian_views}
    for party in discussion.parties:
        if party.party is Party.GUARDIAN:
            view = heard.get(party.person.name)
            told = view is not None and bool(view.view.strip() or view.not_obtained_reason)
            on = view.obtained_on if view is not None else None
            key = key_of(party.person)
            yield Step(StepKind.GUARDIAN_VIEW, told, party.person, on=on, key=key)


def _looked_over(facts: Facts) -> Iterator[Step]:
    """The proposed effects are looked over by a person, unless the effects are written already."""
    due = tuple(each for each, _ in _due(facts))
    if not due:
        return
    written = all(each.effect is not None or each.decision is not None for each in due)
    on = facts.ticked(StepKind.EFFECT)
    yield Step(
        StepKind.EFFECT,
        written or on is not None,
        facts.coordinator,
        on=on,
        follows=written and on is None,
        count=len(due),
    )


def _after(facts: Facts) -> Iterator[Step]:
    discussion, meeting = facts.context.discussion, facts.context.meeting
    if facts.is_named and not is_unsafe_to_tell(discussion.voice):
        told, feedback = facts.ticked(StepKind.CHILD_TOLD), discussion.feedback
        yield Step(
            StepKind.CHILD_TOLD,
            told is not None or facts.told_later,
            feedback.teller,
            on=told,
            by=feedback.by_date,
            follows=facts.told_later and told is None,
        )
    after = facts.after
    sent = after.sent_on
    yield Step(StepKind.MINUTES_OUT, sent is not None, meeting.note_taker, on=sent)
    approved = after.approval.approved_by(facts.today) is not None
    on = after.approval.approved_on(facts.today) if approved else None
    yield Step(StepKind.APPROVED, approved, meeting.chair, on=on)
    receipt = after.receipt
    when = receipt.journaled_on if receipt is not None else None
    yield Step(StepKind.JOURNALED, receipt is not None, meeting.chair, on=when)
