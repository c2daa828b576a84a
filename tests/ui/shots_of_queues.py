"""Evaluations: the queues and the month, and a reminder ready to copy."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from meetingapp.domain.queues import Queue
from meetingapp.ui.places import EvaluationsPlace
from meetingapp.ui.screens.evaluations import EvaluationsScreen
from meetingapp.ui.widgets.follow_up.reminder_dialog import ReminderDialog
from meetingapp.ui.window import MainWindow


class Takes(Protocol):
    """Takes the pictures of one look."""

    def take(self, window: MainWindow, name: str) -> None:
        """Wait until everything is drawn, and keep the picture."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def take_queues(album: Takes, window: MainWindow) -> None:
    """What is late, and the text to send about the first of it."""
    assert window.shell is not None
    window.shell.go(EvaluationsPlace())
    album.settle(window)
    screen = window.shell.shown
    assert isinstance(screen, EvaluationsScreen)
    album.take(window, "16d_queues")
    screen.cards[Queue.OVERDUE].rows[0].pressed_space.emit()
    album.settle(window)
    dialog = window.findChild(ReminderDialog)
    assert dialog is not None
    album.take_dialog(dialog, "16e_reminder")
    dialog.accept()
