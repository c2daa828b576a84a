"""Rows that are there because the case has them: guardians, measures to evaluate, a new measure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.measure import Agreement, Baseline, Measure, MeasureStatus
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.situation import GuardianView
from meetingapp.domain.system import SystemAction

MEASURES: Final = "agreement.measures"
ACTIONS: Final = "actions"


def guardian_rows(case: Case, discussion: CaseDiscussion) -> tuple[GuardianView, ...]:
    """Return one view per guardian: those written, then the rest, empty."""
    written = discussion.guardian_views
    names = {view.who for view in written}
    return (*written, *(GuardianView(g.name) for g in case.guardians if g.name not in names))


def measures_to_evaluate(case: Case, met_on: date) -> tuple[Measure, ...]:
    """Return the newest version of every measure that was active before this meeting."""
    before = (e for e in case.earlier if e.held_on < met_on)
    newest = {m.id: m for earlier in before for m in earlier.measures}
    return tuple(m for m in newest.values() if m.status is MeasureStatus.ACTIVE)


def measures_to_carry(case: Case, discussion: CaseDiscussion, met_on: date) -> tuple[Measure, ...]:
    """Return the earlier measures that may go on here as new versions of themselves.

    The same id keeps the lineage; where it was measured now, that is where it starts from; the
    days are to be agreed anew.
    """
    here = {m.id for m in discussion.agreement.measures}
    measured = {e.measure_id: e for e in discussion.since_last.evaluations}
    return tuple(
        _carried(measure, measured.get(measure.id))
        for measure in measures_to_evaluate(case, met_on)
        if measure.id not in here
    )


def _carried(measure: Measure, evaluation: Evaluation | None) -> Measure:
    baseline = measure.baseline
    if evaluation is not None and evaluation.measured_value is not None:
        baseline = Baseline(evaluation.measured_value, evaluation.measured_on)
    return replace(measure, baseline=baseline, evaluation_date=None, start=None, deadline=None)


def evaluation_rows(case: Case, discussion: CaseDiscussion, met_on: date) -> tuple[Evaluation, ...]:
    """Return one evaluation per active measure: those written, then the rest, empty."""
    written = discussion.since_last.evaluations
    ids = {evaluation.measure_id for evaluation in written}
    rest = (Evaluation(m.id) for m in measures_to_evaluate(case, met_on) if m.id not in ids)
    return (*written, *rest)


def with_rows(
    case: Case, met_on: date, discussion: CaseDiscussion, path: str, make_id: Callable[[], str]
) -> CaseDiscussion:
    """Make the row that ``path`` is about to write in, where it is not there yet."""
    if path.startswith("guardian_views."):
        return replace(discussion, guardian_views=guardian_rows(case, discussion))
    if path.startswith("since_last.evaluations."):
        rows = evaluation_rows(case, discussion, met_on)
        return replace(discussion, since_last=replace(discussion.since_last, evaluations=rows))
    if path.startswith(f"{ACTIONS}.{len(discussion.actions)}."):
        return replace(discussion, actions=(*discussion.actions, SystemAction(make_id())))
    measures = discussion.agreement.measures
    if path.startswith(f"{MEASURES}.{len(measures)}."):
        agreed = Agreement((*measures, Measure(make_id())))  # a measure takes the place of "none"
        return replace(discussion, agreement=agreed)
    return discussion
