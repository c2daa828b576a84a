"""Gate L9: what is already running is continued, not agreed once more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.derive_measure import title_of
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.history import standing_elsewhere
from meetingapp.domain.gates.measures import Agreed, agreed_measures
from meetingapp.domain.measure import Measure
from meetingapp.domain.text import is_copy
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureDuplicate:
    """Closes where a measure does and counts the same as another active one of this child.

    A new version of an earlier measure is that measure, not a copy of it.
    """

    kind: ClassVar[str] = "measure_duplicate"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per copy, naming the measure that was there first."""
        running = standing_elsewhere(context)
        above: list[Agreed] = []
        for agreed in agreed_measures(context):
            earlier = next((m for m in running if _is_same(agreed.measure, m)), None)
            twin = next((a for a in above if _is_same(agreed.measure, a.measure)), None)
            above.append(agreed)
            if earlier is not None:
                yield finding(
                    agreed.path("action"),
                    sentence(
                        "“{title}” is running already. Go on with it under “Since last time”, and "
                        "remove this one."
                    ),
                    title=earlier.title or title_of(earlier.action),
                )
            elif twin is not None:
                yield finding(
                    agreed.path("action"),
                    sentence("This is the same as measure {number}. Remove one of them."),
                    number=twin.position + 1,
                )


def _is_same(one: Measure, other: Measure) -> bool:
    if not is_copy(one.action, other.action):
        return False
    return not (one.indicator and other.indicator) or is_copy(one.indicator, other.indicator)
