"""Cases handed over to a stand-in, as the screens see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence

    from meetingapp.domain.handover import Handover, HandoverReason
    from meetingapp.services.handover.standing import HandoverStanding
    from meetingapp.services.handovers_port import Offered


class Handovers(Protocol):
    """Each is one transaction: run it in the background."""

    def read_handover(self, case_id: str) -> HandoverStanding:
        """Who coordinates a case, and what is offered."""

    def offer_handover(self, case_id: str, receiver: str, reason: HandoverReason) -> Handover:
        """Offer a case to a stand-in."""

    def withdraw_handover(self, case_id: str) -> None:
        """Take an offer back."""

    def offered_to_me(self) -> Sequence[Offered]:
        """The cases the person at the desk is asked to take."""

    def accept_handover(self, case_id: str) -> Handover:
        """Say yes: the baton moves."""

    def refuse_handover(self, case_id: str) -> None:
        """Say no: the baton stays."""
