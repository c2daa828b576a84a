from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import CasesPlace, TodayPlace
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


def screen_of(window: MainWindow) -> UnlockScreen:
    screen = window.centralWidget()
    assert isinstance(screen, UnlockScreen)
    return screen


def test_passphrase_and_enter_open_the_vault(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(office)
    unlock = screen_of(shown)
    assert unlock.passphrase.hasFocus()
    qtbot.keyClicks(unlock.passphrase, passphrase)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == TodayPlace()


@pytest.mark.parametrize("typed", ["feil passfrase", " ", "😀" * 40, "x" * 5000])
def test_a_wrong_passphrase_says_so_and_nothing_moves(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, typed: str
) -> None:
    shown = window(office)
    unlock = screen_of(shown)
    place = unlock.unlock.mapTo(shown, unlock.unlock.rect().topLeft())
    unlock.passphrase.setText(typed)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    settled(shown)
    assert unlock.status.startswith("Passfrasen åpner ikke")
    assert unlock.passphrase.selectedText() != ""
    assert unlock.passphrase.hasFocus()
    assert unlock.unlock.mapTo(shown, unlock.unlock.rect().topLeft()) == place
    qtbot.keyClicks(unlock.passphrase, "n")
    assert unlock.status == ""


def test_an_empty_field_asks_nothing_of_the_vault(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(office)
    settled(shown)  # who may open it is read beside the first paint
    qtbot.keyClick(screen_of(shown).passphrase, Qt.Key.Key_Return)
    assert not shown.background.busy


def test_a_capital_without_shift_gives_caps_lock_away(
    qtbot: QtBot, office: Door, window: MakeWindow
) -> None:
    unlock = screen_of(window(office))
    qtbot.keyClick(unlock.passphrase, "B")
    assert unlock.status == "Caps Lock ser ut til å være på."
    qtbot.keyClick(unlock.passphrase, "l")
    assert unlock.status == ""


@pytest.mark.parametrize("typed", ["7K2M", "7K2M-9XRA", "!!!!", "0" * 36, "Ø" * 36])
def test_a_wrong_recovery_code_says_what_to_look_for(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, typed: str
) -> None:
    shown = window(office)
    unlock = screen_of(shown)
    unlock.other_way.click()
    assert unlock.code.hasFocus()
    qtbot.keyClicks(unlock.code, typed)
    qtbot.keyClick(unlock.code, Qt.Key.Key_Return)
    settled(shown)
    assert shown.shell is None
    assert unlock.model.error is not None
    assert unlock.status != ""


def test_locking_closes_the_vault_before_the_program_starts_anew(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(office)
    shown.open_session(office.unlock(passphrase), CasesPlace())
    settled(shown)
    order: list[object] = []
    shown.relaunch = lambda _locked: order.append(shown.session)
    qtbot.keyClick(shown, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: order == [None])
    office.unlock(passphrase).close()


def test_the_title_of_the_window_holds_no_name(
    office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(office)
    shown.open_session(office.unlock(passphrase), CasesPlace())
    settled(shown)
    assert shown.windowTitle() == "Samråd"


def test_a_vault_that_is_long_in_opening_says_that_it_is_at_work(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    shown = window(office)
    unlock = screen_of(shown)
    go_on = Event()
    shown.background.store(go_on.wait, lambda _: None)  # whatever opening is long about
    qtbot.keyClicks(unlock.passphrase, passphrase)
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    assert unlock.status == ""
    unlock.model._patience.timeout.emit()
    assert unlock.status.startswith("Dette tar litt tid. Etter en oppdatering")
    assert unlock.unlock.text() == "Åpner …"
    assert not unlock.unlock.isEnabled()
    go_on.set()
    settled(shown)
    assert shown.shell is not None


def test_what_was_slow_is_forgotten_with_a_wrong_passphrase(
    qtbot: QtBot, office: Door, window: MakeWindow, settled: Settled
) -> None:
    shown = window(office)
    unlock = screen_of(shown)
    qtbot.keyClicks(unlock.passphrase, "feil passfrase")
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    unlock.model._patience.timeout.emit()
    settled(shown)
    assert unlock.status.startswith("Passfrasen åpner ikke")
    assert not unlock.model._patience.isActive()
