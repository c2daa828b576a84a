"""What the palette and the search screen need of the rooms below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence

    from meetingapp.services.evaluating import EvaluatedNext
    from meetingapp.services.search import Hit
    from meetingapp.services.search_results import Results


class Finder(Protocol):
    """Finds cases, measures, meetings and people by their words."""

    def find(self, text: str) -> Sequence[Hit]:
        """Give what all the words lead to, as much of each kind as there is room for."""

    def by_case(self, text: str) -> Results:
        """Give all that is found about cases, by case, with the reason for each hit."""

    def evaluated_next(self, case_ids: frozenset[str]) -> Sequence[EvaluatedNext]:
        """Give the meetings to come where measures of some cases are evaluated."""
