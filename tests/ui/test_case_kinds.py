"""Cases of every kind: what each asks for, and what it never keeps."""

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
    Subject,
    System,
    Unborn,
)
from meetingapp.domain.closing import ConcernStep, Coordination
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import PreventionLevel
from meetingapp.ui.places import CasePlace, Place
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.viewmodels.naming import case_title
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language, Words

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def case_screen(window: MainWindow) -> CaseScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    return screen


def kept(window: MainWindow, but: str = "jonas") -> Case:
    assert window.session is not None
    (found,) = [one.id for one in window.session.lists.list_cases().rows if one.id != but]
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
    assert case.subject == Anonymous("6–9 år")
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
    assert len(shown.session.lists.list_cases().rows) == 1


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


@pytest.mark.parametrize(
    ("subject", "named"),
    [
        (Anonymous("9–12 år"), "Barn på 9–12 år, uten navn"),
        (Unborn(), "Ufødt barn"),
        (Group("6. trinn"), "6. trinn"),
        (System(""), "7/26"),
    ],
)
def test_a_case_without_a_name_is_still_called_something(subject: Subject, named: str) -> None:
    assert case_title(Words(Language.NB), Case("c", subject, reference="7/26")) == named
