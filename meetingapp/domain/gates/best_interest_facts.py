"""Gate: what is weighed is known: facts, where they come from, and how much they weigh."""

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
from meetingapp.domain.gates.elements import path_to, relevant_elements
from meetingapp.domain.text import is_blank_for_child, is_copy, says_something
from meetingapp.errors import sentence

_FACT_WORDS: Final = 3
_BESIDES_THE_CHILD: Final = 2
_HEAVIEST: Final = 3


@dataclass(frozen=True, slots=True)
class BestInterestFacts:
    """Keeps an assessment from resting on headings alone.

    The child's view counts by itself where the child was heard, and may quote the child; at least
    two more elements must count, each with facts of its own. In an anonymous discussion the
    child's view may be one of the two.
    """

    kind: ClassVar[str] = "best_interest_facts"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per missing cell, and one when too few elements count."""
        relevant = relevant_elements(context)
        for position, given in enumerate(relevant):
            yield from _facts(given, relevant[:position], context)
            yield from _source(given)
            yield from _weight(given)
        others = {e.element for e in relevant} - {BestInterestElement.CHILD_VIEW}
        short = context.case.mode is CaseMode.ANONYMOUS
        if len(relevant if short else others) < _BESIDES_THE_CHILD:
            yield finding(
                path_to(_next_to_consider(context, others), "relevant"),
                sentence(
                    "At least two elements besides the child’s view must count. Mark one more as "
                    "relevant, and write what you know."
                ),
            )


def _facts(
    given: ElementAssessment, above: tuple[ElementAssessment, ...], context: GateContext
) -> Iterator[Finding]:
    path = path_to(given.element, "facts")
    if not _is_known(given, context):
        yield finding(
            path,
            sentence("Write what you know about “{element}”, in at least three words."),
            element=given.element,
        )
        return
    for neighbour in above:
        if is_copy(given.facts, neighbour.facts):
            yield finding(
                path,
                sentence(
                    "This says the same as “{neighbour}”. Write what you know about “{element}”."
                ),
                element=given.element,
                neighbour=neighbour.element,
            )
            return


def _is_known(given: ElementAssessment, context: GateContext) -> bool:
    """A child's quoted words have no minimum; what adults write has."""
    quoted = context.discussion.voice.quotable_words
    if given.element is BestInterestElement.CHILD_VIEW and given.facts == quoted:
        return not is_blank_for_child(given.facts)
    return says_something(given.facts, _FACT_WORDS)


def _source(given: ElementAssessment) -> Iterator[Finding]:
    if given.source is None:
        yield finding(
            path_to(given.element, "source"),
            sentence("Choose where the facts about “{element}” come from."),
            element=given.element,
        )


def _weight(given: ElementAssessment) -> Iterator[Finding]:
    if given.weight is None or not 0 <= given.weight <= _HEAVIEST:
        yield finding(
            path_to(given.element, "weight"),
            sentence("Choose how much “{element}” weighs, from 0 to 3."),
            element=given.element,
        )


def _next_to_consider(
    context: GateContext, others: set[BestInterestElement]
) -> BestInterestElement:
    """Find where the caret should go: an element nobody has answered yet, else the first."""
    candidates = [
        e for e in REQUIRED_ELEMENTS if e is not BestInterestElement.CHILD_VIEW and e not in others
    ]
    for element in candidates:
        given = context.discussion.best_interest.element(element)
        if given is None or given.relevant is None:
            return element
    return candidates[0]
