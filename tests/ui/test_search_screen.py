"""The search screen: by the keyboard, with conditions to take away, and nothing that is kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.query import read_query
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.lock.place import place_of, typed_on
from meetingapp.ui.places import CasePlace, Place, SearchPlace, TodayPlace
from meetingapp.ui.screens.search import SearchScreen
from meetingapp.ui.viewmodels.search_chips import OFFERED, said_chip
from meetingapp.ui.widgets.palette.palette import Palette
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from meetingapp.words import Language, Words

At = Callable[[Place], MainWindow]


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    """Plan a meeting about the one case, today."""
    session = office.unlock(passphrase)
    try:
        plan = MeetingPlan("RT", session.desk.clock().date(), case_ids=("jonas",))
        return session.plan_meeting(plan).discussions[0].id
    finally:
        session.close()


def screen_of(window: MainWindow) -> SearchScreen:
    assert window.shell is not None
    shown = window.shell.shown
    assert isinstance(shown, SearchScreen)
    return shown


def look_for(qtbot: QtBot, screen: SearchScreen, text: str) -> list[str]:
    screen.field.selectAll()
    QTest.keyClicks(screen.field, text)
    qtbot.waitUntil(lambda: not screen.model.waits)
    return [row.accessibleName() for row in screen.rows]


@pytest.mark.parametrize("language", Language)
def test_each_condition_reads_as_what_it_says_in_every_language(language: Language) -> None:
    words = Words(language)
    for chip in OFFERED:
        assert read_query(said_chip(chip)(words)).chips == (chip,), said_chip(chip)(words)


def test_the_palette_leads_to_all_hits_with_their_reasons(
    qtbot: QtBot, at: At, discussion: str
) -> None:
    assert discussion
    shown = at(TodayPlace())
    assert shown.shell is not None
    shown.shell.show_palette()
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    assert palette.all.isHidden()
    QTest.keyClicks(palette.field, "jon")
    assert not palette.all.isHidden()
    QTest.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    screen = screen_of(shown)
    assert screen.field.text() == "jon"
    qtbot.waitUntil(lambda: not screen.model.waits)
    names = [row.accessibleName() for row in screen.rows]
    assert names[0] == "Saken. Navnet på barnet"
    assert names[1].startswith("Ressursteam ")
    assert screen.told == "Treff i én sak."


def test_a_hit_is_opened_by_the_keyboard(qtbot: QtBot, at: At, discussion: str) -> None:
    assert discussion
    shown = at(SearchPlace())
    screen = screen_of(shown)
    look_for(qtbot, screen, "ionas")  # as the name could have been spelled
    assert screen.rows[0].accessibleName() == "Saken. Navnet, skrevet på en annen måte"
    QTest.keyClick(screen.field, Qt.Key.Key_Return)
    assert screen.rows[0].hasFocus()
    QTest.keyClick(screen.rows[0], Qt.Key.Key_Return)
    assert shown.shell is not None
    assert shown.shell.place == CasePlace("jonas")


def test_conditions_are_chips_that_can_be_chosen_and_taken_away(
    qtbot: QtBot, at: At, discussion: str
) -> None:
    assert discussion
    screen = screen_of(at(SearchPlace()))
    assert len(look_for(qtbot, screen, "jonas er:lukket type:RT")) == 0
    assert screen.chips.values == ("er:lukket", "type:RT")
    assert screen.told.startswith("Ingen treff.")
    screen.chips.setFocus()
    QTest.keyClick(screen.chips, Qt.Key.Key_2)  # er:lukket
    assert screen.field.text() == "jonas type:RT"
    qtbot.waitUntil(lambda: not screen.model.waits)
    assert len(screen.rows) == 1
    QTest.keyClick(screen.chips, Qt.Key.Key_1)
    assert screen.field.text() == "jonas er:åpen type:RT"
    qtbot.waitUntil(lambda: not screen.model.waits)
    assert len(screen.rows) == 1


def test_what_was_looked_for_is_not_kept_with_the_place_nor_taken_along(
    qtbot: QtBot, at: At
) -> None:
    shown = at(SearchPlace("jonas"))
    screen = screen_of(shown)
    qtbot.waitUntil(lambda: not screen.model.waits)
    assert shown.shell is not None
    kept = place_of(shown.shell)
    assert (kept.screen, kept.subject) == ("Search", "")
    assert typed_on(shown.shell, ()) == ()


def test_nothing_is_shown_while_others_see_the_screen(qtbot: QtBot, at: At) -> None:
    screen = screen_of(at(SearchPlace()))
    assert look_for(qtbot, screen, "jonas")
    screen.model._work.state.shares_screen = True
    assert look_for(qtbot, screen, "jonas fik") == []
    assert screen.told.startswith("Mens skjermen deles")
