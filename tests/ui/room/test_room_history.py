"""The way back: what is one step, what is forgotten, and what is saved."""

from dataclasses import replace

import pytest

from meetingapp.domain.voice import VoiceStatus
from meetingapp.ui.viewmodels.room import history as limits
from meetingapp.ui.viewmodels.room.history import History
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.undoing import Restored
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Model, Shelf, empty, opened

WORDS = "voice.own_words"


class Clock:
    """Goes when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(model: Model, clock: Clock) -> tuple[RoomViewModel, Shelf]:
    made, kept = model(empty())
    made.history = History(clock)
    return made, kept


def said(room: RoomViewModel) -> str:
    return room.discussion.voice.own_words


def types(room: RoomViewModel, text: str) -> None:
    for end in range(1, len(text) + 1):
        room.put(WORDS, text[:end])


def test_letters_of_one_field_are_one_step_until_there_is_a_pause(
    room: tuple[RoomViewModel, Shelf], clock: Clock
) -> None:
    model, _ = room
    types(model, "Vet")
    clock.now += 2
    model.put(WORDS, "Vet ikke")
    assert model.undo()
    assert said(model) == "Vet"
    assert model.undo()
    assert said(model) == ""
    assert not model.undo()
    assert model.redo()
    assert model.redo()
    assert said(model) == "Vet ikke"
    assert not model.redo()


def test_whoever_never_pauses_takes_it_back_in_pieces(
    room: tuple[RoomViewModel, Shelf], clock: Clock
) -> None:
    model, _ = room
    for end in range(1, 41):
        clock.now += 0.5
        model.put(WORDS, "x" * end)
    assert model.undo()
    assert 0 < len(said(model)) < 40


def test_another_field_is_another_step_and_so_is_a_choice(
    room: tuple[RoomViewModel, Shelf],
) -> None:
    model, _ = room
    model.put(WORDS, "Vet ikke")
    model.put("voice.weight_reason", "Hun er ti år")
    model.put("voice.status", VoiceStatus.OBTAINED)
    model.put("voice.status", VoiceStatus.PARTLY)
    back: list[str] = []
    model.restored.connect(lambda done: back.append(done.path))
    while model.undo():
        pass
    assert back == ["voice.status", "voice.status", "voice.weight_reason", WORDS]
    assert model.discussion == empty().discussion


def test_a_step_back_is_saved_like_any_change(room: tuple[RoomViewModel, Shelf]) -> None:
    model, kept = room
    types(model, "Vet ikke")
    model.saving.flush()
    assert kept.discussions[-1].voice.own_words == "Vet ikke"
    model.undo()
    model.saving.flush()
    assert kept.discussions[-1].voice.own_words == ""
    model.redo()
    model.saving.flush()
    assert kept.discussions[-1].voice.own_words == "Vet ikke"


def test_what_was_undone_is_forgotten_when_something_new_is_written(
    room: tuple[RoomViewModel, Shelf], clock: Clock
) -> None:
    model, _ = room
    model.put(WORDS, "a")
    model.undo()
    clock.now += 5
    model.put("feedback.how", "b")
    assert not model.redo()
    assert said(model) == ""


def test_the_item_and_the_place_of_the_caret_are_told(
    room: tuple[RoomViewModel, Shelf], clock: Clock
) -> None:
    model, _ = room
    model.go_to("A05")
    model.put(WORDS, "Jeg vil hjem. Og spise.")
    clock.now += 5
    model.put(WORDS, "Jeg vil ikke hjem. Og spise.")
    model.go_to("A09")
    told: list[Restored] = []
    model.restored.connect(told.append)
    model.undo()
    model.redo()
    assert told == [
        Restored("A05", WORDS, back=True, caret=len("Jeg vil ")),
        Restored("A05", WORDS, back=False, caret=len("Jeg vil ikke ")),
    ]
    assert model.item == "A05"


def test_what_could_not_be_read_comes_back_too(room: tuple[RoomViewModel, Shelf]) -> None:
    model, _ = room
    for text in ("3", "31", "31.2"):
        model.put("voice.obtained_on", None, text)
    model.put("voice.status", VoiceStatus.OBTAINED)
    model.undo()
    assert model.raw("voice.obtained_on") == "31.2"
    model.undo()
    assert model.raw("voice.obtained_on") == ""
    model.redo()
    assert model.raw("voice.obtained_on") == "31.2"


def test_time_and_place_of_the_sitting_are_taken_back_too(
    room: tuple[RoomViewModel, Shelf],
) -> None:
    model, kept = room
    was = model.meeting.place
    model.put("meeting.place", "Aulaen")
    model.undo()
    model.saving.flush()
    assert model.meeting.place == was
    assert kept.meetings[-1].place == was


def test_a_row_that_was_removed_comes_back(model: Model) -> None:
    made, _ = model(opened())
    measure = made.discussion.agreement.measures[0]
    made.remove_row("agreement.measures", 0)
    assert made.undo()
    assert made.discussion.agreement.measures[0] == measure


def test_several_changes_made_together_are_one_step_with_what_was_beside(
    room: tuple[RoomViewModel, Shelf],
) -> None:
    model, _ = room
    notes = ["Kari ringer"]
    with model.history.together():
        notes.clear()
        model.history.beside("A05", "", lambda: notes.append("Kari ringer"), notes.clear)
        model.put(WORDS, "a")
        model.put("feedback.how", "b")
    model.undo()
    assert notes == ["Kari ringer"]
    assert model.discussion == empty().discussion
    model.redo()
    assert notes == []
    assert said(model) == "a"


def test_typing_beside_the_discussion_is_put_together_as_well(
    room: tuple[RoomViewModel, Shelf], clock: Clock
) -> None:
    model, _ = room
    lines = [""]

    def write(text: str) -> None:
        before = lines[0]
        lines[0] = text
        model.history.beside(
            "A05", "lines", lambda: lines.__setitem__(0, before), lambda: lines.__setitem__(0, text)
        )

    for text in ("K", "Ka", "Kari"):
        write(text)
    clock.now += 3
    write("Kari ringer")
    model.undo()
    assert lines == ["Kari"]
    model.undo()
    assert lines == [""]
    model.redo()
    assert lines == ["Kari"]


def test_another_case_and_locked_minutes_leave_no_way_back(model: Model) -> None:
    made, _ = model(opened())
    made.put("feedback.how", "Ringer")
    made.open(made.discussion.id)
    assert not made.undo()
    made.put("feedback.how", "Ringer")
    made.put("feedback.how", jonas_discussion().feedback.how)
    made.finalise()
    assert made.locked
    assert not made.undo()
    assert not made.redo()


def test_the_oldest_steps_are_forgotten_when_there_are_many_or_they_are_heavy(
    room: tuple[RoomViewModel, Shelf], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, _ = room
    monkeypatch.setattr(limits, "MOST_STEPS", 5)
    for number in range(20):
        clock.now += 5
        model.put(WORDS, str(number))
    backs = sum(1 for _ in iter(model.undo, False))
    assert backs == 5
    assert said(model) == "14"
    monkeypatch.setattr(limits, "HEAVIEST", 1000)
    for number in range(10):
        clock.now += 5
        model.put(WORDS, str(number) * 400)
    backs = sum(1 for _ in iter(model.undo, False))
    assert backs == 1


@pytest.mark.parametrize("text", ["😀👨‍👩‍👧", "שלום", "e\u0301", "x" * 200_000])
def test_no_text_is_too_odd_to_be_taken_back(room: tuple[RoomViewModel, Shelf], text: str) -> None:
    model, _ = room
    model.put(WORDS, text)
    model.undo()
    assert said(model) == ""
    model.redo()
    assert said(model) == text


def test_two_hundred_changes_lead_all_the_way_back_and_forth(
    room: tuple[RoomViewModel, Shelf], clock: Clock
) -> None:
    model, _ = room
    versions = [model.discussion]
    paths = (WORDS, "feedback.how", "voice.weight_reason", "best_interest.conclusion")
    for number in range(200):
        clock.now += 2
        model.put(paths[number * 7 % 4], f"{number}")
        versions.append(model.discussion)
    for before in reversed(versions[:-1]):
        model.undo()
        assert model.discussion == replace(before)
    for after in versions[1:]:
        model.redo()
        assert model.discussion == after
