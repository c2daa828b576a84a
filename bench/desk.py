"""The open program on a vault, warmed up as it is while a passphrase is typed."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from meetingapp import app as program
from meetingapp.clock import Clock, utc_now
from meetingapp.ui.application import make_application
from meetingapp.ui.garbage import spare_what_stays
from meetingapp.ui.places import TodayPlace
from meetingapp.ui.ports import Session
from meetingapp.ui.reading_ahead import QtClasses
from meetingapp.ui.settings import Settings
from meetingapp.ui.shell import Shell
from meetingapp.ui.window import MainWindow
from meetingapp.vault import vault
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door
from meetingapp.wiring.entering import open_session


class Desk:
    """The window, with what the program reads while a passphrase is typed behind it.

    Args:
        folder: of the vault.
        clock: tells what time it is there.
    """

    def __init__(self, folder: Path, clock: Clock = utc_now) -> None:
        self.folder = folder
        self._clock = clock
        self.app = make_application(Settings())
        self.window = MainWindow(
            Door(folder),
            folder,
            Settings(),
            routes=program._routes,
            relaunch=lambda _: None,
            now=lambda: clock().astimezone(),
        )
        self.window.show()
        self.window.activateWindow()
        classes = QtClasses(self.window)
        classes.begin()
        while classes.left:
            QApplication.processEvents()
        program._warm_up()
        spare_what_stays()
        QApplication.processEvents()
        self.key = vault.open_with_passphrase(folder, PASSPHRASE)

    def open(self) -> None:
        """Go on from where the key is known, as the unlock screen does, until I dag is painted."""
        session = open_session(self.folder, self.key, self._clock, new=False)
        self.window.open_session(session, TodayPlace())
        self.settle()

    def settle(self) -> None:
        """Wait until every answer of the store has come; heavy work goes on beside, as in life."""
        self.window.background.settle(heavy=False)
        QApplication.processEvents()

    @property
    def session(self) -> Session:
        """What may be done in the open vault."""
        session = self.window.session
        assert session is not None
        return session

    @property
    def shell(self) -> Shell:
        """The window of the open vault."""
        shell = self.window.shell
        assert shell is not None
        return shell
