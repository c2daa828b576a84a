"""What waits for somebody, as the screens see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence
    from datetime import date

    from meetingapp.domain.escalating import Reminder
    from meetingapp.domain.queues import Queue
    from meetingapp.services.evaluation_calendar import EvaluationFile
    from meetingapp.services.lists_port import EvaluationDay, Page, Part
    from meetingapp.services.queues import Queues as Found
    from meetingapp.services.queues import Waiting


class Queues(Protocol):
    """Each use case is one transaction: run it in the background."""

    def read_queues(self, most: int) -> Found:
        """Every queue: at most so many of each, and how many there are."""
        ...

    def read_queue(self, queue: Queue, part: Part) -> Page[Waiting]:
        """One queue, a part of it at a time."""
        ...

    def evaluation_days(self, first: date, last: date) -> Sequence[EvaluationDay]:
        """How many evaluations there are on each day from the first to the last."""
        ...

    def evaluated_on_day(self, day: date, part: Part) -> Page[Waiting]:
        """What is to be evaluated on a day, a part of it at a time."""
        ...

    def remind_of(self, case_id: str, measure_id: str) -> Reminder:
        """Who is to hear of a late evaluation now, and what may be said."""
        ...

    def evaluation_calendar(self, language: str) -> EvaluationFile:
        """The calendar of those the person at the desk coordinates. Long: heavy work."""
        ...
