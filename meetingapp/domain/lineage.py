"""The line of each measure through the meetings: what was decided about it, and where it stands.

Nothing is kept of this beside the minutes themselves: where a measure stands follows from them,
read in the order the meetings were held. A discussion that was stopped decides nothing.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.consent_no import is_stopped
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.measure import Measure, MeasureStatus

_LATEST: Final = date.max
_GOES_ON: Final = frozenset({EvaluationDecision.CONTINUE, EvaluationDecision.POSTPONE})


@dataclass(frozen=True, slots=True)
class Judged:
    """One evaluation, and the day of the meeting that made it."""

    on: date
    evaluation: Evaluation


@dataclass(frozen=True, slots=True)
class History:
    """One measure with the versions it grew out of, oldest first, and all that was said of them."""

    versions: tuple[Measure, ...] = ()
    judged: tuple[Judged, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """Every measure a case has had, as it stands on a day, and every evaluation until then."""

    measures: tuple[Measure, ...] = ()
    judged: tuple[Judged, ...] = ()

    @property
    def standing(self) -> tuple[Measure, ...]:
        """The measures somebody is to carry out now."""
        return tuple(m for m in self.measures if m.status is MeasureStatus.ACTIVE)

    def find(self, measure_id: str) -> Measure | None:
        """Return a measure as it stands, or ``None`` where no earlier meeting agreed on it."""
        return next((m for m in self.measures if m.id == measure_id), None)

    def history(self, measure_id: str) -> History:
        """Follow a measure back through the versions it replaced."""
        line: list[Measure] = []
        at = self.find(measure_id)
        while at is not None and at not in line:
            line.append(at)
            at = self.find(at.follows)
        ids = {measure.id for measure in line}
        judged = tuple(each for each in self.judged if each.evaluation.measure_id in ids)
        return History(tuple(reversed(line)), judged)


def held_by(case: Case, day: date) -> tuple[EarlierDiscussion, ...]:
    """Return the earlier discussions held on or before ``day``, oldest first."""
    return tuple(sorted((e for e in case.earlier if e.held_on <= day), key=lambda e: e.held_on))


def as_seen_on(case: Case, day: date) -> Case:
    """Return the case as a meeting on ``day`` sees it: only what was held before counts."""
    before = tuple(e for e in held_by(case, day) if e.held_on < day)
    return case if before == case.earlier else replace(case, earlier=before)


def lineage_of(case: Case, day: date) -> Lineage:
    """Read the earlier discussions in their order, and tell where each measure stands on ``day``.

    A service whose consent was withdrawn stops with its measures at once.
    """
    found: dict[str, Measure] = {}
    agreed_on: dict[str, date] = {}
    judged: list[Judged] = []
    for earlier in held_by(case, day):
        if earlier.stopped:
            continue
        judged.extend(Judged(earlier.held_on, each) for each in earlier.evaluations)
        _decide(found, earlier)
        _agree(found, earlier.measures)
        for measure in earlier.measures:
            agreed_on.setdefault(measure.id, earlier.held_on)
    return Lineage(
        tuple(_unless_withdrawn(case, m, agreed_on[m.id], day) for m in found.values()),
        tuple(judged),
    )


def is_due(measure: Measure, day: date) -> bool:
    """Tell whether a measure is to be looked at again by ``day``; one without a day is, at once."""
    return measure.evaluation_date is None or measure.evaluation_date <= day


def standing_measures(case: Case, day: date) -> tuple[Measure, ...]:
    """Return the measures that are in force on ``day``."""
    return lineage_of(case, day).standing


def history_of(case: Case, measure_id: str) -> History:
    """Return a measure's versions and everything that was decided about them."""
    return lineage_of(case, _LATEST).history(measure_id)


def left_by(case: Case, held: EarlierDiscussion, today: date) -> tuple[Measure, ...]:
    """Return how every measure of the case stands once ``held`` is finalised.

    ``held`` takes the place of what the case knew of the same discussion; meetings held after it
    keep their say.
    """
    others = tuple(e for e in case.earlier if e.discussion_id != held.discussion_id)
    everything = replace(case, earlier=(*others, held))
    return lineage_of(everything, max(today, *(e.held_on for e in everything.earlier))).measures


def renews(measure: Measure, measure_id: str) -> bool:
    """Tell whether a measure agreed now is a new version of an earlier one."""
    return measure_id in (measure.follows, measure.id)


def next_version(measure: Measure, new_id: str, evaluation: Evaluation | None = None) -> Measure:
    """Make the version that replaces ``measure``: it starts from what was measured now.

    The days are to be agreed anew, and so is whoever accepted it by message.
    """
    baseline = measure.baseline
    if evaluation is not None and evaluation.measured_value is not None:
        baseline = replace(
            baseline,
            value=evaluation.measured_value,
            measured_on=evaluation.measured_on,
            unknown=False,
            baseline_by=None,
        )
    return replace(
        measure,
        id=new_id,
        follows=measure.id,
        version=measure.version + 1,
        baseline=baseline,
        start=None,
        deadline=None,
        evaluation_date=None,
        accepted_by_message=False,
        status=MeasureStatus.ACTIVE,
    )


def _decide(found: dict[str, Measure], held: EarlierDiscussion) -> None:
    for evaluation in held.evaluations:
        measure = found.get(evaluation.measure_id)
        if measure is not None and measure.status is MeasureStatus.ACTIVE:
            found[measure.id] = _decided(measure, evaluation, held.held_on)


def _decided(measure: Measure, evaluation: Evaluation, on: date) -> Measure:
    """ADJUST changes nothing by itself: the new version does, else nothing would be left."""
    match evaluation.decision:
        case EvaluationDecision.CLOSE:
            return replace(measure, status=MeasureStatus.CLOSED)
        case EvaluationDecision.ESCALATE:
            return replace(measure, status=MeasureStatus.ESCALATED)
        case decision if decision in _GOES_ON and evaluation.next_evaluation_date is not None:
            return _moved(measure, evaluation.next_evaluation_date, on)
        case _:
            return measure


def _moved(measure: Measure, to: date, on: date) -> Measure:
    """Move the day it is looked at again, and a deadline that can no longer be meant.

    That is one that followed the old day, or had passed when it was decided on a day to go on: it
    would make what the meeting continues late from the start. A deadline still ahead stays.
    """
    deadline = measure.deadline
    if deadline is not None and (deadline == measure.evaluation_date or deadline < on):
        deadline = to
    return replace(measure, evaluation_date=to, deadline=deadline)


def _agree(found: dict[str, Measure], measures: tuple[Measure, ...]) -> None:
    for measure in measures:
        before = found.get(measure.follows) if measure.follows != measure.id else None
        if before is not None and before.status is MeasureStatus.ACTIVE:
            found[before.id] = replace(before, status=MeasureStatus.REPLACED)
        known = found.get(measure.id)
        if known is None or known.status is MeasureStatus.ACTIVE:
            found[measure.id] = numbered(measure, before or known)


def numbered(measure: Measure, before: Measure | None) -> Measure:
    """Count the version on from the one before it, where nobody has counted."""
    if before is None or measure.version > before.version:
        return measure
    return replace(measure, version=before.version + 1)


def _unless_withdrawn(case: Case, measure: Measure, agreed_on: date, day: date) -> Measure:
    service = measure.responsible.service if measure.responsible else None
    if service is None or measure.status is not MeasureStatus.ACTIVE:
        return measure
    if is_stopped(case, service, agreed_on, day):
        return replace(measure, status=MeasureStatus.STOPPED_CONSENT)
    return measure
