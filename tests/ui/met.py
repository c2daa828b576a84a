"""A vault where three teams have met and finished their minutes, to be shown in a window."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME
from meetingapp.ui.places import Place
from meetingapp.ui.ports import Session
from meetingapp.ui.window import MainWindow
from meetingapp.vault import vault
from meetingapp.wiring.demo import PASSPHRASE, fill
from meetingapp.wiring.door import Door
from tests.ui.conftest import CHEAP

JANUARY = datetime(2027, 1, 19, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))


def tell(folder: Path, at: datetime = JANUARY) -> Path:
    """Make the vault, once for a module. No more than three children are in it."""
    fill(folder, lambda: at, CHEAP, with_year=False)
    return folder


@dataclass(frozen=True)
class Met:
    """A copy of the vault, open in a window."""

    folder: Path
    window: MainWindow

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    @property
    def shown(self) -> object:
        assert self.window.shell is not None
        return self.window.shell.shown

    def minutes(self) -> list[str]:
        """Give the ids of the finished minutes."""
        from meetingapp.services.lists_port import BEGINNING  # noqa: PLC0415 - as the screens do

        return [each.minutes_id for each in self.session.papers.not_journaled(BEGINNING).rows]

    def logged(self, action: str) -> int:
        """Count what the log tells of one kind of use."""
        key = vault.open_with_passphrase(self.folder, PASSPHRASE).database_key()
        database = connect(self.folder / FILE_NAME, key)
        try:
            count: int = database.execute(
                "SELECT count(*) FROM audit WHERE action = ?", (action,)
            ).fetchone()[0]
        finally:
            database.close()
        return count


def show(
    told: Path,
    folder: Path,
    window: Callable[[Door], MainWindow],
    place: Callable[[Session], Place],
) -> Met:
    """Copy the vault, and open it at a place."""
    shutil.copytree(told, folder)
    door = Door(folder, lambda: JANUARY, CHEAP)
    shown = window(door)
    shown.now = lambda: JANUARY
    session = door.unlock(PASSPHRASE)
    shown.open_session(session, place(session))
    return Met(folder, shown)
