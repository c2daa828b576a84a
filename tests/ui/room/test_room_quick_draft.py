"""A line begun in the quick bar is kept like everything written, and comes back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.aside import Aside
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.state import AppState
from meetingapp.ui.viewmodels.room.quick import Quick
from meetingapp.ui.widgets.room.quick_draft import KEPT
from meetingapp.ui.workplace import Workplace
from tests.ui.room.conftest import NOW, Later, Shelf, Show, opened
from tests.ui.room.hands import here, press, types

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
LINE = "Vi ringer mor på fredag"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def shelf(screen: RoomScreen) -> Shelf:
    found = screen.model._session
    assert isinstance(found, Shelf)
    return found


def begun(screen: RoomScreen) -> Aside | None:
    """Give what is stored of the line."""
    return next((each for each in shelf(screen).asides if each.item == KEPT), None)


def opened_anew(kept: Shelf, room: OpenRoom) -> RoomScreen:
    """Open the room as it is after the power has gone."""
    work = Workplace(kept, Later(), AppState(), lambda: NOW)  # type: ignore[arg-type]  # the room needs five of its use cases
    screen = RoomScreen(work, room.discussion.id)
    screen.show()
    return screen


def test_a_line_that_is_begun_is_stored_and_the_foot_says_so_only_then(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_E, CTRL)
    types(LINE)
    assert begun(screen) is None
    assert screen._footer.status.state == "saving"
    screen.model.saving.flush()
    assert screen._footer.status.state == "saved"
    assert begun(screen) == Aside(KEPT, Quick.DECISION.name, LINE)
    assert not screen.model.discussion.agreement.decisions


def test_it_stands_in_the_bar_again_and_a_word_says_that_it_is_not_added(show: Show) -> None:
    room = opened()
    screen = show(room, "A05")
    press(Key.Key_B, CTRL)
    types(LINE)
    screen.model.saving.flush()
    again = opened_anew(shelf(screen), room)
    bar = again._writing.bar
    assert bar.isVisible()
    assert (bar.kind, bar.text.raw) == (Quick.WORDS, LINE)
    assert again._footer.said.startswith("Du hadde begynt på en linje da Samråd stoppet.")
    bar.text.returnPressed.emit()
    assert again.model.discussion.voice.own_words.endswith(LINE)
    again.flush()
    assert begun(again) is None
    again.close()


def test_what_was_entered_or_taken_away_does_not_come_back(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_E, CTRL)
    types(LINE)
    screen.model.saving.flush()
    press(Key.Key_Return)
    screen.model.saving.flush()
    assert begun(screen) is None
    press(Key.Key_E, CTRL)
    types("Vi")
    screen.model.saving.flush()
    assert begun(screen) is not None
    press(Key.Key_Backspace)
    press(Key.Key_Backspace)
    screen.model.saving.flush()
    assert begun(screen) is None


def test_the_line_is_in_its_place_before_it_leaves_the_bar(show: Show, runs: Later) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_E, CTRL)
    types(LINE)
    screen.model.saving.flush()
    runs.at_once = False
    press(Key.Key_Return)
    screen.model.saving.flush()
    before, waiting, runs.waiting = len(shelf(screen).discussions), runs.waiting, []
    for job in waiting:
        job()
        if len(shelf(screen).discussions) > before:
            break  # and here the power goes
    stored = shelf(screen).discussions[-1].agreement.decisions
    assert [each.text for each in stored] == [LINE]
    assert begun(screen) is not None
    runs.at_once = True


def test_a_line_for_another_kind_is_kept_as_that(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_E, CTRL)
    types(LINE)
    press(Key.Key_O, CTRL)
    screen.model.saving.flush()
    assert begun(screen) == Aside(KEPT, Quick.OBSERVATION.name, LINE)


def test_nothing_is_finalised_while_a_line_is_begun(show: Show) -> None:
    screen = show(opened(), "A14")
    press(Key.Key_E, CTRL)
    types(LINE)
    press(Key.Key_Escape)
    press(Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not shelf(screen).finalised
    assert here() is screen._writing.bar.text
    assert screen._footer.said.startswith("Her står en påbegynt linje.")
    press(Key.Key_Return)
    assert screen.model.discussion.agreement.decisions[-1].text == LINE


@pytest.mark.parametrize("kind", ["", "TULL", "decision"])
def test_a_kind_nobody_knows_shows_nothing_and_stops_nothing(kind: str) -> None:
    room = opened()
    kept = Shelf(room, asides=(Aside(KEPT, kind, LINE),))
    screen = opened_anew(kept, room)
    assert not screen._writing.bar.isVisible()
    assert screen.model.is_open
    screen.close()


def test_beside_finalised_minutes_no_line_comes_back() -> None:
    room = replace(opened(), minutes_id="min-1")
    screen = opened_anew(Shelf(room, asides=(Aside(KEPT, "DECISION", LINE),)), room)
    assert not screen._writing.bar.isVisible()
    screen.close()
