"""Consents: written by keyboard, refused, taken back and given anew."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.domain.consent import InfoCategory, SignatureMethod
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.places import CasePlace, Place
from meetingapp.ui.viewmodels.consent_entry import ORDINARY, SPECIAL
from meetingapp.ui.window import MainWindow
from tests.ui.test_case_kinds import case_screen, types

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def test_a_key_that_takes_all_never_takes_health_or_child_welfare(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(CasePlace("jonas"))
    form = case_screen(shown).page.consent
    form.categories.setFocus()
    types(qtbot, "a")
    assert set(form.entry.categories) <= {one.value for one in ORDINARY}
    assert not any(form.special[one].isChecked() for one in SPECIAL)
    qtbot.keyClick(form.special[InfoCategory.HEALTH], Qt.Key.Key_Space)
    case_screen(shown).save.click()
    settled(shown)
    assert shown.session is not None
    (consent,) = shown.session.read_case("jonas").consents
    assert InfoCategory.HEALTH in consent.categories
    assert InfoCategory.CHILD_WELFARE not in consent.categories


def test_one_signature_among_two_who_could_sign_asks_why_one_is_enough(at: At) -> None:
    page = case_screen(at(CasePlace("jonas"))).page
    assert not page.consent.single.isVisible()
    page.guardians.rows[1].name.set_raw("Jon Fiktivsen")
    page.guardians.rows[1].name.edited.emit("Jon Fiktivsen")
    assert page.consent.single.isVisible()


def test_an_oral_consent_asks_who_heard_it(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    page = case_screen(shown).page
    (row,) = page.consent.signatures.rows
    assert not row.witness.isVisible()
    row.method.setFocus()
    types(qtbot, "3")
    assert row.witness.isVisible()
    row.witness.setFocus()
    types(qtbot, "Ida Prøvestad")
    case_screen(shown).save.click()
    settled(shown)
    assert shown.session is not None
    (signature,) = shown.session.read_case("jonas").consents[0].signatures
    assert (signature.method, signature.witness) == (SignatureMethod.ORAL, "Ida Prøvestad")


def test_a_consent_taken_back_is_a_record_and_no_deletion(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(CasePlace("jonas"))
    history = case_screen(shown).page.history
    history._withdraw(0)
    form = history.withdrawal
    assert form.who.value == "Kari Fiktivsen"
    form.how.setFocus()
    types(qtbot, "telefon")
    form.services.setFocus()
    types(qtbot, "2")
    qtbot.keyClick(form.register, Qt.Key.Key_Space)
    settled(shown)
    assert shown.session is not None
    (consent,) = shown.session.read_case("jonas").consents
    assert consent.withdrawn is not None
    assert consent.withdrawn.withdrawn_on == date(2026, 11, 24)
    assert consent.withdrawn.services == (ServiceCode.PPT,)
    assert consent.withdrawn.channel == "telefon"
    assert consent.signatures
    assert consent.services == (ServiceCode.SCHOOL, ServiceCode.PPT)


def test_a_refusal_is_a_record_of_its_own(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    history = case_screen(shown).page.history
    history.no.setFocus()
    qtbot.keyClick(history.no, Qt.Key.Key_Space)
    form = history.refusal
    assert form.who.hasFocus()
    types(qtbot, "1")
    qtbot.keyClick(form.register, Qt.Key.Key_Space)
    settled(shown)
    assert shown.session is not None
    first, second = shown.session.read_case("jonas").consents
    assert first.signatures
    (refusal,) = second.refusals
    assert refusal.name == "Kari Fiktivsen"
    assert second.signatures == ()


@pytest.mark.parametrize("day", ["", "1.1.2090", "31.2.2026"])
def test_a_no_without_a_day_that_can_be_read_is_not_registered(
    qtbot: QtBot, at: At, settled: Settled, day: str
) -> None:
    shown = at(CasePlace("jonas"))
    history = case_screen(shown).page.history
    history._withdraw(0)
    history.withdrawal.day.set_raw(day)
    qtbot.keyClick(history.withdrawal.register, Qt.Key.Key_Space)
    settled(shown)
    assert "Skriv dagen" in history.withdrawal.day.accessibleDescription()
    assert shown.session is not None
    assert shown.session.read_case("jonas").consents[0].withdrawn is None


def test_a_new_consent_leaves_the_old_one_as_it_was(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    assert shown.session is not None
    before = shown.session.read_case("jonas").consents
    page = case_screen(shown).page
    qtbot.keyClick(page.history.new, Qt.Key.Key_Space)
    settled(shown)
    assert page.consent.services.hasFocus()
    assert not page.consent.signatures.signatures
    page.consent.valid_to.setFocus()
    types(qtbot, "18.6.2028")
    case_screen(shown).save.click()
    settled(shown)
    after = shown.session.read_case("jonas").consents
    assert after[:1] == before
    assert after[1].valid_to == date(2028, 6, 18)
