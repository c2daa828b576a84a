"""The real program with somebody typing in it, to be killed while they type.

Run as ``python -m tests.ui.typing_program FOLDER DISCUSSION [notes|quick]``, where ``notes`` puts
the caret in one's own notes and ``quick`` in the quick bar, and not in the child's words; the
passphrase comes on standard input. Each time the foot of the room says “saved”, what was typed
until then is printed. In the quick bar the room meanwhile goes from item to item.
"""

import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.ui.application import make_application
from meetingapp.ui.places import RoomPlace
from meetingapp.ui.routes import routes
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.viewmodels.room.quick import Quick
from meetingapp.ui.widgets.room.quick_draft import KEPT
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.window import MainWindow
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door

SENTENCE: Final = " Jeg liker når vi leser i lite rom."
KEY_EVERY_MS: Final = 15
QUICK: Final = "quick"


def main(folder: Path, discussion_id: str, where: str = "") -> int:
    """Open the room, put the caret where it is wanted, and type until killed."""
    application = make_application(Settings())
    door = Door(folder, lambda: datetime.now(UTC), Cost(1, 64, 1))
    window = MainWindow(
        door, folder, Settings(), routes=routes, relaunch=lambda _locked: None,
        now=lambda: datetime.now(UTC).astimezone(),
    )  # fmt: skip
    window.show()
    window.open_session(door.unlock(sys.stdin.readline().rstrip("\n")), RoomPlace(discussion_id))
    shell = window.shell
    assert shell is not None
    room = shell.shown
    assert isinstance(room, RoomScreen)
    letters, items = itertools.cycle(SENTENCE), itertools.cycle(("A05", "A06", "A09", "A10"))
    timer = QTimer(window)

    def begin() -> None:
        room.model.go_to("A05")
        if where == QUICK:
            room._writing.quick(Quick.WORDS)
        else:
            room.model.caret_wanted.emit("aside.lines" if where else "voice.own_words")
        timer.start(KEY_EVERY_MS)

    def type_one() -> None:
        now: QWidget | None = QApplication.focusWidget()
        if where:
            now = room._writing.bar.text if where == QUICK else room.notes_pane.area
        assert isinstance(now, TextArea | TextField), now
        letter = next(letters)
        if where == QUICK:
            room.model.take_room_to(next(items))
            room.model.pace.keep()
        QTest.keyClicks(now, letter)
        if letter == SENTENCE[-1]:
            timer.stop()  # a person stops to think

    def go_on() -> None:
        # "Saved" stands at the foot of the room: everything typed so far is promised to be there.
        asides = room._sitting.asides
        beside = KEPT if where == QUICK else "A05"
        typed = asides.lines(beside) if where else room.model.discussion.voice.own_words
        print(f"saved {typed}", flush=True)  # noqa: T201 - read by the test
        timer.start(KEY_EVERY_MS)

    def ready() -> None:
        room.model.saving.settled.connect(go_on)
        if where and not room._sitting.asides.is_open:
            room._sitting.asides.opened.connect(begin)
        else:
            begin()

    room.ready.connect(ready)
    timer.timeout.connect(type_one)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
