"""Starts Qt, keeps one window for each vault folder, and paints before anything heavy is read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from meetingapp.ui.bug_hook import catch_bugs
from meetingapp.ui.instance_lock import InstanceLock
from meetingapp.ui.qt_text import QtLanguage
from meetingapp.ui.settings import Settings, read_settings
from meetingapp.ui.theme import load_theme_files, theme
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording

if TYPE_CHECKING:
    from meetingapp.ui.ports import Door
    from meetingapp.ui.shell import Route


def make_application(settings: Settings) -> QApplication:
    """Make the Qt application in a person's look and language."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("samraad")
    app.setApplicationDisplayName("Samråd")
    app.setStyle("Fusion")
    load_theme_files()
    wording.use(settings.language)
    QtLanguage(app)
    theme.apply(settings.mode, settings.text_scale)
    return app


def run(
    door: Door,
    folder: Path,
    *,
    routes: Callable[[], Mapping[type, Route]],
    warm_up: Callable[[], None],
    relaunch: Callable[[], None],
    now: Callable[[], datetime],
) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    Args:
        door: the vault before it is open.
        folder: where the vault lies or will lie.
        routes: which screen shows which place.
        warm_up: reads the heavy rooms; called in a worker after the first paint.
        relaunch: starts the program anew, locked, after everything was let go.
        now: the moment now, as on the wall.
    """
    settings = read_settings(folder)
    app = make_application(settings)
    catch_bugs()
    lock = InstanceLock(folder)
    if not lock.hold():
        from meetingapp.errors import AppError  # noqa: PLC0415 - only when it is needed
        from meetingapp.ui.widgets.dialog import say_trouble  # noqa: PLC0415 - the same

        dialog = say_trouble(None, AppError("ui.already_open"))
        dialog.finished.connect(app.quit)
        app.exec()
        return 1

    def start_anew() -> None:
        lock.release()
        relaunch()

    window = MainWindow(door, folder, settings, routes=routes, relaunch=start_anew, now=now)
    window.vault_made.connect(lock.hold)
    window.painted.connect(lambda: window.background.heavy(warm_up, lambda _done: None))
    window.show()
    try:
        return app.exec()
    finally:
        lock.release()
