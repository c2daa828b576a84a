"""A room is made while the window answers: what is typed, asked or left meanwhile is right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from meetingapp.domain.case import Case, NamedChild
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.room import OpenRoom
from meetingapp.ui.commands import HasCommands
from meetingapp.ui.places import Place, RoomPlace, TodayPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import PASSPHRASE, TODAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
OWN_WORDS = "voice.own_words"


@pytest.fixture
def both(office: Door) -> tuple[str, str]:
    """Plan a sitting with two children."""
    session = office.unlock(PASSPHRASE)
    session.save_case(Case("sigrid", NamedChild("Sigrid Fiktivsen", date(2018, 3, 14))))
    planned = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas", "sigrid")))
    session.close()
    first, second = planned.discussions
    return first.id, second.id


def room_of(window: MainWindow) -> RoomScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, RoomScreen)
    return screen


def stored(window: MainWindow, discussion_id: str) -> OpenRoom:
    assert window.session is not None
    return window.session.open_room(discussion_id)


def test_the_first_letters_typed_to_the_next_child_are_that_childs(
    at: At, both: tuple[str, str], settled: Settled
) -> None:
    first, second = both
    window = at(RoomPlace(first, "", OWN_WORDS))
    left = room_of(window)
    assert left.where() == ("A05", OWN_WORDS)
    window.activateWindow()
    assert window.shell is not None
    window.shell.go(RoomPlace(second, "", OWN_WORDS))
    assert not room_of(window).is_made
    QTest.keyClicks(window, "Jeg vil lese.")
    settled(window)
    assert room_of(window).where() == ("A05", OWN_WORDS)
    room_of(window).flush()
    settled(window)
    assert stored(window, second).discussion.voice.own_words == "Jeg vil lese."
    assert stored(window, first).discussion.voice.own_words == ""


def test_a_room_that_is_left_before_it_is_made_is_made_no_further(
    qtbot: QtBot, at: At, both: tuple[str, str], settled: Settled
) -> None:
    window = at(TodayPlace())
    assert window.shell is not None
    window.shell.go(RoomPlace(both[0]))
    begun = room_of(window)
    window.shell.go(TodayPlace())
    settled(window)
    qtbot.waitUntil(lambda: not isValid(begun))
    assert not begun.is_made


def test_a_room_that_is_being_made_has_nothing_to_tell_yet(at: At, both: tuple[str, str]) -> None:
    window = at(TodayPlace())
    assert window.shell is not None
    window.shell.go(RoomPlace(both[0]))
    begun = room_of(window)
    assert isinstance(begun, HasCommands)
    assert begun.commands() == ()
    assert begun.form is None
    begun.flush()
    begun.resize(900, 700)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert not begun.is_made


def test_what_was_typed_last_is_stored_though_the_room_is_taken_down(
    at: At, both: tuple[str, str], settled: Settled
) -> None:
    first, second = both
    window = at(RoomPlace(first, "", OWN_WORDS))
    room = room_of(window).model
    room.put(OWN_WORDS, "Jeg liker når vi leser.")
    room.put("interpreter", "Ja, tolk")
    assert window.shell is not None
    window.shell.go(RoomPlace(second))
    settled(window)
    now = stored(window, first).discussion
    assert now.voice.own_words == "Jeg liker når vi leser."
    assert now == replace(now, interpreter="Ja, tolk")


def test_forms_that_nobody_turned_to_are_made_ahead_and_hold_what_was_written(
    qtbot: QtBot, at: At, both: tuple[str, str], settled: Settled
) -> None:
    window = at(RoomPlace(both[0]))
    screen = room_of(window)
    stack = screen._stack
    qtbot.waitUntil(lambda: len(stack._forms) == len(screen.model.agenda), timeout=20_000)
    qtbot.waitUntil(lambda: all(made.is_whole for made in stack._forms.values()), timeout=20_000)
    screen.model.put("purpose_and_concern.purpose_question", "Hva hjelper?")
    screen.model.tell()
    form = stack._forms["A04"].form
    screen.turn_to("A04")
    settled(window)
    assert screen.form is form
    control = form.fields.control("purpose_and_concern.purpose_question")
    assert control is not None
    assert control.property("plainText") == "Hva hjelper?"
