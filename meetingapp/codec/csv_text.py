"""A table → bytes of a CSV file that a spreadsheet opens as text, and never runs.

UTF-8 with a byte order mark and semicolons, as Norwegian spreadsheets expect. What would be read
as a formula gets an apostrophe before it, which ``shown_in_cell`` takes away again.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_HELD: Final = "'"


def write_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a whole file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_harmless(cell) for cell in headings)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def shown_in_cell(written: str) -> str:
    """Give what stood in a cell before ``write_table`` held a formula back."""
    rest = written.removeprefix(_HELD)
    return rest if written != rest and _is_formula(rest) else written


def _harmless(cell: str) -> str:
    return f"{_HELD}{cell}" if _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    """A wide sign is one to a spreadsheet too, and so is one after spaces."""
    plain = unicodedata.normalize("NFKC", cell)
    return plain.startswith(_BEGINS_A_FORMULA) or plain.lstrip().startswith(_BEGINS_A_FORMULA[:4])
