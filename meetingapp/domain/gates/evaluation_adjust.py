"""Gate: a measure that is adjusted has a new version, and a new version has an adjusted measure.

Source: Sør-Aurdal's plan (measures are tried, evaluated and adjusted).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import evaluated
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.lineage import renews
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class EvaluationAdjust:
    """Keeps "we adjust it" from being the last anybody hears of a measure."""

    kind: ClassVar[str] = "evaluation_adjust"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding per adjustment without a measure, and per measure without one."""
        agreed = tuple(agreed_measures(context))
        adjusted = set()
        for each in evaluated(context):
            if each.evaluation.decision is EvaluationDecision.ADJUST:
                adjusted.add(each.evaluation.measure_id)
                if not any(renews(a.measure, each.evaluation.measure_id) for a in agreed):
                    yield finding(
                        each.path("decision"),
                        sentence("Write the adjusted measure under measurable measures."),
                    )
        for each_agreed in agreed:
            follows = each_agreed.measure.follows
            if follows and follows not in adjusted:
                yield finding(
                    each_agreed.path("follows"),
                    sentence(
                        "This takes the place of an earlier measure. Evaluate that one first, and "
                        "choose to adjust it."
                    ),
                )
