"""A table of people: who they are, in which service, and from when to when."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.domain.importing.cells import LONGEST_NAME, Cells
from meetingapp.domain.importing.naming import SAME_LINE, is_named, name_in
from meetingapp.domain.importing.table import ReadLine, Table
from meetingapp.domain.importing.vocabulary import Column, Headings, Vocabulary, read_headings
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError, sentence, term

COLUMNS: Final = frozenset(
    {
        Column.NAME, Column.FIRST_NAME, Column.LAST_NAME, Column.ROLE, Column.SERVICE,
        Column.SINCE, Column.UNTIL,
    }
)  # fmt: skip
_UNKNOWN_SERVICE: Final = sentence(
    "This service is not known. Write for instance school, kindergarten, PPT or health centre."
)
_NO_SERVICE: Final = sentence("Write the service the person works in.")
_ENDS_BEFORE: Final = sentence("The last day is before the first.")


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person as a line tells."""

    name: str
    service: ServiceCode
    role: str = ""
    since: date | None = None
    until: date | None = None


def people_headings(table: Table, vocabulary: Vocabulary) -> Headings:
    """Find the columns.

    Raises:
        AppError: ``import.no_column``, ``import.same_column``.
    """
    headings = read_headings(table.headings, vocabulary, COLUMNS)
    if not is_named(headings):
        raise AppError("import.no_column", column=term("name"))
    if not headings.has(Column.SERVICE):
        raise AppError("import.no_column", column=term("service"))
    return headings


def read_people(
    table: Table, headings: Headings, vocabulary: Vocabulary
) -> tuple[ReadLine[PersonEntry], ...]:
    """Read every line; one that names somebody a line above has named must be mended."""
    first: dict[tuple[str, ServiceCode], int] = {}
    found = []
    for line in table.lines:
        cells = Cells(line, headings)
        entry = _person(cells, headings, vocabulary)
        if entry is not None:
            seen = first.setdefault((compared(entry.name), entry.service), line.number)
            if seen != line.number:
                cells.note(Column.NAME, SAME_LINE, line=seen)
        problems = tuple(cells.problems)
        found.append(ReadLine(line.number, None if problems else entry, problems))
    return tuple(found)


def _person(cells: Cells, headings: Headings, vocabulary: Vocabulary) -> PersonEntry | None:
    name = name_in(cells, headings)
    service = cells.one_of(Column.SERVICE, vocabulary.services, _UNKNOWN_SERVICE, default=None)
    role = cells.text(Column.ROLE, most=LONGEST_NAME)
    since, until = cells.day(Column.SINCE), cells.day(Column.UNTIL)
    if since is not None and until is not None and until < since:
        cells.note(Column.UNTIL, _ENDS_BEFORE)
    if service is None:
        if not cells.problems:
            cells.note(Column.SERVICE, _NO_SERVICE)
        return None
    return PersonEntry(name, service, role, since, until) if name else None
