"""Which earlier measure a new one goes on from, where that is clear without asking."""

from dataclasses import replace
from datetime import date

from meetingapp.domain.case import Case
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.lineage import Lineage, lineage_of, numbered, renews
from meetingapp.domain.measure import Measure
from meetingapp.domain.text import normalised


def with_lines(
    measures: tuple[Measure, ...], evaluations: tuple[Evaluation, ...], case: Case, day: date
) -> tuple[Measure, ...]:
    """Return the measures with what they follow and their version, where it is clear.

    A measure follows the adjusted one that counts the same thing in the same unit, when there is
    only one of each.
    """
    if not _may_go_on(measures, evaluations, case):
        return measures
    lineage = lineage_of(case, day)
    followed = {
        new.id: old.id
        for old in _left_open(measures, evaluations, lineage)
        if (new := _only_heir(old, measures, lineage)) is not None
    }
    linked = (replace(m, follows=followed.get(m.id, m.follows)) for m in measures)
    return tuple(numbered(m, lineage.find(m.follows or m.id)) for m in linked)


def _may_go_on(
    measures: tuple[Measure, ...], evaluations: tuple[Evaluation, ...], case: Case
) -> bool:
    """Tell whether there is anything to look up: this runs at every pause in typing."""
    known = {measure.id for earlier in case.earlier for measure in earlier.measures}
    return bool(known) and (
        any(each.decision is EvaluationDecision.ADJUST for each in evaluations)
        or any(measure.follows or measure.id in known for measure in measures)
    )


def _left_open(
    measures: tuple[Measure, ...], evaluations: tuple[Evaluation, ...], lineage: Lineage
) -> tuple[Measure, ...]:
    """Return the measures to be adjusted that no measure names as the one it follows."""
    found = (
        lineage.find(each.measure_id)
        for each in evaluations
        if each.decision is EvaluationDecision.ADJUST
    )
    return tuple(m for m in found if m and not any(renews(new, m.id) for new in measures))


def _only_heir(old: Measure, measures: tuple[Measure, ...], lineage: Lineage) -> Measure | None:
    heirs = [m for m in measures if not m.follows and not lineage.find(m.id) and _alike(m, old)]
    return heirs[0] if len(heirs) == 1 else None


def _alike(new: Measure, old: Measure) -> bool:
    indicator = normalised(new.indicator)
    return bool(indicator) and (indicator, new.unit) == (normalised(old.indicator), old.unit)
