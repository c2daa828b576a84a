"""Rows that are there because the case has them: guardians, measures to evaluate, a new measure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.lineage import (
    as_seen_on,
    is_due,
    lineage_of,
    next_version,
    renews,
)
from meetingapp.domain.measure import Measure
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


def standing(case: Case, met_on: date) -> tuple[Measure, ...]:
    """Return the measures in force before this meeting, as earlier meetings left them."""
    return lineage_of(as_seen_on(case, met_on), met_on).standing


def measures_to_evaluate(case: Case, met_on: date) -> tuple[Measure, ...]:
    """Return the measures that are to be looked at again by the day of this meeting."""
    return tuple(m for m in standing(case, met_on) if is_due(m, met_on))


def measures_to_carry(case: Case, discussion: CaseDiscussion, met_on: date) -> tuple[Measure, ...]:
    """Return the measures this meeting adjusts that have no new version here yet.

    What goes on as it is needs no new version: its line goes on by itself.
    """
    adjusted = {
        e.measure_id
        for e in discussion.since_last.evaluations
        if e.decision is EvaluationDecision.ADJUST
    }
    here = discussion.agreement.measures
    return tuple(
        m
        for m in standing(case, met_on)
        if m.id in adjusted and not any(renews(each, m.id) for each in here)
    )


def new_version(discussion: CaseDiscussion, measure: Measure, new_id: str) -> Measure:
    """Make the version that replaces ``measure``, starting from what was measured here."""
    evaluations = discussion.since_last.evaluations
    told = next((e for e in evaluations if e.measure_id == measure.id), None)
    return next_version(measure, new_id, told)


def evaluation_rows(case: Case, discussion: CaseDiscussion, met_on: date) -> tuple[Evaluation, ...]:
    """Return one evaluation per measure that is due: those written, then the rest, empty."""
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
        # A measure takes the place of "none".
        more = (*measures, Measure(make_id()))
        agreed = replace(discussion.agreement, measures=more, no_measure=None)
        return replace(discussion, agreement=agreed)
    return discussion
