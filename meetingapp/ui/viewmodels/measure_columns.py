"""What the register shows of a measure, column by column."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from meetingapp.ui.viewmodels.long_list import Cell, Column
from meetingapp.ui.viewmodels.measure_words import numbers_of, unit_of
from meetingapp.ui.viewmodels.naming import distance
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMeasure

ORDERS: Final = ("title", "child", "responsible", None, "evaluation", None)
"""By what a click on each heading sorts."""


def measure_columns(today: date) -> "tuple[Column[ListedMeasure], ...]":
    """Return the columns; the first that give way are those one can do without."""
    return (
        Column(lambda words: words("Measure"), _measure, 3, stretches=True),
        Column(lambda words: words("Child"), _child, 2, stretches=True),
        Column(lambda words: words("Responsible"), _responsible, 2, stretches=True, from_width=820),
        Column(lambda words: words("From and to"), _numbers, 150, from_width=620),
        Column(lambda words: words.in_context("column", "Evaluated"), _evaluated(today), 132),
        Column(lambda words: words("State"), _state(today), 124, from_width=700),
    )


def _measure(words: Words, row: "ListedMeasure") -> Cell:
    return Cell(row.measure.title or row.measure.action, unit_of(words, row.measure))


def _child(_words: Words, row: "ListedMeasure") -> Cell:
    return Cell(row.case_title)


def _responsible(words: Words, row: "ListedMeasure") -> Cell:
    who = row.measure.responsible
    if who is None:
        return Cell("")
    by = row.measure.deadline
    return Cell(who.name, words("deadline {day}", day=words.day_month(by)) if by else "")


def _numbers(words: Words, row: "ListedMeasure") -> Cell:
    base, goal = numbers_of(words, row.measure)
    return Cell(f"{base} → {goal}" if base and goal else goal)


def _evaluated(today: date) -> "Callable[[Words, ListedMeasure], Cell]":
    def cell(words: Words, row: "ListedMeasure") -> Cell:
        day = row.measure.evaluation_date
        if day is None:
            return Cell("")
        return Cell(words.day_month(day), distance(day, today)(words))

    return cell


def _state(today: date) -> "Callable[[Words, ListedMeasure], Cell]":
    def cell(words: Words, row: "ListedMeasure") -> Cell:
        if row.measure.is_late_on(today):
            return Cell(words("Overdue"), pill="danger")
        return Cell(words.in_context("measure", "Under way"))

    return cell
