"""The elements of the best-interest assessment, as its gates read them."""

from meetingapp.domain.best_interest import BestInterestElement, ElementAssessment
from meetingapp.domain.context import GateContext


def path_to(element: BestInterestElement, field: str) -> str:
    """Return the path of one cell: ``best_interest.elements.HEALTH.facts``."""
    return f"best_interest.elements.{element}.{field}"


def counts_by_itself(element: BestInterestElement, context: GateContext) -> bool:
    """Tell whether nobody need ask if the element is relevant: the child was heard."""
    return element is BestInterestElement.CHILD_VIEW and context.discussion.voice.is_heard


def relevant_elements(context: GateContext) -> tuple[ElementAssessment, ...]:
    """Give the elements that count here, each once, in the order of the template."""
    answered = (context.discussion.best_interest.element(e) for e in BestInterestElement)
    return tuple(
        e
        for e in answered
        if e is not None and (e.relevant or counts_by_itself(e.element, context))
    )
