"""Footnotes stand at the foot of the page that calls them, and none is lost."""

import io

import pikepdf
import pypdfium2
import pytest

from meetingapp.document.blocks import Box, Document, Keep, Para
from meetingapp.minutes import render
from tests.minutes.conftest import Make
from tests.minutes.reading import elements, pages_of, text_of

FILLING = "Et avsnitt som fyller et par linjer på siden, så det blir noe å bryte. " * 3


def _pages(document: Document) -> list[str]:
    pdf = pypdfium2.PdfDocument(render(document))
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
    finally:
        pdf.close()


def test_each_note_stands_on_the_page_of_the_text_that_calls_it(of_blocks: Make) -> None:
    paras = [
        Para(f"start {FILLING} slutt-{n:02}x", footnote=f"note {n:02} til dette avsnittet")
        for n in range(1, 40)
    ]
    pages = _pages(of_blocks(*paras))
    assert len(pages) > 3
    for number in range(1, 40):
        [home] = [page for page in pages if f"slutt-{number:02}x" in page]
        assert f"{number} note {number:02} til dette avsnittet" in home


def test_notes_are_read_right_after_the_text_that_calls_them(of_blocks: Make) -> None:
    pdf = render(of_blocks(Para("Først", footnote="En note."), Para("Sist", footnote="To.")))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        tags = [str(one.S) for _, one in elements(opened)]
        names = [str(one.ID) for _, one in elements(opened) if one.S == "/Note"]
        assert tags[-10:] == ["/P", "/Reference", "/Note", "/Lbl", "/P"] * 2
        assert names == ["note1", "note2"]
        leaf = opened.Root.StructTreeRoot.IDTree.Kids[0]
        assert [str(one) for one in leaf.Names][::2] == names


@pytest.mark.parametrize("count", [1, 30])
def test_notes_too_long_for_the_foot_follow_in_the_text(of_blocks: Make, count: int) -> None:
    long = " ".join(f"ord{number}" for number in range(1500))
    paras = [Para(f"tekst {n}", footnote=long if n == 0 else f"kort {n}") for n in range(count)]
    pdf = render(of_blocks(*paras, Para("etterpå")))
    words = text_of(pdf).split()
    assert {f"ord{number}" for number in range(1500)} <= set(words)
    assert "etterpå" in words


def test_notes_of_what_is_kept_together_or_framed_are_printed(of_blocks: Make) -> None:
    inside = tuple(Para(f"tekst {n}", footnote=f"fotnote{n}") for n in range(60))
    pdf = render(of_blocks(Box(inside[:30]), Keep(inside[30:])))
    words = text_of(pdf).split()
    assert {f"fotnote{n}" for n in range(60)} <= set(words)


def _overlaps(document: Document) -> list[str]:
    """Give what stands on top of something else: lines that share a baseline and a place."""
    found = []
    pdf = pypdfium2.PdfDocument(render(document))
    for page in pdf:
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        for at, (left, bottom, right, top) in enumerate(boxes):
            middle = (bottom + top) / 2
            found += [
                text.get_text_bounded(*other)
                for other in boxes[at + 1 :]
                if other[1] < middle < other[3] and left < other[2] - 1 and other[0] < right - 1
            ]
    pdf.close()
    return found


@pytest.mark.parametrize("lines", range(20, 34, 2))
def test_a_note_never_covers_the_text_above_it(of_blocks: Make, lines: int) -> None:
    filling = [Para(f"rad {n}") for n in range(lines)]
    assert not _overlaps(of_blocks(*filling, Para("kall", footnote="N " * 400)))


def test_many_long_notes_of_one_frame_never_cover_each_other(of_blocks: Make) -> None:
    inside = tuple(Para(f"tekst {n}", footnote=f"n{n} " * (9 + 90 * (n % 3))) for n in range(24))
    assert not _overlaps(of_blocks(Box(inside), *inside))


def test_a_short_note_stays_on_the_page(of_blocks: Make) -> None:
    assert pages_of(render(of_blocks(Para("kall", footnote="N " * 400)))) == 1
