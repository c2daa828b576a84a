"""No name of a child leaves through titles, recent files, settings or thumbnails (T38)."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from meetingapp.services.planning import MeetingPlan
from meetingapp.ui import places
from meetingapp.ui.places import Place
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign
from tests.ui.conftest import TODAY, settle
from tests.ui.lock.states import do, draw

NAMES = ("Jonas", "Fiktivsen", "jonas", "fiktivsen", "Kari")
NOT_OURS = (".cache/fontconfig", "mesa_shader_cache", "qtpipelinecache")


def outside(home: Path, vault: Path) -> Iterator[tuple[str, bytes]]:
    """Give every file of the home that is not the vault: its path, and what is in it."""
    for file in home.rglob("*"):
        if file.is_file() and not file.is_relative_to(vault):
            yield str(file.relative_to(home)), file.read_bytes()


def titles() -> list[str]:
    """Give what a list of windows, a dock or a screen share shows."""
    windows = QGuiApplication.topLevelWindows()
    application = QApplication.instance()
    assert application is not None
    return [
        *(window.title() for window in windows),
        *(widget.windowTitle() for widget in QApplication.topLevelWidgets()),
        application.applicationName(),
        QGuiApplication.applicationDisplayName(),
    ]


def named(texts: list[str]) -> list[str]:
    return [text for text in texts if any(name in text for name in NAMES)]


def _save_somewhere_telling(shown: MainWindow, home: Path) -> None:
    """Choose a folder named after a child, as a person may: Qt would write it down."""
    folder = home / "Jonas Fiktivsen"
    folder.mkdir()
    dialog = QFileDialog(shown)
    dialog.setDirectory(str(folder))
    dialog.open()
    dialog.accept()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    folder.rmdir()


def test_a_tour_of_every_screen_names_nobody_outside_the_window(
    office: Door,
    passphrase: str,
    at: Callable[[Place], MainWindow],
    own_home: Path,
    campaign: Campaign,
    qtbot: QtBot,
) -> None:
    tried = campaign("T38", "screens, dialogs and lists, and the home after them", short=6, full=60)
    session = office.unlock(passphrase)
    plan = MeetingPlan("RT", TODAY, case_ids=("jonas",))
    discussion = session.plan_meeting(plan).discussions[0].id
    session.close()
    shown = at(places.TodayPlace())
    shell = shown.shell
    assert shell is not None
    seen: list[str] = []
    for number in range(tried.count):
        state = draw(tried.random, number, discussion)
        shell.go(state.place)
        settle(qtbot, shown)
        do(state, shell)
        seen += titles()
        for window in QApplication.topLevelWidgets():
            if window is not shown and window.isVisible():
                window.close()
    _save_somewhere_telling(shown, own_home)
    assert named(seen) == []
    left = dict(outside(own_home, office.folder))
    left = {path: held for path, held in left.items() if not path.startswith(NOT_OURS)}
    readable = {path: [n for n in NAMES if n.encode() in held] for path, held in left.items()}
    assert {path: found for path, found in readable.items() if found} == {}
    assert named(list(left)) == []
    assert not [path for path in left if "recently-used" in path or "thumbnails" in path]
    assert QSettings().allKeys() == []
    tried.held(
        f"0 names in {len(seen)} titles and {len(left)} files of the home; no recent files, "
        "thumbnails or settings of Qt's own"
    )
