"""Cases of every kind, and consents that are refused, taken back and given anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import (
    Anonymous,
    Case,
    Group,
    GuardianshipKind,
    NamedChild,
    System,
    Unborn,
)
from meetingapp.domain.closing import ConcernStep, Coordination
from meetingapp.domain.consent import InfoCategory, SignatureMethod
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.places import CasePlace, Place
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.viewmodels.consent_entry import ORDINARY, SPECIAL
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def case_screen(window: MainWindow) -> CaseScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    return screen


def kept(window: MainWindow, but: str = "jonas") -> Case:
    assert window.session is not None
    (found,) = [one.id for one in window.session.list_cases() if one.id != but]
    return window.session.read_case(found)


def types(qtbot: QtBot, text: str) -> None:
    now = QApplication.focusWidget()
    assert now is not None
    qtbot.keyClicks(now, text)


def test_a_child_without_a_name_is_kept_as_an_age_band_and_nothing_else(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(CasePlace())
    page = case_screen(shown).page
    page.subject.kind.setFocus()
    types(qtbot, "3")
    assert page.subject.age.hasFocus()
    types(qtbot, "3")
    for hidden in (page.name, page.born, page.subject.due, page.guardians, page.consent):
        assert not hidden.isVisible()
    case_screen(shown).save.click()
    settled(shown)
    case = kept(shown)
    assert case.subject == Anonymous("6–9")
    assert (case.guardians, case.consents) == ((), ())


def test_a_name_written_before_the_name_was_left_out_is_not_kept(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(CasePlace())
    page = case_screen(shown).page
    types(qtbot, "Sigrid Prøvevik")
    page.guardians.rows[0].name.set_raw("Ane Prøvevik")
    page.subject.kind.setFocus()
    types(qtbot, "3")
    types(qtbot, "2")
    case_screen(shown).save.click()
    settled(shown)
    case = kept(shown)
    assert "Prøvevik" not in repr(case)


@pytest.mark.parametrize(("key", "subject"), [("4", Group("6. trinn")), ("5", System("6. trinn"))])
def test_a_group_and_a_system_matter_are_named_in_a_few_words(
    qtbot: QtBot, at: At, settled: Settled, key: str, subject: Group | System
) -> None:
    shown = at(CasePlace())
    page = case_screen(shown).page
    page.subject.kind.setFocus()
    types(qtbot, key)
    types(qtbot, "6. trinn")
    case_screen(shown).save.click()
    settled(shown)
    assert kept(shown).subject == subject


@pytest.mark.parametrize(
    ("key", "said"), [("3", "Velg en alder."), ("4", "Skriv hva det gjelder.")]
)
def test_what_such_a_case_lacks_is_said_beside_its_field(
    qtbot: QtBot, at: At, settled: Settled, key: str, said: str
) -> None:
    shown = at(CasePlace())
    page = case_screen(shown).page
    page.subject.kind.setFocus()
    types(qtbot, key)
    case_screen(shown).save.click()
    settled(shown)
    assert said in page.subject.first().accessibleDescription()
    assert shown.session is not None
    assert len(shown.session.list_cases()) == 1


def test_a_child_that_is_born_goes_on_as_the_same_case(
    qtbot: QtBot, office: Door, passphrase: str, at: At, settled: Settled
) -> None:
    session = office.unlock(passphrase)
    session.save_case(Case("coming", Unborn(date(2026, 12, 24)), reference="2/26"))
    session.close()
    shown = at(CasePlace("coming"))
    page = case_screen(shown).page
    assert page.subject.due.day == date(2026, 12, 24)
    page.subject.kind.setFocus()
    types(qtbot, "2")
    types(qtbot, "Eira Eksempelrud")
    page.born.set_raw("20.11.2026")
    case_screen(shown).save.click()
    settled(shown)
    case = kept(shown)
    assert case.id == "coming"
    assert case.subject == NamedChild("Eira Eksempelrud", date(2026, 11, 20))


def test_a_named_child_cannot_be_made_into_another_kind(at: At) -> None:
    page = case_screen(at(CasePlace("jonas"))).page
    assert not page.subject.kind.isVisible()


def test_a_guardian_is_more_than_a_parent(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    row = case_screen(shown).page.guardians.rows[0]
    row.more.button.setFocus()
    qtbot.keyClick(row.more.button, Qt.Key.Key_Space)
    row.kind.setFocus()
    types(qtbot, "2")
    qtbot.keyClick(row.may_receive, Qt.Key.Key_Space)
    case_screen(shown).save.click()
    settled(shown)
    assert shown.session is not None
    (guardian,) = shown.session.read_case("jonas").guardians
    assert guardian.kind is GuardianshipKind.FOSTER
    assert not guardian.may_receive
    assert guardian.lives_with


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


def test_levels_and_steps_are_shown_over_time_in_the_language_in_use(
    office: Door, passphrase: str, at: At
) -> None:
    session = office.unlock(passphrase)
    held = EarlierDiscussion(
        "RT",
        date(2026, 9, 15),
        coordination=Coordination(
            prevention_level=PreventionLevel.SELECTED,
            collab_level=2,
            concern_step=ConcernStep.LOCAL_MEASURES,
        ),
    )
    session.save_case(replace(session.read_case("jonas"), earlier=(held,)))
    session.close()
    levels = case_screen(at(CasePlace("jonas"))).page.levels
    assert levels.isVisible()
    said = " ".join(label.text() for label in _labels(levels))
    assert "15. september 2026" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "samarbeidsnivå 2 (BTI)" in said
    wording.use(Language.NN)
    assert "Frå uro til handling" in " ".join(label.text() for label in _labels(levels))


def _labels(widget: object) -> list[QLabel]:
    assert isinstance(widget, QWidget)
    return widget.findChildren(QLabel)
