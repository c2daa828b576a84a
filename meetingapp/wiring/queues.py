"""What waits for somebody, read and reminded of by the person at the desk."""

from collections.abc import Sequence
from datetime import date, datetime

from meetingapp.domain.escalating import Reminder
from meetingapp.domain.queues import Queue
from meetingapp.services import evaluation_calendar, queues, reminding
from meetingapp.services.evaluation_calendar import EvaluationEntry, EvaluationFile
from meetingapp.services.lists_port import EvaluationDay, Page, Part
from meetingapp.services.policy import Desk
from meetingapp.services.queues import Waiting
from meetingapp.words import Language, Words


class EvaluationPress:
    """Writes the calendar in the language it is read in."""

    def evaluations(
        self, entries: Sequence[EvaluationEntry], made_at: datetime, language: str
    ) -> bytes:
        """Return the calendar file."""
        from meetingapp.exports.evaluations_ics import (  # noqa: PLC0415 - slow to read, seldom used
            evaluation_file,
        )

        return evaluation_file(entries, made_at, Words(Language(language)))


class Queues:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_queues(self, most: int) -> queues.Queues:
        """Every queue, and how many stand in each."""
        return queues.read_queues(self._desk, most)

    def read_queue(self, queue: Queue, part: Part) -> Page[Waiting]:
        """One queue, a part at a time."""
        return queues.read_queue(self._desk, queue, part)

    def evaluation_days(self, first: date, last: date) -> tuple[EvaluationDay, ...]:
        """How many evaluations there are on each day."""
        return queues.evaluation_days(self._desk, first, last)

    def evaluated_on_day(self, day: date, part: Part) -> Page[Waiting]:
        """What is to be evaluated on a day."""
        return queues.evaluated_on_day(self._desk, day, part)

    def remind_of(self, case_id: str, measure_id: str) -> Reminder:
        """Who is to hear of a late evaluation, and what may be said."""
        return reminding.remind_of(self._desk, case_id, measure_id)

    def evaluation_calendar(self, language: str) -> EvaluationFile:
        """The calendar of those the person at the desk coordinates."""
        return evaluation_calendar.evaluation_calendar(self._desk, EvaluationPress(), language)
