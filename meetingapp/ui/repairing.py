"""Makes the screen for a vault that does not open, or that is to be put back where none is."""

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
    error: AppError | None,
    now: Callable[[], datetime],
    retry: Callable[[], None],
) -> RepairScreen:
    """Say what is wrong, if anything is; ``retry`` shows the first screen again."""
    screen = RepairScreen(RepairModel(door.repair, background, error), now)
    screen.retry.connect(retry)
    return screen
