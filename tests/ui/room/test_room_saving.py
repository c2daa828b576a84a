"""What is typed is stored within a second, and called saved only when it is."""

from PySide6.QtTest import QSignalSpy

from meetingapp.ui.viewmodels.room import saving
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
