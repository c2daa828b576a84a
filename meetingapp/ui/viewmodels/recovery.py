"""The recovery code as a way in: who you are, a new passphrase, and a new code for the envelope."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.ports import Door, Session
from meetingapp.ui.vault_ports import Opener
from meetingapp.ui.viewmodels.code_check import CodeCheck

WHO, SHOW, ASK = 1, 2, 3
"""The steps, counted from 1."""


class Recovery(QObject):
    """Nothing is changed before the new code has been asked back. ``opened`` carries the vault."""

    changed = Signal()
    opened = Signal(object)
    failed = Signal(AppError)

    def __init__(
        self, door: Door, background: Runs, typed: str, people: Sequence[Opener], user: str
    ) -> None:
        super().__init__()
        self._door = door
        self._background = background
        self._typed = typed
        self.people = tuple(people)
        known = {each.person for each in self.people}
        alone = self.people[0].person if len(self.people) == 1 else ""
        self.person = user if user in known else alone
        self.step = WHO
        self.busy = False
        self.code = CodeCheck(self)
        self.code.changed.connect(self.changed)
        self._passphrase = ""

    @property
    def asks_who(self) -> bool:
        """Return whether there is anybody to choose among."""
        return len(self.people) > 1

    @property
    def may_finish(self) -> bool:
        """Return whether the whole new code has been typed back."""
        return self.code.complete and not self.busy

    def missing(self, passphrase: str) -> int:
        """Return how many characters a new passphrase lacks."""
        return self._door.missing_characters(passphrase)

    def choose(self, person: str, passphrase: str) -> None:
        """Take who it is and the new passphrase, and show the new code."""
        if (self.asks_who and not person) or not passphrase:
            return
        self.person = person
        self._passphrase = passphrase
        self.go_to(SHOW)

    def go_to(self, step: int) -> None:
        """Show another step. The code is drawn once, when it is first shown."""
        if step > WHO and not self._passphrase:
            return
        if step > WHO and not self.code.code:
            self.code.show(self._door.new_recovery_code())
        self.step = step
        self.changed.emit()

    def finish(self) -> None:
        """Change passphrase and code in one step, and open the vault."""
        if not self.may_finish:
            return
        self.busy = True
        self.changed.emit()
        door, typed, person = self._door, self._typed, self.person
        passphrase, code = self._passphrase, self.code.code
        self._background.store(
            lambda: door.recover(typed, person, passphrase, code), self._recovered, self._refused
        )

    def _recovered(self, session: Session) -> None:
        self._typed = self._passphrase = ""
        self.code.forget()
        self.opened.emit(session)

    def _refused(self, error: AppError) -> None:
        self.busy = False
        self.changed.emit()
        self.failed.emit(error)
