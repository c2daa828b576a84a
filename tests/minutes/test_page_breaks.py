"""Where pages end: no heading alone, nothing torn that fits whole, no hole left behind."""

from datetime import date
from decimal import Decimal

import pypdfium2
import pytest

from meetingapp.document.blocks import (
    Block,
    Box,
    Chart,
    Document,
    Fact,
    Facts,
    FirstBreak,
    Heading,
    Keep,
    Note,
    Para,
    Series,
    Table,
)
from meetingapp.minutes import render
from tests.minutes.conftest import Make


def _pages(document: Document) -> list[str]:
    pdf = pypdfium2.PdfDocument(render(document))
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
    finally:
        pdf.close()


def _filling(lines: int) -> Facts:
    """Fill a page from its top; each row is 17.4 points."""
    return Facts(tuple(Fact("Rad", (f"nummer {number}",)) for number in range(lines)))


def test_the_first_break_turns_only_the_first_page(of_blocks: Make) -> None:
    short = _pages(of_blocks(_filling(3), FirstBreak(), Para("etter")))
    assert "etter" not in short[0]
    assert "etter" in short[1]
    long = _pages(of_blocks(_filling(45), FirstBreak(), Para("etter")))
    assert len(long) == 2
    assert "etter" in long[1]


@pytest.mark.parametrize("lines", range(30, 38))
def test_a_heading_is_never_the_last_thing_on_a_page(of_blocks: Make, lines: int) -> None:
    for page in _pages(of_blocks(_filling(lines), Heading(2, "Overskrift"), _filling(4))):
        if "Overskrift" in page:
            assert "Overskrift Rad nummer 0 Rad nummer 1" in page


@pytest.mark.parametrize("lines", range(24, 38, 2))
def test_parts_kept_together_and_their_heading_share_a_page(of_blocks: Make, lines: int) -> None:
    kept = Keep((Heading(3, "1. Tiltak"), Facts(tuple(Fact("Del", (f"{n}",)) for n in range(8)))))
    pages = _pages(of_blocks(_filling(lines), Heading(2, "Tiltakene"), kept))
    [page] = [page for page in pages if "Tiltakene" in page]
    assert "1. Tiltak" in page
    assert page.count("Del ") == 8


def test_a_box_that_fits_a_page_is_not_torn(of_blocks: Make) -> None:
    box: Block = Box((Para("Først", "strong"), Para("midt " * 30), Para("Sist")))
    for lines in range(30, 36):
        for page in _pages(of_blocks(_filling(lines), Keep((box,)))):
            assert ("Først" in page) == ("Sist" in page)


@pytest.mark.parametrize("lines", range(26, 38, 2))
def test_a_chart_its_title_and_its_heading_share_a_page(of_blocks: Make, lines: int) -> None:
    points = tuple((date(2026, 11, day), Decimal(day)) for day in (6, 13, 20))
    chart = Chart("Slik har det gått", "", (Series("Målt", points),), "6, 13 og 20.")
    titled = _pages(of_blocks(_filling(lines), chart, _filling(20)))
    headed = _pages(of_blocks(_filling(lines), Heading(2, "Siden sist"), chart, _filling(20)))
    for page in (*titled, *headed):
        assert ("Slik har det gått" in page) == ("6.11." in page)
        assert ("Siden sist" not in page) or ("6.11." in page)


def test_a_row_of_a_table_goes_whole_to_the_next_page(of_blocks: Make) -> None:
    rows = tuple((f"rad{n}", f"start{n} " + "ord " * 90 + f"slutt{n}") for n in range(20))
    pages = _pages(of_blocks(Table(("A", "B"), rows, (1, 2), "Prøve")))
    assert len(pages) > 2
    for page in pages:
        for number in range(20):
            assert (f"start{number} " in page) == (f"slutt{number} " in page + " ")


def test_a_table_without_rows_leaves_nothing(of_blocks: Make) -> None:
    [page] = _pages(of_blocks(Table(("Hode", "B"), (), (1, 2), "Prøve"), Para("etter")))
    assert "Hode" not in page
    assert "etter" in page


@pytest.mark.parametrize("lines", range(30, 40))
def test_no_row_stands_alone_on_the_page_after_its_table(of_blocks: Make, lines: int) -> None:
    rows = tuple((f"person {n}", "rolle") for n in range(6))
    table = Table(("Navn", "Rolle"), rows, (1, 1), "Til stede")
    pages = _pages(of_blocks(_filling(lines), table, _filling(30)))
    parts = [page.count("person ") for page in pages if "person " in page]
    assert sum(parts) == 6
    assert parts[-1] > 1


@pytest.mark.parametrize("lines", range(27, 38))
def test_a_remark_under_a_table_is_never_alone_at_the_top_of_a_page(
    of_blocks: Make, lines: int
) -> None:
    rows = tuple((f"person {n}", "rolle") for n in range(6))
    table = Table(("Navn", "Rolle"), rows, (1, 1), "Til stede")
    pages = _pages(of_blocks(_filling(lines), table, Note("Habilitet er tatt opp."), _filling(30)))
    [page] = [page for page in pages if "Habilitet" in page]
    assert "person 5" in page
    assert sum(each.count("person ") for each in pages) == 6


@pytest.mark.parametrize("lines", range(12, 17))
def test_the_last_few_lines_get_no_page_of_their_own(of_blocks: Make, lines: int) -> None:
    """Set at the usual distance, eleven lines are what the page has room for."""
    sections = [block for _ in range(5) for block in (Heading(2, "Overskrift"), _filling(3))]
    assert len(_pages(of_blocks(*sections, _filling(lines)))) == 1


@pytest.mark.parametrize("lines", range(3, 44, 4))
@pytest.mark.parametrize("sections", [4, 9, 40])
def test_no_last_page_is_begun_for_a_line_or_two(
    of_blocks: Make, sections: int, lines: int
) -> None:
    """Sections of six rows are 143 points each: every few rows the last page is another."""
    parts = [block for _ in range(sections) for block in (Heading(2, "Del"), _filling(6))]
    pages = _pages(of_blocks(*parts, Heading(2, "Til slutt"), _filling(lines)))
    assert len(pages) == 1 or pages[-1].count("Rad ") >= 5


def test_a_long_text_may_end_with_the_last_lines_it_has(of_blocks: Make) -> None:
    for words in range(560, 620, 7):
        pages = _pages(of_blocks(Para("langtrukket " * words)))
        assert "".join(pages).count("langtrukket") == words
