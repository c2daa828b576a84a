"""What taking a whole case away needs of the store."""

from collections.abc import Sequence
from typing import Protocol


class Erasing(Protocol):
    """Takes cases away with everything about them. Finalised minutes are never taken away."""

    def how_many_cases(self) -> int:
        """Count every case there is, restricted ones too."""
        ...

    def with_minutes(self, case_ids: Sequence[str]) -> tuple[str, ...]:
        """Give those of the cases that have finalised minutes."""
        ...

    def erase(self, case_id: str) -> None:
        """Take away a case: its drafts, consents and access, and sittings left without a case."""
        ...

    def drop_meeting(self, meeting_id: str, discussion_ids: Sequence[str]) -> None:
        """Take away a planned meeting; raise ``access.not_yours`` if it holds other discussions."""
        ...
