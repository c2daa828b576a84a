"""The minutes as PDF, long ones and many in a row, and what people would print them with."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from bench.at_vault import AtVault
from bench.long_run import EDGE, MANY, LongRun, in_a_row, told_anew
from bench.peers import Peer, libreoffice, typst, weasyprint
from bench.row import Budget, Of, Row
from bench.spread import Spread
from bench.turns import Took, in_turns, yardstick
from meetingapp.document.blocks import Contents, Document
from meetingapp.domain.leaving import MOST
from meetingapp.exports.folder import save_file
from meetingapp.minutes import count_pages, render
from meetingapp.services.lists_port import Part
from tests.document.finished import told_in

EXAMPLE: Final = "innsatsteam"
TIMES: Final = 40
LONG_TIMES: Final = 4
GROWTH: Final = (4, 16)
_LINEAR: Final = 1.1
_AS_THE_FIRST: Final = 1.2
_BEFORE_PEER: Final = 7


def measure(vault: Path) -> Iterator[Row]:
    """Print a real set of minutes, longer ones, many in a row, and the same by others."""
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
    yield _many_written(document)
    yield _many_packed(vault)
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


def _many_written(document: Document) -> Row:
    """Print and save many sets of minutes, each with words of its own."""
    documents = (told_anew(document, number) for number in range(MANY))
    names = (f"{number}.pdf" for number in range(MANY))
    with tempfile.TemporaryDirectory() as folder:
        run = in_a_row(documents, lambda each: save_file(Path(folder), next(names), render(each)))
    return _as_the_first("minutes.many", "minutes written and saved", run)


def _many_packed(vault: Path) -> Row:
    """Make packages for the archive of minutes of the vault, some of them again and again."""
    at = AtVault(vault)
    at.let_many_out()
    papers = at.session.papers
    waiting = papers.not_journaled(Part(most=500)).rows
    cases = list(dict.fromkeys(each.case_id for each in waiting))[:MOST]  # more need a second yes
    some = [each.minutes_id for each in waiting if each.case_id in cases]
    ids = list(islice(cycle(some), MANY))
    with tempfile.TemporaryDirectory() as folder:
        run = in_a_row(
            ids, lambda id_: papers.save_package(Path(folder), papers.archive_package(id_))
        )
    return _as_the_first("packages", "packages for the archive made and saved", run)


def _as_the_first(key: str, what: str, run: LongRun) -> Row:
    """Compare the last of a long run with the first, by what the processor did for them."""
    return Row(
        key=key,
        what=f"{what}: one of the last {EDGE} of {MANY}, of the processor",
        ours=run.last.processor,
        beside=run.first.processor,
        reference=f"one of the first {EDGE}",
        processor=run.last.beside(run.first),
        budget=Budget(_AS_THE_FIRST, Of.RATIO),
        note=f"{run.grown:.1f} MB more memory in between",
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
