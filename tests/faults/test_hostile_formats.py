"""Hostile text in every block of a document: Word, HTML and text say it, and do nothing else."""

import zipfile
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from io import BytesIO
from typing import Any

from meetingapp.document.blocks import Contents, Document, Link, Note
from meetingapp.document.visible import visible
from meetingapp.exports.docx import docx_file
from meetingapp.exports.html import html_file
from meetingapp.exports.text import text_file
from tests.exports.every_block import DOCUMENT, said_by
from tests.exports.read_back import Page, W, part, text_of_word, words_in
from tests.faults.campaign import Campaign
from tests.faults.hostile_text import FIXED, generated

KEPT = frozenset({"language", "url", "logo", "page", "role"})
TAGS = frozenset(tag for tag, _ in Page(html_file(DOCUMENT)).elements) | {"br"}
ATTRIBUTES = frozenset(name for _, attrs in Page(html_file(DOCUMENT)).elements for name in attrs)
PARTS = frozenset(zipfile.ZipFile(BytesIO(docx_file(DOCUMENT))).namelist())
ELEMENTS = frozenset(node.tag for node in part(docx_file(DOCUMENT)).iter()) | {f"{W}br"}


class Writer:
    """Puts the next hostile text into each text of a document."""

    def __init__(self, texts: Any) -> None:
        self._texts = texts
        self.count = 0

    def into(self, value: Any, name: str = "") -> Any:
        if name in KEPT or isinstance(value, Enum | bytes):
            return value
        if isinstance(value, str):
            self.count += 1
            return next(self._texts)
        if isinstance(value, tuple):
            return tuple(self.into(one) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            changes = {
                field.name: self.into(getattr(value, field.name), field.name)
                for field in fields(value)
            }
            return replace(value, **changes)
        return value


def expected(document: Document, *, notes_last: bool) -> list[str]:
    notes: list[str] = []
    texts = list(said_by(document.blocks, notes if notes_last else None))
    return words_in("\n".join(visible(text) for text in [*texts, *notes]))


def test_hostile_text_is_said_and_nothing_else_happens(campaign: Campaign) -> None:
    tried = campaign(
        "T56",
        f"{len(FIXED)} fixed and all other generated strings in every text of a document, as "
        "Word, HTML and plain text",
        short=160,
        full=len(FIXED) + 5000,
    )
    written = 0

    def texts() -> Any:
        number = 0
        while True:
            yield FIXED[number] if number < len(FIXED) else generated(tried.random)
            number += 1

    hostile = texts()
    blocks = tuple(block for block in DOCUMENT.blocks if not isinstance(block, Link | Note))
    while written < tried.count:
        writer = Writer(hostile)
        document: Document = writer.into(replace(DOCUMENT, blocks=blocks), "")
        written += writer.count
        word = docx_file(document)
        assert words_in(text_of_word(word)) == expected(document, notes_last=True)
        assert frozenset(zipfile.ZipFile(BytesIO(word)).namelist()) <= PARTS
        assert {node.tag for node in part(word).iter()} <= ELEMENTS
        page = Page(html_file(document))
        assert words_in(page.text) == expected(document, notes_last=True)
        assert {tag for tag, _ in page.elements} <= TAGS
        assert {name for _, attrs in page.elements for name in attrs} <= ATTRIBUTES
        said = text_file(document).decode("utf-8")
        assert not [c for c in said if c != "\n" and ord(c) < 32]
    tried.held(
        f"0 exceptions; {written} of {written} strings read back word for word from Word and HTML "
        "files, with no element, attribute or part the template does not have",
        written,
    )


def test_a_text_of_200_000_characters_and_a_word_of_400_letters_are_written() -> None:
    long = "Ord æøå <b>&amp; " * 12_000
    blocks = tuple(
        replace(block, text=long) if isinstance(block, Note) else block
        for block in DOCUMENT.blocks
        if not isinstance(block, Contents)  # it says the headings once more where a text is long
    )
    document = replace(DOCUMENT, blocks=(*blocks, Note("x" * 400)))
    wanted = expected(document, notes_last=True)
    assert words_in(text_of_word(docx_file(document))) == wanted
    assert words_in(Page(html_file(document)).text) == wanted
    assert "x" * 400 in text_file(document).decode("utf-8")
