"""What has happened with a case stands on its page: as a picture, as a list, the child's words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import BriefPlace, CasePlace, MinutesPlace, Place
from meetingapp.ui.ports import Session
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.story.card import StoryCard
from meetingapp.ui.widgets.story.mark import MarkButton
from meetingapp.ui.widgets.story.tellings import TellingsCard
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language
from tests.ui.accessibility.walk import nameless, sideways, stops, unreached
from tests.ui.met import Met, show, tell

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tell(tmp_path_factory.mktemp("storied") / "told")


@pytest.fixture
def met(told: Path, tmp_path: Path, window: Callable[[Door], MainWindow], settled: Settled) -> Met:
    """Three teams have met; the page of Jonas is open."""
    met = show(told, tmp_path / "vault", window, _jonas)
    settled(met.window)
    return met


def _jonas(session: Session) -> Place:
    [jonas] = session.lists.list_cases("Jonas").rows
    return CasePlace(jonas.id)


@pytest.fixture
def screen(met: Met) -> CaseScreen:
    shown = met.shown
    assert isinstance(shown, CaseScreen)
    return shown


def place(met: Met) -> Place | None:
    assert met.window.shell is not None
    return met.window.shell.place


def test_a_case_nobody_has_met_about_tells_nothing(at: At) -> None:
    shown = at(CasePlace("jonas"))
    assert not any(card.isVisible() for card in shown.findChildren(StoryCard))
    assert not any(card.isVisible() for card in shown.findChildren(TellingsCard))


def test_each_thing_says_its_day_and_what_it_was_and_enter_opens_its_minutes(
    qtbot: QtBot, met: Met, screen: CaseScreen, settled: Settled
) -> None:
    assert screen.told.isVisible()
    names = [mark.accessibleName() for mark in screen.told.picture.marks]
    assert any(name.startswith("24.\N{NO-BREAK SPACE}november") for name in names)
    held = next(m for m in screen.told.picture.marks if isinstance(m.mark.place, MinutesPlace))
    held.setFocus()
    qtbot.keyClick(held, Qt.Key.Key_Return)
    settled(met.window)
    assert place(met) == held.mark.place


def test_arrows_go_from_thing_to_thing_in_the_order_of_their_days(
    qtbot: QtBot, screen: CaseScreen
) -> None:
    marks = screen.told.picture.marks
    days = [mark.mark.on for mark in marks]
    assert days == sorted(days)
    marks[0].setFocus()
    seen: list[MarkButton] = [marks[0]]
    for _ in marks:
        now = QApplication.focusWidget()
        assert isinstance(now, MarkButton)
        seen.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Right)
    assert list(dict.fromkeys(seen)) == [m for m in marks if m in seen]
    assert seen[-1] is marks[-1]


def test_the_picture_is_one_stop_for_tab(screen: CaseScreen) -> None:
    controls = stops(screen.window())
    assert len([one for one in controls if isinstance(one, MarkButton)]) == 1
    assert nameless(controls) == []
    assert unreached(controls) == []


def test_the_same_is_told_as_a_list_that_opens_the_same(
    qtbot: QtBot, met: Met, screen: CaseScreen, settled: Settled
) -> None:
    said = [mark.mark.sentence for mark in screen.told.picture.marks]
    screen.told.turn.click()
    assert not screen.told.picture.isVisible()
    if screen.told.rest.isVisible():
        screen.told.rest.click()
    rows = screen.told.lines.findChildren(ListRow)
    heard = [row.accessibleName() for row in rows]
    assert all(any(name.startswith(sentence) for name in heard) for sentence in said)
    evaluated = next(row for row in rows if "evalueres" in row.accessibleName())
    evaluated.setFocus()
    qtbot.keyClick(evaluated, Qt.Key.Key_Return)
    settled(met.window)
    assert isinstance(place(met), BriefPlace)


def test_where_there_is_no_room_for_the_picture_it_is_told_as_a_list(
    met: Met, screen: CaseScreen, settled: Settled
) -> None:
    theme.apply(scale=2.0)
    met.window.resize(1100, 700)
    settled(met.window)
    assert not screen.told.picture.isVisible()
    assert screen.told.lines.isVisible()
    assert not screen.told.turn.isVisible()
    assert sideways(met.window) == []


def test_what_the_child_told_stands_with_what_it_led_to(screen: CaseScreen) -> None:
    [card] = screen.findChildren(TellingsCard)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert any(text.startswith("«") and text.endswith("»") for text in said)


def test_the_story_is_told_again_in_another_language(screen: CaseScreen) -> None:
    before = [mark.accessibleName() for mark in screen.told.picture.marks]
    wording.use(Language.NN)
    after = [mark.accessibleName() for mark in screen.told.picture.marks]
    assert len(before) == len(after)
    assert before != after
    assert any("einige om" in name for name in after)
