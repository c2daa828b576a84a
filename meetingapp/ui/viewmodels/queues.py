"""What waits for somebody, read for the screen a part at a time."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.queues import Queue
from meetingapp.errors import AppError
from meetingapp.services.lists_port import Part
from meetingapp.services.roles import Permission
from meetingapp.ui.places import CasePapersPlace, CasePlace, NewMeetingPlace, Place, RoomPlace
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.escalating import Reminder
    from meetingapp.services.evaluating import EvaluatedNext
    from meetingapp.services.lists_port import EvaluationDay, Page
    from meetingapp.services.queues import Queues, Waiting

    _Read = tuple[Queues, Sequence[EvaluatedNext], str]
    _More = tuple[Queue, Page[Waiting], Sequence[EvaluatedNext]]

FEW: Final = 5
"""So many of each are shown at first."""
MANY: Final = 100
_FORMS: Final = frozenset({Queue.CONSENT, Queue.TURNING})


class QueuesModel(QObject):
    """Each answer comes as a signal; ``failed`` carries what did not work."""

    loaded = Signal()
    more = Signal(object, object)
    """A queue, and those who come after the ones that are shown."""
    days = Signal(object, object)
    """The first day asked about, and how much is evaluated on each from there."""
    on_day = Signal(object, object)
    """A day, and what is evaluated then."""
    reminder = Signal(object)
    saved = Signal(object)
    """Where the calendar was saved; ``None`` where there was nothing to put in it."""
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.found: Queues | None = None
        self.user = ""
        self._next: dict[str, EvaluatedNext] = {}

    def load(self) -> None:
        """Read the first of every queue."""
        self._work.background.store(self._read, self._loaded)

    def ask_for_more(self, queue: Queue, shown: int) -> None:
        """Read those who come after the ones that are shown."""
        queues = self._work.session.queues

        def read() -> "_More":
            page = queues.read_queue(queue, Part(shown, MANY))
            return queue, page, self._planned(page.rows)

        self._work.background.store(read, self._have_more)

    def ask_for_days(self, first: date, last: date) -> None:
        """Count what is evaluated on each of some days."""
        queues = self._work.session.queues
        self._work.background.store(
            lambda: (first, queues.evaluation_days(first, last)), self._have_days
        )

    def ask_for_day(self, day: date) -> None:
        """Read what is evaluated on one day."""
        queues = self._work.session.queues
        self._work.background.store(
            lambda: (day, queues.evaluated_on_day(day, Part(most=MANY))), self._have_day
        )

    def remind(self, waiting: "Waiting") -> None:
        """Ask what may be said about an evaluation that is late."""
        queues, measure = self._work.session.queues, waiting.measure
        if measure is not None:
            self._work.background.store(
                lambda: queues.remind_of(waiting.case_id, measure.id),
                self._have_reminder,
                self.failed.emit,
            )

    def save_calendar(self, folder: Path) -> None:
        """Save the calendar of the person at the desk in a folder somebody chose."""
        session, language = self._work.session, wording.words.language

        def save() -> Path | None:
            made = session.queues.evaluation_calendar(language)
            if not made.entries:
                return None
            return session.papers.save_file(folder, made.file_name, made.content, replace=True)

        self._work.background.heavy(save, self._have_saved, self.failed.emit)

    def place_of(self, waiting: "Waiting") -> Place:
        """Return where it is mended: the row of the coming meeting, else the case."""
        planned = self._next.get(waiting.case_id)
        if waiting.measure is not None and planned is not None:
            rows = dict(planned.unmeasured)
            at = rows.get(waiting.measure.id)
            path = "" if at is None else f"since_last.evaluations.{at}.measured_value"
            return RoomPlace(planned.discussion_id, path=path)
        return CasePlace(waiting.case_id)

    def deed_place(self, queue: Queue, waiting: "Waiting") -> Place:
        """Return where a row's button leads."""
        if queue in _FORMS:
            return CasePapersPlace(waiting.case_id)
        if queue is Queue.LEFT and waiting.measure is None:
            return CasePlace(waiting.case_id)
        if waiting.case_id in self._next:
            return self.place_of(waiting)
        return NewMeetingPlace(waiting.case_id)

    def is_planned(self, waiting: "Waiting") -> bool:
        """Tell whether a meeting to come evaluates the measures of a case."""
        return waiting.case_id in self._next

    def _read(self) -> "_Read":
        session = self._work.session
        found = session.queues.read_queues(FEW)
        rows = [row for part in found.parts for row in part.rows]
        return found, self._planned(rows), session.me().name

    def _planned(self, rows: "Sequence[Waiting]") -> "Sequence[EvaluatedNext]":
        cases = frozenset(row.case_id for row in rows if row.measure is not None)
        if not cases or not self._work.may(Permission.RUN_MEETINGS):
            return ()
        return self._work.session.finder.evaluated_next(cases)

    def _loaded(self, answer: "_Read") -> None:
        self.found, planned, self.user = answer
        self._next = {each.case_id: each for each in planned}
        self.loaded.emit()

    def _have_more(self, answer: "_More") -> None:
        queue, page, planned = answer
        self._next.update({each.case_id: each for each in planned})
        self.more.emit(queue, page.rows)

    def _have_days(self, answer: "tuple[date, Sequence[EvaluationDay]]") -> None:
        self.days.emit(*answer)

    def _have_day(self, answer: "tuple[date, Page[Waiting]]") -> None:
        self.on_day.emit(*answer)

    def _have_reminder(self, reminder: "Reminder") -> None:
        self.reminder.emit(reminder)

    def _have_saved(self, path: Path | None) -> None:
        self.saved.emit(path)
