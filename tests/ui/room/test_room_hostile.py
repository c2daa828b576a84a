"""What nobody should write, written: the room stays whole and loses nothing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea

from meetingapp.domain.case import NamedChild
from meetingapp.ui.viewmodels.room.items import ITEMS
from meetingapp.ui.widgets.text_area import TextArea
from tests.domain.jonas import jonas_case
from tests.ui.room.conftest import Show, opened, turn

ENDLESS = "o" * 400
HOSTILE = [
    "<b>fet</b> & ]]>",
    "😀 شكرا ŋ a\u030a",
    "\x00\x07",
    "<img src=x onerror=y>",
    " ",
    "\u202eabc",
]


def test_a_word_of_400_letters_pushes_nothing_out_of_the_window(show: Show) -> None:
    endless = NamedChild(f"Jonas{ENDLESS} Fiktivsen", date(2018, 3, 14))
    screen = show(opened(case=replace(jonas_case(), subject=endless)))
    room = screen.model
    for path in ("voice.own_words", "best_interest.conclusion", "meeting.place",
                 "voice.effect_on_decision"):  # fmt: skip
        room.put(path, ENDLESS)
    room.put("agreement.measures.0.action", f"Ida leser {ENDLESS} 4 dager i uka")
    room.put("agreement.measures.0.title", ENDLESS)
    room.tell()
    for item in ITEMS:
        turn(screen, item)
        assert screen.width() == 1440, item
        page = screen._stack.currentWidget()
        assert isinstance(page, QScrollArea)
        inside = page.widget()
        assert inside is not None
        assert inside.width() <= page.viewport().width(), item


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_stands_in_the_field_as_it_was_pasted(show: Show, text: str) -> None:
    screen = show(opened(), "A05")
    screen._focus("voice.own_words")
    area = QApplication.focusWidget()
    assert isinstance(area, TextArea)
    area.selectAll()
    QGuiApplication.clipboard().setText(text)
    area.paste()
    assert screen.model.discussion.voice.own_words == area.toPlainText()
    turn(screen, "A14")
    turn(screen, "A05")
    assert area.toPlainText() == screen.model.discussion.voice.own_words


def test_a_note_of_100_000_characters_is_kept_whole(show: Show) -> None:
    screen = show(opened(), "A14")
    note = "merknad " * 12_500
    screen._focus("closing.corrections")
    area = QApplication.focusWidget()
    assert isinstance(area, TextArea)
    area.selectAll()
    QGuiApplication.clipboard().setText(note)
    area.paste()
    assert screen.model.discussion.closing.corrections == note
    screen.model.saving.flush()
    assert screen.model.saving.is_settled
