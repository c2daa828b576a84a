"""What the palette needs of the rooms below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence

    from meetingapp.services.evaluating import EvaluatedNext
    from meetingapp.services.search import Hit


class Finder(Protocol):
    """Finds cases, measures, meetings and people by their words."""

    def find(self, text: str) -> Sequence[Hit]:
        """Give what all the words lead to, as much of each kind as there is room for."""

    def evaluated_next(self, case_ids: frozenset[str]) -> Sequence[EvaluatedNext]:
        """Give the meetings to come where measures of some cases are evaluated."""
