"""A new machine and a backup on a stick: the way in through the window, and the way back out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.screens.first_start import FirstStartScreen
from meetingapp.ui.screens.repair import RepairScreen
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture
def backup(office: Door, passphrase: str, tmp_path: Path) -> Path:
    """Give a backup that an office made on a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    session = office.unlock(passphrase)
    session.vault.choose_backup_place(stick)
    made = session.vault.make_backup()
    session.close()
    return made.folder


@pytest.fixture
def new(tmp_path: Path, office: Door) -> Door:
    """Give a folder that is not there yet, on another machine."""
    return Door(tmp_path / "new machine" / "vault", office._clock, office._cost)


def tab_to(qtbot: QtBot, wanted: QWidget) -> None:
    for _ in range(20):
        now = QApplication.focusWidget()
        assert now is not None
        if now is wanted:
            return
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {wanted.accessibleName()}")


def asked(qtbot: QtBot, shown: MainWindow, settled: Settled) -> RepairScreen:
    start = shown.centralWidget()
    assert isinstance(start, FirstStartScreen)
    qtbot.waitUntil(start.person.name.hasFocus)
    tab_to(qtbot, start.person.have_backup)
    qtbot.keyClick(start.person.have_backup, Qt.Key.Key_Space)
    settled(shown)
    screen = shown.centralWidget()
    assert isinstance(screen, RepairScreen)
    return screen


def choose(qtbot: QtBot, screen: RepairScreen, folder: Path) -> None:
    qtbot.keyClick(screen.elsewhere, Qt.Key.Key_Space)
    dialog = screen.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(folder.parent))
    dialog.selectFile(folder.name)
    dialog.accept()
    screen.window().activateWindow()  # as the desktop does when a dialog closes
    qtbot.waitUntil(screen.isActiveWindow)


@pytest.mark.parametrize("chosen", ["the backup itself", "the stick"])
def test_a_backup_is_put_back_on_a_new_machine_with_the_keyboard(
    qtbot: QtBot,
    backup: Path,
    new: Door,
    window: MakeWindow,
    settled: Settled,
    passphrase: str,
    chosen: str,
) -> None:
    shown = window(new)
    screen = asked(qtbot, shown, settled)
    assert screen.elsewhere.hasFocus()
    choose(qtbot, screen, backup if chosen == "the backup itself" else backup.parent)
    settled(shown)
    assert screen.chosen == backup
    tab_to(qtbot, screen.secret.field)
    qtbot.keyClicks(screen.secret.field, "feil passfrase her")
    tab_to(qtbot, screen.restore)
    qtbot.keyClick(screen.restore, Qt.Key.Key_Space)
    settled(shown)
    assert screen.secret.field.hasFocus()
    assert screen.secret.field.accessibleDescription() != ""
    assert not new.folder.exists()
    qtbot.keyClicks(screen.secret.field, passphrase)
    tab_to(qtbot, screen.restore)
    with qtbot.waitSignal(shown.vault_made, timeout=10_000):
        qtbot.keyClick(screen.restore, Qt.Key.Key_Space)
        assert not screen.again.isEnabled()
    settled(shown)
    assert "hentet tilbake" in screen.said.text
    assert screen.again.hasFocus()
    qtbot.keyClick(screen.again, Qt.Key.Key_Space)
    settled(shown)
    unlock = shown.centralWidget()
    assert isinstance(unlock, UnlockScreen)
    assert unlock.passphrase.hasFocus()
    qtbot.keyClicks(unlock.passphrase, passphrase)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is not None
    assert [case.title for case in shown.session.lists.list_cases().rows] == ["Jonas Fiktivsen"]


def test_where_nothing_is_wrong_only_a_backup_is_asked_for_and_the_way_back_leaves_nothing(
    qtbot: QtBot, new: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(new)
    screen = asked(qtbot, shown, settled)
    wording.use(Language.NN)
    said = [one.text() for one in screen.findChildren(QLabel)]
    assert "Hent ein sikkerheitskopi tilbake til denne maskina" in said
    assert "Kvelvet let seg ikkje opne" not in said
    assert not screen.copy.isVisible()
    assert not screen.read.isVisible()
    assert not screen.restore.isEnabled()
    tab_to(qtbot, screen.again)
    qtbot.keyClick(screen.again, Qt.Key.Key_Space)
    start = shown.centralWidget()
    assert isinstance(start, FirstStartScreen)
    qtbot.waitUntil(start.person.name.hasFocus)
    assert not new.folder.exists()
