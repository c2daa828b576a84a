"""Gate: it is said whether the choice follows the child's view, and why where it does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.best_interest import RelationToChildView
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import is_copy, says_something
from meetingapp.errors import sentence

_REASON_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class BestInterestChildView:
    """Keeps a child's view from being set aside without a reason the child can read later."""

    kind: ClassVar[str] = "best_interest_child_view"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding when the relation or its reason is missing."""
        best = context.discussion.best_interest
        if best.relation_to_child_view is None:
            yield finding(
                "best_interest.relation_to_child_view",
                sentence("Say whether what you chose follows the child’s view."),
            )
            return
        if best.relation_to_child_view not in (
            RelationToChildView.DIFFERS,
            RelationToChildView.PARTLY,
        ):
            return
        if not says_something(best.differs_reason, _REASON_WORDS):
            yield finding(
                "best_interest.differs_reason",
                sentence(
                    "Write why you did not choose all that the child wants, in at least three "
                    "words."
                ),
            )
        elif is_copy(best.differs_reason, best.conclusion):
            yield finding(
                "best_interest.differs_reason",
                sentence(
                    "This repeats the conclusion. Write why you did not choose all that the child "
                    "wants."
                ),
            )
