"""Long lists of an open vault, read by the person at the desk."""

from meetingapp.services import measures, minutes_list
from meetingapp.services.lists_port import ListedMeasure, ListedMinutes, Page, Part
from meetingapp.services.measures import Evaluations, MeasureQuery
from meetingapp.services.policy import Desk


class Lists:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_measures(self, query: MeasureQuery, part: Part) -> Page[ListedMeasure]:
        """Active measures a person looks for."""
        return measures.list_measures(self._desk, query, part)

    def list_evaluations(self, most: int) -> Evaluations:
        """Evaluations that are late, due and to come."""
        return measures.list_evaluations(self._desk, most)

    def list_minutes(self, text: str, part: Part) -> Page[ListedMinutes]:
        """Minutes that wait, and finalised ones."""
        return minutes_list.list_minutes(self._desk, text, part)
