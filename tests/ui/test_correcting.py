"""Finished minutes are corrected in the meeting room, by keyboard, on a real store."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.ports import Minutes
from meetingapp.ui.lock.place import as_place, place_of
from meetingapp.ui.places import CorrectingPlace, MinutesPlace, Place
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.papers.approval_card import ApprovalCard
from meetingapp.ui.widgets.papers.differences import DifferencesDialog
from meetingapp.ui.widgets.room.correction import DropDialog, ReasonDialog
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.person import CTRL, SHIFT, Key, Person

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
WORDS = "Jeg sa noe annet."
WHY = "Barnet ble sitert feil."


@pytest.fixture
def first(office: Door, passphrase: str) -> Minutes:
    story = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    [case], [told] = story.cases, story.discussions
    session = office.unlock(passphrase)
    session.save_case(case)
    plan = MeetingPlan("RT", story.meeting.date, case_ids=(case.id,))
    meeting = session.plan_meeting(plan)
    session.save_meeting(replace(story.meeting, id=meeting.id))
    session.save_discussion(meeting.id, replace(told, id=meeting.discussions[0].id))
    made = session.finalise_minutes(meeting.discussions[0].id)
    session.close()
    return made


def minutes_on(shown: MainWindow) -> MinutesScreen:
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, MinutesScreen)
    return screen


def room_on(shown: MainWindow, qtbot: QtBot) -> RoomScreen:
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    qtbot.waitUntil(lambda: not shown.background.busy)
    qtbot.waitUntil(lambda: room.model.is_open and room._sitting.asides.is_open)
    return room


def dialog_on(kind: type[QDialog]) -> QDialog:
    shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return next(each for each in shown if isinstance(each, kind))


def test_minutes_are_corrected_by_keyboard_alone(
    first: Minutes, at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(MinutesPlace(first.id))
    person = Person(shown, settled)
    button = minutes_on(shown).panel.approval.correct
    assert button.text().strip() == "Rett referatet …"
    button.setFocus()
    person.press(Key.Key_Space)
    room = room_on(shown, qtbot)
    band = room._sitting.correction
    assert band.isVisible()
    assert room._panel.foot.button.text().strip() == "Lag den nye versjonen"
    assert room.model.may_finalise, room.model.missing()
    assert not room.model.has_room, "the meeting is over: nobody is followed, no time is counted"

    room.turn_to("A05")
    room._focus("voice.own_words")
    person.press(Key.Key_A, CTRL)
    person.writes("what the child said", WORDS)
    person.press(Key.Key_Return, CTRL | SHIFT)
    why = dialog_on(ReasonDialog)
    assert isinstance(why, ReasonDialog)
    assert not why.save.isEnabled(), "a reason is asked for"
    person.writes("why", WHY)
    why.save.setFocus()
    person.press(Key.Key_Space)
    settled(shown)

    new = minutes_on(shown)
    standing = new.model.standing
    assert standing is not None
    made = standing.approval.minutes
    assert (made.version, made.reason) == (2, WHY)
    assert WORDS in new.sheets.text.toPlainText()
    assert WHY in new.sheets.text.toPlainText()
    assert [each.minutes.id for each in standing.versions] == [made.id, first.id]
    new.panel.approval.compare_asked.emit(first.id)
    settled(shown)
    dialog_on(DifferencesDialog).close()

    not_mine = ApprovalCard(may_decide=False, may_write=True)
    not_mine.show_standing(standing.approval, standing.versions, corrects=False)
    assert not_mine.correct.isHidden()
    not_mine.deleteLater()
    shown.state.go.emit(MinutesPlace(first.id))
    settled(shown)
    assert minutes_on(shown).panel.approval.correct.isHidden(), "only the newest is corrected"


def test_what_was_begun_waits_and_can_be_dropped_after_a_question(
    first: Minutes, at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(CorrectingPlace(first.discussion_id))
    room = room_on(shown, qtbot)
    room.model.put("voice.own_words", WORDS)
    room._sitting.asides.write_lines("reason", WHY)
    assert shown.shell is not None
    last = place_of(shown.shell)
    assert (last.screen, last.subject) == ("Correcting", first.discussion_id)
    assert as_place(last) == CorrectingPlace(first.discussion_id), "a lock brings back here"
    room.open_again("ReasonDialog", "")
    dialog_on(ReasonDialog).close()
    room._top.left.emit()
    settled(shown)
    begun = minutes_on(shown).panel.approval.correct
    assert begun.text().strip() == "Fortsett rettelsen …"
    begun.click()
    again = room_on(shown, qtbot)
    assert again.model.discussion.voice.own_words == WORDS
    again._sitting.correction.ask_why()
    why = dialog_on(ReasonDialog)
    assert isinstance(why, ReasonDialog)
    assert why.reason.raw == WHY
    why.reject()

    again._sitting.correction.drop.click()
    question = dialog_on(DropDialog)
    assert isinstance(question, DropDialog)
    assert question.focusWidget() is question.stay, "a quick key drops nothing"
    question.stay.click()
    assert again.model.discussion.voice.own_words == WORDS
    again._sitting.correction.drop.click()
    question = dialog_on(DropDialog)
    assert isinstance(question, DropDialog)
    question.drop.click()
    again.model.put("voice.own_words", "for sent")
    settled(shown)
    back = minutes_on(shown)
    assert back.panel.approval.correct.text().strip() == "Rett referatet …"
    session = shown.session
    assert session is not None
    fresh = session.correcting.open_room(first.discussion_id)
    assert fresh.discussion.voice.own_words not in {WORDS, "for sent"}
    assert session.beside.read_asides(first.discussion_id) == ()
