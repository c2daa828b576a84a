"""Another program holds the database while somebody types and saves."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop

from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME
from meetingapp.ui.background import Background
from meetingapp.ui.viewmodels.room.saving import RoomSaving
from tests.faults.drill import run
from tests.faults.forked import forked
from tests.faults.place import KEYS, Story, made, reopened, told


def hold(place: Path, seconds: float, say: Callable[[object], None]) -> None:
    """Hold the write lock when told to, as a virus scanner or a forgotten tool may."""
    while not (place / "go").exists():
        time.sleep(0.002)
    with closing(connect(place / FILE_NAME, KEYS.database)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        say("held")
        time.sleep(seconds)
        connection.execute("ROLLBACK")


def main(folder: str, seconds: float, wait: float, patience: float) -> dict[str, Any]:
    """Type and save while the lock is held; tell what was said, and what is there afterwards."""
    place = Path(folder) / "vault"
    with closing(made(place)) as session:
        story = Story.of(session)
    other = forked(partial(hold, place, seconds))
    application = QCoreApplication([])
    bugs, waits, failed, done = list[str](), list[bool](), list[str](), list[str]()

    def note(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        bugs.append(repr(bug))
        sys.__excepthook__(kind, bug, trace)

    sys.excepthook = note
    session = reopened(place, wait=wait)
    background = Background(patience=patience)
    saving = RoomSaving(session, background)
    background.waiting.connect(waits.append)
    saving.failed.connect(lambda error: failed.append(error.code))
    (place / "go").touch()
    other.wait_for(1)

    number = 0
    while os.waitpid(other.pid, os.WNOHANG) == (0, 0):
        number += 1
        saving.keep_discussion(story.room.meeting.id, told(story.room.discussion, 5 * number))
        saving.flush()
        background.store(
            partial(session.save_case, story.case),
            lambda _none: done.append("case"),
            lambda error: failed.append(error.code),
        )
        _let_pass(application, seconds / 8)
    other.line.close()
    while not saving.is_settled:
        _let_pass(application, 0.05)
    background.settle()
    is_there = session.open_room(story.room.discussion.id).discussion.voice.own_words
    background.drain()
    session.close()
    return {
        "actions": 2 * number,
        "done": len(done) + (number if is_there == str(5 * number) else 0),
        "failed": failed,
        "waits": waits,
        "bugs": bugs,
    }


def _let_pass(application: QCoreApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)


if __name__ == "__main__":
    run(main)
