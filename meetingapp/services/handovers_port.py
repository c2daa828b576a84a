"""What handing a case over needs of the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from meetingapp.domain.handover import Handover, HandoverState


@dataclass(frozen=True, slots=True)
class Offered:
    """A handover as the receiver sees it before the yes: nothing of it tells which child it is."""

    handover: Handover
    measures: int


class Handovers(Protocol):
    """Handovers of the cases within reach; and those offered to whoever the transaction is of."""

    def of_case(self, case_id: str) -> tuple[Handover, ...]:
        """List every handover of a case, oldest first; raises ``access.not_yours``."""
        ...

    def offer(self, handover: Handover) -> None:
        """Keep an offer; raises ``access.not_yours``, ``handover.open`` where one waits already."""
        ...

    def answer(self, handover_id: str, state: HandoverState, on: date) -> None:
        """Answer one that waits; raises ``handover.answered`` where somebody was sooner."""
        ...

    def named(self, people: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Give the cases in which any of some people was ever named coordinator, with titles."""
        ...

    def offered_to_me(self) -> tuple[Offered, ...]:
        """List what is offered to whoever the transaction is of; of no case that is restricted."""
        ...
