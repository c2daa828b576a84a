"""Several people, one sheet: who it is, the waiting, the keyring, and a forgotten passphrase."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.errors import AppError
from meetingapp.services.roles import Account, Role
from meetingapp.ui.screens.repair import RepairScreen
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.settings import Settings, read_settings
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
IDAS = "måker over Prøvefjorden i mars"
NEW = "nye sko på en gammel benk"


@pytest.fixture
def two(office: Door, passphrase: str) -> Door:
    """Give an office where Ida takes notes and has a passphrase of her own."""
    session = office.unlock(passphrase)
    session.vault.add_access(Account("ida", "Ida Prøvestad", Role.NOTE_TAKER), IDAS)
    session.close()
    return office


def screen_of(window: MainWindow) -> UnlockScreen:
    screen = window.centralWidget()
    assert isinstance(screen, UnlockScreen)
    return screen


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_who_was_last_is_chosen_and_the_caret_is_in_the_passphrase(
    qtbot: QtBot, two: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(two, replace(Settings(), user="ida"))
    settled(shown)
    unlock = screen_of(shown)
    assert unlock.person.isVisible()
    assert unlock.person.text() == "Ida Prøvestad"
    assert unlock.passphrase.hasFocus()
    qtbot.keyClicks(unlock.passphrase, IDAS)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is not None
    assert shown.session.me().person == "ida"


def test_one_person_alone_is_not_asked_who_they_are(
    office: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(office)
    settled(shown)
    assert not screen_of(shown).person.isVisible()


def test_another_person_is_chosen_by_their_initials(
    qtbot: QtBot, two: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(two, replace(Settings(), user="berit"))
    settled(shown)
    unlock = screen_of(shown)
    unlock.person.set_person(None)
    unlock.person.set_raw("ip")
    unlock.passphrase.setFocus()
    qtbot.keyClicks(unlock.passphrase, IDAS)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is not None
    assert shown.session.me().name == "Ida Prøvestad"
    shown.close()
    assert read_settings(two.folder).user == "ida"


def test_the_passphrase_of_another_does_not_open_in_my_name(
    qtbot: QtBot, two: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(two, replace(Settings(), user="ida"))
    settled(shown)
    unlock = screen_of(shown)
    qtbot.keyClicks(unlock.passphrase, passphrase)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is None
    assert unlock.status.startswith("Passfrasen åpner ikke")


def test_nobody_chosen_asks_who_it_is_and_nothing_of_the_vault(
    two: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(two)
    settled(shown)
    unlock = screen_of(shown)
    assert unlock.person.hasFocus()
    unlock.passphrase.setText(IDAS)
    unlock.unlock.click()
    assert not shown.background.busy
    assert unlock.person.hasFocus()


def test_ten_wrong_tries_are_followed_by_a_wait_that_is_counted_down(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(office)
    settled(shown)
    unlock = screen_of(shown)
    unlock.model._countdown.setInterval(5)
    for _ in range(11):
        unlock.passphrase.setText("helt feil")
        qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
        settled(shown)
        if unlock.model.wait:
            break
    assert unlock.model.wait > 20
    assert "forsøk var feil" in unlock.status
    assert not unlock.unlock.isEnabled()
    first = unlock.status
    qtbot.waitUntil(lambda: unlock.status != first)
    qtbot.waitUntil(lambda: not unlock.model.wait)
    assert unlock.unlock.isEnabled()
    assert unlock.status == ""


def test_a_keyring_that_fails_says_so_and_the_passphrase_still_opens(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(office)
    settled(shown)
    unlock = screen_of(shown)
    assert not unlock.keyring.isVisible()
    unlock.model.has_keyring = True
    unlock.model.changed.emit()
    assert unlock.keyring.isVisible()
    unlock.keyring.click()
    settled(shown)
    assert shown.session is None
    assert unlock.status != ""
    assert unlock.passphrase.hasFocus()
    unlock.passphrase.setText(passphrase)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.session is not None


def test_a_forgotten_passphrase_is_replaced_with_the_keyboard_alone(
    qtbot: QtBot, two: Door, window: MakeWindow, settled: Settled, code: str
) -> None:
    shown = window(two, replace(Settings(), user="ida"))
    settled(shown)
    unlock = screen_of(shown)
    unlock.other_way.setFocus()
    qtbot.keyClick(unlock.other_way, Qt.Key.Key_Space)
    assert unlock.code.hasFocus()
    qtbot.keyClicks(unlock.code, code.lower())
    qtbot.keyClick(unlock.code, Qt.Key.Key_Return)
    settled(shown)
    assert unlock.who is not None
    assert unlock.who.person.text() == "Ida Prøvestad"
    assert unlock.who.passphrase.passphrase.hasFocus()
    for _ in range(2):
        qtbot.keyClicks(focused(), NEW)
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(unlock.who.passphrase.again, Qt.Key.Key_Return)
    assert unlock.show_code is not None
    assert unlock.show_code.go_on.hasFocus()
    groups = unlock.show_code.sheet.grid.accessibleName().partition(": ")[2].split(". ")
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    for group in groups:
        qtbot.keyClicks(focused(), group.replace(" ", ""))
    assert unlock.ask_code is not None
    assert unlock.ask_code.open.hasFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown.session is not None, timeout=10_000)
    settled(shown)
    assert shown.session is not None
    assert shown.session.me().person == "ida"
    shown.close()
    two.unlock(NEW, "ida").close()
    with pytest.raises(AppError):
        two.unlock(IDAS, "ida")
    with pytest.raises(AppError):
        two.check_code(code)


def test_leaving_the_recovery_halfway_changes_nothing(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, code: str, passphrase: str
) -> None:
    shown = window(office)
    settled(shown)
    unlock = screen_of(shown)
    unlock.model.choose(by_code=True)
    unlock.model.open(code)
    settled(shown)
    assert unlock.who is not None
    assert not unlock.who.person.isVisible()
    for field in (unlock.who.passphrase.passphrase, unlock.who.passphrase.again):
        field.setFocus()
        qtbot.keyClicks(field, NEW)
    unlock.who.go_on.click()
    assert unlock.show_code is not None
    shown.close()
    office.check_code(code)
    office.unlock(passphrase).close()


def test_the_recovery_speaks_nynorsk_at_once(
    office: Door, window: MakeWindow, settled: Settled, code: str
) -> None:
    shown = window(office)
    settled(shown)
    unlock = screen_of(shown)
    unlock.model.choose(by_code=True)
    unlock.model.open(code)
    settled(shown)
    wording.use(Language.NN)
    assert unlock.who is not None
    assert unlock.who.passphrase.passphrase.accessibleName() == "Ny passfrase"
    assert unlock.who.go_on.text() == "Hald fram"


def test_a_broken_vault_leads_to_the_repair(
    office: Door, window: MakeWindow, settled: Settled
) -> None:
    (office.folder / "vault.json").write_text("{}")
    shown = window(office)
    settled(shown)
    assert isinstance(shown.centralWidget(), RepairScreen)
