"""How a measure has gone, in a copy: what was measured before and on which day, nothing else of it.

An earlier evaluation holds much that a copy is not told of. Its number is told only where the one
of this meeting is, and where nobody kept it from this reader.
"""

from dataclasses import replace
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.editions.marks import marks_before
from meetingapp.domain.editions.request import Request
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.meeting import CaseDiscussion

_EVALUATIONS: Final = "since_last.evaluations."


def with_numbers_before(case: Case, request: Request, discussion: CaseDiscussion) -> Case:
    """Return a case that remembers the numbers of the measures evaluated here.

    Args:
        case: what the audience may know of it so far.
        request: what was asked for; its case has all that earlier meetings kept back.
        discussion: as the audience may read it.
    """
    told = {
        each.measure_id
        for each in discussion.since_last.evaluations
        if each.measured_value is not None and each.measured_on is not None
    }
    told -= _kept_before(request)
    earlier = (
        replace(
            each, evaluations=tuple(_number_of(e) for e in each.evaluations if e.measure_id in told)
        )
        for each in case.earlier
    )
    return replace(case, earlier=tuple(earlier))


def with_numbers_between(request: Request, discussion: CaseDiscussion) -> CaseDiscussion:
    """Return a discussion without what was measured of a measure once kept from this audience.

    What was measured before the meeting that kept it back stands in the same line of numbers.
    """
    kept = _kept_before(request)
    told = discussion.since_last
    evaluations = tuple(
        replace(each, numbers=()) if each.measure_id in kept else each for each in told.evaluations
    )
    return replace(discussion, since_last=replace(told, evaluations=evaluations))


def _kept_before(request: Request) -> set[str]:
    """Name the measures whose evaluation an earlier meeting kept from this audience."""
    before = marks_before(request.case, request.audience, request.case_today)
    return {mark.path.removeprefix(_EVALUATIONS) for mark in before}


def _number_of(told: Evaluation) -> Evaluation:
    return Evaluation(
        told.measure_id, measured_value=told.measured_value, measured_on=told.measured_on
    )
