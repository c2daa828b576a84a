"""What Word and Outlook leave on the clipboard, pasted into the room."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from meetingapp.ui.page_text import LONGEST_HTML, text_of_html
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField

CLIPBOARD = Path(__file__).parent / "clipboard"
FROM_WORD = (
    "Skolen har sett:\n- Jonas går fra lesestasjonen\n- 4 av 5 økter\n"
    "Tiltak | Ansvarlig\nLese i lite rom | Kari Testdahl"
)


def sample(name: str) -> str:
    return (CLIPBOARD / name).read_text(encoding="utf-8")


@pytest.fixture
def area(qtbot: QtBot) -> TextArea:
    made = TextArea(lambda words: words("Remarks from the meeting"))
    qtbot.addWidget(made)
    return made


def test_a_page_from_word_becomes_its_plain_text(area: TextArea) -> None:
    copied = QMimeData()
    copied.setText(sample("word.txt").rstrip("\n").replace("\n", "\r\n"))
    copied.setHtml(sample("word.html"))
    copied.setData("text/rtf", (CLIPBOARD / "word.rtf").read_bytes())
    area.insertFromMimeData(copied)
    assert area.raw == FROM_WORD


def test_html_alone_is_read_too(area: TextArea) -> None:
    copied = QMimeData()
    copied.setHtml(sample("word.html"))
    assert area.canInsertFromMimeData(copied)
    area.insertFromMimeData(copied)
    assert area.raw == FROM_WORD


def test_a_letter_from_outlook_brings_neither_style_nor_link(area: TextArea) -> None:
    copied = QMimeData()
    copied.setHtml(sample("outlook.html"))
    area.insertFromMimeData(copied)
    assert area.raw == (
        "Hei,\nmøtet blir tysdag.\n- Ta med teikningane\n- Ring heim\nHelsing\nÅse Fiktivsen"
    )


def test_formats_without_text_bring_nothing(area: TextArea) -> None:
    copied = QMimeData()
    copied.setData("text/rtf", (CLIPBOARD / "word.rtf").read_bytes())
    copied.setData("image/png", b"\x89PNG")
    assert not area.canInsertFromMimeData(copied)


def test_a_field_of_one_line_takes_one_line(qtbot: QtBot) -> None:
    field = TextField(lambda words: words("Remarks from the meeting"))
    qtbot.addWidget(field)
    assert field.cleaned("10\u00a0000\u00ad kr") == "10 000 kr"


@pytest.mark.parametrize(
    "html",
    ["<p>" * 50_000, "<table><tr><td>" * 10_000, "<![CDATA[", "<!--", "&#x110000;&#0;&bogus;",
     "<style>", "<p>x</p>" * 300_000, "</td>" * 1000, "<a href='" + "x" * 200_000],
)  # fmt: skip
def test_broken_pages_do_no_harm(html: str) -> None:
    assert len(text_of_html(html)) <= LONGEST_HTML
