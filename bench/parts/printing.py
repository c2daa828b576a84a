"""The minutes as PDF, how they grow with their pages, and what people would print them with."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from bench.peers import Peer, libreoffice, typst, weasyprint
from bench.row import Budget, Of, Row
from bench.spread import Spread
from bench.turns import Took, in_turns, yardstick
from meetingapp.document.blocks import Contents, Document
from meetingapp.minutes import count_pages, render
from tests.document.finished import told_in

EXAMPLE: Final = "innsatsteam"
TIMES: Final = 40
LONG_TIMES: Final = 4
GROWTH: Final = (4, 16)
_LINEAR: Final = 1.1
_BEFORE_PEER: Final = 7


def measure(_: Path) -> Iterator[Row]:
    """Print a real set of minutes, longer ones, and the same by others."""
    document = told_in(EXAMPLE).document()
    pages = count_pages(document)
    took, fixed = in_turns(TIMES, lambda: render(document), yardstick)
    yield Row(
        key="minutes",
        what=f"minutes of {pages} pages as tagged PDF, warm",
        ours=took.wall,
        beside=fixed.wall,
        reference="a fixed piece of plain Python",
        processor=took.beside(fixed),
        budget=Budget(30, Of.MEDIAN),
        note=f"{took.processor.least:.1f} ms of the processor at best",
    )
    short, long = (_told_again(document, times) for times in GROWTH)
    yield _longer(short, long)
    with tempfile.TemporaryDirectory() as folder:
        for name, budget, peer in (
            ("WeasyPrint, PDF/UA-1", Budget(6, Of.FASTER), weasyprint),
            ("DOCX → LibreOffice", Budget(20, Of.FASTER), libreoffice),
            ("typst, PDF/A-2a + PDF/UA-1", None, typst),
        ):
            near, _same = in_turns(_BEFORE_PEER, lambda: render(document), yardstick)
            theirs = peer(document, Path(folder))
            yield _beside(name, near, theirs, budget)


def _told_again(document: Document, times: int) -> Document:
    """Give the document so many times over; a table of contents for each would grow with all."""
    blocks = tuple(each for each in document.blocks if not isinstance(each, Contents))
    return replace(document, blocks=blocks * times)


def _longer(short: Document, long: Document) -> Row:
    """Compare what a page costs in two lengths of the same minutes."""
    pages, more = count_pages(short), count_pages(long)
    few, many = in_turns(LONG_TIMES, lambda: render(short), lambda: render(long))
    return Row(
        key="minutes.linear",
        what=f"a page among {more}, beside a page among {pages}",
        ours=_per_page(many.wall, more),
        beside=_per_page(few.wall, pages),
        reference=f"a page among {pages}",
        processor=(many.processor.least / more) / (few.processor.least / pages),
        budget=Budget(_LINEAR, Of.RATIO),
        note="linear: a tenth more for a page is let be",
    )


def _per_page(whole: Spread, pages: int) -> Spread:
    return Spread.of(each / pages for each in whole.took)


def _beside(name: str, ours: Took, theirs: Peer, budget: Budget | None) -> Row:
    """Compare with a peer, which may not be there."""
    row = Row(
        key=f"peer {name}",
        what=f"the same minutes by {name}",
        ours=ours.wall,
        reference=name,
        budget=budget,
        note=theirs.said,
    )
    if theirs.took is None:
        return row
    return replace(row, beside=theirs.took.wall, processor=ours.beside(theirs.took))
