"""Cases: found, made with the keyboard, and kept as written."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import NamedChild
from meetingapp.domain.case_number import next_reference
from meetingapp.domain.consent import InformedItem, SignatureMethod
from meetingapp.services.lists_port import Page
from meetingapp.services.summaries import CaseSummary
from meetingapp.ui.places import CasePlace, CasesPlace, NewMeetingPlace, Place, TodayPlace
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.cases import CasesScreen
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.window import MainWindow

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


def case_screen(window: MainWindow) -> CaseScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    return screen


def typed(qtbot: QtBot, text: str) -> None:
    now = QApplication.focusWidget()
    assert now is not None
    qtbot.keyClicks(now, text)


def tab(qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        QApplication.processEvents()  # what is new on the screen is shown by the event loop
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def test_a_case_is_made_with_the_keyboard_alone(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(CasePlace())
    typed(qtbot, "Sigrid  Prøvevik")
    tab(qtbot)
    typed(qtbot, "3.9.2021")
    tab(qtbot, 6)  # neither signs nor an interpreter, no school yet, and an open address
    typed(qtbot, "Sigrid leker mest alene.")
    tab(qtbot)
    typed(qtbot, "Ane Prøvevik")
    tab(qtbot)
    typed(qtbot, "mor")
    tab(qtbot, 5)  # parental responsibility, more about her, and an empty line for one more
    form = case_screen(shown).page.consent
    assert form.services.hasFocus()
    typed(qtbot, "4")
    tab(qtbot)
    typed(qtbot, "1")
    tab(qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)  # health
    tab(qtbot, 2)
    typed(qtbot, "Felles tiltak i barnehagen")
    tab(qtbot)
    typed(qtbot, "a")
    tab(qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)  # she signs
    tab(qtbot)
    typed(qtbot, "i går")
    tab(qtbot, 3)
    typed(qtbot, "18.6.2027")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    settled(shown)

    assert shown.session is not None
    (found,) = [
        one for one in shown.session.lists.list_cases().rows if one.title == "Sigrid Prøvevik"
    ]
    kept = shown.session.read_case(found.id)
    assert kept.subject == NamedChild("Sigrid Prøvevik", date(2021, 9, 3))
    assert [(g.name, g.relation, g.parental_responsibility) for g in kept.guardians] == [
        ("Ane Prøvevik", "mor", True)
    ]
    (consent,) = kept.consents
    assert kept.concern == "Sigrid leker mest alene."
    assert [service.value for service in consent.services] == ["SCHOOL", "PPT"]
    assert [one.value for one in consent.categories] == ["SCHOOL", "HEALTH"]
    assert consent.informed_of == tuple(InformedItem)
    assert consent.signatures[0].method is SignatureMethod.PAPER
    assert consent.valid_from == date(2026, 11, 23)
    assert consent.signatures[0].signed_on == date(2026, 11, 23)
    assert consent.valid_to == date(2027, 6, 18)
    assert found.reference == "2/26"


@pytest.mark.parametrize(
    ("name", "born", "said"),
    [
        ("", "3.9.2021", "Skriv navnet til barnet."),
        ("   ", "3.9.2021", "Skriv navnet til barnet."),
        ("Sigrid", "", "Skriv når barnet ble født."),
        ("Sigrid", "31.2.2021", "Skriv en dag"),
        ("Sigrid", "1.1.2090", "Denne dagen har ikke vært ennå."),
    ],
)
def test_a_case_that_lacks_something_says_what(
    at: At, settled: Settled, name: str, born: str, said: str
) -> None:
    shown = at(CasePlace())
    screen = case_screen(shown)
    screen.page.name.set_raw(name)
    screen.page.born.set_raw(born)
    screen.save.click()
    settled(shown)
    wrong = screen.page.born if name.strip() else screen.page.name
    assert said in wrong.accessibleDescription()
    assert wrong.hasFocus()
    assert shown.session is not None
    assert len(shown.session.lists.list_cases().rows) == 1


@pytest.mark.parametrize("name", ["<b>Sig</b> & Co ]]>", "Áŋŋá Ŋ", "😀", "سيغريد", "x" * 400])
def test_any_name_is_kept_as_written(at: At, settled: Settled, name: str) -> None:
    shown = at(CasePlace())
    screen = case_screen(shown)
    screen.page.name.set_raw(name)
    screen.page.born.set_raw("3.9.2021")
    screen.save.click()
    settled(shown)
    assert shown.session is not None
    assert name in [one.title for one in shown.session.lists.list_cases().rows]


def test_half_a_consent_is_kept_but_counts_for_nothing(at: At, settled: Settled) -> None:
    shown = at(CasePlace())
    screen = case_screen(shown)
    screen.page.name.set_raw("Sigrid")
    screen.page.born.set_raw("3.9.2021")
    screen.page.consent.valid_to.set_raw("18.6.2027")
    screen.save.click()
    settled(shown)
    assert screen.page.gap.text().startswith("Samtykket er ikke registrert ennå")
    assert shown.session is not None
    (found,) = [one for one in shown.session.lists.list_cases().rows if one.title == "Sigrid"]
    assert found.consent_valid_to is None
    (half,) = shown.session.read_case(found.id).consents
    assert half.valid_to == date(2027, 6, 18)
    assert half.signatures == ()


def test_what_is_written_is_kept_when_the_screen_is_left(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(CasePlace("jonas"))
    screen = case_screen(shown)
    screen.page.name.setFocus()
    qtbot.keyClick(screen.page.name, Qt.Key.Key_End)
    qtbot.keyClicks(screen.page.name, " Eksempel")
    assert shown.shell is not None
    shown.shell.go(TodayPlace())
    settled(shown)
    assert shown.session is not None
    assert [one.title for one in shown.session.lists.list_cases().rows] == [
        "Jonas Fiktivsen Eksempel"
    ]


def test_saving_a_case_keeps_what_the_form_does_not_show(at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    assert shown.session is not None
    before = shown.session.read_case("jonas")
    case_screen(shown).save.click()
    settled(shown)
    assert shown.session.read_case("jonas") == before


def test_a_meeting_can_be_planned_from_the_case(at: At, settled: Settled) -> None:
    shown = at(CasePlace("jonas"))
    case_screen(shown).meet.click()
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == NewMeetingPlace("jonas")


def test_typing_narrows_the_list_and_enter_opens(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(CasesPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, CasesScreen)
    assert screen.search.hasFocus()
    qtbot.keyClicks(screen.search, "finnes ikke")
    qtbot.keyClick(screen.search, Qt.Key.Key_Return)
    assert isinstance(shown.shell.shown, CasesScreen)
    screen.search.clear()
    qtbot.keyClicks(screen.search, "fikt")
    qtbot.keyClick(screen.search, Qt.Key.Key_Return)
    settled(shown)
    assert shown.shell.place == CasePlace("jonas")


def test_of_very_many_cases_only_some_are_drawn_and_all_are_found(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(CasesPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, CasesScreen)
    many = tuple(
        CaseSummary(str(number), f"{number}/26", f"Barn {number:05}", None, None)
        for number in range(40)
    )
    screen.show_cases(Page(many, 10_000))
    assert len(screen.findChildren(ListRow)) <= 41  # one was there before
    assert "9960 til" in "".join(label.text() for label in screen.findChildren(QLabel))
    qtbot.keyClicks(screen.search, "1/26")
    qtbot.waitUntil(lambda: len(screen.findChildren(ListRow)) == 1)
    qtbot.keyClick(screen.search, Qt.Key.Key_Return)
    assert shown.shell.place == CasePlace("jonas")
    settled(shown)


@pytest.mark.parametrize(
    ("taken", "given"),
    [
        ((), "1/27"),
        (("1/27", "7/27"), "8/27"),
        (("9/26",), "1/27"),
        (("S1", "x/27", "/27"), "1/27"),
    ],
)
def test_case_numbers_go_on_within_the_year(taken: tuple[str, ...], given: str) -> None:
    assert next_reference(taken, 2027) == given
