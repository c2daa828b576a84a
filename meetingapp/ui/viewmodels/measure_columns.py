"""What the register shows of a measure, column by column."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from meetingapp.domain.measure import MeasureStatus
from meetingapp.domain.progress import is_met as is_met_by
from meetingapp.domain.progress import progress
from meetingapp.ui.viewmodels.catalogue_words import capital
from meetingapp.ui.viewmodels.long_list import Cell, Column, Track
from meetingapp.ui.viewmodels.measure_words import numbers_of, unit_of
from meetingapp.ui.viewmodels.naming import distance
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMeasure

ORDERS: Final = ("title", "child", "responsible", None, "evaluation", "urgency")
"""By what a click on each heading sorts."""


def measure_columns(today: date) -> "tuple[Column[ListedMeasure], ...]":
    """Return the columns; the first that give way are those one can do without."""
    return (
        Column(lambda words: words("Measure"), _measure, 3, stretches=True),
        Column(lambda words: words("Child"), _child, 2, stretches=True),
        Column(lambda words: words("Responsible"), _responsible, 2, stretches=True, from_width=820),
        Column(lambda words: words("Progress"), _progress, 160, from_width=560),
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


def _progress(words: Words, row: "ListedMeasure") -> Cell:
    """Give the way from the baseline to the target, and where it is now."""
    measure, latest = row.measure, row.latest
    base, goal = numbers_of(words, measure)
    now = words.number(latest.value) if latest is not None else "–"
    if latest is None:
        share: Decimal | None = Decimal(0) if measure.baseline.value is not None else None
    else:
        share = progress(measure, latest.value)
    is_met = latest is not None and is_met_by(measure, latest.value) is True
    if is_met:
        share = Decimal(1)
    aim = measure.target.value
    short = words("goal {number}", number=words.number(aim)) if aim is not None else goal
    return Cell(
        _said(words, base, goal, now if latest is not None else ""),
        track=Track(
            "?" if measure.baseline.unknown else base,
            now,
            short,
            None if share is None else float(share),
            is_met,
            latest is not None,
        ),
    )


def _said(words: Words, base: str, goal: str, now: str) -> str:
    """Say it for a reader: «utgangspunkt 6, nå 4, mål høyst 2»."""
    said = [words("baseline {number}", number=base)] if base else []
    said.append(words("now {number}", number=now) if now else words("not measured yet"))
    if goal:
        said.append(words("goal {number}", number=goal))
    return ", ".join(said)


def _evaluated(today: date) -> "Callable[[Words, ListedMeasure], Cell]":
    def cell(words: Words, row: "ListedMeasure") -> Cell:
        day = row.measure.evaluation_date
        if day is None:
            return Cell("")
        return Cell(words.day_month(day), distance(day, today)(words))

    return cell


def _state(today: date) -> "Callable[[Words, ListedMeasure], Cell]":
    def cell(words: Words, row: "ListedMeasure") -> Cell:
        measure, latest = row.measure, row.latest
        if measure.status is not MeasureStatus.ACTIVE:
            return Cell(capital(_ended(words, measure.status)))
        if measure.is_late_on(today):
            return Cell(words("Overdue"), pill="danger")
        if latest is None:
            begun = measure.start is None or measure.start <= today
            return Cell(words("Not measured"), pill="warn" if begun else "")
        if is_met_by(measure, latest.value):
            return Cell(words("Goal reached"), pill="ok")
        return Cell(words.in_context("measure", "Under way"))

    return cell


def _ended(words: Words, status: MeasureStatus) -> str:
    if status is MeasureStatus.STOPPED_CONSENT:
        return words("Stopped: consent")
    return words.code(status)
