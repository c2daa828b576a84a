"""What a person needs to see first, and the words for it."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.naming import TypeNames, type_names
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.first_steps import FirstSteps
    from meetingapp.services.lists_port import ListedMeasure, Page
    from meetingapp.services.summaries import MeetingSummary
    from meetingapp.services.today import TodayBoard
    from meetingapp.services.trail_port import NotJournaled

    _Read = tuple[TodayBoard, TypeNames, str, FirstSteps | None]
    _More = tuple[Page[ListedMeasure], Page[NotJournaled]]

_MORNING_ENDS: Final = time(10)
_WEEK: Final = 7
_EVENING_BEGINS: Final = time(18)


def evaluated_on(due: "ListedMeasure") -> date:
    """Return the day a measure is evaluated; what is due always has one."""
    return due.measure.evaluation_date or date.max


class TodayModel(QObject):
    """Reads the board once, when the screen is opened."""

    loaded = Signal()
    more = Signal()
    """What is past its deadline and what the archive lacks: read when the rest is on the screen."""
    noticed = Signal(object)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.board: TodayBoard | None = None
        self.late: Page[ListedMeasure] | None = None
        self.unfiled: Page[NotJournaled] | None = None
        self.names: TypeNames = {}
        self.user = ""
        self.steps: FirstSteps | None = None

    def load(self) -> None:
        """Read what comes, what is unfinished and what is due."""
        self._work.background.store(self._read, self._loaded)
        self._work.background.store(self._read_more, self._have_more)
        self._work.background.heavy(self._notices, self._noticed, lambda _: None)

    def todays_meeting(self) -> "MeetingSummary | None":
        """Return the meeting of today that comes first."""
        first = self.board.upcoming[0] if self.board and self.board.upcoming else None
        held_today = self.board and first and first.date == self.board.today
        return first if held_today else None

    def overdue(self) -> int:
        """Return how many evaluations should have been made before today."""
        return self.board.overdue if self.board else 0

    def promises_soon(self) -> int:
        """Return how many promises to children are to be kept within a week from today."""
        board = self.board
        if board is None:
            return 0
        return sum(0 <= (one.by - board.today).days < _WEEK for one in board.promised)

    def greeting(self, words: Words, now: datetime) -> str:
        """Greet by the time of day, and by name where it is known."""
        if now.time() < _MORNING_ENDS:
            said = words("Good morning")
        elif now.time() >= _EVENING_BEGINS:
            said = words("Good evening")
        else:
            said = words("Hello")
        return f"{said}, {self.user}" if self.user else said

    def sentence(self, words: Words) -> str:
        """Say the day, and in one sentence what is urgent."""
        board = self.board
        if board is None:
            return ""
        urgent = []
        if promises := self.promises_soon():
            urgent.append(
                words.plural("a promise to a child", "{n} promises to children", promises)
            )
        if consents := sum(each.valid_to < board.today for each in board.consents.rows):
            urgent.append(
                words.plural("a consent that ran out", "{n} consents that ran out", consents)
            )
        if over := self.overdue():
            urgent.append(
                words.plural("an evaluation is overdue", "{n} evaluations are overdue", over)
            )
        if late := (self.late.total if self.late else 0) or 0:
            urgent.append(
                words.plural("a measure past its deadline", "{n} measures past the deadline", late)
            )
        if drafts := len(board.drafts):
            urgent.append(
                words.plural("one set of minutes to finish", "{n} minutes to finish", drafts)
            )
        day, rest = words.weekday_and_day(board.today), words.listing(urgent)
        said = words("Nothing is urgent today.")
        if rest:
            total = promises + consents + over + late + drafts
            said = words.plural(
                "One thing is urgent: {what}.", "{n} things are urgent: {what}.", total, what=rest
            )
        return f"{day[:1].upper()}{day[1:]} · {said}"

    def _read(self) -> "_Read":
        session, user = self._work.session, self._work.user
        names = [person.name for person in session.list_people() if person.id == user]
        return (
            session.todays_board(),
            type_names(session.meeting_types()),
            " ".join(names).partition(" ")[0],
            session.beginning.read_first_steps(),
        )

    def _notices(self) -> tuple[AppError, ...]:
        """What was odd at unlocking, and what is in the way of the backups."""
        session = self._work.session
        trouble = session.vault.backups().trouble
        return (*session.notices(), *((trouble,) if trouble is not None else ()))

    def _noticed(self, notices: tuple[AppError, ...]) -> None:
        self.noticed.emit(notices)

    def _loaded(self, found: "_Read") -> None:
        self.board, self.names, self.user, self.steps = found
        self.loaded.emit()

    def _read_more(self) -> "_More":
        from meetingapp.services.lists_port import Part  # noqa: PLC0415 - after the first paint
        from meetingapp.services.today import FEW  # noqa: PLC0415 - as it reads the store's values

        session = self._work.session
        return session.lists.late_measures(FEW), session.papers.not_journaled(Part(most=FEW))

    def _have_more(self, found: "_More") -> None:
        self.late, self.unfiled = found
        self.more.emit()
