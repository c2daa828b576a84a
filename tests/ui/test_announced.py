"""Outside the room too: how many were found, and what did not work, is said."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import Case, NamedChild
from meetingapp.services.summaries import CaseSummary
from meetingapp.ui.places import CasesPlace, MeasuresPlace, MinutesListPlace, Place
from meetingapp.ui.screens.cases import CasesScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.widgets.case_choice import CaseChoice
from meetingapp.ui.widgets.long_list_page import LongListPage
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from tests.ui.accessibility.heard import heard_by_readers
from tests.ui.person import Key, Person

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture
def heard() -> Iterator[list[str]]:
    with heard_by_readers() as said:
        yield said


def test_how_many_cases_are_found_is_said(
    office: Door, passphrase: str, at: At, settled: Settled, heard: list[str], qtbot: QtBot
) -> None:
    session = office.unlock(passphrase)
    session.save_case(Case("sigrid", NamedChild("Sigrid Prøvevik", date(2021, 5, 2))))
    session.close()
    window = at(CasesPlace())
    person = Person(window, settled)
    assert not any("treff" in text for text in heard)
    for typed, said in (
        ("v", "2 treff."),
        ("ik", "Ett treff."),
        ("xx", "Fant ikke «vikxx». Prøv færre bokstaver."),
    ):
        person.fills("search", typed)
        qtbot.waitUntil(lambda said=said: heard[-1:] == [said])  # type: ignore[misc]  # a lambda with a default
    shell = window.shell
    assert shell is not None
    screen = shell.shown
    assert isinstance(screen, CasesScreen)
    assert screen._empty.text() == heard[-1]
    assert screen._empty.isVisible()


def test_how_many_cases_can_be_chosen_for_a_meeting_is_said(qtbot: QtBot, heard: list[str]) -> None:
    choice = CaseChoice()
    qtbot.addWidget(choice)
    names = ["Jonas Fiktivsen", "Jonas Prøvevik", *(f"Emil Testdahl {n}" for n in range(9))]
    choice.show_cases([CaseSummary(n, n, n, None, None) for n in names], ())
    choice.show()
    QTest.keyClicks(choice.search, "jonas")
    qtbot.waitUntil(lambda: heard[-1:] == ["2 treff."])
    QTest.keyClicks(choice.search, " f")
    qtbot.waitUntil(lambda: heard[-1:] == ["Ett treff."])


@pytest.mark.parametrize("place", [MeasuresPlace(), MinutesListPlace()])
def test_how_long_lists_are_narrowed_is_said(
    at: At, qtbot: QtBot, heard: list[str], place: Place
) -> None:
    window = at(place)
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, LongListPage)
    search = screen.search
    assert not any("treff" in text or "Fant ikke" in text for text in heard)
    QTest.keyClicks(search, "xyzzy")
    qtbot.waitUntil(lambda: "Fant ikke «xyzzy». Prøv færre bokstaver." in heard)


def test_a_wrong_passphrase_is_said(
    office: Door, window: Callable[..., MainWindow], settled: Settled, heard: list[str]
) -> None:
    shown = window(office, replace(Settings(), user="berit"))
    person = Person(shown, settled)
    person.fills("the passphrase", "feil ord på en rad")
    person.press(Key.Key_Return)
    settled(shown)
    said = [text for text in heard if text.startswith("Passfrasen ")]
    assert len(said) == 1


def test_that_another_program_holds_the_database_is_said_once(at: At, heard: list[str]) -> None:
    window = at(CasesPlace())
    heard.clear()
    for waits in (True, True, False):
        window.background.waiting.emit(waits)
    assert [text for text in heard if "Samråd venter" in text] == heard
    assert len(heard) == 1
    assert wording.words.language.value == "nb"
