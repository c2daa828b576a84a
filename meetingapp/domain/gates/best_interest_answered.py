"""Gate: each of the seven elements of the child's best interests has been considered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.best_interest import (
    REQUIRED_ELEMENTS,
    BestInterestElement,
    ElementAssessment,
)
from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.elements import counts_by_itself, path_to
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_REASON_WORDS: Final = 3
_SHORT_FORM: Final = 3


@dataclass(frozen=True, slots=True)
class BestInterestAnswered:
    """Keeps an element from being passed over in silence. One key answers most of them.

    Where nobody may know who the child is, three elements are enough: more would tell.
    """

    kind: ClassVar[str] = "best_interest_answered"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per element that is not answered."""
        if context.case.mode is CaseMode.ANONYMOUS and _answered(context) >= _SHORT_FORM:
            return
        for element in REQUIRED_ELEMENTS:
            given = context.discussion.best_interest.element(element)
            if given is None or given.relevant is None:
                yield finding(
                    path_to(element, "relevant"),
                    sentence("Decide whether “{element}” counts for this child."),
                    element=element,
                )
            elif not given.relevant:
                yield from _set_aside(given, context)


def _answered(context: GateContext) -> int:
    given = (context.discussion.best_interest.element(e) for e in BestInterestElement)
    return sum(1 for each in given if each is not None and each.relevant is not None)


def _set_aside(given: ElementAssessment, context: GateContext) -> Iterator[Finding]:
    if counts_by_itself(given.element, context):
        yield finding(
            path_to(given.element, "relevant"),
            sentence("The child has been heard, so the child’s view counts. Mark it as relevant."),
        )
    elif given.element is BestInterestElement.CARE_PROTECTION_SAFETY and not says_something(
        given.not_relevant_reason, _REASON_WORDS
    ):
        yield finding(
            path_to(given.element, "not_relevant_reason"),
            sentence(
                "Write why care, protection and safety do not count here, in at least three words."
            ),
        )
