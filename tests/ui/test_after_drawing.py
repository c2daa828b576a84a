"""What follows from a key may wait until what the key showed is drawn."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from meetingapp.ui.after_drawing import AfterDrawing


def test_what_is_asked_for_many_times_is_done_once_and_not_at_once(qtbot: QtBot) -> None:
    owner = QObject()
    done: list[str] = []
    after = AfterDrawing(owner, lambda: done.append("done"))
    for _ in range(3):
        after.start()
    assert not done
    qtbot.waitUntil(lambda: bool(done))
    after.start()
    qtbot.waitUntil(lambda: len(done) > 1)
    assert done == ["done", "done"]
