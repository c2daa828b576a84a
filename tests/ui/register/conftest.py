"""A window on a vault where three teams have met, as it was in January."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from meetingapp.ui.places import Place
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.demo import PASSPHRASE, fill
from meetingapp.wiring.door import Door
from tests.ui.conftest import CHEAP

JANUARY = datetime(2027, 1, 19, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
Told = Callable[[Place], MainWindow]


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lists") / "told"
    fill(folder, lambda: JANUARY, CHEAP)
    return folder


@pytest.fixture
def told(pattern: Path, tmp_path: Path, window: MakeWindow, settled: Settled) -> Told:
    """Give a way to be at a place in a vault where three teams have met."""

    def go(place: Place) -> MainWindow:
        folder = tmp_path / "told"
        shutil.copytree(pattern, folder)
        door = Door(folder, lambda: JANUARY, CHEAP)
        shown = window(door)
        shown.now = lambda: JANUARY
        shown.open_session(door.unlock(PASSPHRASE), place)
        settled(shown)
        return shown

    return go
