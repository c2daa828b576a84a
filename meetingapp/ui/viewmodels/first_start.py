"""First start: a passphrase, the recovery code shown once, and the code asked back."""

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.ports import Door, Session
from meetingapp.ui.viewmodels.code_check import CodeCheck


class FirstStart(QObject):
    """Nothing is made before the code has been asked back; stopping halfway leaves nothing.

    ``opened`` carries the open vault and the id of the person who made it.
    """

    changed = Signal()
    opened = Signal(object, str)
    failed = Signal(AppError)

    def __init__(self, door: Door, background: Runs) -> None:
        super().__init__()
        self._door = door
        self._background = background
        self.step = 1
        self.name = ""
        self.role = ""
        self.passphrase = ""
        self.again = ""
        self.busy = False
        self.code = CodeCheck(self)
        self.code.changed.connect(self.changed)

    @property
    def lacking(self) -> int:
        """Return how many characters the passphrase still lacks."""
        return self._door.missing_characters(self.passphrase)

    @property
    def unequal(self) -> bool:
        """Return whether the passphrase was repeated differently."""
        return bool(self.again) and self.again != self.passphrase

    @property
    def may_continue(self) -> bool:
        """Return whether step 1 is done."""
        return bool(self.name.strip()) and not self.lacking and self.again == self.passphrase

    @property
    def may_open(self) -> bool:
        """Return whether the whole code has been typed back."""
        return self.code.complete and not self.busy

    def write(
        self,
        *,
        name: str | None = None,
        role: str | None = None,
        passphrase: str | None = None,
        again: str | None = None,
    ) -> None:
        """Take what was typed in step 1."""
        self.name = self.name if name is None else name
        self.role = self.role if role is None else role
        self.passphrase = self.passphrase if passphrase is None else passphrase
        self.again = self.again if again is None else again
        self.changed.emit()

    def go_to(self, step: int) -> None:
        """Show another step. The code is made once, when it is first shown."""
        if step > 1 and not self.may_continue:
            return
        if step > 1 and not self.code.code:
            self.code.show(self._door.new_recovery_code())
        self.step = step
        self.changed.emit()

    def open(self) -> None:
        """Make the vault, and enter the person who made it in the register."""
        if not self.may_open:
            return
        self.busy = True
        self.changed.emit()
        passphrase, code, name, role = self.passphrase, self.code.code, self.name, self.role

        def job() -> tuple[Session, str]:
            known_as = " ".join(name.split())
            session = self._door.create(passphrase, code, known_as)
            person = Person(session.me().person, known_as, _engaged_as(role))
            session.save_person(person)
            return session, person.id

        self._background.store(job, self._made, self._refused)

    def _made(self, made: tuple[Session, str]) -> None:
        self.passphrase = self.again = ""
        self.code.forget()
        self.opened.emit(*made)

    def _refused(self, error: AppError) -> None:
        self.busy = False
        self.changed.emit()
        self.failed.emit(error)


def _engaged_as(role: str) -> tuple[Engagement, ...]:
    title = " ".join(role.split())
    return (Engagement(ServiceCode.SCHOOL, title),) if title else ()
