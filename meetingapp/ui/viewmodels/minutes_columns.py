"""What the list of minutes shows of each, column by column."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from meetingapp.clock import norwegian_day
from meetingapp.services.trail_port import NotJournaled
from meetingapp.ui.viewmodels.long_list import Cell, Column
from meetingapp.ui.viewmodels.naming import TypeNames, type_name
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMinutes

MinutesRow: TypeAlias = "ListedMinutes | NotJournaled"
"""Both lists stand in the same columns."""


def minutes_columns(names: Callable[[], TypeNames]) -> tuple[Column[MinutesRow], ...]:
    """Return the columns.

    Args:
        names: gives the names of the meeting types, which are read together with the first rows.
    """

    def case(words: Words, row: MinutesRow) -> Cell:
        return Cell(row.case_title, type_name(words, names(), row.meeting_type))

    return (
        Column(lambda words: words("Case"), case, 1, stretches=True),
        Column(lambda words: words("Meeting"), _meeting, 176),
        Column(lambda words: words("Finished"), _finished, 176, from_width=700),
        Column(lambda words: words("Version"), _version, 104, from_width=560),
        Column(lambda words: words("State"), _state, 156, from_width=400),
    )


def _meeting(words: Words, row: MinutesRow) -> Cell:
    return Cell(words.long_day(row.held_on), words.weekday(row.held_on))


def _finished(words: Words, row: MinutesRow) -> Cell:
    at = row.finalised_at
    return Cell(words.long_day(norwegian_day(at)) if at is not None else "")


def _version(_words: Words, row: MinutesRow) -> Cell:
    return Cell(str(row.version) if row.version else "")


def _state(words: Words, row: MinutesRow) -> Cell:
    if isinstance(row, NotJournaled):
        return _filing(words, row)
    if not row.minutes_id:
        return Cell(words("Not finished"), pill="warn")
    if not row.is_newest:
        return Cell(words("Corrected later"), pill="neutral")
    return Cell(words.in_context("minutes", "Finished"))


def _filing(words: Words, row: NotJournaled) -> Cell:
    """Say whether a package was made, for minutes the archive does not have."""
    at = row.packed_at
    if at is None:
        return Cell(words("No package"), pill="warn")
    return Cell(words("Package made"), words.long_day(norwegian_day(at)))
