"""What is done a little later is done once, and not for somebody who is gone."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from meetingapp.ui.later import later


def test_it_is_done_once(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    later(owner, 1, lambda: done.append("first"))
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    later(owner, 2, lambda: done.append("second"))
    qtbot.waitUntil(lambda: len(done) > 1)
    assert done == ["first", "second"]


def test_it_is_not_done_for_somebody_who_is_gone(qtbot: QtBot) -> None:
    owner, other, done = QObject(), QObject(), list[str]()
    later(owner, 1, lambda: done.append("gone"))
    delete(owner)
    later(other, 2, lambda: done.append("there"))
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["there"]
