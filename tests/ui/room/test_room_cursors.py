"""Where the room is and where I write: by keyboard, in the agenda and in words."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from typing_extensions import override

from meetingapp.domain.pace import Pace
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.room.agenda import AgendaModel
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.ui.room.conftest import Model, Show, opened, turn
from tests.ui.room.hands import here, press

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def said(screen: RoomScreen) -> str:
    labels = screen._sitting.cursors.findChildren(QLabel)
    return " · ".join(label.text() for label in labels if label.isVisible() and label.text())


def row_of(screen: RoomScreen, item: str) -> str:
    model = screen._agenda.model()
    assert isinstance(model, AgendaModel)
    at = next(n for n, row in enumerate(model.rows) if row.view.id == item)
    return str(model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole))


def taken_up(room: str, mine: str) -> OpenRoom:
    return replace(opened(), pace=Pace(room, mine))


class Caret:
    """All of the writer that could be moved: what has the keyboard, every text, caret, scroll.

    Of what is in sight: forms nobody turned to yet are made meanwhile.
    """

    def __init__(self, screen: RoomScreen) -> None:
        self.focus = QApplication.focusWidget()
        self.item = screen.model.item
        self.texts: dict[QWidget, tuple[str, int, int, int]] = {}
        for area in filter(TextArea.isVisible, screen.findChildren(TextArea)):
            cursor = area.textCursor()
            self.texts[area] = (area.toPlainText(), cursor.position(), cursor.anchor(),
                                area.verticalScrollBar().value())  # fmt: skip
        for line in filter(TextField.isVisible, screen.findChildren(TextField)):
            self.texts[line] = (line.text(), line.cursorPosition(), line.selectionStart(), 0)
        pages = filter(QScrollArea.isVisible, screen._stack.findChildren(QScrollArea))
        self.scrolls = [(page, page.verticalScrollBar().value()) for page in pages]

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Caret) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # compared, and never kept in a set


def test_the_room_goes_through_everything_while_somebody_writes_and_nothing_of_it_moves(
    show: Show,
) -> None:
    screen = show(opened(), "A05", height=700)
    screen._focus("voice.effect_on_decision")
    area = here()
    assert isinstance(area, TextArea)
    page = screen._stack.currentWidget()
    assert isinstance(page, QScrollArea)
    page.verticalScrollBar().setValue(40)
    QTest.keyClicks(area, "Vi flytter høytles")
    cursor = area.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)
    for moves in (screen.model.take_room_to, screen._agenda.room_wanted.emit):
        for item in screen.model.agenda:
            before = Caret(screen)
            moves(item)
            QApplication.processEvents()
            assert screen.model.room_item == item
            assert Caret(screen) == before, item
    QTest.keyClicks(area, "X")
    assert "Vi XtterX" not in area.toPlainText()
    assert screen.model.item == "A05"
    assert screen.model.discussion.voice.effect_on_decision == area.toPlainText()


def test_viewing_never_moves_the_room(show: Show) -> None:
    screen = show(taken_up("A06", "A05"))
    moved = QSignalSpy(screen.model.room_moved)
    for item in ("A07", "A14", "A01"):
        turn(screen, item)
    screen._next_missing(back=False)
    screen._footer.turned.emit("A08")
    assert screen.model.room_item == "A06"
    assert moved.count() == 0


def test_f7_joins_and_f8_brings_the_room(show: Show) -> None:
    screen = show(taken_up("A06", "A05"))
    assert said(screen) == "Rommet er på A06 · Du skriver på A05 · F7"
    press(Key.Key_F7)
    assert (screen.model.item, screen.model.room_item) == ("A06", "A06")
    form = screen._form()
    assert form is not None
    assert form.isAncestorOf(here())
    assert said(screen) == "Rommet og du er på A06"
    turn(screen, "A09")
    press(Key.Key_F8)
    assert (screen.model.item, screen.model.room_item) == ("A09", "A09")


def test_going_on_takes_the_room_along_where_both_were_and_leaves_it_where_not(
    show: Show,
) -> None:
    screen = show(taken_up("A04", "A04"))
    press(Key.Key_Return, CTRL)
    assert (screen.model.item, screen.model.room_item) == ("A05", "A05")
    screen.model.take_room_to("A04")
    press(Key.Key_Return, CTRL)
    assert (screen.model.item, screen.model.room_item) == ("A06", "A04")
    screen._footer._after.click()
    assert (screen.model.item, screen.model.room_item) == ("A07", "A04")


def test_a_click_on_join_joins(show: Show) -> None:
    screen = show(taken_up("A06", "A05"))
    join = screen._sitting.cursors.join
    assert join.isVisible()
    assert join.accessibleName() == "Bli med: gå til A06, der rommet er"
    join.click()
    assert screen.model.item == "A06"


def test_the_agenda_says_both_cursors_and_takes_the_room_by_key_and_menu(show: Show) -> None:
    screen = show(taken_up("A06", "A05"))
    assert row_of(screen, "A05").endswith("Du skriver her.")
    assert row_of(screen, "A06").endswith("Rommet er her.")
    screen._agenda.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_R)
    assert (screen.model.room_item, screen.model.item) == ("A07", "A05")
    at: QModelIndex = screen._agenda.model().index(1, 0)
    menu = screen._agenda.menu_of(at)
    assert [a.text().partition("\t")[0] for a in menu.actions() if a.text()][:2] == [
        "Åpne",
        "Ta rommet hit",
    ]
    menu.actions()[1].trigger()
    assert screen.model.room_item == "A01"


def test_before_its_day_and_after_the_minutes_a_meeting_has_no_room(show: Show) -> None:
    planned = show(replace(opened(), today=date(2026, 11, 20)))
    assert not planned.model.has_room
    assert said(planned) == ""
    before = planned.model.room_item
    turn(planned, "A09")
    press(Key.Key_F8)
    press(Key.Key_F7)
    assert (planned.model.room_item, planned.model.item) == (before, "A09")
    locked = show(replace(opened(), minutes_id="min-1"))
    assert said(locked) == ""
    assert "Rommet" not in row_of(locked, locked.model.item)


def test_the_cursors_are_said_in_the_other_norwegian(show: Show) -> None:
    screen = show(taken_up("A06", "A05"))
    wording.use(Language.NN)
    QApplication.processEvents()
    assert said(screen) == "Rommet er på A06 · Du skriv på A05 · F7"


@pytest.mark.parametrize(("width", "scale"), [(1440, 1.0), (1100, 1.0), (1440, 2.0)])
def test_the_cursors_take_the_room_there_is(show: Show, width: int, scale: float) -> None:
    theme.apply(scale=scale)
    screen = show(taken_up("A06", "A05"), width=width)
    line = screen._sitting.cursors
    assert screen.width() == width
    parts = [w for w in line.findChildren(QWidget) if w.isVisible() and w.parent() is line]
    assert line.join in parts
    assert all(line.rect().contains(part.geometry()) for part in parts)


def test_both_cursors_are_found_again_next_week(model: Model) -> None:
    room, kept = model(replace(opened(), pace=Pace("A06", "A07")))
    assert (room.room_item, room.item) == ("A06", "A07")
    room.take_room_to("A09")
    room.go_to("A08")
    room.pace.flush()
    later = replace(kept.room, pace=kept.paces[-1], today=date(2026, 12, 1))
    again, _ = model(later)
    assert (again.room_item, again.item) == ("A09", "A08")


def test_a_meeting_that_begins_starts_joined_where_something_is_missing(model: Model) -> None:
    room, _ = model(opened())
    assert room.is_joined
    assert room.room_item == room.item


def test_an_item_that_is_not_there_takes_no_room(model: Model) -> None:
    room, _ = model(taken_up("A06", "A05"))
    for odd in ("A99", "", "S01", "a05"):
        room.take_room_to(odd)
    assert room.room_item == "A06"
