"""Starts Qt, keeps one window for each vault folder, and paints before anything heavy is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from meetingapp.ui.bug_hook import catch_bugs
from meetingapp.ui.clipboard import Clipboard
from meetingapp.ui.garbage import Garbage, spare_what_stays
from meetingapp.ui.qt_text import QtLanguage
from meetingapp.ui.reading_ahead import QtClasses
from meetingapp.ui.settings import Settings, read_settings
from meetingapp.ui.theme import load_theme_files, theme
from meetingapp.ui.why import Locked
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording

if TYPE_CHECKING:
    from meetingapp.ui.doorbell import Doorbell
    from meetingapp.ui.ports import Door
    from meetingapp.ui.practice_port import Practice
    from meetingapp.ui.shell import Route


def make_application(settings: Settings) -> QApplication:
    """Make the Qt application in a person's look and language."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("samraad")
    app.setApplicationDisplayName("Samråd")
    app.setStyle("Fusion")
    if app.findChild(Garbage) is None:
        Garbage(app)
    _keep_no_recent_folders()
    load_theme_files()
    wording.use(settings.language)
    QtLanguage(app)
    app.styleHints().colorSchemeChanged.connect(theme.follow)
    theme.use(settings.look, settings.text_scale)
    return app


def _keep_no_recent_folders() -> None:
    """Keep Qt from writing down where copies were saved: a folder may be named after a child.

    Qt gives no switch for it on Windows and macOS, where its settings lie elsewhere.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


class Holds(Protocol):
    """Keeps other programs out of a vault's folder."""

    def take(self) -> bool:
        """Hold the folder; False when another program does."""
        ...

    def release(self) -> None:
        """Let go of the folder."""
        ...


def run(
    door: Door,
    folder: Path,
    *,
    hold: Holds,
    routes: Callable[[], Mapping[type, Route]],
    warm_up: Callable[[], None],
    relaunch: Callable[[Locked], object],
    now: Callable[[], datetime],
    locked: Locked | None = None,
    practice: Practice | None = None,
    make_window: Callable[..., MainWindow] = MainWindow,
) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    Args:
        door: the vault before it is open.
        folder: where the vault lies or will lie.
        hold: keeps other programs out of the folder.
        routes: which screen shows which place.
        warm_up: reads the heavy rooms; called in a worker after the first paint.
        relaunch: starts the program anew, locked, after everything was let go.
        now: the moment now, as on the wall.
        locked: why the program that ran before this one locked, where it did.
        practice: the practice vault, where one may be gone to from here.
        make_window: makes the window; the one of the practice vault is another.
    """
    settings = read_settings(folder)
    if not hold.take():
        return _second(folder, settings)
    app = make_application(settings)
    catch_bugs()
    clipboard = Clipboard(app)
    bells: list[Doorbell] = []

    def start_anew(locked: Locked) -> None:
        let_go()
        relaunch(locked)

    def let_go() -> None:
        clipboard.clear()
        for bell in bells:
            bell.close()
        hold.release()

    def listen() -> None:
        """Listen once there is a vault: until then nothing is held, and another may be open too."""
        if bells or not door.exists():
            return
        from meetingapp.ui.doorbell import Doorbell  # noqa: PLC0415 - the window is painted first

        bell = Doorbell(folder, app)
        bell.rung.connect(window.come_forward)
        bell.listen()
        bells.append(bell)

    window = make_window(
        door, folder, settings, routes=routes, relaunch=start_anew, now=now, locked=locked
    )
    window.state.practice = practice
    window.state.leave.connect(window.locker.lock)
    window.vault_made.connect(hold.take)
    window.vault_made.connect(listen)
    window.painted.connect(
        lambda: window.background.heavy(warm_up, lambda _done: spare_what_stays())
    )
    window.painted.connect(listen)
    window.painted.connect(QtClasses(app).begin)
    window.show()
    try:
        return app.exec()
    finally:
        let_go()


def _second(folder: Path, settings: Settings) -> int:
    """Show the window that is open already; where it does not answer, say that it is there."""
    from meetingapp.ui.doorbell import ring  # noqa: PLC0415 - only when it is needed

    if ring(folder):
        return 0
    from meetingapp.errors import AppError  # noqa: PLC0415 - only when it is needed
    from meetingapp.ui.widgets.dialog import say_trouble  # noqa: PLC0415 - only when it is needed

    app = make_application(settings)
    dialog = say_trouble(None, AppError("ui.already_open"))
    dialog.finished.connect(app.quit)
    app.exec()
    return 1
