"""Spelling in the room: what is marked, what never is, and what the menu of a text offers."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from meetingapp.services.spelling import Spelling
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.spelling import SpellingModel
from meetingapp.ui.widgets.text_area import TextArea
from tests.ui.room.conftest import Desk, Later, Show, opened
from tests.ui.room.hands import here, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KNOWN = {"han", "leser", "sammen", "med", "rektor", "på", "skolen"}


class Words:
    """Knows a few words, and says which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.busy = False

    def knows(self, word: str) -> bool | None:
        self.asked.append(word)
        return None if self.busy else word.casefold() in KNOWN

    def suggest(self, word: str) -> tuple[str, ...]:
        return ("leser", "lesser") if word == "lesser" else ()


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.speller = Words()
    return made


@pytest.fixture
def model(desk: Desk, runs: Later) -> SpellingModel:
    made = SpellingModel(desk, runs)
    made.open("nb", ["Kari-Anne Testdahl", "Åse Fiktivsen"])
    return made


def wrong(model: SpellingModel, text: str, caret: int = -1) -> list[str]:
    return [found.word for found in model.wrong_in(text, caret)]


def test_words_no_dictionary_has_are_found_and_names_never(model: SpellingModel) -> None:
    text = "Han lesser sammen med Kari, Anne, Kari-Anne, Testdahls og Åses rektor"
    assert wrong(model, text) == ["lesser"]


@pytest.mark.parametrize(
    "text",
    ["PPT og BUP", "4b 12.3", "post@skolen.no https://xyzz.no/abcd", "😀 שלום привет 中文", "",
     "ab", "@Karianne", ";;tolk", "x1y2z3"],
)  # fmt: skip
def test_what_is_no_word_is_let_be(model: SpellingModel, text: str) -> None:
    assert wrong(model, text.replace("og", "med")) == []


def test_composed_and_decomposed_letters_are_one_word(model: SpellingModel) -> None:
    assert wrong(model, "pa\u030a skolen") == []
    assert wrong(model, "A\u030ase") == []


def test_the_word_being_written_is_let_be(model: SpellingModel) -> None:
    assert wrong(model, "han lesse", 9) == []
    assert wrong(model, "han lesse ", 10) == ["lesse"]


def test_what_is_learned_is_right_from_then_on(model: SpellingModel, desk: Desk) -> None:
    heard: list[None] = []
    model.changed.connect(lambda: heard.append(None))
    model.learn("stafettlogg")
    assert desk.spelling.words == ("stafettlogg",)
    assert wrong(model, "Stafettlogg") == []
    assert heard


def test_a_word_is_looked_up_once_and_a_busy_dictionary_marks_nothing(
    model: SpellingModel, desk: Desk
) -> None:
    words = desk.speller
    assert isinstance(words, Words)
    words.busy = True
    assert wrong(model, "lesser") == []
    words.busy = False
    assert wrong(model, "lesser lesser lesser") == ["lesser"] * 3
    assert words.asked == ["lesser", "lesser"]


def test_nothing_is_marked_without_a_dictionary_or_when_it_is_off(desk: Desk, runs: Later) -> None:
    desk.spelling = Spelling(on=False)
    off = SpellingModel(desk, runs)
    off.open("nb", [])
    assert wrong(off, "lesser") == []
    desk.speller = None
    missing = SpellingModel(desk, runs)
    missing.open("nb", [])
    assert wrong(missing, "lesser") == []
    assert missing.missing is not None


def in_room(
    show: Show, qtbot: QtBot, item: str, path: str, text: str
) -> tuple[RoomScreen, TextArea]:
    screen = show(opened(), item)
    desk = screen._work.session.writing
    assert isinstance(desk, Desk)
    desk.speller = Words()
    screen._writing._open()
    screen._focus(path)
    area = here()
    assert isinstance(area, TextArea)
    area.selectAll()
    area.insertPlainText(text)
    marked = screen._writing.marks
    qtbot.waitUntil(lambda: not marked._wait.isActive() and marked._left is None)
    return screen, area


def marked(area: TextArea) -> list[str]:
    return [mark.cursor.selectedText() for mark in area.extraSelections()]


def test_a_misspelt_word_is_underlined_and_nothing_else_changes(show: Show, qtbot: QtBot) -> None:
    screen, area = in_room(
        show, qtbot, "A09", "best_interest.conclusion", "😀 Han lesser med xyzq "
    )
    assert marked(area) == ["lesser", "xyzq"]
    assert screen.model.discussion.best_interest.conclusion == "😀 Han lesser med xyzq "


def test_a_child_is_not_corrected_unless_somebody_asks_for_it(show: Show, qtbot: QtBot) -> None:
    screen, area = in_room(show, qtbot, "A05", "voice.own_words", "eg vil hæm ")
    assert marked(area) == []
    spelling = screen._writing.spelling
    spelling._choose(replace(spelling.chosen, marks_child=True))
    qtbot.waitUntil(lambda: marked(area) != [])
    assert "hæm" in marked(area)


def menu_at(area: TextArea, word: str) -> QMenu:
    cursor = area.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    area.setTextCursor(cursor)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(area, event)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


def test_the_menu_key_offers_the_right_word_and_learning_it(show: Show, qtbot: QtBot) -> None:
    screen, area = in_room(show, qtbot, "A09", "best_interest.conclusion", "Han lesser sammen ")
    menu = menu_at(area, "lesser")
    texts = [each.text() for each in menu.actions()]
    assert texts[:3] == ["leser", "lesser", "Legg til «lesser» i ordlista"]
    action(menu, "leser").trigger()
    menu.close()
    assert area.raw == "Han leser sammen "
    assert screen.model.discussion.best_interest.conclusion == "Han leser sammen "
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert area.raw == "Han lesser sammen "
    menu = menu_at(area, "lesser")
    action(menu, "Legg til «lesser» i ordlista").trigger()
    menu.close()
    qtbot.waitUntil(lambda: marked(area) == [])


def test_undo_in_the_menu_is_the_rooms(show: Show, qtbot: QtBot) -> None:
    screen, area = in_room(show, qtbot, "A09", "best_interest.conclusion", "Han leser ")
    menu = menu_at(area, "leser")
    undo = next(each for each in menu.actions() if each.objectName() == "edit-undo")
    assert undo.isEnabled()
    undo.trigger()
    menu.close()
    assert screen.model.discussion.best_interest.conclusion != "Han leser "


def test_a_text_of_any_length_costs_the_same(show: Show, qtbot: QtBot) -> None:
    screen, area = in_room(show, qtbot, "A09", "best_interest.conclusion", "x")
    area.insertPlainText("lesser " * 28_000)
    marks = screen._writing.marks
    marks._wait.stop()
    began = time.thread_time()
    marks._begin()
    took = time.thread_time() - began
    assert took < 0.1  # half a second to look through all of it
    qtbot.waitUntil(lambda: area.extraSelections() != [])
    assert 0 < len(area.extraSelections()) < 1000
