"""A long document begins with its contents; a short one does not."""

import io

import pikepdf
import pypdfium2

from meetingapp.document.blocks import Block, Contents, Document, Heading, Para, Step, Symbol
from meetingapp.minutes import render
from tests.minutes.conftest import Make
from tests.minutes.reading import elements, structure_of, text_of


def _long(parts: int) -> tuple[Block, ...]:
    filling = Para("Tekst som fyller siden. " * 140)
    return tuple(
        block
        for number in range(parts)
        for block in (Heading(2, f"Del {number}"), filling, Heading(3, f"Punkt {number}"), filling)
    )


def _pages(document: Document) -> list[str]:
    pdf = pypdfium2.PdfDocument(render(document))
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
    finally:
        pdf.close()


def test_a_short_document_has_none(of_blocks: Make) -> None:
    pdf = render(of_blocks(Contents("Innhold"), *_long(2)))
    assert "Innhold" not in text_of(pdf)
    assert "/TOC" not in {line.strip() for line in structure_of(pdf)}


def test_each_heading_is_listed_with_its_page(of_blocks: Make) -> None:
    pages = _pages(of_blocks(Contents("Innhold"), *_long(8)))
    assert "Innhold" in pages[0]
    for number in range(8):
        for name in (f"Del {number}", f"Punkt {number}"):
            [home] = [n for n, page in enumerate(pages, 1) if name in page and n > 1] or [1]
            assert f"{name} {home}" in pages[0], name


def test_a_line_of_the_contents_leads_to_its_heading(of_blocks: Make) -> None:
    pdf = render(of_blocks(Contents("Innhold"), *_long(8)))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spots = list(opened.pages[0].Annots)
        assert len(spots) == 16
        texts = [page.obj.objgen for page in opened.pages]
        for spot in spots:
            home = texts.index(spot.Dest[0].objgen)
            assert home > 0 or str(spot.Contents) in {"Del 0", "Punkt 0"}
        tags = [str(one.S) for _, one in elements(opened)]
        first = tags.index("/TOC")
        assert tags[first : first + 4] == ["/TOC", "/TOCI", "/Reference", "/Link"]


def test_with_very_many_headings_only_sections_are_listed(of_blocks: Make) -> None:
    pages = _pages(of_blocks(Contents("Innhold"), *_long(24)))
    assert "Del 23 " in pages[0]
    assert "Punkt" not in pages[0]


def test_steps_are_listed_too(of_blocks: Make) -> None:
    step = Step(Symbol.SPEECH, "Dette sa du", (Para("Ord. " * 300),))
    pages = _pages(of_blocks(Contents("Innhold"), *_long(6), step))
    assert f"Dette sa du {len(pages)}" in pages[0]


def test_a_heading_of_many_lines_is_listed_once_across_a_page_end(of_blocks: Make) -> None:
    long = " ".join(f"ord{number}" for number in range(700))
    pages = _pages(of_blocks(Contents("Innhold"), Heading(2, "Først"), *_long(5), Heading(2, long)))
    for number in range(700):
        assert sum(page.split().count(f"ord{number}") for page in pages) == 2
