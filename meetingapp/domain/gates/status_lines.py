"""Gate: a measure that is not due yet is not forgotten either.

Source: the shared agenda, A03 (follow up every measure).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.derive_measure import title_of
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import evaluated
from meetingapp.domain.lineage import is_due
from meetingapp.domain.measure import Measure
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_ROWS: Final = "since_last.status_lines"


@dataclass(frozen=True, slots=True)
class StatusLines:
    """Asks for one line about each measure in force that is not evaluated here."""

    kind: ClassVar[str] = "status_lines"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per measure nobody has said a word about."""
        lines = context.discussion.since_last.status_lines
        told = {line.measure_id for line in lines if says_something(line.text)}
        told.update(each.evaluation.measure_id for each in evaluated(context))
        for measure in context.lineage.standing:
            if measure.id not in told and not is_due(measure, context.meeting.date):
                yield finding(
                    _place(measure, context),
                    sentence("Write in a line how “{measure}” is going."),
                    measure=measure.title or title_of(measure.action),
                )


def _place(measure: Measure, context: GateContext) -> str:
    ids = [line.measure_id for line in context.discussion.since_last.status_lines]
    return f"{_ROWS}.{ids.index(measure.id)}.text" if measure.id in ids else _ROWS
