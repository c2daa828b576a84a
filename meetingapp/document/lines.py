"""A document as lines under headings, to be put beside another: a paragraph, a row or an item."""

from collections.abc import Iterator
from dataclasses import replace

from meetingapp.document.blocks import (
    Block,
    Box,
    Cell,
    Checks,
    Chip,
    Document,
    Fact,
    Facts,
    Heading,
    Items,
    Keep,
    Step,
    Strong,
    Table,
    Weight,
)
from meetingapp.document.plain import lines_of
from meetingapp.domain.side_by_side import Line


def compared_lines(document: Document) -> tuple[Line, ...]:
    """Give the lines of the body of a document; what stands on every page is left out."""
    lines, section = list[Line](), ""
    for block in _flat(document.blocks):
        if isinstance(block, Heading):
            section = block.text
            lines += [Line(section, block.sub)] if block.sub else []
        else:
            lines += (Line(section, said) for said in _said(block))
    return tuple(lines)


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Box(parts=parts) | Keep(parts=parts):
                yield from _flat(parts)
            case Step(heading=heading, parts=parts):
                yield Heading(2, heading)
                yield from _flat(parts)
            case _:
                yield block


def _said(block: Block) -> Iterator[str]:
    """Write a block as text: each row and item of it is a line of its own."""
    for piece in _pieces(block):
        written = "\n".join(lines_of(piece)).strip()
        if written:
            yield written


def _pieces(block: Block) -> Iterator[Block]:
    match block:
        case Facts(rows=rows):
            yield from (Facts((row,)) for row in rows)
        case Items(items=items):
            yield from (replace(block, items=(item,)) for item in items)
        case Checks(items=ticked):
            yield from (replace(block, items=(item,)) for item in ticked)
        case Table(head=head, rows=cells):
            yield from (_named(head, row) for row in cells)
        case _:
            yield block


def _named(head: tuple[str, ...], row: tuple[Cell, ...]) -> Facts:
    """Write a row of a table as facts: each cell by the head of its column."""
    return Facts(
        tuple(Fact(name, tuple(_values(cell))) for name, cell in zip(head, row, strict=True))
    )


def _values(cell: Cell) -> Iterator[str | Chip]:
    for line in cell if isinstance(cell, tuple) else (cell,):
        match line:
            case Strong(text=text) | Weight(text=text):
                yield text
            case _:
                yield line
