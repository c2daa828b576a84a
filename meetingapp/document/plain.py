"""A document as plain text: for comparing, for tests and for reading without a PDF."""

from collections.abc import Iterator
from typing import assert_never

from meetingapp.document.blocks import (
    Block,
    Box,
    Cell,
    Chip,
    Document,
    Facts,
    FirstBreak,
    Heading,
    Items,
    Keep,
    Line,
    Note,
    Para,
    Quote,
    Strong,
    Table,
    Weight,
)


def plain_text(document: Document) -> str:
    """Write the body of ``document``, one line per paragraph, row or item."""
    return "\n".join(line for block in document.blocks for line in _lines(block)) + "\n"


def texts(document: Document) -> Iterator[str]:
    """Give every text of ``document``, body and furniture, as it was put in."""
    furniture = document.furniture
    yield document.title
    yield document.subject
    yield from (furniture.owner, furniture.unit, furniture.access, furniture.legal)
    yield from furniture.foot
    yield furniture.page
    for block in document.blocks:
        yield from _lines(block)


def _lines(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one branch per kind of block
    match block:
        case Heading(level=level, text=text, sub=sub):
            yield from ("", text, ("=" if level == 1 else "-") * len(text))
            if sub:
                yield sub
        case Para(text=text) | Note(text=text):
            yield text
        case Facts(rows=rows):
            for row in rows:
                yield f"{row.label}: " + "; ".join(_line(value) for value in row.values)
        case Quote(label=label, words=words, source=source, verbatim=verbatim):
            yield label
            yield f"  «{words}»" if verbatim else f"  {words}"
            if source:
                yield f"  {source}"
        case Table(head=head, rows=table_rows):
            yield " | ".join(head)
            for cells in table_rows:
                yield " | ".join(_cell(cell) for cell in cells)
        case Items(items=items):
            yield from (f"• {item}" for item in items)
        case Box(parts=parts) | Keep(parts=parts):
            for part in parts:
                yield from _lines(part)
        case FirstBreak():
            pass
        case _:
            assert_never(block)


def _cell(cell: Cell) -> str:
    return " – ".join(_line(line) for line in cell) if isinstance(cell, tuple) else _line(cell)


def _line(line: Line) -> str:
    match line:
        case str():
            return line
        case Chip(text=text):
            return f"[{text}]"
        case Weight(value=value, text=text, of=of):
            return f"{text} ({value}/{of})"
        case Strong(text=text):
            return text
        case _:
            assert_never(line)
