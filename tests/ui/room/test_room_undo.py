"""Ctrl+Z and Ctrl+Y in the room, wherever the keyboard is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.text_area import TextArea
from tests.ui.room.conftest import Show, empty, opened, turn
from tests.ui.room.hands import here, press, types

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def undo() -> None:
    press(Qt.Key.Key_Z, CTRL)


def pause(screen: RoomScreen) -> None:
    """Let what is typed now begin a step of its own."""
    line = screen.model.history._line
    if line.steps:
        line.steps[-1] = replace(line.steps[-1], closed=True)


def test_ctrl_z_inside_a_text_is_the_rooms_and_the_caret_goes_to_what_changed(show: Show) -> None:
    screen = show(empty(), "A05")
    screen._focus("voice.own_words")
    types("Jeg vil hjem")
    pause(screen)
    types(" nå")
    area = here()
    assert isinstance(area, TextArea)
    undo()
    assert here() is area
    assert area.raw == screen.model.discussion.voice.own_words == "Jeg vil hjem"
    assert area.textCursor().position() == len("Jeg vil hjem")
    assert screen._footer.said.startswith("Angret: A05 ")
    types(" til mamma")
    assert area.raw == "Jeg vil hjem til mamma"


def test_undo_goes_to_the_item_where_it_was_written(show: Show) -> None:
    screen = show(empty(), "A05")
    screen._focus("voice.own_words")
    types("Vet ikke")
    turn(screen, "A09")
    undo()
    assert screen.model.item == "A05"
    assert screen.model.discussion.voice.own_words == ""
    press(Qt.Key.Key_Y, CTRL)
    assert screen.model.discussion.voice.own_words == "Vet ikke"
    undo()
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert screen.model.discussion.voice.own_words == "Vet ikke"


def test_a_date_and_a_number_in_their_fields_are_shown_as_they_were(show: Show) -> None:
    screen = show(opened(), "A10")
    path = "agreement.measures.0.target.value"
    before = screen.model.value(path)
    screen._focus(path)
    field = here()
    assert isinstance(field, QLineEdit)
    was = field.text()
    press(Qt.Key.Key_A, CTRL)
    types("77")
    undo()
    assert screen.model.value(path) == before
    assert field.text() == was
    assert not field.hasSelectedText()


def test_a_measure_that_was_removed_is_brought_back(show: Show) -> None:
    screen = show(opened(), "A10")
    measures = screen.model.discussion.agreement.measures
    screen.model.remove_row("agreement.measures", 0)
    undo()
    assert screen.model.discussion.agreement.measures == measures


def test_there_is_a_word_when_there_is_nothing_more_to_undo(show: Show) -> None:
    screen = show(opened(), "A05")
    undo()
    assert screen._footer.said == "Det er ikke mer å angre."
    press(Qt.Key.Key_Y, CTRL)
    assert screen._footer.said == "Det er ingenting å gjøre om igjen."


def test_other_screens_keep_the_undo_of_their_fields(show: Show) -> None:
    """A field that is in no room is left as Qt makes it."""
    area = TextArea(lambda words: words("Remarks from the meeting"))
    assert area.isUndoRedoEnabled()
    screen = show(empty(), "A05")
    screen._focus("voice.own_words")
    inside = here()
    assert isinstance(inside, TextArea)
    assert not inside.isUndoRedoEnabled()
