"""A child’s address protection in the form of a case: what is protected has no whereabouts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import Guardianship, NamedChild, Protection
from meetingapp.ui.places import CasePlace, CasesPlace, Place
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def case_screen(window: MainWindow) -> CaseScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    return screen


def test_protecting_a_child_takes_school_and_class_away(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(CasePlace("jonas"))
    screen = case_screen(shown)
    belonging = screen.page.subject.belonging
    qtbot.keyClicks(belonging.school_class, "3B")
    screen.save.click()
    settled(shown)
    assert shown.session is not None
    kept = shown.session.read_case("jonas").subject
    assert isinstance(kept, NamedChild)
    assert kept.school_class == "3B"
    belonging.protection.setFocus()
    qtbot.keyClick(belonging.protection, Qt.Key.Key_2)
    assert not belonging.school_class.isVisible()
    screen.save.click()
    settled(shown)
    kept = shown.session.read_case("jonas").subject
    assert isinstance(kept, NamedChild)
    assert (kept.protection, kept.school_class) == (Protection.CONFIDENTIAL, "")


def test_a_guardian_with_a_barred_address_protects_the_child_too(at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    screen = case_screen(shown)
    row = screen.page.guardians.rows[0]
    row.more.open()
    row.barred.click()
    assert not screen.page.subject.belonging.unit.isVisible()
    screen.save.click()
    settled(shown)
    assert shown.session is not None
    [kari] = shown.session.read_case("jonas").guardians
    assert kari == Guardianship(
        "Kari Fiktivsen", "mor", parental_responsibility=True, address_barred=True
    )
    assert shown.shell is not None
    shown.shell.go(CasesPlace())
    settled(shown)
    shown.shell.go(CasePlace("jonas"))
    settled(shown)
    again = case_screen(shown).page
    assert again.guardians.rows[0].barred.isChecked()
    assert again.guardians.rows[0].more.is_open
