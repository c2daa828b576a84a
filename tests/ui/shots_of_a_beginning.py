"""Pictures of a new vault with its first steps, and of the practice vault."""

from datetime import datetime
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.app import PracticeDoor
from meetingapp.ui.places import RoomPlace, TodayPlace
from meetingapp.ui.practice import LeaveDialog, PracticeWindow
from meetingapp.ui.routes import routes
from meetingapp.ui.settings import Settings
from meetingapp.ui.window import MainWindow
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.practice import PASSPHRASE, Practice
from meetingapp.wiring.practice_folder import PracticeFolder

SENTENCE: Final = "blåbær på taket i november"
NOW: Final = datetime(2026, 11, 24, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
SIZE: Final = (1440, 900)


class Album(Protocol):
    """Takes pictures of one look."""

    settings: Settings

    def window(self, door: Door, user: str = "", now: datetime = ...) -> MainWindow:
        """Open a window of the right size."""
        ...

    def take(self, window: MainWindow, name: str) -> None:
        """Keep the picture."""
        ...

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""
        ...

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""
        ...


def take_beginning(album: Album, folder: Path) -> None:
    """A vault where nothing is done yet, then the practice vault beside it."""
    real = folder / "samraad"
    door = Door(real, lambda: NOW, Cost(1, 64, 1))
    if not door.exists():
        door.create(SENTENCE, door.new_recovery_code(), "Berit Eksempelrud").close()
    practice = Practice(real, lambda: NOW)
    practice.make()
    window = album.window(door, now=NOW)
    window.state.practice = practice
    window.open_session(door.unlock(SENTENCE), TodayPlace())
    album.take(window, "13c_first_steps")
    window.close()
    _take_practice(album, PracticeFolder(real).path)


def _take_practice(album: Album, folder: Path) -> None:
    shown = PracticeWindow(
        PracticeDoor(folder),
        folder,
        album.settings,
        routes=routes,
        relaunch=lambda _locked: None,
        now=lambda: NOW,
        passphrase=PASSPHRASE,
    )
    shown.resize(*SIZE)
    shown.show()
    shown.activateWindow()
    album.take(shown, "13d_practice")
    assert shown.shell is not None
    assert shown.session is not None
    rooms = [
        d.id
        for m in shown.session.lists.list_meetings().rows
        for d in m.discussions
        if not d.minutes_id
    ]
    shown.shell.go(RoomPlace(rooms[0]))
    album.take(shown, "13e_practice_room")
    shown.ask_to_leave()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaveDialog)
    album.take_dialog(dialog, "13f_practice_end")
    dialog.reject()
    shown.close()
