"""Labels with values, lists, boxes to tick and lines to write on."""

from collections.abc import Iterator
from typing import Final

from docx.document import Document as WordDocument

from meetingapp.document.blocks import Checks, Chip, Faces, Fact, Facts, Items, Lines
from meetingapp.exports.word.elements import Element, element, paragraph, run, tab
from meetingapp.exports.word.looks import chip

_FITS: Final = 25
"""A label of so many letters stands beside its value; a longer one above it."""
_WIDTH: Final = 9546
_COUNTING: Final = 1
_SMILES: Final = ("\N{WHITE SMILING FACE}", "\N{NEUTRAL FACE}", "\N{WHITE FROWNING FACE}")
_FACE: Final = 72
_APART: Final = "\N{EM SPACE}\N{EM SPACE} "
_MARK: Final = 340


def facts(block: Facts, *, beside: bool) -> Iterator[Element]:
    """Write each label with its values, beside them where there is a column for labels."""
    for row in block.rows:
        yield from _fact(row, beside=beside and len(row.label) <= _FITS)


def _fact(row: Fact, *, beside: bool) -> Iterator[Element]:
    first, *rest = _values(row)
    if beside:
        yield paragraph("Fact", [run(row.label, style="Label"), tab(), *first])
    else:
        yield paragraph("FactLabel", [run(row.label)])
        yield paragraph("FactValue", first)
    for value in rest:
        yield paragraph("FactValue", value)


def _values(row: Fact) -> list[list[Element]]:
    """Give a paragraph for each value; chips stand after each other in the first one."""
    chips: list[Element] = []
    for value in row.values:
        if isinstance(value, Chip):
            chips += [run(" "), chip(value)] if chips else [chip(value)]
    texts = [[run(value)] for value in row.values if isinstance(value, str)]
    return [chips, *texts] if chips else texts or [[]]


def items(block: Items, made: WordDocument, *, hang: int) -> Iterator[Element]:
    """Write a list; one that is numbered begins with 1."""
    if not block.numbered:
        yield from (paragraph("ListBullet", [run(item)]) for item in block.items)
        return
    number = _new_list(made)
    for item in block.items:
        counted = element("numPr", element("ilvl", val=0), element("numId", val=number))
        # A paragraph’s own numbering takes the place of its style’s indent in some programs.
        place = element("ind", left=hang + _MARK, hanging=_MARK)
        yield paragraph("ListNumber", [run(item)], counted, place)


def _new_list(made: WordDocument) -> int:
    numbering = made.part.numbering_part.element
    number = len(numbering.num_lst) + 1
    begins = element("lvlOverride", element("startOverride", val=1), ilvl=0)
    numbering.append(element("num", element("abstractNumId", val=_COUNTING), begins, numId=number))
    return number


def checks(block: Checks, *, hang: int) -> Iterator[Element]:
    """Write the boxes, in rows where there are columns."""
    columns = max(1, block.columns)
    step = (_WIDTH - hang) // columns
    looks: list[Element] = []
    if columns > 1:
        stops = (element("tab", val="left", pos=hang + step * n) for n in range(1, columns))
        looks = [element("tabs", *stops), element("ind", left=hang, hanging=0)]
    for start in range(0, len(block.items), columns):
        content: list[Element] = []
        for text, is_ticked in block.items[start : start + columns]:
            content += [tab()] if content else []
            content.append(run(f"{'☑' if is_ticked else '☐'}\N{NO-BREAK SPACE}{text}"))
        yield paragraph("Check", content, *looks)


def lines(block: Lines) -> Iterator[Element]:
    """Write lines for a pen, each with its label under it."""
    for label in block.labels:
        yield paragraph("WriteOn")
        if label:
            yield paragraph("LineLabel", [run(label)])


def faces(block: Faces) -> Iterator[Element]:
    """Write three faces beside each other, each with its word."""
    content: list[Element] = []
    for face, label in zip(_SMILES, block.labels, strict=True):
        content += [run(_APART)] if content else []
        content += [run(face, element("sz", val=_FACE)), run(f"\N{NO-BREAK SPACE}{label}")]
    yield paragraph("Faces", content)
