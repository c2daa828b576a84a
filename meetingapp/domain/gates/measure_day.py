"""Gate L5: a measure is evaluated on a day when people are at work and the child is at school."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meetingapp.domain.calendar import DayOff, SchoolHoliday, Weekend
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureDay:
    """Keeps an evaluation from being agreed for a day on which nobody can hold it."""

    kind: ClassVar[str] = "measure_day"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding per evaluation on a weekend, a red day or in a school holiday."""
        for agreed in agreed_measures(context):
            day = agreed.measure.evaluation_date
            why = None if day is None else context.calendar.why_not(day)
            if day is not None and why is not None:
                yield _off(
                    agreed.path("evaluation_date"), why, context.calendar.next_school_day(day)
                )


def _off(path: str, why: DayOff, free: date | None) -> Finding:
    if free is None:
        return finding(path, sentence("School is closed on this day. Choose another one."))
    match why:
        case Weekend():
            return finding(
                path,
                sentence("The evaluation is on a {day}. Choose a school day: the next is {next}."),
                day=why,
                next=free,
            )
        case SchoolHoliday():
            return finding(
                path,
                sentence(
                    "School is closed that day: {holiday}. Choose a school day: the next is {next}."
                ),
                holiday=why.said,
                next=free,
            )
    return finding(
        path,
        sentence("The evaluation is on a red day, {day}. Choose a school day: the next is {next}."),
        day=why,
        next=free,
    )
