"""A table from a file as lines of days and numbers, each on the line it has in the file."""

from collections.abc import Iterator, Sequence
from typing import Final

from meetingapp.domain.importing.table import Table
from meetingapp.domain.importing.vocabulary import folded
from meetingapp.domain.measured_rows import WITHOUT_DAY
from meetingapp.errors import AppError

_DAYS: Final = frozenset(
    {"dato", "dag", "måledato", "målt", "målt den", "målt dato", "date", "day", "measured on"}
)
_NUMBERS: Final = frozenset(
    {
        "verdi", "tall", "tal", "måling", "målt verdi", "målt tall", "målt tal", "resultat",
        "antall", "antal", "value", "number", "measurement", "result",
    }
)  # fmt: skip
_TWO: Final = 2


def lines_of(table: Table) -> str:
    """Write what ``read_rows`` reads. A file of one or two columns needs no headings.

    Raises:
        AppError: ``measurement.no_columns``: of more columns, none says which are meant.
    """
    columns = _columns(table.headings)
    if columns is None and len(table.headings) > _TWO:
        raise AppError("measurement.no_columns")
    first = max(table.lines[0].number - 1, 1) if table.lines else 1
    rows = ((first, table.headings), *((line.number, line.cells) for line in table.lines))
    return "\n".join(_placed(rows, columns or tuple(range(len(table.headings)))))


def _columns(headings: Sequence[str]) -> tuple[int, ...] | None:
    """Find the number, and the day where there is one; the first of a name counts."""
    names = [folded(each) for each in headings]
    numbers = [at for at, name in enumerate(names) if name in _NUMBERS]
    days = [at for at, name in enumerate(names) if name in _DAYS]
    return (*days[:1], numbers[0]) if numbers else None


def _placed(rows: Sequence[tuple[int, Sequence[str]]], columns: Sequence[int]) -> Iterator[str]:
    """Give the lines, with an empty one for each that says nothing."""
    at = 1
    for number, cells in rows:
        while at < number:
            yield ""
            at += 1
        said = [cells[each] if each < len(cells) else "" for each in columns]
        *day, value = (" ".join(shown.split()) for shown in said)
        yield "\t".join((*(each or WITHOUT_DAY for each in day), value))
        at = number + 1
