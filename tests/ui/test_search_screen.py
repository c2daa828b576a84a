"""The search screen: by the keyboard, with conditions to take away, and nothing that is kept."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.query import read_query
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.lock.place import place_of, typed_on
from meetingapp.ui.places import CasePlace, CasesPlace, Place, SearchPlace, TodayPlace
from meetingapp.ui.screens.search import SearchScreen
from meetingapp.ui.viewmodels.search_chips import OFFERED, said_chip
from meetingapp.ui.viewmodels.told_apart import told_apart
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.palette.palette import Palette
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from meetingapp.words import Language, Words

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    """Plan a meeting about the one case, today."""
    session = office.unlock(passphrase)
    try:
        plan = MeetingPlan("RT", session.desk.clock().date(), case_ids=("jonas",))
        return session.plan_meeting(plan).discussions[0].id
    finally:
        session.close()


@pytest.fixture
def namesakes(office: Door, passphrase: str, discussion: str) -> str:
    """Enter another child of the same name and age, and plan a meeting for it too."""
    assert discussion
    session = office.unlock(passphrase)
    try:
        twin = Case("jonas-2", NamedChild("Jonas Fiktivsen", date(2018, 3, 14)), reference="2/26")
        session.save_case(twin)
        plan = MeetingPlan("RT", session.desk.clock().date(), case_ids=("jonas-2",))
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


def heads_of(screen: SearchScreen) -> list[list[str]]:
    """Give the heading of each card that is seen."""
    cards = [card for card in screen.findChildren(Card) if card.isVisible()]
    return [[each.text() for each in card.findChildren(Label)[:2]] for card in cards]


def test_two_children_of_one_name_are_told_apart_in_every_heading_and_on_every_row(
    qtbot: QtBot, at: At, namesakes: str
) -> None:
    assert namesakes
    shown = at(SearchPlace())
    screen = screen_of(shown)
    names = look_for(qtbot, screen, "jonas")
    assert len(names) == len(set(names)) == 4
    assert all(("1/26" in name) is not ("2/26" in name) for name in names)
    told_apart = [["Jonas Fiktivsen", "8 år · 1/26"], ["Jonas Fiktivsen", "8 år · 2/26"]]
    qtbot.waitUntil(lambda: sorted(heads_of(screen)) == told_apart)  # Qt shows them a turn later
    first = next(row for row in screen.rows if "2/26" in row.accessibleName())
    first.click()
    assert shown.shell is not None
    assert shown.shell.place == CasePlace("jonas-2")


def test_the_palette_tells_them_apart_too(qtbot: QtBot, at: At, namesakes: str) -> None:
    assert namesakes
    shown = at(TodayPlace())
    assert shown.shell is not None
    shown.shell.show_palette()
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, "jonas fik")
    qtbot.waitUntil(lambda: not palette.model.waits)
    said = [line.sentence for line in palette.lines.lines if line.at >= 0]
    assert len(said) == len(set(said)) == 4
    assert sum("1/26" in each for each in said) == sum("2/26" in each for each in said) == 2
    palette.reject()


def test_where_there_is_no_number_the_day_of_birth_tells_them_apart() -> None:
    words = Words(Language.NB)
    days = (date(2018, 3, 14), date(2018, 9, 1))
    said = [told_apart(words, 8, "", born).replace("\xa0", " ") for born in days]
    assert said == ["8 år · født 14. mars 2018", "8 år · født 1. september 2018"]
    assert told_apart(words, 1, "7/26", days[0]) == "1 år · 7/26"
    assert told_apart(words, None, "", None) == ""


def test_escape_comes_back_to_the_hits_with_text_conditions_and_the_hit_one_stood_on(
    qtbot: QtBot, at: At, settled: Settled, namesakes: str
) -> None:
    assert namesakes
    shown = at(SearchPlace())
    assert shown.shell is not None
    look_for(qtbot, screen_of(shown), "jonas")
    second = screen_of(shown).rows[2]
    name = second.accessibleName()
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    settled(shown)
    opened: Place | None = shown.shell.place
    assert isinstance(opened, CasePlace)
    shown.shell._back()
    screen = screen_of(shown)
    assert screen.field.text() == "jonas"
    qtbot.waitUntil(lambda: not screen.model.waits)
    stands = [row.accessibleName() for row in screen.rows if row.hasFocus()]
    assert stands == [name]
    QTest.keyClick(screen.field, Qt.Key.Key_Escape)
    assert shown.shell.place == CasesPlace()


def test_the_conditions_come_back_and_a_hit_that_is_gone_leaves_the_keyboard_in_the_field(
    qtbot: QtBot, at: At
) -> None:
    screen = screen_of(at(SearchPlace("jonas er:lukket", "CASE none none")))
    qtbot.waitUntil(lambda: not screen.model.waits)
    assert screen.chips.values == ("er:lukket",)
    assert screen.field.hasFocus()


def test_from_the_rail_escape_leads_to_the_list_and_not_to_old_hits(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(SearchPlace())
    assert shown.shell is not None
    look_for(qtbot, screen_of(shown), "jonas")
    shown.shell.go(CasesPlace())
    shown.shell.go(CasePlace("jonas"))
    settled(shown)
    shown.shell._back()
    assert shown.shell.place == CasesPlace()


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
    assert names[0] == "Saken, Jonas Fiktivsen, 8 år · 1/26. Navnet på barnet"
    assert names[1].startswith("Ressursteam ")
    assert screen.told == "Treff i én sak."


def test_a_hit_is_opened_by_the_keyboard(qtbot: QtBot, at: At, discussion: str) -> None:
    assert discussion
    shown = at(SearchPlace())
    screen = screen_of(shown)
    look_for(qtbot, screen, "ionas")  # as the name could have been spelled
    said = "Saken, Jonas Fiktivsen, 8 år · 1/26. Navnet, skrevet på en annen måte"
    assert screen.rows[0].accessibleName() == said
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
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(SearchPlace("jonas fikt"))
    screen = screen_of(shown)
    qtbot.waitUntil(lambda: not screen.model.waits)
    assert shown.shell is not None
    kept = place_of(shown.shell)
    assert (kept.screen, kept.subject) == ("Search", "")
    assert typed_on(shown.shell, ()) == ()
    QTest.keyClick(screen.rows[0], Qt.Key.Key_Return)
    settled(shown)
    kept = place_of(shown.shell)  # from a hit, too, only where one is
    assert (kept.screen, kept.subject) == ("Case", "jonas")
    assert "fikt" not in repr(kept)


def test_nothing_is_shown_while_others_see_the_screen(qtbot: QtBot, at: At) -> None:
    screen = screen_of(at(SearchPlace()))
    assert look_for(qtbot, screen, "jonas")
    screen.model._work.state.shares_screen = True
    assert look_for(qtbot, screen, "jonas fik") == []
    assert screen.told.startswith("Mens skjermen deles")
