"""What every screen is given: the use cases, the workers, the state and the day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.background import Runs
from meetingapp.ui.gently import Make, at_once
from meetingapp.ui.ports import Session
from meetingapp.ui.state import AppState


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

    def today(self) -> date:
        """Return the day on the wall."""
        return self.now().date()
