"""Whoever does not see the room hears what changes in it where the keyboard is not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingapp.domain.case import NamedChild
from meetingapp.domain.verdict import Verdict
from meetingapp.errors import AppError
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.ui.accessibility.heard import heard_by_readers
from tests.ui.room.conftest import Shelf, Show, empty, opened, turn
from tests.ui.room.hands import press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
WIDTHS = pytest.mark.parametrize("width", [1440, 1100])
FULL = "Disken er full"


@pytest.fixture
def heard() -> Iterator[list[str]]:
    with heard_by_readers() as said:
        yield said


def shelf(screen: RoomScreen) -> Shelf:
    found = screen.model._session
    assert isinstance(found, Shelf)
    return found


def stored(screen: RoomScreen, text: str) -> None:
    """Write and hand it to the store."""
    types(text)
    screen.flush()


def test_that_it_is_saved_is_said_once_a_minute_and_not_at_every_save(
    show: Show, heard: list[str]
) -> None:
    screen = show(empty(), "A04")
    for text in ("Hvilke ", "tiltak ", "skal vi ", "starte?"):
        stored(screen, text)
    saved = [text for text in heard if text.startswith("Lagret kl. ")]
    assert saved
    assert len(saved) == len(set(saved))  # the minute may turn while we write


def test_that_it_is_not_saved_is_said_with_the_reason_once_and_so_is_that_it_is_again(
    show: Show, heard: list[str]
) -> None:
    screen = show(empty(), "A04")
    shelf(screen).full = True
    for text in ("Hvilke ", "tiltak?"):
        stored(screen, text)
    assert heard.count("Ikke lagret – prøver igjen") == 1
    (why,) = (text for text in heard if text.startswith("Det du skrev sist, er ikke lagret ennå"))
    assert wording.words.error(AppError("store.disk_full")) in why
    heard.clear()
    shelf(screen).full = False
    screen.flush()
    assert [text for text in heard if text.startswith("Lagret kl. ")]


@WIDTHS
def test_a_requirement_that_is_met_is_told_with_how_many_are_left(
    show: Show, heard: list[str], width: int
) -> None:
    screen = show(empty(), "A04", width=width)
    assert not any(text.startswith("På plass.") for text in heard)
    before = len([m for m in screen.model.missing() if not m.result.asks_reason])
    screen._focus("purpose_and_concern.purpose_question")
    types("Hvilke lesetiltak skal vi starte?")
    screen.model.tell()
    assert f"På plass. {before - 1} krav igjen." in heard


@WIDTHS
def test_a_pillar_that_changes_is_told_alone(show: Show, heard: list[str], width: int) -> None:
    screen = show(empty(), "A05", width=width)
    heard.clear()
    screen._focus("voice.own_words")
    types("Jeg vil lese i lite rom.")
    screen.model.tell()
    pillars = [text for text in heard if text.startswith(("Barnets ", "Målbare ", "Evaluering"))]
    assert len(pillars) == 1
    assert pillars[0].startswith("Barnets stemme: ")


def test_the_item_turned_to_is_said_and_whose_case_it_is_where_that_is_another(
    show: Show, heard: list[str]
) -> None:
    screen = show(opened(), "A05")
    assert heard[0].startswith("Jonas Fiktivsen. A")
    assert heard[-1] == "A05 Barnets stemme"
    heard.clear()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [text for text in heard if text.startswith("A06 ")]
    assert not any("Fiktivsen" in text for text in heard)
    heard.clear()
    other = replace(
        jonas_case(), id="case-2", subject=NamedChild("Sigrid Prøvevik", date(2017, 5, 2))
    )
    screen.flush()
    shelf(screen).room = opened(replace(jonas_discussion(), id="d-2", case_id="case-2"), other)
    screen.model.open("d-2")
    assert [text for text in heard if text.startswith("Sigrid Prøvevik. A")]


def test_writing_on_the_same_item_says_its_name_no_more(show: Show, heard: list[str]) -> None:
    screen = show(empty(), "A04")
    heard.clear()
    types("Hvilke lesetiltak?")
    screen.model.tell()
    assert not [text for text in heard if text.startswith("A04")]


def test_a_trouble_is_said_when_it_comes_and_not_again_while_it_stands(
    show: Show, heard: list[str]
) -> None:
    screen = show(opened(), "A14")
    error = AppError("store.disk_full")
    for _ in range(2):
        screen._notices.not_finalised(error)
    assert len([text for text in heard if wording.words.error(error) in text]) == 1
    screen._notices.name_characters(("ULV",))
    assert [text for text in heard if "ULV" in text]
    screen._notices.show_work(finalising=True)
    assert [text for text in heard if text.startswith("Referatet lages og låses")]


def test_what_came_of_an_answer_about_the_meeting_is_said(show: Show, heard: list[str]) -> None:
    screen = show(opened(), "A14")
    screen.model.verdict.give("d-1", Verdict.YES)
    assert [text for text in heard if text.startswith("Takk.")]


def test_a_day_that_cannot_be_read_is_said_when_the_keyboard_has_gone_on(
    show: Show, heard: list[str]
) -> None:
    screen = show(empty(), "A12")
    screen._focus("next_meeting.on")
    types("tull")
    press(Qt.Key.Key_Tab)
    field = screen.form.fields.control("next_meeting.on") if screen.form is not None else None
    assert field is not None
    assert field.accessibleDescription() in heard


def test_it_is_said_in_the_language_in_use(show: Show, heard: list[str]) -> None:
    wording.use(Language.NN)
    screen = show(opened(), "A04")
    turn(screen, "A05")
    QApplication.processEvents()
    assert heard[-1].startswith("A05 Barnet")
    assert "Barnets stemme" not in heard[-1]
