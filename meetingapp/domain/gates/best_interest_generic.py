"""Gate: the conclusion is about this child, not about any child (G-BEST-7, advice only)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, hint
from meetingapp.domain.gates.elements import relevant_elements
from meetingapp.domain.text import is_copy, says_something, words_in
from meetingapp.errors import sentence

_PATH: Final = "best_interest.conclusion"
_LONG: Final = 5
_SHARED: Final = 2
_THE_SAME: Final = 0.95


@dataclass(frozen=True, slots=True)
class BestInterestGeneric:
    """Advises where the conclusion shares hardly a word with the facts, or was used before.

    The ombudsman for children and the courts miss the concrete, individual assessment most.
    """

    kind: ClassVar[str] = "best_interest_generic"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one hint at most."""
        conclusion = context.discussion.best_interest.conclusion
        if not says_something(conclusion):
            return
        if any(is_copy(conclusion, e.conclusion, _THE_SAME) for e in context.case.earlier):
            yield hint(
                _PATH,
                sentence(
                    "This is the conclusion of an earlier meeting. Write what is weighed today."
                ),
            )
            return
        facts = " ".join(each.facts for each in relevant_elements(context))
        known = _long_words(f"{facts} {context.discussion.voice.quotable_words}")
        if known and len(known & _long_words(conclusion)) < _SHARED:
            yield hint(
                _PATH,
                sentence("This could be about any child. Use what you know about this one."),
            )


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in words_in(text) if len(word) >= _LONG)
