"""The repair screen: a backup put back, files taken out, and nothing ever removed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.ui.screens.repair import RepairScreen
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.wiring.starts import Starts
from meetingapp.words import Language

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture
def broken(office: Door, passphrase: str) -> Door:
    """Give an office with one backup, whose vault file is not readable any more."""
    session = office.unlock(passphrase)
    session.vault.make_backup()
    session.close()
    (office.folder / "vault.json").write_bytes(b"{ damaged")
    return office


def screen_of(window: MainWindow) -> RepairScreen:
    screen = window.centralWidget()
    assert isinstance(screen, RepairScreen)
    return screen


def test_it_says_what_happened_and_never_offers_to_delete(
    broken: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(broken)
    settled(shown)
    settled(shown)
    screen = screen_of(shown)
    said = " ".join(one.text() for one in screen.findChildren(QLabel))
    assert "Ingenting blir slettet her" in said
    offers = [one.text().casefold() for one in screen.findChildren(QAbstractButton)]
    assert not [one for one in offers if "slett" in one or "fjern" in one]


def test_a_backup_is_put_back_and_the_vault_unlocked(
    qtbot: QtBot, broken: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(broken)
    settled(shown)
    settled(shown)
    screen = screen_of(shown)
    assert screen.chosen is not None
    screen.restore.click()
    assert screen.secret.field.hasFocus()
    qtbot.keyClicks(screen.secret.field, "feil passfrase")
    screen.restore.click()
    settled(shown)
    assert screen.secret.field.hasFocus()
    assert screen.secret.field.accessibleDescription() != ""
    qtbot.keyClicks(screen.secret.field, passphrase)
    screen.restore.click()
    settled(shown)
    assert "hentet tilbake" in screen.said.text
    aside = [p for p in broken.folder.rglob("vault.json") if p.read_bytes() == b"{ damaged"]
    assert aside
    assert screen.again.hasFocus()
    qtbot.keyClick(screen.again, Qt.Key.Key_Space)
    settled(shown)
    unlock = shown.centralWidget()
    assert isinstance(unlock, UnlockScreen)
    qtbot.keyClicks(unlock.passphrase, passphrase)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is not None
    assert [case.title for case in shown.session.lists.list_cases().rows] == ["Jonas Fiktivsen"]


def test_the_files_are_copied_out_byte_for_byte(
    broken: Door, window: MakeWindow, settled: Settled, tmp_path: Path
) -> None:
    shown = window(broken)
    settled(shown)
    settled(shown)
    screen = screen_of(shown)
    screen.model.copy_out(tmp_path)
    settled(shown)
    assert str(tmp_path) in screen.said.text.replace("\N{ZERO WIDTH SPACE}", "")
    copied = [p for p in tmp_path.rglob("data.db") if broken.folder not in p.parents]
    assert [p.read_bytes() for p in copied] == [(broken.folder / "data.db").read_bytes()]


def test_three_starts_that_came_to_nothing_lead_here_and_out_again(
    office: Door, window: MakeWindow, settled: Settled
) -> None:
    for _ in range(3):
        Starts(office.folder).begin()
    shown = window(office)
    settled(shown)
    screen = screen_of(shown)
    assert "tre ganger på rad" in " ".join(one.text() for one in screen.findChildren(QLabel))
    screen.again.click()
    assert isinstance(shown.centralWidget(), UnlockScreen)
    assert Starts(office.folder).failed() == 0


def test_a_start_that_stands_is_not_counted(
    office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(office)
    session = office.unlock(passphrase)
    assert Starts(office.folder).failed() == 1
    shown.open_session(session)
    settled(shown)
    assert Starts(office.folder).failed() == 0


def test_it_speaks_nynorsk_at_once(broken: Door, window: MakeWindow, settled: Settled) -> None:
    shown = window(broken)
    settled(shown)
    settled(shown)
    wording.use(Language.NN)
    said = [one.text() for one in screen_of(shown).findChildren(QLabel)]
    assert "Kvelvet let seg ikkje opne" in said
    assert "Ingenting blir sletta her" in said


def test_a_vault_file_that_is_gone_leads_to_the_backups_and_never_to_a_new_vault(
    office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    session = office.unlock(passphrase)
    session.vault.make_backup()
    session.close()
    kept = (office.folder / "vault.json").read_bytes()
    (office.folder / "vault.json").unlink()
    shown = window(office)
    settled(shown)
    screen = screen_of(shown)
    assert screen.chosen is not None
    screen.secret.field.setText(passphrase)
    screen.restore.click()
    settled(shown)
    assert (office.folder / "vault.json").read_bytes() == kept
    screen.again.click()
    assert isinstance(shown.centralWidget(), UnlockScreen)


def test_a_way_in_that_was_altered_leads_here_after_three_tries_and_back_to_unlocking(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    session = office.unlock(passphrase)
    session.vault.make_backup()
    session.close()
    file = office.folder / "vault.json"
    raw = json.loads(file.read_text())
    first, second = raw["slots"]
    first["wrapped"], second["wrapped"] = second["wrapped"], first["wrapped"]
    file.write_text(json.dumps(raw))
    shown = window(office)
    settled(shown)
    unlock = shown.centralWidget()
    assert isinstance(unlock, UnlockScreen)
    button = unlock.unlock.mapTo(shown, unlock.unlock.rect().topLeft())
    for _ in range(3):
        assert not unlock.cannot.isVisible()
        unlock.passphrase.setText(passphrase)
        qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
        settled(shown)
        assert unlock.status.startswith("Passfrasen åpner ikke")
    assert unlock.cannot.isVisible()
    assert unlock.cannot.text() == "Får du ikke låst opp?"
    assert unlock.unlock.mapTo(shown, unlock.unlock.rect().topLeft()) == button
    unlock.other_way.setFocus()
    qtbot.keyClick(unlock.other_way, Qt.Key.Key_Tab)
    assert unlock.cannot.hasFocus()
    qtbot.keyClick(unlock.cannot, Qt.Key.Key_Space)
    settled(shown)
    screen = screen_of(shown)
    said = " ".join(one.text() for one in screen.findChildren(QLabel))
    assert "kan hvelvfila være endret eller skadet" in said
    assert screen.chosen is not None
    qtbot.keyClicks(screen.secret.field, passphrase)
    screen.restore.click()
    settled(shown)
    screen.again.click()
    settled(shown)
    again = shown.centralWidget()
    assert isinstance(again, UnlockScreen)
    again.passphrase.setText(passphrase)
    qtbot.keyClick(again.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is not None
