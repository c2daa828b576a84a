"""Starts Qt, keeps one window for each vault folder, and paints before anything heavy is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from meetingapp import paths
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
    if isinstance(found, QApplication):
        app = found
    else:
        _use_plugins_of_our_own()
        app = QApplication(_in_fusion())
    app.setApplicationName("samraad")
    app.setApplicationDisplayName("Samråd")
    app.setDesktopFileName("samraad")  # the menu entry whose icon the desktop shows
    app.setWindowIcon(QIcon(str(paths.resources() / "theme" / "samraad.svg")))
    if app is found:
        app.setStyle("Fusion")
    if app is not found or app.findChild(Garbage) is None:  # to look builds the style's class
        Garbage(app)
    _keep_no_recent_folders()
    load_theme_files()
    wording.use(settings.language)
    QtLanguage(app)
    app.styleHints().colorSchemeChanged.connect(theme.follow)
    theme.use(settings.look, settings.text_scale)
    return app


def _use_plugins_of_our_own() -> None:
    """Let Qt load its plugins from its own folder alone; on X11 none that draws in 3D."""
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    QCoreApplication.setLibraryPaths([own])
    os.environ["QT_XCB_GL_INTEGRATION"] = "none"


def _in_fusion() -> list[str]:
    """Ask for the style as a command line would: ``setStyle`` hands back one of 566 names."""
    return [*sys.argv[:1], "-style", "fusion"]


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
    is_replaced: Callable[[], bool] | None = None,
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
        is_replaced: tells whether another version of the program was put on the disk meanwhile.
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
    window.painted.connect(lambda: _remind(window, folder))
    window.painted.connect(QtClasses(app).begin)
    if is_replaced is not None:
        window.painted.connect(lambda: _watch_for_updates(window, is_replaced))
    window.show()
    try:
        return app.exec()
    finally:
        let_go()


def _remind(window: MainWindow, folder: Path) -> None:
    """Let a line a day be said beside the clock, for those who want it."""
    from meetingapp.ui.reminders.reminders import Reminders  # noqa: PLC0415 - the window is first
    from meetingapp.ui.reminders.tray import SystemTray  # noqa: PLC0415 - the window is first

    window.state.reminders = Reminders(window, folder, SystemTray(window))


def _watch_for_updates(window: MainWindow, is_replaced: Callable[[], bool]) -> None:
    """Tell when the program was updated under the window."""
    from meetingapp.ui.updated import UpdateWatch  # noqa: PLC0415 - the window is painted first

    UpdateWatch(is_replaced, window.state, window.background, window)


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
