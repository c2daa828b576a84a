"""Rows that are there because the case has them: guardians, measures to evaluate, a new measure."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.measure import Agreement, Measure, MeasureStatus
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.situation import GuardianView

MEASURES: Final = "agreement.measures"


def guardian_rows(case: Case, discussion: CaseDiscussion) -> tuple[GuardianView, ...]:
    """Return one view per guardian: those written, then the rest, empty."""
    written = discussion.guardian_views
    names = {view.who for view in written}
    return (*written, *(GuardianView(g.name) for g in case.guardians if g.name not in names))


def measures_to_evaluate(case: Case) -> tuple[Measure, ...]:
    """Return the newest version of every measure that is still active."""
    newest = {m.id: m for earlier in case.earlier for m in earlier.measures}
    return tuple(m for m in newest.values() if m.status is MeasureStatus.ACTIVE)


def evaluation_rows(case: Case, discussion: CaseDiscussion) -> tuple[Evaluation, ...]:
    """Return one evaluation per active measure: those written, then the rest, empty."""
    written = discussion.since_last.evaluations
    ids = {evaluation.measure_id for evaluation in written}
    rest = (Evaluation(m.id) for m in measures_to_evaluate(case) if m.id not in ids)
    return (*written, *rest)


def with_rows(
    case: Case, discussion: CaseDiscussion, path: str, make_id: Callable[[], str]
) -> CaseDiscussion:
    """Make the row that ``path`` is about to write in, where it is not there yet."""
    if path.startswith("guardian_views."):
        return replace(discussion, guardian_views=guardian_rows(case, discussion))
    if path.startswith("since_last.evaluations."):
        rows = evaluation_rows(case, discussion)
        return replace(discussion, since_last=replace(discussion.since_last, evaluations=rows))
    measures = discussion.agreement.measures
    if path.startswith(f"{MEASURES}.{len(measures)}."):
        agreed = Agreement((*measures, Measure(make_id())))  # a measure takes the place of "none"
        return replace(discussion, agreement=agreed)
    return discussion
