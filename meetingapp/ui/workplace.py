"""What every screen is given: the use cases, the workers, the state and the day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.background import Runs
from meetingapp.ui.gently import Make, at_once
from meetingapp.ui.ports import Session
from meetingapp.ui.state import AppState

T = TypeVar("T")
NEEDS_YES: Final = "leaving.held"


@dataclass(frozen=True, slots=True)
class Held:
    """What waits for a second yes: how it goes on with one, and what is said without."""

    go_on: Callable[[], None]
    give_up: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Workplace:
    """Handed to each screen when it is made."""

    session: Session
    background: Runs
    state: AppState
    now: Callable[[], datetime]
    """The moment now, in the time zone of the wall."""
    user: str = ""
    """The id in the register of the person at the desk, when it is known."""
    make: Make = at_once
    """How a screen with much in it is made."""
    take_down: Make = at_once
    """How a screen with much in it is taken down."""

    def may(self, permission: Permission) -> bool:
        """Tell whether the person at the desk may do this now. The use cases decide anyway."""
        try:
            return permission in self.session.permissions()
        except AppError:
            return False

    def let_out(
        self,
        asker: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[AppError], None],
    ) -> None:
        """Run heavy work by which content of a case leaves the vault.

        Where another must say yes first, they are asked, and then the work is done once more: all
        before its refused use case must bear to be done twice.

        Args:
            asker: who is answered, as long as they are there.
            job: the work.
            then: gets its answer.
            failed: gets what went wrong, also that nobody said yes.
        """

        def refused(error: AppError) -> None:
            if error.code == NEEDS_YES:
                self.ask_for_yes(
                    asker,
                    lambda: self.let_out(asker, job, then, failed),
                    lambda: failed(error),
                )
            else:
                failed(error)

        self.background.heavy(job, then, refused)

    def ask_for_yes(
        self, asker: QObject, go_on: Callable[[], None], give_up: Callable[[], None]
    ) -> None:
        """Ask for the second yes; whoever asked is answered as long as they are there."""

        def answered(then: Callable[[], None]) -> Callable[[], None]:
            return lambda: then() if isValid(asker) else None

        self.state.held.emit(Held(answered(go_on), answered(give_up)))

    def today(self) -> date:
        """Return the day on the wall."""
        return self.now().date()
