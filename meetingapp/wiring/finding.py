"""Searching, bound to the person at the desk."""

from meetingapp.services import evaluating, search, search_results
from meetingapp.services.evaluating import EvaluatedNext
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Permission
from meetingapp.services.search import Hit
from meetingapp.services.search_results import Results


class Finder:
    """Finds what the role of this moment lets one look for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, text: str) -> tuple[Hit, ...]:
        """Cases, measures and meetings for those who see cases, and people in the register."""
        about_cases = (
            search.search(self._desk, text) if self._desk.may(Permission.SEE_CASES) else ()
        )
        return (*about_cases, *search.search_people(self._desk, text))

    def by_case(self, text: str) -> Results:
        """All that is found about the cases of whoever asks, by case."""
        return search_results.search_by_case(self._desk, text)

    def evaluated_next(self, case_ids: frozenset[str]) -> tuple[EvaluatedNext, ...]:
        """The meetings where measures of some cases are evaluated, for those who run meetings."""
        if not self._desk.may(Permission.RUN_MEETINGS):
            return ()
        return evaluating.evaluated_next(self._desk, case_ids)
