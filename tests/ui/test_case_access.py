"""Beside a case: who sees it, letting in and out, limiting its use, and erasing it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.services.erasing import ErasureReason
from meetingapp.services.roles import Account, Role
from meetingapp.ui.places import CasePlace, CasesPlace, Place
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.cases import CasesScreen
from meetingapp.ui.widgets.case_rights import EraseForm, LiftForm, RestrictForm
from meetingapp.ui.widgets.case_side import CaseSide
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
IDAS = "måker over Prøvefjorden i mars"


@pytest.fixture
def colleagues(office: Door, passphrase: str) -> Door:
    """Give an office where Ida takes notes and Lars reads."""
    session = office.unlock(passphrase)
    session.vault.add_access(Account("ida", "Ida Prøvestad", Role.NOTE_TAKER), IDAS)
    session.vault.add_access(Account("lars", "Lars Testdahl", Role.READER), IDAS + "!")
    session.close()
    return office


def side_of(window: MainWindow) -> CaseSide:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    return screen.side


def said(side: CaseSide) -> str:
    return " ".join(label.text() for label in side.seers.findChildren(Label))


def test_a_leader_lets_in_and_out(colleagues: Door, at: At, settled: Settled) -> None:
    del colleagues
    shown = at(CasePlace("jonas"))
    side = side_of(shown)
    assert "Lederen ser alle saker: Berit Eksempelrud." in said(side)
    side.seers.person.set_person("ida")
    side.seers.add.click()
    settled(shown)
    assert "Ida Prøvestad" in said(side)
    assert [one.name for one in side.seers.person.matches("")] == ["Lars Testdahl"]
    assert shown.session is not None
    assert "ida" in [one.person for one in shown.session.who_sees("jonas")]
    side.seers.out[0].click()
    settled(shown)
    assert "ida" not in [one.person for one in shown.session.who_sees("jonas")]
    assert "Ida Prøvestad" not in said(side)


def test_a_new_case_has_nobody_to_let_in_yet(at: At) -> None:
    side = side_of(at(CasePlace()))
    assert not side.seers.isVisible()
    assert not side.rights.isVisible()


def test_the_use_of_a_case_is_limited_and_taken_up_again(
    at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(CasePlace("jonas"))
    side_of(shown).rights.restrict.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, RestrictForm)
    form.save.click()
    assert form.isVisible()
    form.reason.setPlainText("Familien bestrider opplysningene")
    form.reviewer.set_person("berit")
    form.until.set_day(shown.now().date())
    form.save.click()
    assert form.isVisible()
    form.until.set_day(shown.now().date() + timedelta(days=30))
    form.save.click()
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == CasesPlace()
    cases = shown.shell.shown
    assert isinstance(cases, CasesScreen)
    assert shown.session is not None
    assert shown.session.lists.list_cases().rows == ()
    assert cases.resting.isVisible()
    qtbot.keyClick(cases.resting.rows[0], Qt.Key.Key_Space)
    lift = QApplication.activeModalWidget()
    assert isinstance(lift, LiftForm)
    lift.save.click()
    assert lift.isVisible()
    lift.reason.setPlainText("Avklart med familien")
    lift.save.click()
    settled(shown)
    assert not cases.resting.isVisible()
    assert [case.id for case in shown.session.lists.list_cases().rows] == ["jonas"]


def test_a_case_is_erased_only_when_its_number_was_typed(at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    side_of(shown).rights.erase.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, EraseForm)
    form.reason.set_value(ErasureReason.WRONG_PERSON)
    for typed in ("", "1", "2/26", "jonas"):
        form.typed.setText(typed)
        form.typed.edited.emit(typed)
        assert not form.save.isEnabled()
    form.typed.setText("1/26")
    form.typed.edited.emit("1/26")
    form.save.click()
    settled(shown)
    assert shown.session is not None
    assert shown.session.lists.list_cases().rows == ()
    assert shown.shell is not None
    assert shown.shell.place == CasesPlace()


def test_a_journal_number_with_letters_is_refused_and_the_case_stands(
    at: At, settled: Settled
) -> None:
    shown = at(CasePlace("jonas"))
    side = side_of(shown)
    side.rights.erase.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, EraseForm)
    form.reason.set_value(ErasureReason.WRONG_PERSON)
    form.journal.setText("Jonas Fiktivsen")
    form.typed.setText("1/26")
    form.typed.edited.emit("1/26")
    form.save.click()
    settled(shown)
    assert side.said.text != ""
    assert shown.session is not None
    assert [case.id for case in shown.session.lists.list_cases().rows] == ["jonas"]
