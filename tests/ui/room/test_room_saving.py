"""What is typed is stored within a second, and called saved only when it is."""

from PySide6.QtTest import QSignalSpy

from meetingapp.ui.viewmodels.room import saving
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from tests.ui.room.conftest import Later, Model, opened


def test_typing_is_stored_within_a_second_without_a_pause(model: Model) -> None:
    room, kept = model(opened())
    saved = QSignalSpy(room.saving.saved)
    room.put("voice.own_words", "J")
    assert kept.discussions == []
    assert saved.wait(1000)
    assert kept.discussions[-1].voice.own_words == "J"
    assert saving.WAIT_MS < 1000


def test_the_clock_is_not_pushed_back_by_the_next_key(model: Model) -> None:
    room, _ = model(opened())
    room.put("voice.own_words", "J")
    left = room.saving._timer.remainingTime()
    room.put("voice.own_words", "Je")
    assert room.saving._timer.remainingTime() <= left


def test_saved_is_said_only_after_the_commit(model: Model, runs: Later) -> None:
    room, _ = model(opened())
    saved = QSignalSpy(room.saving.saved)
    runs.at_once = False
    room.put("voice.own_words", "Jeg")
    room.saving.flush()
    assert saved.count() == 0
    assert not room.saving.is_settled
    runs.answer()
    assert saved.count() == 1
    assert room.saving.is_settled


def test_saved_is_not_said_while_newer_words_wait(model: Model, runs: Later) -> None:
    room, kept = model(opened())
    saved = QSignalSpy(room.saving.saved)
    runs.at_once = False
    room.put("voice.own_words", "Jeg")
    room.saving.flush()
    room.put("voice.own_words", "Jeg liker")
    runs.answer()
    assert saved.count() == 0
    room.saving.flush()
    runs.answer()
    assert saved.count() == 1
    assert kept.discussions[-1].voice.own_words == "Jeg liker"


def test_a_full_disk_is_said_and_the_newest_words_are_tried_again(model: Model) -> None:
    room, kept = model(opened())
    failed, saved = QSignalSpy(room.saving.failed), QSignalSpy(room.saving.saved)
    kept.full = True
    room.put("voice.own_words", "Jeg")
    room.saving.flush()
    assert failed.count() == 1
    room.put("voice.own_words", "Jeg liker lite rom")
    kept.full = False
    room.saving.flush()
    assert saved.count() == 1
    assert kept.discussions[-1].voice.own_words == "Jeg liker lite rom"


def test_an_old_version_never_comes_after_a_newer_one(model: Model, runs: Later) -> None:
    room, kept = model(opened())
    runs.at_once = False
    kept.full = True
    room.put("voice.own_words", "gammelt")
    room.saving.flush()
    room.put("voice.own_words", "nytt")
    runs.answer()
    kept.full = False
    room.saving.flush()
    runs.answer()
    assert [d.voice.own_words for d in kept.discussions] == ["nytt"]


def test_a_version_that_failed_is_not_tried_after_a_newer_one_that_was_stored(
    model: Model, runs: Later
) -> None:
    room, kept = model(opened())
    runs.at_once = False
    room.put("voice.own_words", "gammelt")
    room.saving.flush()
    room.put("voice.own_words", "nytt")
    room.saving.flush()
    first, second = runs.waiting
    kept.full = True
    first()
    kept.full = False
    second()
    assert room.saving.is_settled
    room.saving.flush()
    assert [d.voice.own_words for d in kept.discussions] == ["nytt"]


def test_words_that_could_not_be_stored_are_there_when_the_room_is_entered_again(
    model: Model, runs: Later
) -> None:
    left, kept = model(opened())
    kept.full = True
    left.put("voice.own_words", "Jeg")
    left.put("meeting.place", "biblioteket")
    left.saving.flush()

    again = RoomViewModel(kept, runs)
    again.open("d-1")
    assert again.discussion.voice.own_words == "Jeg"
    assert again.meeting.place == "biblioteket"
    again.put("voice.own_words", "Jeg liker")
    again.saving.flush()
    kept.full = False
    left.saving.flush()
    assert kept.discussions == []
    again.saving.flush()
    assert [d.voice.own_words for d in kept.discussions] == ["Jeg liker"]
    assert [m.place for m in kept.meetings] == ["biblioteket"]
    assert not saving.anything_unsaved()


def test_what_is_not_stored_yet_can_be_told(model: Model, runs: Later) -> None:
    room, _ = model(opened())
    runs.at_once = False
    room.put("voice.own_words", "Jeg")
    room.saving.flush()
    room.put("voice.own_words", "Jeg liker")
    (written,) = saving.unsaved()
    assert written.meeting_id == "m-1"
    assert written.what == room.discussion
    runs.answer()
    room.saving.flush()
    runs.answer()
    assert saving.unsaved() == ()


def test_turning_to_another_item_stores_what_was_typed(model: Model) -> None:
    room, kept = model(opened())
    room.go_to("A05")
    room.put("voice.own_words", "Vet ikke.")
    room.go_to("A06")
    assert kept.discussions[-1].voice.own_words == "Vet ikke."


def test_attendance_is_stored_with_the_meeting(model: Model) -> None:
    room, kept = model(opened())
    room.put("meeting.place", "biblioteket")
    room.saving.flush()
    assert kept.meetings[-1].place == "biblioteket"
    assert kept.discussions == []
