"""Evaluations: the queues and the month, and a reminder ready to copy."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from meetingapp.domain.queues import Queue
from meetingapp.ui.places import BriefPlace, EvaluationsPlace
from meetingapp.ui.screens.brief import BriefScreen
from meetingapp.ui.screens.evaluations import EvaluationsScreen
from meetingapp.ui.widgets.follow_up.reminder_dialog import ReminderDialog
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door

LATER: Final = datetime(2027, 1, 24, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
"""A Sunday after five evaluations that nobody has made."""


class Takes(Protocol):
    """Takes the pictures of one look."""

    def window(self, door: Door, user: str = "", now: datetime = LATER) -> MainWindow:
        """Open a window of the right size."""

    def take(self, window: MainWindow, name: str) -> None:
        """Wait until everything is drawn, and keep the picture."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""
        ...


def take_queues(album: Takes, vault: Path) -> None:
    """What is late, the text to send about the first of it, and a day of the month."""
    late = vault.with_name("late")
    if not late.exists():  # its clock would trouble the other pictures
        shutil.copytree(vault, late)
    door = Door(late, lambda: LATER)
    window = album.window(door, now=LATER)
    window.open_session(door.unlock(PASSPHRASE), EvaluationsPlace())
    album.settle(window)
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, EvaluationsScreen)
    album.take(window, "16d_queues")
    screen.cards[Queue.OVERDUE].rows[0].pressed_space.emit()
    album.settle(window)
    dialog = window.findChild(ReminderDialog)
    assert dialog is not None
    album.take_dialog(dialog, "16e_reminder")
    dialog.accept()
    table = screen.month.table
    table.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left,
                Qt.Key.Key_Left, Qt.Key.Key_Return):  # fmt: skip
        QTest.keyClick(table, key)
    album.settle(window)
    screen.ensureWidgetVisible(screen.month)
    screen.verticalScrollBar().setValue(screen.verticalScrollBar().maximum())
    album.take(window, "16f_month")
    _take_brief(album, window)
    window.close()


def _take_brief(album: Takes, window: MainWindow) -> None:
    """What there is to judge the measures of one child by, and the paper of it."""
    shell = window.shell
    assert shell is not None
    assert window.session is not None
    cases = window.session.lists.list_cases().rows
    case_id = next(one.id for one in cases if one.title == "Jonas Fiktivsen")
    shell.go(BriefPlace(case_id))
    album.settle(window)
    album.take(window, "17c_brief_late")
    screen = shell.shown
    assert isinstance(screen, BriefScreen)
    screen.verticalScrollBar().setValue(screen.verticalScrollBar().maximum())
    album.take(window, "17d_brief_late_below")
