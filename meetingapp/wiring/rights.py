"""What a family may ask for: that a case is not used for a time, or is erased."""

from collections.abc import Sequence

from meetingapp.services import erasing, restriction
from meetingapp.services.access_port import RestrictedCase, Restriction
from meetingapp.services.backup_port import Safe
from meetingapp.services.erasing import Erasure, ErasureDecision
from meetingapp.services.policy import Desk
from meetingapp.services.restriction import LiftedRestriction


class Rights:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk, safe: Safe) -> None:
        self._desk = desk
        self._safe = safe

    def restrict_case(self, case_id: str, restriction_: Restriction) -> None:
        """Hide a case from everybody; it is kept as it is."""
        restriction.restrict_case(self._desk, case_id, restriction_)

    def lift_restriction(self, case_id: str, reason: str) -> None:
        """Let a restricted case be used again."""
        restriction.lift_restriction(self._desk, case_id, reason)

    def list_restricted(self) -> tuple[RestrictedCase, ...]:
        """Restricted cases, by the day they are to be looked at again."""
        return restriction.list_restricted(self._desk)

    def lifted_restrictions(self, case_id: str) -> tuple[LiftedRestriction, ...]:
        """A case's earlier restrictions."""
        return restriction.lifted_restrictions(self._desk, case_id)

    def erase_cases(
        self, case_ids: Sequence[str], decision: ErasureDecision, confirmed: str = ""
    ) -> Erasure:
        """Erase cases without finalised minutes; many only once their number was typed."""
        return erasing.erase_cases(self._desk, self._safe, case_ids, decision, confirmed)

    def list_erasures(self) -> tuple[Erasure, ...]:
        """What was decided about erasing."""
        return erasing.list_erasures(self._desk)

    def finish_erasures(self) -> None:
        """Write the file anew where something was in the way after an erasure."""
        erasing.finish_erasures(self._desk)
