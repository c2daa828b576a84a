"""No format says something another does not: the same words in the same order."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from meetingapp.document.blocks import Document
from meetingapp.document.visible import visible
from meetingapp.exports.docx import docx_file
from meetingapp.exports.html import html_file
from meetingapp.exports.text import text_file
from meetingapp.minutes import render
from meetingapp.minutes.chart_png import chart_png
from meetingapp.minutes.reading_back import opened
from meetingapp.minutes.said import said
from meetingapp.words import Language
from tests.document.finished import all_told_in, finalisable_examples
from tests.exports.every_block import DOCUMENT, said_by
from tests.exports.read_back import Page, text_of_word, words_in


def expected(document: Document, *, notes_last: bool) -> list[str]:
    notes: list[str] = []
    texts = list(said_by(document.blocks, notes if notes_last else None))
    return words_in("\n".join(visible(text) for text in [*texts, *notes]))


def in_word(document: Document) -> list[str]:
    return words_in(text_of_word(docx_file(document, chart_png)))


def in_html(document: Document) -> list[str]:
    return words_in(Page(html_file(document)).text)


def in_text(document: Document) -> list[str]:
    return words_in(text_file(document).decode("utf-8"))


READ: dict[str, tuple[Callable[[Document], list[str]], bool]] = {
    "docx": (in_word, True),
    "html": (in_html, True),
    "txt": (in_text, False),
}


@pytest.mark.parametrize("format_", READ)
def test_every_kind_of_block_is_said_once_and_nothing_else(format_: str) -> None:
    read, notes_last = READ[format_]
    numbers = ["1", "2"] if format_ == "txt" else []  # the numbers of a list: drawn, not written
    found = read(DOCUMENT)
    for number, first in zip(numbers, ("Først", "Så"), strict=False):
        at = found.index(first)
        assert found.pop(at - 1) == number
    assert found == expected(DOCUMENT, notes_last=notes_last)


@pytest.mark.parametrize("name", finalisable_examples())
def test_the_minutes_of_every_example_say_the_same_in_every_format(name: str) -> None:
    turn = count()
    for told in all_told_in(name):
        language = list(Language)[next(turn) % len(Language)]
        document = replace(told, language=language).document()
        for format_, (read, notes_last) in READ.items():
            assert read(document) == expected(document, notes_last=notes_last), format_
        assert letters_aloud(render(document)) == only_letters(said(document))


def only_letters(counted: Counter[str]) -> Counter[str]:
    """Leave out digits and marks: a PDF draws the numbers of a weight as dots."""
    return Counter({letter: n for letter, n in counted.items() if letter.isalpha()})


def letters_aloud(pdf: bytes) -> Counter[str]:
    found: Counter[str] = Counter()
    with opened(pdf) as file:
        assert file is not None
        for number in range(file.pages):
            page = file.page(number)
            found.update(letter for letter in page.read_aloud() if letter.isalpha())
            page.close()
    return found
