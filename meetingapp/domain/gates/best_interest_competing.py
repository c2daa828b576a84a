"""Gate: where something speaks for another alternative, it is said what weighed more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.elements import path_to, relevant_elements
from meetingapp.domain.text import is_copy, says_something
from meetingapp.errors import sentence

_REASON_WORDS: Final = 3
_ASKED_FROM: Final = 3
"""Only with a third alternative is it asked what each element speaks for."""


@dataclass(frozen=True, slots=True)
class BestInterestCompeting:
    """Keeps a consideration for another way from being outweighed in silence."""

    kind: ClassVar[str] = "best_interest_competing"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per element without an answer, and one for a missing reason."""
        yield from _favours(context)
        best = context.discussion.best_interest
        path = "best_interest.competing_interests"
        if not best.outweighed:
            return
        if not says_something(best.competing_interests, _REASON_WORDS):
            yield finding(
                path,
                sentence(
                    "Something speaks for another alternative. Write what weighed more, in at "
                    "least three words."
                ),
            )
        elif is_copy(best.competing_interests, best.conclusion):
            yield finding(
                path,
                sentence("This repeats the conclusion. Write what weighed more, and why."),
            )


def _favours(context: GateContext) -> Iterator[Finding]:
    known = {alternative.id for alternative in context.discussion.alternatives}
    asked = len(context.discussion.alternatives) >= _ASKED_FROM
    for given in relevant_elements(context):
        if (asked and not given.favours) or (
            known and given.favours and given.favours not in known
        ):
            yield finding(
                path_to(given.element, "favours"),
                sentence("Choose which alternative “{element}” speaks for."),
                element=given.element,
            )
