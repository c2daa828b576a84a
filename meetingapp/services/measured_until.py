"""What was measured of the measures a meeting evaluates, put in as its minutes are locked."""

from dataclasses import replace
from datetime import date

from meetingapp.domain.case import Case
from meetingapp.domain.evaluation import Evaluation, NumberMeasured
from meetingapp.domain.lineage import history_of
from meetingapp.domain.measurement import counted
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.services.ports import UnitOfWork


def with_numbers(
    work: UnitOfWork, case: Case, discussion: CaseDiscussion, held_on: date
) -> CaseDiscussion:
    """Return a discussion that tells of the numbers of the agreed indicators, until its day.

    A number belongs to the first version of a measure, so the line goes on through adjustments.
    """
    told = discussion.since_last
    if not told.evaluations:
        return discussion
    measured = counted(work.measurements.of_case(case.id))

    def numbers(of: Evaluation) -> tuple[NumberMeasured, ...]:
        versions = history_of(case, of.measure_id).versions
        line = versions[0].id if versions else of.measure_id
        return tuple(
            NumberMeasured(each.value, each.on)
            for each in measured
            if each.measure_id == line and each.on <= held_on
        )

    evaluations = tuple(replace(each, numbers=numbers(each)) for each in told.evaluations)
    return replace(discussion, since_last=replace(told, evaluations=evaluations))
