"""Tables in Word: the head is marked as such, repeated on each page, and no row is parted."""

from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from meetingapp.document.blocks import Cell, Chip, Line, Strong, Table, Weight
from meetingapp.document.visible import on_one_line
from meetingapp.exports.word.elements import Element, element, paragraph, run
from meetingapp.exports.word.looks import chip

_WIDTH: Final = 9546
"""The text's width in twentieths of a point."""
_TO_SIGN: Final = 640


def table(block: Table, *, rtl: bool, to_sign: bool = False) -> list[Element]:
    """Build a table and the little room after it; one without rows is left out.

    Args:
        block: the table.
        rtl: its first column stands to the right.
        to_sign: its rows are high enough to write in, unless they stand close.
    """
    if not block.rows:
        return []
    widths = _widths(block.widths)
    rows = [_row((_head(text, width) for text, width in _groups(block, widths)), is_head=True)]
    if not any(text for text, _ in block.groups):
        rows.clear()
    heads = (_head(text, (width, 1)) for text, width in zip(block.head, widths, strict=True))
    rows.append(_row(heads, is_head=True))
    height = _TO_SIGN if to_sign and not block.dense else 0
    rows += [
        _row(_cells(cells, widths, is_dense=block.dense), is_head=False, height=height)
        for cells in block.rows
    ]
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return [element("tbl", _properties(block, rtl=rtl), grid, *rows), paragraph("AfterTable")]


def _properties(block: Table, *, rtl: bool) -> Element:
    return element(
        "tblPr",
        element("tblStyle", val="SamradTable"),
        *((element("bidiVisual"),) if rtl else ()),
        element("tblW", w=_WIDTH, type="dxa"),
        element("tblLayout", type="fixed"),
        element(
            "tblLook",
            val="06A0",
            firstRow=1,
            lastRow=0,
            firstColumn=1,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        element("tblDescription", val=on_one_line(block.summary)),
    )


def _widths(shares: Sequence[float]) -> list[int]:
    return [round(_WIDTH * share / sum(shares)) for share in shares]


def _groups(block: Table, widths: list[int]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give the head above the head: each text with its width and how many columns it spans."""
    at = 0
    for text, columns in block.groups:
        yield text, (sum(widths[at : at + columns]), columns)
        at += columns


def _row(cells: Iterator[Element], *, is_head: bool, height: int = 0) -> Element:
    properties = element("trPr", element("cantSplit"))
    if height:
        properties.append(element("trHeight", val=height, hRule="atLeast"))
    if is_head:
        properties.append(element("tblHeader"))
    return element("tr", properties, *cells)


def _head(text: str, taken: tuple[int, int]) -> Element:
    width, columns = taken
    span = [element("gridSpan", val=columns)] if columns > 1 else []
    properties = element("tcPr", element("tcW", w=width, type="dxa"), *span)
    return element("tc", properties, paragraph("CellHead", [run(text)] if text else []))


def _cells(cells: Sequence[Cell], widths: list[int], *, is_dense: bool) -> Iterator[Element]:
    for number, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        lines = cell if isinstance(cell, tuple) else (cell,)
        if number == 0 and isinstance(cell, str):
            lines = (Strong(cell),)
        yield element(
            "tc",
            element("tcPr", element("tcW", w=width, type="dxa"), *_margins(is_dense=is_dense)),
            *(paragraph("Cell", [_line(line)]) for line in lines or ("",)),
        )


def _margins(*, is_dense: bool) -> list[Element]:
    if not is_dense:
        return []
    edges = (element(edge, w=20, type="dxa") for edge in ("top", "bottom"))
    return [element("tcMar", *edges)]


def _line(line: Line) -> Element:
    match line:
        case str():
            return run(line)
        case Strong(text=text):
            return run(text, style="Strong")
        case Chip():
            return chip(line)
        case Weight(value=value, text=text, of=of):
            return run(f"{text} ({value}/{of})")
        case _:
            assert_never(line)
