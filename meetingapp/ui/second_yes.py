"""Asks for a second yes where more cases would leave than one person takes out alone."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.ui.workplace import Held, Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.leaving import Limit
    from meetingapp.ui.widgets.leaving.yes_dialog import YesDialog

_WRONG: Final = "vault.wrong_passphrase"


class SecondYes(QObject):
    """Opens the small window where it is needed; with a yes, what was held goes on by itself.

    Args:
        work: the use cases.
        over: what the window stands over; it lives as long.
    """

    def __init__(self, work: Workplace, over: QWidget) -> None:
        super().__init__(over)
        self._work = work
        self._over = over
        self._held: Held | None = None
        self.form: YesDialog | None = None
        work.state.held.connect(self._ask)

    def _ask(self, held: Held) -> None:
        if self._held is not None:  # one question at a time
            held.give_up()
            return
        self._held = held
        self._work.background.store(self._limit, self._open, self._not_read)

    def _limit(self) -> "Limit":
        return self._work.session.leaving.read_limit(())

    def _open(self, limit: "Limit") -> None:
        from meetingapp.ui.widgets.leaving.yes_dialog import YesDialog  # noqa: PLC0415 - seldom asked for

        self.form = YesDialog(self._over.window(), limit)
        self.form.written.connect(self._approve)
        self.form.finished.connect(self._closed)
        self.form.open()

    def _approve(self, who: str, secret: str) -> None:
        leaving = self._work.session.leaving
        self._work.background.heavy(
            lambda: leaving.approve(who, secret), self._approved, self._refused
        )

    def _approved(self, _answer: None) -> None:
        held, self._held = self._held, None
        if self.form is not None:
            self.form.accept()
        if held is not None:
            held.go_on()

    def _refused(self, error: AppError) -> None:
        if self.form is not None:
            self.form.refuse(_not_theirs if error.code == _WRONG else lambda w: w.error(error))

    def _not_read(self, _error: AppError) -> None:
        self._closed()

    def _closed(self, _result: int = 0) -> None:
        held, self._held, self.form = self._held, None, None
        if held is not None:
            held.give_up()


def _not_theirs(words: Words) -> str:
    """Say it without the way round that there is at unlocking: here the code is no help."""
    return words("That is not the passphrase of this person. Nothing has left. Try again.")
