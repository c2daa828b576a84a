"""Puts a brief together from what is known of a case: nothing is asked for, nothing is decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meetingapp.domain.brief.missing import lacking
from meetingapp.domain.brief.series import evidence_from, fresh, series_of
from meetingapp.domain.brief.values import (
    Brief,
    BriefMeasure,
    ChildSide,
    GuardianSide,
    MeetingAhead,
    Scale,
)
from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.effect import Proposal, proposed_effect
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision
from meetingapp.domain.gates.evaluations import NO_HELP
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.domain.lineage import History, Judged, Lineage, as_seen_on, is_due, lineage_of
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement, MeasurementKind, counted
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef
from meetingapp.domain.voice import is_unsafe_to_tell


@dataclass(frozen=True, slots=True)
class Known:
    """What a brief is put together from.

    ``discussion`` is the draft of the meeting ahead; ``talks`` is who talks with the child before
    it, and ``talk_before`` by when.
    """

    case: Case
    today: date
    meeting: MeetingAhead | None = None
    discussion: CaseDiscussion | None = None
    measurements: tuple[Measurement, ...] = ()
    talks: PersonRef | None = None
    talk_before: date | None = None

    @property
    def day(self) -> date:
        """The day the measures are looked at: that of the meeting, else today."""
        return self.meeting.on if self.meeting is not None else self.today


def brief_of(known: Known) -> Brief:
    """Put the brief together."""
    case, day = known.case, known.day
    seen = as_seen_on(case, day) if known.meeting is not None else case
    lineage = lineage_of(seen, day)
    every = tuple(_measure(known, lineage, each) for each in lineage.standing)
    rows = tuple(_due_first(known, every))
    asks_child = case.mode is CaseMode.NAMED and not is_too_young(case, day)
    guardians = tuple(_guardians(known))
    return Brief(
        case=case,
        today=known.today,
        meeting=known.meeting,
        measures=rows,
        later=tuple(each for each in every if each not in rows),
        guardians=guardians,
        missing=lacking(
            rows,
            guardians,
            by=known.meeting.on if known.meeting is not None else None,
            talks=known.talks,
            talk_before=known.talk_before,
            asks_child=asks_child,
        ),
        asks_child=asks_child,
    )


def _due_first(known: Known, every: tuple[BriefMeasure, ...]) -> Iterator[BriefMeasure]:
    """Give what the meeting evaluates, in the order it does; everything where that is nothing."""
    due = [each for each in every if each.told is not None or is_due(each.measure, known.day)]
    if known.meeting is None or not due:
        yield from sorted(every, key=lambda each: each.measure.evaluation_date or date.min)
        return
    end = len(every)
    yield from sorted(due, key=lambda each: each.row if each.row is not None else end)


def _measure(known: Known, lineage: Lineage, measure: Measure) -> BriefMeasure:
    history = lineage.history(measure.id)
    line = history.versions[0].id
    mine = tuple(each for each in known.measurements if each.measure_id == line)
    row, told = _told(known.discussion, measure.id)
    now = Judged(known.day, told) if told is not None else None
    numbers = series_of(history, mine, known.today, now)
    proposal = proposed_effect(measure, numbers, told.implemented if told else None)
    new = fresh(measure, history, numbers)
    child = _child(known, told, _scale(mine, MeasurementKind.CHILD))
    given = told.evidence if told else ()
    return BriefMeasure(
        measure=measure,
        history=history,
        numbers=numbers,
        told=told,
        row=row,
        proposal=proposal,
        evidence=given or evidence_from(measure, new, child_spoke=child.is_known),
        child=child,
        guardians=told.guardian_view if told else "",
        scales=(_scale(mine, MeasurementKind.GUARDIAN), _scale(mine, MeasurementKind.PROFESSIONAL)),
        is_fresh=bool(new) or (told is not None and told.measured_value is not None),
        helps_not=_helps_not(history, told, proposal),
        was_put_off=_was_put_off(history),
        is_kept_from_some=_is_kept_from_some(known.case, history),
    )


def _told(
    discussion: CaseDiscussion | None, measure_id: str
) -> tuple[int | None, Evaluation | None]:
    rows = discussion.since_last.evaluations if discussion is not None else ()
    found = ((at, each) for at, each in enumerate(rows) if each.measure_id == measure_id)
    return next(found, (None, None))


def _child(known: Known, told: Evaluation | None, scale: Scale | None) -> ChildSide:
    shown = known.discussion is None or known.discussion.voice.words_may_be_shown
    words = told.child_words.strip() if told else ""
    return ChildSide(
        view=told.child_view if told else None,
        words=words if shown else "",
        scale=scale,
        withheld=bool(words) and not shown,
    )


def _scale(mine: tuple[Measurement, ...], kind: MeasurementKind) -> Scale | None:
    numbers = counted(mine, kind)
    if not numbers:
        return None
    return Scale(numbers[-1], numbers[0] if len(numbers) > 1 else None)


def _helps_not(history: History, told: Evaluation | None, proposal: Proposal) -> bool:
    """Count along the line, as the gate does, with what would be judged now as the last."""
    before = [each.evaluation.effect for each in history.judged]
    now = (told.effect if told else None) or proposal.effect
    effects: list[Effect] = [each for each in (*before, now) if each is not None]
    return len(effects) > 1 and set(effects[-2:]) <= NO_HELP


def _was_put_off(history: History) -> bool:
    last = history.judged[-1].evaluation.decision if history.judged else None
    return last is EvaluationDecision.POSTPONE


def _is_kept_from_some(case: Case, history: History) -> bool:
    ids = {measure.id for measure in history.versions}
    marks = (mark.path for earlier in case.earlier for mark in earlier.kept_back)
    return any(part in ids for path in marks for part in path.split("."))


def _guardians(known: Known) -> Iterator[GuardianSide]:
    """Give each guardian with what is told; nobody where asking could put the child in danger."""
    discussion = known.discussion
    if known.case.mode is not CaseMode.NAMED:
        return
    if discussion is not None and (
        discussion.restrict_guardian_copy or is_unsafe_to_tell(discussion.voice)
    ):
        return
    views = {each.who: each for each in (discussion.guardian_views if discussion else ())}
    for guardian in known.case.guardians:
        told = views.get(guardian.name)
        if told is None:
            yield GuardianSide(guardian.ref())
        else:
            yield GuardianSide(
                guardian.ref(), told.view, told.wish, told.obtained_on, told.not_obtained_reason
            )
