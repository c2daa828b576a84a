"""Cases handed over to a stand-in, by the person at the desk."""

from meetingapp.domain.handover import Handover, HandoverReason
from meetingapp.services.handover import handing_over, standing
from meetingapp.services.handover.standing import HandoverStanding
from meetingapp.services.handovers_port import Offered
from meetingapp.services.policy import Desk


class Handovers:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_handover(self, case_id: str) -> HandoverStanding:
        """Who coordinates a case, and what is offered."""
        return standing.read_handover(self._desk, case_id)

    def offer_handover(self, case_id: str, receiver: str, reason: HandoverReason) -> Handover:
        """Offer a case to a stand-in."""
        return handing_over.offer_handover(self._desk, case_id, receiver, reason)

    def withdraw_handover(self, case_id: str) -> None:
        """Take an offer back."""
        handing_over.withdraw_handover(self._desk, case_id)

    def offered_to_me(self) -> tuple[Offered, ...]:
        """The cases the person at the desk is asked to take."""
        return handing_over.offered_to_me(self._desk)

    def accept_handover(self, case_id: str) -> Handover:
        """Say yes: the baton moves."""
        return handing_over.accept_handover(self._desk, case_id)

    def refuse_handover(self, case_id: str) -> None:
        """Say no: the baton stays."""
        handing_over.refuse_handover(self._desk, case_id)
