"""The room opens at the very field somebody was sent to, from wherever they came."""

from dataclasses import replace

import pytest

from meetingapp.domain.situation import PurposeAndConcern
from meetingapp.services.room import OpenRoom
from meetingapp.ui.places import NEXT
from meetingapp.ui.screens.room import RoomScreen
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Later, Show, empty, opened
from tests.ui.room.hands import here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PURPOSE = "purpose_and_concern.purpose_question"


def without_purpose() -> OpenRoom:
    return opened(replace(jonas_discussion(), purpose_and_concern=PurposeAndConcern()))


def gate_at(screen: RoomScreen, path: str) -> str:
    return next(r.id for r in screen.model.results if r.path == path and r.closes)


def test_it_opens_at_the_field_a_gate_asks_for(show: Show, runs: Later) -> None:
    gate = gate_at(show(without_purpose()), PURPOSE)
    runs.at_once = False
    screen = show(without_purpose())
    screen.begin_at(gate, PURPOSE)
    assert not screen.model.is_open
    runs.at_once = True
    runs.answer()
    assert screen.where() == ("A04", PURPOSE)
    assert here().isVisible()
    screen.turn_to("A01")
    screen.model.opened.emit()  # made anew, as when the text grows: nobody is sent back
    assert screen.model.item == "A01"


def test_it_opens_as_always_where_the_gate_asks_no_more(show: Show) -> None:
    before = show(opened()).where()
    screen = show(opened())
    screen.begin_at("G-PURP-1", PURPOSE)
    assert screen.where() == before


def test_it_opens_at_what_is_missing_first(show: Show) -> None:
    screen = show(empty())
    first = screen.model.next_missing("")
    assert first is not None
    screen.begin_at(NEXT, "")
    assert screen.model.item == first.item


def test_it_opens_at_a_field_nobody_asks_for(show: Show) -> None:
    screen = show(opened())
    screen.begin_at("", "voice.own_words")
    assert screen.where() == ("A05", "voice.own_words")
