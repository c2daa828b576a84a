"""The ages for signing are set by keyboard, and count from then on."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.domain.people import ServiceCode
from meetingapp.domain.signers import SignerRules, WhoSigns, check_signers
from meetingapp.services.signers import load_signers
from meetingapp.ui.places import Place, TeamPlace, TodayPlace
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.viewmodels.signer_ages import SignerAges, ages_of, with_ages
from meetingapp.ui.widgets.signers_card import SignersCard
from meetingapp.ui.window import MainWindow

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def card(window: MainWindow) -> SignersCard:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TeamScreen)
    return screen.signers


def stored(window: MainWindow) -> SignerRules | None:
    assert window.session is not None
    return window.session.read_office().signers


def test_the_shipped_ages_are_read_and_put_back_unchanged() -> None:
    rules = load_signers()
    assert ages_of(rules) == SignerAges(15, 15, 16, 15, 7)
    assert with_ages(rules, ages_of(rules)) == rules


@given(*(st.integers(12, 18) for _ in range(4)), st.integers(1, 17))
def test_whatever_ages_are_chosen_somebody_signs(
    general: int, beside: int, alone: int, welfare: int, informed: int
) -> None:
    ages = SignerAges(general, beside, alone, welfare, informed)
    rules = with_ages(load_signers(), ages)
    check_signers(rules)
    assert ages_of(rules) == replace(ages, health_beside=min(beside, alone))
    assert rules.who_signs(ServiceCode.SCHOOL, 18) is WhoSigns.YOUTH


def test_an_age_is_chosen_with_the_keyboard(qtbot: QtBot, at: At, settled: Settled) -> None:
    window = at(TeamPlace())
    general = card(window).ages["general"]
    assert (general.value, card(window).restore.isEnabled()) == ("15", False)
    general.setFocus()
    qtbot.keyClick(general, Qt.Key.Key_Right)
    settled(window)
    kept = stored(window)
    assert kept is not None
    assert ages_of(kept).general == 16
    assert card(window).restore.isEnabled()
    card(window).restore.setFocus()
    qtbot.keyClick(card(window).restore, Qt.Key.Key_Space)
    settled(window)
    assert stored(window) is None


@pytest.mark.parametrize(
    "name", ["general", "health_beside", "health_alone", "welfare", "informed"]
)
def test_every_age_can_be_changed(qtbot: QtBot, at: At, settled: Settled, name: str) -> None:
    window = at(TeamPlace())
    seg = card(window).ages[name]
    before = seg.value
    seg.setFocus()
    qtbot.keyClick(seg, Qt.Key.Key_Left)
    settled(window)
    kept = stored(window)
    assert kept is not None
    assert getattr(ages_of(kept), name) == int(before or 0) - 1


def test_looking_at_the_ages_writes_nothing(at: At, settled: Settled) -> None:
    window = at(TeamPlace())
    assert window.shell is not None
    window.shell.go(TodayPlace())
    settled(window)
    assert stored(window) is None
