"""A last look at a printed file before it leaves: what no validator of the standards sees.

A validator says whether a file keeps the rules. It cannot know what the document said, so it finds
nothing when a paragraph is marked as decoration, or when a picture's text is the name of a file.
The file is read back here by a program that has nothing in common with what wrote it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from html import unescape
from typing import Any, Final

from meetingapp.document.blocks import Document
from meetingapp.domain.letterhead import tells
from meetingapp.minutes.reading_back import Page, opened
from meetingapp.minutes.said import said

_TITLE: Final = re.compile(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", re.DOTALL)
_STANDARDS: Final = (
    "<pdfaid:part>2</pdfaid:part>",
    "<pdfaid:conformance>A</pdfaid:conformance>",
    "<pdfuaid:part>1</pdfuaid:part>",
)
_ACTIONS: Final = (b"/OpenAction", b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/SubmitForm")
_LEVELS: Final = ("H1", "H2", "H3")


class Fault(StrEnum):
    """What may be wrong with a printed file."""

    UNREADABLE = "unreadable"
    ENCRYPTED = "encrypted"
    UNTAGGED = "untagged"
    ACTS = "acts by itself"
    STANDARD = "does not say which standards it keeps"
    TITLE = "says two titles, or none"
    LANGUAGE = "does not say its language"
    FONT = "font not embedded"
    ALT = "picture without words"
    HEADINGS = "headings out of order"
    SILENT = "text that is not read aloud"


def faults(pdf: bytes, document: Document) -> tuple[Fault, ...]:
    """Name what is wrong with ``pdf``, which was printed from ``document``; nothing, as a rule."""
    with opened(pdf) as file:
        if file is None:
            return (Fault.UNREADABLE,)
        pages = [file.page(number) for number in range(file.pages)]
        found = [*_of_the_file(file, pdf), *_of_the_pages(pages, document)]
        for page in pages:
            page.close()
    return tuple(dict.fromkeys(found))


def _of_the_file(file: Any, pdf: bytes) -> Iterator[Fault]:
    if file.is_encrypted:
        yield Fault.ENCRYPTED
    if not file.is_tagged:
        yield Fault.UNTAGGED
    if file.acts or any(action in pdf for action in _ACTIONS):
        yield Fault.ACTS
    if not file.language:
        yield Fault.LANGUAGE
    packet = pdf.decode("utf-8", "ignore")
    if not all(standard in packet for standard in _STANDARDS):
        yield Fault.STANDARD
    title = _TITLE.search(packet)
    if title is None or unescape(title[1]) != file.title:
        yield Fault.TITLE


def _of_the_pages(pages: list[Page], document: Document) -> Iterator[Fault]:
    if not all(page.fonts_are_embedded() for page in pages):
        yield Fault.FONT
    elements = [element for page in pages for element in page.elements()]
    if not all(tells(alt) for tag, alt in elements if tag == "Figure"):
        yield Fault.ALT
    if not _in_order([tag for tag, _ in elements if tag in _LEVELS]):
        yield Fault.HEADINGS
    aloud = Counter(letter for page in pages for letter in page.read_aloud())
    if said(document) - aloud:
        yield Fault.SILENT


def _in_order(headings: list[str]) -> bool:
    """Say whether the first heading is the highest and no level is skipped."""
    levels = [_LEVELS.index(heading) for heading in headings]
    before = [-1, *levels]
    return all(level <= above + 1 for above, level in zip(before, levels, strict=False))
