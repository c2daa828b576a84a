"""The program's files are swapped or taken away under the real window while somebody types.

The program runs from a copy of its own: run with the folder of the copy first on the path.
"""

import itertools
import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import meetingapp
from meetingapp import paths
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.application import make_application
from meetingapp.ui.places import CasesPlace, FiguresPlace, Place, RoomPlace, SettingsPlace
from meetingapp.ui.routes import routes
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.updated import UpdateWatch
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.window import MainWindow
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.installed import Installed
from tests.domain.jonas import jonas_case, jonas_meeting
from tests.faults.drill import run

WORDS: Final = "fire ord på en rad"
SENTENCE: Final = "Jeg liker lite rom. "
SECONDS: Final = 60
NEVER_SHOWN: Final[tuple[Place, ...]] = (SettingsPlace(), FiguresPlace(), CasesPlace())
"""Screens opened for the first time after the update."""


class Typist:
    """Somebody who types in the room of one meeting, and goes to other screens and back."""

    def __init__(self, folder: Path, installed: Installed) -> None:
        self._door = Door(folder, lambda: datetime.now(UTC), Cost(1, 64, 1))
        session = self._door.create(WORDS, self._door.new_recovery_code(), "Berit Eksempelrud")
        session.save_case(jonas_case())
        day = jonas_meeting().date
        meeting = session.plan_meeting(MeetingPlan("RT", day, case_ids=("case-1",)))
        self._room = RoomPlace(meeting.discussions[0].id)
        self.window = MainWindow(
            self._door, folder, Settings(), routes=routes, relaunch=lambda _locked: None,
            now=lambda: datetime.now(UTC).astimezone(),
        )  # fmt: skip
        self.window.show()
        self.window.open_session(session, self._room)
        self.watch = UpdateWatch(
            installed.is_replaced, self.window.state, self.window.background, self.window
        )
        self.typed = ""
        self._letters = itertools.cycle(SENTENCE)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        begun = time.monotonic()
        while not until():
            assert time.monotonic() - begun < SECONDS, f"waited {SECONDS} s in vain"
            QTest.qWait(5)

    def read_everything(self) -> None:
        """Let the rest of the program be read, as it is half a minute after the start."""
        self.watch.read_one()
        while not self.watch.has_read_all:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if self.watch._reading.isActive():
                self.watch._reading.start(0)  # the pause between two modules is left out

    def type_some(self, keys: int) -> None:
        """Come into the room, type, and wait until it says that all is saved."""
        shell = self.window.shell
        assert shell is not None
        shell.go(self._room)
        room = shell.shown
        assert isinstance(room, RoomScreen)
        self.wait(lambda: room.model.saving is not None and not self.window.background.busy)
        room.model.go_to("A05")
        room.model.caret_wanted.emit("voice.own_words")
        self.wait(lambda: isinstance(QApplication.focusWidget(), TextArea))
        field = QApplication.focusWidget()
        assert isinstance(field, TextArea)
        assert field.toPlainText() == self.typed, "what was typed before is not there"
        field.moveCursor(field.textCursor().MoveOperation.End)
        text = "".join(next(self._letters) for _ in range(keys))
        QTest.keyClicks(field, text)
        self.typed += text
        self.wait(lambda: room.model.discussion.voice.own_words == self.typed)

    def visit(self, place: Place) -> None:
        """Open a screen."""
        shell = self.window.shell
        assert shell is not None
        shell.go(place)
        self.wait(lambda: not self.window.background.busy)

    def kept(self) -> str:
        """Close the window, open the vault anew, and read what is there."""
        self.window.close()
        session = self._door.unlock(WORDS)
        found = session.open_room(self._room.discussion_id).discussion.voice.own_words
        session.close()
        return found


def swap(copy: Path, version: int) -> None:
    """Put another version where the program lies: each file renamed over the old, as dpkg does."""
    for file in [*(copy / "meetingapp").rglob("*.py"), *(copy / "resources").rglob("*.*")]:
        if file.is_file():
            new = file.with_name(f"{file.name}.new")
            shutil.copyfile(file, new)
            new.rename(file)
    code = copy / "meetingapp" / "__init__.py"
    code.write_text(f'"""Another version."""\n\n__version__ = "9.{version}"\n', "utf-8")


def take_away(copy: Path) -> None:
    """Take the code away, as an update does before it puts the new there."""
    shutil.move(copy / "meetingapp", copy / "taken_away")


def put_back(copy: Path) -> None:
    """Put the code back."""
    shutil.move(copy / "taken_away", copy / "meetingapp")


def main(folder: str, copy: str, swaps: int, seed: int) -> dict[str, Any]:
    """Swap the files so often while somebody types; count what was lost."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    where = Path(copy)
    assert Path(meetingapp.__file__).is_relative_to(where), meetingapp.__file__
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    application = make_application(Settings())
    typist = Typist(Path(folder), Installed(paths.program()))
    typist.wait(lambda: not typist.window.background.busy)
    typist.read_everything()
    before = {name for name in sys.modules if name.startswith("meetingapp")}
    assert not typist.window.state.is_updated
    asked = 0
    for number in range(swaps):
        typist.type_some(random.randint(3, 12))
        gone = number % 2 == 1
        if gone:
            take_away(where)
        else:
            swap(where, number)
        typist.visit(NEVER_SHOWN[number % len(NEVER_SHOWN)])
        typist.type_some(random.randint(3, 12))
        if gone:
            put_back(where)
        typist.watch.look()
        typist.wait(lambda: not typist.window.background.busy)
        shell = typist.window.shell
        assert shell is not None
        asked += shell.updated.isVisibleTo(shell)
    read_late = {name for name in sys.modules if name.startswith("meetingapp")} - before
    typed, kept = typist.typed, typist.kept()
    application.quit()
    return {
        "typed": len(typed),
        "lost": sum(a != b for a, b in itertools.zip_longest(typed, kept)),
        "asked": asked,
        "read_late": sorted(read_late),
    }


if __name__ == "__main__":
    run(main)
