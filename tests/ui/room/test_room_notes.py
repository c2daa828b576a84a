"""My own notes and cues beside an item: typed at once, saved honestly, shown to nobody."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from meetingapp.domain.aside import Aside, AsideOf
from meetingapp.ui.viewmodels.room import saving
from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.save_status import Saving
from tests.ui.room.conftest import Later, Model, Shelf, Show, opened, turn
from tests.ui.room.hands import here, press, types

Key = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def asides(model: Model, runs: Later, *kept: Aside) -> tuple[RoomAsides, RoomViewModel, Shelf]:
    room, shelf = model(opened())
    shelf.asides = kept
    made = RoomAsides(room, shelf, runs)
    room.open("d-1")
    return made, room, shelf


def test_a_note_is_stored_within_a_second_and_called_saved_only_then(
    model: Model, runs: Later
) -> None:
    notes, room, shelf = asides(model, runs)
    saved = QSignalSpy(room.saving.saved)
    runs.at_once = False
    notes.write_lines("A05", "husk")
    assert not room.saving.is_settled
    room.saving.flush()
    assert saved.count() == 0
    runs.answer()
    assert saved.count() == 1
    assert shelf.asides == (Aside("A05", lines="husk"),)


def test_each_item_has_its_own(model: Model, runs: Later) -> None:
    notes, room, shelf = asides(model, runs, Aside("A05", "spør Jonas", "lese"))
    notes.write_lines("A06", "mor først")
    notes.write_cue("A05", "")
    room.saving.flush()
    assert shelf.asides == (Aside("A05", lines="lese"), Aside("A06", lines="mor først"))


def test_nothing_is_written_before_what_stands_was_read(model: Model, runs: Later) -> None:
    room, shelf = model(opened())
    shelf.asides = (Aside("A05", lines="fra før"),)
    notes = RoomAsides(room, shelf, runs)
    runs.at_once = False
    room.opened.emit()
    notes.write_lines("A05", "nytt")
    assert room.saving.is_settled
    runs.answer()
    assert notes.lines("A05") == "fra før"


def test_a_note_the_store_refuses_waits_is_rescued_and_found_again(
    model: Model, runs: Later
) -> None:
    notes, room, shelf = asides(model, runs)
    shelf.full = True
    notes.write_lines("A05", "ord på et fullt lager")
    room.saving.flush()
    [unsaved] = saving.unsaved()
    assert unsaved.what == AsideOf("d-1", Aside("A05", lines="ord på et fullt lager"))
    assert unsaved.before == AsideOf("d-1", Aside("A05"))

    again = RoomViewModel(shelf, runs)
    beside = RoomAsides(again, shelf, runs)
    again.open("d-1")
    assert beside.lines("A05") == "ord på et fullt lager"
    shelf.full = False
    again.saving.flush()
    assert shelf.asides == (Aside("A05", lines="ord på et fullt lager"),)
    assert saving.unsaved() == ()


def test_what_is_rescued_later_is_held_against_what_was_stored_last(
    model: Model, runs: Later
) -> None:
    notes, room, shelf = asides(model, runs)
    notes.write_lines("A05", "først")
    room.put("voice.own_words", "Jeg")
    room.saving.flush()
    stored = room.discussion
    shelf.full = True
    notes.write_lines("A05", "så")
    room.put("voice.own_words", "Jeg liker")
    room.saving.flush()
    before = {type(each.what): each.before for each in saving.unsaved()}
    assert before[AsideOf] == AsideOf("d-1", Aside("A05", lines="først"))
    assert before[type(stored)] == stored


def test_one_key_opens_the_notes_and_the_same_goes_back(show: Show) -> None:
    screen = show(opened(), "A05")
    screen._focus("voice.own_words")
    field = here()
    assert not screen.notes_pane.isVisible()
    press(Key.Key_N, BOTH)
    assert here() is screen.notes_pane.area
    types("mor gråt")
    press(Key.Key_N, BOTH)
    assert here() is field
    assert not screen.notes_pane.isVisible()
    screen.flush()
    assert screen._footer.status.state is Saving.SAVED
    press(Key.Key_N, BOTH)
    assert screen.notes_pane.area.raw == "mor gråt"


def test_the_notes_follow_my_item_and_never_the_rooms(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_N, BOTH)
    types("til A05")
    screen.model.take_room_to("A07")
    assert screen.notes_pane.area.raw == "til A05"
    assert screen.notes_pane.area.textCursor().position() == 7
    turn(screen, "A06")
    assert screen.notes_pane.area.raw == ""
    turn(screen, "A05")
    assert screen.notes_pane.area.raw == "til A05"


def test_a_prepared_cue_stands_over_its_item_and_nowhere_else(show: Show) -> None:
    screen = show(opened(), "A04")
    shelf: object = screen._work.session
    assert isinstance(shelf, Shelf)
    shelf.asides = (Aside("A05", cue="La Jonas få papir og farger"),)
    screen.model.open("d-1")
    assert not screen._sitting.cue.isVisible()
    turn(screen, "A05")
    assert screen._sitting.cue.isVisible()
    assert screen._sitting.cue.field.raw == "La Jonas få papir og farger"
    assert screen._sitting.cue.field.accessibleName().startswith("Stikkord til meg som møteleder")
    form = screen._form()
    assert form is not None
    assert form.isAncestorOf(here())


def test_a_line_is_taken_and_undo_brings_it_back(show: Show) -> None:
    screen = show(opened(), "A05")
    pane = screen.notes_pane
    press(Key.Key_N, BOTH)
    for n, line in enumerate(("en", "to", "tre")):
        if n:
            press(Key.Key_Return)
        types(line)
    cursor = pane.area.textCursor()
    cursor.setPosition(4)
    pane.area.setTextCursor(cursor)
    assert pane.line_at_caret() == "to"
    before = screen.model.discussion.closing.corrections
    with screen.model.history.together():
        screen.model.put("closing.corrections", pane.take_line())
    assert screen.model.discussion.closing.corrections == "to"
    assert pane.area.raw == "en\ntre"
    assert pane.line_at_caret() == "tre"
    screen.model.undo()
    QApplication.processEvents()
    assert pane.area.raw == "en\nto\ntre"
    assert screen.model.discussion.closing.corrections == before
    screen.model.redo()
    assert pane.area.raw == "en\ntre"


def test_undo_in_the_notes_puts_the_caret_there_again(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_N, BOTH)
    types("feil")
    press(Key.Key_N, BOTH)
    assert not screen.notes_pane.isVisible()
    screen.model.undo()
    assert screen.notes_pane.area.raw == ""
    assert here() is screen.notes_pane.area
    screen.model.redo()
    assert screen.notes_pane.area.raw == "feil"


def test_the_last_and_only_line_is_taken_too(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_N, BOTH)
    assert screen.notes_pane.take_line() == ""
    types("alene")
    assert screen.notes_pane.take_line() == "alene"
    assert screen.notes_pane.area.raw == ""


def test_the_caret_in_the_notes_is_found_again_after_a_lock(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_N, BOTH)
    assert screen.where() == ("A05", "aside.lines")
    other = show(opened())
    other.return_to("A05", "aside.lines")
    assert here() is other.notes_pane.area
    other.return_to("A05", "aside.cue")
    assert here() is other._sitting.cue.field


def test_no_note_is_part_of_the_discussion(show: Show) -> None:
    screen = show(opened(), "A05")
    press(Key.Key_N, BOTH)
    types("KANARI")
    assert "KANARI" not in repr(screen.model.room)
    assert "KANARI" not in repr(screen.model.context)


def test_nothing_is_noted_beside_what_is_being_finalised_or_is_finalised(
    model: Model, runs: Later
) -> None:
    notes, room, shelf = asides(model, runs, Aside("A05", "spør Jonas", "lese"))
    runs.at_once = False
    room.finalise()
    notes.write_lines("A05", "for sent")
    assert room.saving.is_settled
    while runs.waiting:
        runs.answer()
    assert shelf.finalised == ["d-1"]
    assert (notes.lines("A05"), notes.cue("A05")) == ("", "")
    notes.write_lines("A06", "etterpå")
    assert room.saving.is_settled


def test_beside_finalised_minutes_the_notes_stay_closed(show: Show) -> None:
    screen = show(replace(opened(), minutes_id="min-1"), "A05")
    press(Key.Key_N, BOTH)
    assert not screen.notes_pane.isVisible()
    assert screen.notes_pane.area.isReadOnly()
