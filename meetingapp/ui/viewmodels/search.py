"""The search screen: what is typed, the conditions in it, and what they lead to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.domain.query import Chip, Query, read_query, written
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.search_chips import OFFERED, said_chip
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.search_results import Results

_PAUSE_MS: Final = 150


class SearchModel(QObject):
    """``changed`` comes with another answer; an answer to older letters is dropped.

    Nothing of what was looked for is kept.
    """

    changed = Signal()
    rewritten = Signal(str)
    """Carries what the field is to say when a condition was chosen or taken away."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._asked = 0
        self.query = Query()
        self.results: Results | None = None
        self.trouble: AppError | None = None
        self.waits = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    @property
    def hides_cases(self) -> bool:
        """Tell whether cases are left out because others see this screen."""
        return self._work.state.shares_screen

    @property
    def offered(self) -> tuple[Chip, ...]:
        """Return the conditions that can be chosen, and those that were written beside them."""
        return (*OFFERED, *(chip for chip in self.query.chips if chip not in OFFERED))

    def write(self, text: str) -> None:
        """Look for something else, when nobody has typed for a moment."""
        self.query = read_query(text)
        self._asked += 1
        self.trouble = None
        self.waits = bool(self.query.words or self.query.chips) and not self.hides_cases
        if self.waits:
            self._pause.start()
        else:
            self._pause.stop()
            self.results = None
        self.changed.emit()

    def choose(self, chips: Sequence[Chip]) -> None:
        """Ask for these conditions and the words that were typed."""
        said = (said_chip(chip)(wording.words) for chip in chips)
        text = " ".join((written(Query(self.query.words)), *said)).strip()
        self.rewritten.emit(text)
        self.write(text)

    def _ask(self) -> None:
        finder, number = self._work.session.finder, self._asked
        text = written(self.query)

        def job() -> "tuple[int, Results]":
            return number, finder.by_case(text)

        self._work.background.store(job, self._answered, self._failed)

    def _answered(self, answer: "tuple[int, Results]") -> None:
        number, results = answer
        if number == self._asked:
            self.waits = False
            self.results = None if self.hides_cases else results
            self.changed.emit()

    def _failed(self, error: AppError) -> None:
        self.waits = False
        self.results = None
        self.trouble = error
        self.changed.emit()
