"""The room is made, drawn and taken down a few fields at a time, and is whole when it is ready."""

from collections import Counter
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from typing_extensions import override

from meetingapp.services.room import OpenRoom
from meetingapp.ui.gently import Gently, Parts, at_once
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.state import AppState
from meetingapp.ui.viewmodels.room.answers import questions, questions_on
from meetingapp.ui.viewmodels.room.items import ITEMS
from meetingapp.ui.widgets.room.forms import make_form
from meetingapp.ui.widgets.room.gate_panel import GatePanel
from meetingapp.ui.workplace import Workplace
from tests.ui.room.conftest import NOW, Later, Model, Shelf, Show, empty
from tests.ui.room.hands import here, types
from tests.ui.room.test_room_reasons import warned
from tests.ui.room.test_room_since_last import agreed, followed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_MOST: Final = 56
"""So many widgets a part of a form may make: a choice among ten cards has more than fifty."""
_TABLE: Final = "A09"
"""Its table takes over rows that were made one at a time."""


def second_meeting() -> OpenRoom:
    return followed(agreed(date(2026, 11, 17)))


def largest_part(holder: QWidget, parts: Parts) -> int:
    """Make it all, and say how many widgets came with the part that made most."""
    most, before = 0, len(holder.findChildren(QWidget))
    for _ in parts:
        now = len(holder.findChildren(QWidget))
        most, before = max(most, now - before), now
    return max(most, len(holder.findChildren(QWidget)) - before)


def gently(owner: QWidget, parts: Parts) -> None:
    Gently(owner, parts)


def slowly_opened(qtbot: QtBot, room: OpenRoom, runs: Later) -> RoomScreen:
    """Begin to open a room as the program does, in the turns of the loop that come."""
    work = Workplace(Shelf(room), runs, AppState(), lambda: NOW)  # type: ignore[arg-type]  # the room needs five of its use cases
    screen = RoomScreen(work, room.discussion.id, make=gently)
    qtbot.addWidget(screen)
    screen.resize(1440, 900)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def names_of(panel: GatePanel) -> list[str]:
    return [row.accessibleName() for row in panel.musts.rows]


def differs(panel: GatePanel, before: list[str]) -> bool:
    return names_of(panel) != before


def stands_line_below_line(panel: GatePanel) -> bool:
    rows = (panel.musts.rows, panel.shoulds.rows)
    near = (two for each in rows for two in pairwise(row.geometry() for row in each))
    return all(upper.bottom() < lower.top() for upper, lower in near)


def told_of(one: QAccessibleInterface) -> list[tuple[str, str, str]]:
    """Give all that a screen reader is told of what is inside, from the top."""
    text = QAccessible.Text
    found = [(str(one.role()), one.text(text.Name), one.text(text.Description))]
    for at in range(one.childCount()):
        child = one.child(at)
        if child is not None and not child.state().invisible:
            found += told_of(child)
    return found


def told_of_room(screen: RoomScreen) -> list[tuple[str, str, str]]:
    """Give what is told of the form and what stands beside it.

    The foot is left out: it names as many keys as there is room for at that moment. So are things
    without a name or a value, as a bar to scroll with: whether there is one is a matter of room.
    """
    form = screen.form
    assert form is not None
    parts = (form, screen._left, screen._panel, screen._tabs)
    told = (each for part in parts for each in told_of(QAccessible.queryAccessibleInterface(part)))
    return [(role, name, value) for role, name, value in told if name or value]


class Drawn(QObject):
    """Writes down in which turn of the loop each of some parts of a screen is first drawn."""

    def __init__(self, parts: dict[str, QWidget]) -> None:
        super().__init__()
        self.turns: dict[str, int] = {}
        self._turn = 0
        self._names = {part: name for name, part in parts.items()}
        for part in parts.values():
            part.installEventFilter(self)
        timer = QTimer(self)
        timer.timeout.connect(self._next)
        timer.start(0)

    def _next(self) -> None:
        self._turn += 1

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.turns.setdefault(self._names[watched], self._turn)
        return False


@pytest.mark.parametrize("item", [each for each in ITEMS if each != _TABLE])
def test_no_part_of_a_form_makes_more_than_a_few_fields(
    qtbot: QtBot, model: Model, item: str
) -> None:
    room, _ = model(second_meeting())
    room.go_to(item)
    form = make_form(room, item, lambda: None)
    qtbot.addWidget(form)
    assert largest_part(form, form.parts()) <= _MOST


def test_no_part_of_a_question_makes_more_than_a_few_fields(qtbot: QtBot, model: Model) -> None:
    room, _ = model(warned())
    form = make_form(room, questions(room)[0].item, lambda: None)
    qtbot.addWidget(form)
    at_once(form, form.parts())
    assert largest_part(form.reasons, form.reasons.ahead()) <= _MOST
    assert form.reasons._rows


def test_no_part_of_what_stands_beside_the_form_makes_more_than_a_few_rows(
    qtbot: QtBot, model: Model
) -> None:
    room, _ = model(empty())
    panel = GatePanel(room)
    qtbot.addWidget(panel)
    assert largest_part(panel, panel.parts()) <= _MOST


def test_a_question_that_is_half_made_is_finished_by_whoever_turns_to_it(
    qtbot: QtBot, model: Model
) -> None:
    room, _ = model(warned())
    item = questions(room)[0].item
    form = make_form(room, item, lambda: None)
    qtbot.addWidget(form)
    at_once(form, form.parts())
    ahead = form.reasons.ahead()
    for _ in range(3):
        next(ahead)
    form.refresh()
    at_once(form, ahead)
    rows = form.reasons._rows
    assert list(rows) == [q.gate for q in questions_on(room, item)]
    assert form.reasons._open.count() == len(rows)
    assert all(row.cards.accessibleName() and row.stops() for row in rows.values())


def test_the_form_is_drawn_first_and_what_stands_beside_it_in_turns_of_its_own(
    qtbot: QtBot, runs: Later
) -> None:
    screen = slowly_opened(qtbot, empty(), runs)
    qtbot.waitUntil(lambda: screen.is_made)
    parts = {"form": screen._footer, "agenda": screen._agenda.viewport(), "gates": screen._panel}
    seen = Drawn(parts)
    with qtbot.waitSignal(screen.ready):
        pass
    assert list(seen.turns) == ["form", "agenda", "gates"]
    assert len(set(seen.turns.values())) == len(parts)
    assert all(part.updatesEnabled() for part in (screen, screen._left, screen._panel))


def test_what_is_asked_for_stands_line_below_line_wherever_one_turns(
    qtbot: QtBot, runs: Later
) -> None:
    screen = slowly_opened(qtbot, empty(), runs)
    with qtbot.waitSignal(screen.ready):
        pass
    panel = screen._panel
    for item in ("A04", "A05", "A09", "A01"):
        before = names_of(panel)
        screen.turn_to(item)
        qtbot.waitUntil(partial(differs, panel, before))
        qtbot.waitUntil(partial(stands_line_below_line, panel))


def test_a_room_that_says_it_is_ready_is_whole_for_a_screen_reader(
    qtbot: QtBot, runs: Later, show: Show
) -> None:
    whole = told_of_room(show(second_meeting()))
    screen = slowly_opened(qtbot, second_meeting(), runs)
    told: list[tuple[str, str, str]] = []
    screen.ready.connect(lambda: told.extend(told_of_room(screen)))
    with qtbot.waitSignal(screen.ready):
        pass
    assert Counter(told) == Counter(whole)
    assert len(told) > _MOST


def test_a_letter_typed_between_any_two_parts_comes_to_the_field_the_room_opens_at(
    qtbot: QtBot, runs: Later
) -> None:
    screen = slowly_opened(qtbot, empty(), runs)
    screen.begin_at("", "voice.own_words")
    ready: list[bool] = []
    screen.ready.connect(lambda: ready.append(True))
    typed = ""
    while not ready:
        letter = "abcdefghij"[len(typed) % 10]
        types(letter)
        typed += letter
        QApplication.processEvents()
    screen.model.tell()
    assert screen.where() == ("A05", "voice.own_words")
    assert screen.model.discussion.voice.own_words == typed
    assert here().property("plainText") == typed


def test_a_room_that_is_left_goes_a_few_fields_at_a_time(runs: Later) -> None:
    room = empty()
    work = Workplace(Shelf(room), runs, AppState(), lambda: NOW)  # type: ignore[arg-type]  # the room needs five of its use cases
    screen = RoomScreen(work, room.discussion.id)
    screen.show()
    parts = screen.leaving()
    screen.hide()
    at_a_time: list[int] = []
    there = screen.findChildren(QWidget)
    assert len(there) > 10 * _MOST
    while isValid(screen):
        next(parts, None)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left = [each for each in there if isValid(each)]
        at_a_time.append(len(there) - len(left))
        there = left
    assert not there
    assert max(at_a_time) <= 3 * _MOST


def test_no_list_of_names_is_made_before_somebody_asks_for_names(show: Show) -> None:
    before = set(map(id, QApplication.topLevelWidgets()))
    screen = show(empty(), "A05")
    types("abc")
    new = [each for each in QApplication.topLevelWidgets() if id(each) not in before]
    assert screen in new
    assert [each for each in new if isinstance(each, QListView)] == []
