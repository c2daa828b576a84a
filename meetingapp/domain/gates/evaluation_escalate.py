"""Gate: what is lifted further is lifted to somebody, with consent and coordinator thought of.

Source: the shared agenda; Dønna's and Sør-Aurdal's plans (from one level to the next).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import Escalation, EvaluationDecision
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import evaluated
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class EvaluationEscalate:
    """Asks where to, and whether a new consent and a coordinator are needed."""

    kind: ClassVar[str] = "evaluation_escalate"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per answer that is missing."""
        for each in evaluated(context):
            if each.evaluation.decision is not EvaluationDecision.ESCALATE:
                continue
            to = each.evaluation.escalation or Escalation()
            if to.level is None and to.referral_to is None and not says_something(to.team):
                yield finding(
                    each.path("escalation.team"),
                    sentence("Choose a level, a team or a service to lift the measure to."),
                )
            if not to.consent_considered:
                yield finding(
                    each.path("escalation.consent_considered"),
                    sentence("Consider whether the consent covers those who take over."),
                )
            if not to.coordinator_considered:
                yield finding(
                    each.path("escalation.coordinator_considered"),
                    sentence("Consider whether a coordinator is needed."),
                )
