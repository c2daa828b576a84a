"""Warnings are answered where they stand: one key, several at once, and back again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from meetingapp.domain.deviation import WarningReason
from meetingapp.domain.voice import ChildVoice
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.answers import answer, questions, set_aside, take_back
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.reason_row import ReasonRow
from tests.domain.jonas import jonas_discussion, jonas_meeting
from tests.ui.room.conftest import Model, Show, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def warned() -> OpenRoom:
    """Give the finished example, where one person chairs and writes and nobody convenes."""
    meeting, told = jonas_meeting(), jonas_discussion()
    told = replace(told, next_meeting=replace(told.next_meeting, convener=None))
    return opened(discussion=told, meeting=replace(meeting, note_taker=meeting.chair))


def gates(room: RoomViewModel) -> list[str]:
    return [each.gate for each in questions(room)]


def texts(screen: RoomScreen) -> str:
    shown = form(screen, ItemForm).findChildren(QLabel)
    return "\n".join(label.text() for label in shown if label.isVisible())


def test_a_warning_keeps_the_minutes_open_until_it_has_a_reason(model: Model) -> None:
    room, kept = model(warned())
    assert gates(room) == ["G-OPEN-1", "G-NEXT-3"]
    assert room.missing()
    answer(room, gates(room), WarningReason.NOT_POSSIBLE)
    assert room.may_finalise
    room.saving.flush()
    (given,) = kept.discussions[-1].acknowledged
    assert given.gates == ("G-OPEN-1", "G-NEXT-3")


def test_other_counts_only_with_words_of_its_own(model: Model) -> None:
    room, _ = model(warned())
    answer(room, gates(room), WarningReason.OTHER)
    assert room.missing()
    answer(room, ["G-OPEN-1", "G-NEXT-3"], WarningReason.OTHER, "Referenten er syk.")
    assert room.may_finalise


def test_a_reason_taken_back_asks_again_for_that_alone(model: Model) -> None:
    room, _ = model(warned())
    answer(room, ["G-OPEN-1", "G-NEXT-3"], WarningReason.PLANNED)
    take_back(room, ["G-NEXT-3"])
    assert gates(room) == ["G-NEXT-3"]
    assert room.discussion.acknowledged[0].gates == ("G-OPEN-1",)


def test_the_chair_and_nobody_else_sets_aside_what_may_be(model: Model) -> None:
    room, _ = model(warned())
    set_aside(room, "G-OPEN-1", "Det var bare oss to fra skolen.")
    (row,) = room.discussion.overrides
    assert row.by == room.meeting.chair
    assert row.at == room.today()
    assert "G-OPEN-1" not in gates(room)
    room.put("meeting.chair", None)
    assert [o.gate for o in room.discussion.overrides] == ["G-OPEN-1"]
    set_aside(room, "G-VOICE-2", "Nobody is there to do it")
    assert len(room.discussion.overrides) == 1


def test_f4_leads_to_the_reasons_and_one_key_answers(show: Show) -> None:
    screen = show(warned(), "A14")
    press(Qt.Key.Key_F4)
    assert screen.model.item == "A01"
    assert screen._path == "reason:G-OPEN-1"
    types("3")
    assert screen.model.discussion.acknowledged[0].reason is WarningReason.NOT_POSSIBLE
    QApplication.processEvents()
    assert "Begrunnet" in texts(screen)
    press(Qt.Key.Key_F4)
    assert screen.model.item == "A12"
    types("1")
    assert screen.model.may_finalise


def test_f4_goes_through_what_must_be_there_before_reasons(show: Show) -> None:
    screen = show(warned(), "A01")
    screen.model.put("voice.own_words", "")
    press(Qt.Key.Key_F4)
    assert screen._path == "voice.own_words"
    press(Qt.Key.Key_F4)
    assert screen._path == "reason:G-OPEN-1"
    press(Qt.Key.Key_F4)
    assert screen._path == "reason:G-NEXT-3"
    press(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert screen._path == "reason:G-OPEN-1"


def test_other_opens_a_line_that_stays_while_it_is_written(show: Show) -> None:
    screen = show(warned(), "A01")
    press(Qt.Key.Key_F4)
    types("6")
    types("Referenten ble syk.")
    assert here().accessibleName() == "Skriv grunnen med få ord"
    screen.model.tell()
    assert here().accessibleName() == "Skriv grunnen med få ord"
    assert screen.model.discussion.acknowledged[0].text == "Referenten ble syk."
    press(Qt.Key.Key_Tab)
    assert gates(screen.model) == ["G-NEXT-3"]


def test_one_reason_answers_the_others_that_are_ticked(show: Show) -> None:
    screen = show(warned(), "A01")
    press(Qt.Key.Key_F4)
    row = next(r for r in form(screen, ItemForm).findChildren(ReasonRow) if r.isVisible())
    row._also.open()
    row._others.setFocus()
    types("1")
    row.enter()
    types("2")
    assert screen.model.may_finalise
    assert screen.model.discussion.acknowledged[0].gates == ("G-OPEN-1", "G-NEXT-3")


def test_undo_asks_again(show: Show) -> None:
    screen = show(warned(), "A01")
    press(Qt.Key.Key_F4)
    types("3")
    box = form(screen, ItemForm).reasons
    box._undo[0].click()
    assert "G-OPEN-1" in gates(screen.model)
    assert any(r.isVisible() for r in box.findChildren(ReasonRow))


def test_a_warning_never_paints_its_field_red(show: Show) -> None:
    room = opened(replace(jonas_discussion(), voice=ChildVoice()))
    screen = show(replace(room, meeting=replace(room.meeting, impartiality_asked=False)), "A01")
    screen.model.finalise()
    screen.turn_to("A01")
    bad = [w for w in form(screen, ItemForm).findChildren(QLabel) if w.property("t") == "danger"]
    assert not [w for w in bad if w.isVisible()]
