"""Gate: the elements are weighed into one conclusion about one alternative."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.elements import relevant_elements
from meetingapp.domain.text import is_copy, says_something
from meetingapp.errors import sentence

_CONCLUSION_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class BestInterestConclusion:
    """Keeps the weighing from ending without a result."""

    kind: ClassVar[str] = "best_interest_conclusion"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for the conclusion and one for the choice, where they are missing."""
        yield from _conclusion(context)
        chosen = context.discussion.best_interest.chosen_alternative
        known = {alternative.id for alternative in context.discussion.alternatives}
        if not chosen or (known and chosen not in known):
            yield finding(
                "best_interest.chosen_alternative",
                sentence("Choose which of the alternatives you agreed on."),
            )


def _conclusion(context: GateContext) -> Iterator[Finding]:
    conclusion = context.discussion.best_interest.conclusion
    path = "best_interest.conclusion"
    if not says_something(conclusion, _CONCLUSION_WORDS):
        yield finding(
            path,
            sentence(
                "Write what is best for this child when everything is weighed together, in at "
                "least three words."
            ),
        )
        return
    for given in relevant_elements(context):
        if is_copy(conclusion, given.facts):
            yield finding(
                path,
                sentence(
                    "The conclusion repeats “{element}”. Write what follows when everything is "
                    "weighed together."
                ),
                element=given.element,
            )
            return
