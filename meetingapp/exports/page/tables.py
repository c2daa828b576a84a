"""Tables on a page: heads of columns and of rows, each with its scope."""

from collections.abc import Iterator
from typing import assert_never

from meetingapp.document.blocks import Cell, Chip, Line, Strong, Table, Weight
from meetingapp.exports.page.elements import attribute, text_of


def table(block: Table) -> Iterator[str]:
    """Write a table; one without rows is left out."""
    if not block.rows:
        return
    yield f'<table aria-label="{attribute(block.summary)}">'
    yield "<thead>"
    if any(text for text, _ in block.groups):
        heads = (
            f'<th colspan="{columns}" scope="colgroup">{text_of(text)}</th>'
            for text, columns in block.groups
        )
        yield f"<tr>{''.join(heads)}</tr>"
    yield "<tr>" + "".join(f'<th scope="col">{text_of(text)}</th>' for text in block.head) + "</tr>"
    yield "</thead>"
    yield "<tbody>"
    for first, *rest in block.rows:
        named = Strong(first) if isinstance(first, str) else first
        others = "".join(f"<td>{_cell(cell)}</td>" for cell in rest)
        yield f'<tr><th scope="row" class="row">{_cell(named)}</th>{others}</tr>'
    yield "</tbody>"
    yield "</table>"


def _cell(cell: Cell) -> str:
    return "<br>".join(line_of(line) for line in (cell if isinstance(cell, tuple) else (cell,)))


def line_of(line: Line) -> str:
    """Write one line of a cell, or one value of a fact."""
    match line:
        case str():
            return text_of(line)
        case Strong(text=text):
            return f"<b>{text_of(text)}</b>"
        case Chip(tone=tone, text=text):
            return f'<span class="chip {tone}">{text_of(text)}</span>'
        case Weight(value=value, text=text, of=of):
            return f"{text_of(text)} ({value}/{of})"
        case _:
            assert_never(line)
