"""What the screens of long lists need from the rooms below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from meetingapp.services.lists_port import ListedMeasure, ListedMinutes, Page, Part
    from meetingapp.services.measures import Evaluations, MeasureQuery


class Lists(Protocol):
    """Lists that may be very long. Each use case is one transaction: run it in the background."""

    def list_measures(self, query: MeasureQuery, part: Part) -> Page[ListedMeasure]:
        """Active measures a person looks for, a part of them at a time."""
        ...

    def list_evaluations(self, most: int) -> Evaluations:
        """Evaluations that are late, due and to come; at most so many of each."""
        ...

    def list_minutes(self, text: str, part: Part) -> Page[ListedMinutes]:
        """Minutes that wait, and finalised ones, a part of them at a time."""
        ...
