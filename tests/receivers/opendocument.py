"""Reads what a spreadsheet made of a table: its texts, its numbers and its formulas."""

import xml.etree.ElementTree as ET  # read here is only what a program of our own machine wrote
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_BREAKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_MOST_REPEATED = 50
"""A sheet ends in thousands of empty cells that are told once."""


@dataclass(frozen=True)
class Cell:
    """One cell: what a person reads in it, its number where it is one, and its formula."""

    text: str
    number: Decimal | None = None
    formula: str | None = None
    leads_out: bool = False


def rows_of(file: Path) -> list[list[Cell]]:
    """Read a sheet; empty cells at the ends are left out."""
    found: list[list[Cell]] = []
    for row in ET.parse(file).getroot().iter(f"{_TABLE}table-row"):  # noqa: S314 - see above
        cells = [cell for each in row.findall(f"{_TABLE}table-cell") for cell in _cells(each)]
        while cells and not cells[-1].text:
            cells.pop()
        if cells:
            found.append(cells)
    return found


def _cells(cell: ET.Element) -> Iterator[Cell]:
    lines = cell.findall(f"{_TEXT}p")
    value = cell.get(f"{_OFFICE}value")
    read = Cell(
        "\n".join("".join(_said(line)) for line in lines),
        None if value is None else Decimal(value),
        cell.get(f"{_TABLE}formula"),
        any(True for _ in cell.iter(f"{_TEXT}a")),
    )
    repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
    yield from [read] * min(repeated, _MOST_REPEATED)


def _said(part: ET.Element) -> Iterator[str]:
    """Give the letters, with the spaces and breaks that are told apart."""
    yield part.text or ""
    for each in part:
        if each.tag == f"{_TEXT}s":
            yield " " * int(each.get(f"{_TEXT}c", "1"))
        elif each.tag in _BREAKS:
            yield _BREAKS[each.tag]
        else:
            yield from _said(each)
        yield each.tail or ""
