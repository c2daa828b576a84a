"""Names in a table: whole in one column, or first and last name in two."""

from typing import Final

from meetingapp.domain.importing.cells import Cells
from meetingapp.domain.importing.vocabulary import Column, Headings
from meetingapp.errors import sentence

SAME_LINE: Final = sentence("The same stands on line {line}. Remove one of the lines.")


def is_named(headings: Headings) -> bool:
    """Tell whether the table has names."""
    return headings.has(Column.NAME) or (
        headings.has(Column.FIRST_NAME) and headings.has(Column.LAST_NAME)
    )


def name_in(cells: Cells, headings: Headings) -> str:
    """Return the name on a line; noted where there is none."""
    if headings.has(Column.NAME):
        return cells.text(Column.NAME, must=True)
    first = cells.text(Column.FIRST_NAME, must=True)
    last = cells.text(Column.LAST_NAME)
    return " ".join(part for part in (first, last) if part)
