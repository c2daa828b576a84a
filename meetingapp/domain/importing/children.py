"""A table of children with their guardians. Neither concern nor health is read from a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.domain.case import Guardianship, NamedChild
from meetingapp.domain.importing.cells import Cells
from meetingapp.domain.importing.naming import SAME_LINE, is_named, name_in
from meetingapp.domain.importing.table import ReadLine, Table
from meetingapp.domain.importing.vocabulary import Column, Headings, Vocabulary, read_headings
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.premises import Unit, unit_called
from meetingapp.errors import AppError, sentence, term

COLUMNS: Final = frozenset(
    {
        Column.NAME, Column.FIRST_NAME, Column.LAST_NAME, Column.BORN, Column.REFERENCE,
        Column.UNIT, Column.SCHOOL_CLASS, Column.PROTECTION, Column.INTERPRETER, Column.AAC,
        Column.GUARDIAN, Column.GUARDIAN_RELATION, Column.GUARDIAN_RESPONSIBLE,
        Column.GUARDIAN_LIVES_WITH, Column.GUARDIAN_MAY_RECEIVE, Column.GUARDIAN_BARRED,
    }
)  # fmt: skip
LONGEST_CODE: Final = 40
_NO_DAY: Final = sentence("Write the day the child was born, as 24.12.2018.")
_NOT_YET: Final = sentence("This day has not come yet.")
_GROWN: Final = sentence("This is more than {years} years ago. Check the year.")
_YES_OR_NO: Final = sentence("Write yes or no, or leave it empty.")
_SIX_OR_SEVEN: Final = sentence("Write 6 or 7, or leave it empty where the address is open.")
_UNKNOWN_UNIT: Final = sentence(
    "There is no school or kindergarten of this name under Units and rooms. Add it there, or leave "
    "the cell empty."
)
_NOBODY_BARRED: Final = sentence("Write the name of the guardian whose address is barred.")
_OLDEST: Final = 26


@dataclass(frozen=True, slots=True)
class ChildEntry:
    """A child with guardians as a line tells. A protected child has neither unit nor class."""

    child: NamedChild
    reference: str = ""
    guardians: tuple[Guardianship, ...] = ()

    @property
    def hides_whereabouts(self) -> bool:
        """Tell whether the child, or a guardian, has a protected address."""
        return self.child.protection is not None or any(g.address_barred for g in self.guardians)


def children_headings(table: Table, vocabulary: Vocabulary) -> Headings:
    """Find the columns.

    Raises:
        AppError: ``import.no_column``, ``import.same_column``.
    """
    headings = read_headings(table.headings, vocabulary, COLUMNS)
    if not is_named(headings):
        raise AppError("import.no_column", column=term("name"))
    if not headings.has(Column.BORN):
        raise AppError("import.no_column", column=term("date of birth"))
    return headings


def read_children(
    table: Table, headings: Headings, vocabulary: Vocabulary, units: Sequence[Unit], today: date
) -> tuple[ReadLine[ChildEntry], ...]:
    """Read every line; a child that a line above has named must be mended."""
    first: dict[tuple[str, date], int] = {}
    found = []
    for line in table.lines:
        cells = Cells(line, headings)
        entry = _child(cells, headings, vocabulary, units, today)
        if entry is not None:
            key = compared(entry.child.name), entry.child.born
            seen = first.setdefault(key, line.number)
            if seen != line.number:
                cells.note(Column.NAME, SAME_LINE, line=seen)
        problems = tuple(cells.problems)
        found.append(ReadLine(line.number, None if problems else entry, problems))
    return tuple(found)


def _child(
    cells: Cells, headings: Headings, vocabulary: Vocabulary, units: Sequence[Unit], today: date
) -> ChildEntry | None:
    name, born = name_in(cells, headings), _born(cells, today)
    guardians = tuple(
        guardian
        for number in headings.guardians()
        if (guardian := _guardian(cells, vocabulary, number)) is not None
    )
    protection = cells.one_of(Column.PROTECTION, vocabulary.protection, _SIX_OR_SEVEN, default=None)
    hidden = protection is not None or any(guardian.address_barred for guardian in guardians)
    unit = "" if hidden else _unit(cells, units)
    in_class = "" if hidden else cells.text(Column.SCHOOL_CLASS, most=LONGEST_CODE)
    answers = vocabulary.answers
    aac = cells.one_of(Column.AAC, answers, _YES_OR_NO, default=False)
    interpreter = cells.one_of(Column.INTERPRETER, answers, _YES_OR_NO, default=False)
    reference = cells.text(Column.REFERENCE, most=LONGEST_CODE)
    if not name or born is None:
        return None
    child = NamedChild(name, born, aac, interpreter, protection, unit, in_class)
    return ChildEntry(child, reference, guardians)


def _born(cells: Cells, today: date) -> date | None:
    before = len(cells.problems)
    born = cells.day(Column.BORN)
    if born is None:
        if len(cells.problems) == before:
            cells.note(Column.BORN, _NO_DAY)
    elif born > today:
        cells.note(Column.BORN, _NOT_YET)
    elif today.year - born.year > _OLDEST:
        cells.note(Column.BORN, _GROWN, years=_OLDEST)
    return born


def _unit(cells: Cells, units: Sequence[Unit]) -> str:
    written = cells.text(Column.UNIT)
    if not written:
        return ""
    unit = unit_called(written, units)
    if unit is None:
        cells.note(Column.UNIT, _UNKNOWN_UNIT)
        return ""
    return unit.id


def _guardian(cells: Cells, vocabulary: Vocabulary, number: int) -> Guardianship | None:
    name = cells.text(Column.GUARDIAN, number)
    relation = cells.text(Column.GUARDIAN_RELATION, number, most=LONGEST_CODE)

    def answer(column: Column, *, default: bool) -> bool:
        return cells.one_of(column, vocabulary.answers, _YES_OR_NO, default=default, number=number)

    told = Guardianship(
        name,
        relation,
        parental_responsibility=answer(Column.GUARDIAN_RESPONSIBLE, default=True),
        lives_with=answer(Column.GUARDIAN_LIVES_WITH, default=True),
        may_receive=answer(Column.GUARDIAN_MAY_RECEIVE, default=True),
        address_barred=answer(Column.GUARDIAN_BARRED, default=False),
    )
    if told.address_barred and not name:
        cells.note(Column.GUARDIAN, _NOBODY_BARRED, number)
    return told if name else None
