"""Gate: what was never tried cannot be said to have helped or failed.

Source: the shared agenda.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import Implemented
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import evaluated
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class EvaluationNotDone:
    """Points to an effect that was judged although the measure was not carried out."""

    kind: ClassVar[str] = "evaluation_not_done"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding per effect of a measure nobody carried out."""
        for each in evaluated(context):
            told = each.evaluation
            if told.implemented is Implemented.NOT and told.effect is not None:
                yield finding(
                    each.path("effect"),
                    sentence(
                        "The measure was not carried out, so its effect cannot be judged. Leave "
                        "the effect empty."
                    ),
                )
