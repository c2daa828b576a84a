"""Gate: a risk that was named is answered by a measure (G-SIT-3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.history import standing_elsewhere
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class RiskAnswered:
    """Points at the first risk factor that no measure is linked to.

    A measure of an earlier meeting that goes on answers too. Where no measure was agreed there is
    nothing to link.
    """

    kind: ClassVar[str] = "risk_answered"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding, naming the factor."""
        measures = [agreed.measure for agreed in agreed_measures(context)]
        if not measures:
            return
        measures.extend(standing_elsewhere(context))
        answered = {link for m in measures for link in (m.need_ref, *m.links)}
        for factor in context.discussion.situation.risk_factors:
            if factor not in answered:
                yield finding(
                    "situation.risk_factors",
                    sentence(
                        "No measure is linked to “{factor}”. Link one, or say why none is needed."
                    ),
                    factor=factor,
                )
                return
