"""Gate: the days of a measure follow each other, and it is looked at again soon enough."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.gates.measures import Agreed, agreed_measures
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.errors import sentence

_SHORTEST: Final = 7
_LONGEST: Final = 365
_AFTER_DEADLINE: Final = 14
_ACUTE_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class MeasureDates:
    """Keeps a measure from being evaluated too early to show anything, or too late to help.

    ``max_days`` counts from the day of the meeting; an acute meeting has two weeks.
    """

    max_days: int = 84
    kind: ClassVar[str] = "measure_dates"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("max_days", self.max_days, _SHORTEST, _LONGEST)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per day that is out of order."""
        limit = self.days_for(context.discussion.purpose)
        for agreed in agreed_measures(context):
            yield from _start(agreed, context.meeting.date)
            yield from _deadline(agreed)
            yield from _evaluation(agreed, context.meeting.date, limit)

    def days_for(self, purpose: DiscussionPurpose) -> int:
        """Return how many days after a meeting of this purpose a measure is evaluated at last."""
        acute = purpose is DiscussionPurpose.ACUTE
        return min(self.max_days, _ACUTE_DAYS) if acute else self.max_days


def _start(agreed: Agreed, met_on: date) -> Iterator[Finding]:
    start = agreed.measure.start
    if start is not None and start < met_on:
        yield finding(
            agreed.path("start"),
            sentence("The measure cannot start before the meeting. Choose {met_on} or later."),
            met_on=met_on,
        )


def _deadline(agreed: Agreed) -> Iterator[Finding]:
    """A deadline that follows the evaluation is judged there: nobody wrote it."""
    measure = agreed.measure
    if measure.start is None or measure.deadline is None:
        return
    if measure.deadline < measure.start and measure.deadline != measure.evaluation_date:
        yield finding(
            agreed.path("deadline"),
            sentence("The deadline is before the measure starts, {start}. Correct one of them."),
            start=measure.start,
        )


def _evaluation(agreed: Agreed, met_on: date, limit: int) -> Iterator[Finding]:
    measure, path = agreed.measure, agreed.path("evaluation_date")
    evaluated = measure.evaluation_date
    if evaluated is None:
        return
    if measure.start is not None and evaluated < measure.start:
        yield finding(
            path,
            sentence("The evaluation is before the measure starts, {start}. Correct one of them."),
            start=measure.start,
        )
    elif measure.start is not None and (evaluated - measure.start).days < _SHORTEST:
        yield finding(
            path,
            sentence(
                "The measure needs at least {days} days to work. Choose a later day to evaluate it."
            ),
            days=_SHORTEST,
        )
    elif measure.deadline is not None and (evaluated - measure.deadline).days > _AFTER_DEADLINE:
        yield finding(
            path,
            sentence("Evaluate the measure within {days} days after its deadline."),
            days=_AFTER_DEADLINE,
        )
    elif (evaluated - met_on).days > limit:
        yield finding(
            path,
            sentence("Evaluate the measure within {days} days of the meeting: by {latest}."),
            days=limit,
            latest=met_on + timedelta(days=limit),
        )
