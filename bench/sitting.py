"""What a person does in a sitting, one thing after another, for ``bench/parts/working.py``."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from meetingapp.ui.places import RoomPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.shell import Shell

LETTERS: Final = 1000
ON_EACH_ITEM: Final = 24
ITEM_ROUNDS: Final = 6
CASE_TURNS: Final = 40
PLACE_ROUNDS: Final = 3
SENTENCE: Final = "Jeg liker når vi leser i lite rom, og jeg vil at mamma skal vite det. "


def _room(shell: Shell) -> RoomScreen:
    room = shell.shown
    assert isinstance(room, RoomScreen)
    return room


def types(shell: Shell) -> Iterator[None]:
    """Write on and on in one field, with autosave."""
    room = _room(shell)
    room.turn_to("A05")
    room.model.caret_wanted.emit("voice.own_words")
    for number in range(LETTERS):
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, SENTENCE[number % len(SENTENCE)])
        yield


def letters(field: QWidget) -> Iterator[None]:
    """Write as much in a field of nobody's."""
    for number in range(LETTERS):
        QTest.keyClicks(field, SENTENCE[number % len(SENTENCE)])
        yield


def sits(shell: Shell, ids: list[str]) -> Iterator[None]:
    """Go through every item of every case, and write a little on each, without a pause."""
    for each in ids:
        shell.go(RoomPlace(each))
        for _ in range(20):
            yield
        for item in [f"A{number:02}" for number in range(15)]:
            _room(shell).turn_to(item)
            yield
            for letter in SENTENCE[:ON_EACH_ITEM]:
                field = QApplication.focusWidget()
                if isinstance(field, QLineEdit | QPlainTextEdit):  # a button would act on it
                    QTest.keyClicks(field, letter)
                yield


def turns(shell: Shell) -> Iterator[None]:
    """Turn from one item to the next, again and again."""
    items = [f"A{number:02}" for number in range(15)]
    for _ in range(ITEM_ROUNDS):
        for item in items:
            _room(shell).turn_to(item)
            yield


def other_cases(shell: Shell, ids: list[str]) -> Iterator[None]:
    """Go from child to child."""
    for turn in range(CASE_TURNS):
        shell.go(RoomPlace(ids[turn % len(ids)]))
        yield


def visits(shell: Shell) -> Iterator[None]:
    """Go to every place of the rail."""
    for _ in range(PLACE_ROUNDS):
        for entry in shell.entries:
            shell.go(entry.place)
            yield
