"""Makes the screen for a vault that does not open. Read only where one does not."""

from collections.abc import Callable
from datetime import datetime

from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.ports import Door
from meetingapp.ui.screens.repair import RepairScreen
from meetingapp.ui.viewmodels.repair import RepairModel


def repair_screen(
    door: Door,
    background: Runs,
    error: AppError,
    now: Callable[[], datetime],
    retry: Callable[[], None],
) -> RepairScreen:
    """Say what is wrong and what can be done; ``retry`` shows the lock again."""
    screen = RepairScreen(RepairModel(door.repair, background, error), now)
    screen.retry.connect(retry)
    return screen
