"""Gate: an effect is judged from more than what grown-ups think.

A register, a test, a questionnaire (SDQ, ORS/SRS) and the child's own word are evidence by
themselves. An observation or a document is when it says where it is found: what nobody noted is
an opinion. What a guardian reports counts beside them, never alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import Evidence, EvidenceType
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import evaluated
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_BY_ITSELF: Final = frozenset(
    {
        EvidenceType.REGISTER,
        EvidenceType.TEST,
        EvidenceType.SDQ,
        EvidenceType.ORS_SRS,
        EvidenceType.CHILD,
    }
)
_WHEN_NOTED: Final = frozenset({EvidenceType.OBSERVATION, EvidenceType.DOCUMENT})


@dataclass(frozen=True, slots=True)
class EvaluationEvidence:
    """Asks for one thing that anybody could look up; a milestone is there for all to see."""

    kind: ClassVar[str] = "evaluation_evidence"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for each effect that only opinions stand behind."""
        for each in evaluated(context):
            told = each.evaluation
            if not told.judges or each.is_milestone or not told.evidence:
                continue
            if not any(_is_more_than_opinion(one) for one in told.evidence):
                yield finding(
                    each.path("evidence"),
                    sentence(
                        "This is only what adults think. Add a count, a test, a noted observation "
                        "or the child’s own word."
                    ),
                )


def _is_more_than_opinion(one: Evidence) -> bool:
    return one.type in _BY_ITSELF or (one.type in _WHEN_NOTED and says_something(one.reference))
