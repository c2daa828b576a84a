"""A head above the head spans its columns, and every cell knows its heads by name."""

import io

import pikepdf
import pypdfium2

from meetingapp.document.blocks import Table
from meetingapp.minutes import render
from tests.minutes.conftest import Make
from tests.minutes.reading import elements


def _table(rows: int = 2, head: str = "Ord per minutt") -> Table:
    cells = tuple((f"rad {n}", f"før {n}", f"nå {n}", "ja") for n in range(rows))
    groups = (("", 1), (head, 2), ("", 1))
    return Table(("Tiltak", "Før", "Nå", "Valgt"), cells, (2, 1, 1, 1), "Tall", groups=groups)


def test_spanned_heads_say_how_far_they_reach(of_blocks: Make) -> None:
    with pikepdf.open(io.BytesIO(render(of_blocks(_table())))) as pdf:
        rows = [one for _, one in elements(pdf) if one.S == "/TR"]
        upper, lower = (list(row.K) for row in rows[:2])
        spans = [(int(cell.A.get("/ColSpan", 1)), int(cell.A.get("/RowSpan", 1))) for cell in upper]
        assert spans == [(1, 2), (2, 1), (1, 2)]
        assert len(lower) == 2
        assert {str(cell.A.Scope) for cell in (*upper, *lower)} == {"/Column"}


def test_every_cell_names_heads_that_there_are(of_blocks: Make) -> None:
    with pikepdf.open(io.BytesIO(render(of_blocks(_table(), _table())))) as pdf:
        names = {str(one.ID) for _, one in elements(pdf) if "/ID" in one}
        cells = [one for _, one in elements(pdf) if one.S == "/TD"]
        assert len(cells) == 12
        for number, cell in enumerate(cells):
            heads = [str(head) for head in cell.A.Headers]
            assert set(heads) <= names
            assert len(heads) == (2 if number % 3 == 2 else 3)
        assert len(names) == 2 * (5 + 2)


def test_a_table_with_one_head_needs_no_names(of_blocks: Make) -> None:
    with pikepdf.open(
        io.BytesIO(render(of_blocks(Table(("A", "B"), (("1", "2"),), (1, 1), "S"))))
    ) as pdf:
        assert "/IDTree" not in pdf.Root.StructTreeRoot
        assert not [one for _, one in elements(pdf) if "/ID" in one]


def test_both_rows_of_the_head_stand_on_every_page(of_blocks: Make) -> None:
    pdf = pypdfium2.PdfDocument(render(of_blocks(_table(120))))
    try:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()
    assert len(pages) > 2
    assert all("Ord per minutt" in page and "Tiltak" in page for page in pages)


def test_a_long_shared_head_breaks_within_its_columns(of_blocks: Make) -> None:
    pdf = pypdfium2.PdfDocument(render(of_blocks(_table(head="Målt hver fredag av Ida " * 4))))
    try:
        text = pdf[0].get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
    finally:
        pdf.close()
    assert max(right for _, _, right, _ in boxes) < 595 - 55
