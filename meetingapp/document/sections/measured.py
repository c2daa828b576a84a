"""A measure's numbers over time, as a chart: where it began, what was measured since, the goal."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from meetingapp.document.blocks import Chart, Series
from meetingapp.document.record import Record
from meetingapp.document.sections import numbers
from meetingapp.document.wording import ended, joined
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.measure import Measure, TargetOp

_LEAST: Final = 3
"""Two numbers are told better in a sentence, and they are."""


def measured(record: Record, told: Evaluation, measure: Measure | None) -> Iterator[Chart]:
    """Draw what was measured of one measure, with this evaluation as the last.

    Only numbers with a day are drawn, each on its day. Where no day at all is told, as in what is
    written without names, they stand in their order, as far from each other.
    """
    points = _points(record, told, measure) if measure else ()
    if measure is None or len(points) < _LEAST:
        return
    words, unit, wanted = record.words, numbers.unit(record, measure), _wanted(measure)
    said = [_said(record, day, value) for day, value in points]
    is_dated = isinstance(points[0][0], date)
    if is_dated:
        title = words("How it has gone: {unit}", unit=unit)
        told_in_words = words(
            "A line chart of what was measured: {numbers}.", numbers=words.listing(said)
        )
    else:
        title = words("How it has gone, from one measuring to the next: {unit}", unit=unit)
        told_in_words = words(
            "A line chart of what was measured, in order: {numbers}.", numbers=words.listing(said)
        )
    target = numbers.target(record, measure)
    goal = ended(words("Goal: {goal}", goal=joined((target, unit))))
    marks = _evaluated_on(record, measure) if told.numbers and is_dated else ()
    looked_at = ""
    if marks:
        days = words.listing([words.long_day(day) for day in marks])
        looked_at = words("Evaluated on {days}.", days=days)
    yield Chart(
        title=title,
        unit="",
        series=(Series(words("Measured"), points),),
        alt=joined((told_in_words, looked_at, "" if wanted is None else goal)),
        target=wanted,
        target_label="" if wanted is None else words("Goal: {goal}", goal=target),
        marks=tuple((day, words("evaluation")) for day in marks),
    )


def _evaluated_on(record: Record, measure: Measure) -> tuple[date, ...]:
    """Give the days of the meetings that looked at the measure, this one as the last."""
    before = {
        earlier.held_on
        for earlier in record.case.earlier
        if any(each.measure_id == measure.id for each in earlier.evaluations)
    }
    return (*sorted(before), record.meeting.date)


def _said(record: Record, day: date | int, value: Decimal) -> str:
    number = record.words.number(value)
    return number if isinstance(day, int) else f"{number} ({record.words.long_day(day)})"


def _points(
    record: Record, told: Evaluation, measure: Measure
) -> tuple[tuple[date | int, Decimal], ...]:
    """Give each day with its number, the earliest first; the last word of a day counts."""
    held = sorted(record.case.earlier, key=lambda earlier: earlier.held_on)
    before = (each for earlier in held for each in earlier.evaluations)
    judged = [
        (each.measured_on, each.measured_value) for each in before if each.measure_id == measure.id
    ]
    between = [(each.on, each.value) for each in told.numbers]
    last = (told.measured_on, told.measured_value)
    if between and between[-1][0] is None:  # without days the same number would stand twice
        judged = []
        last = (None, None) if last[1] == between[-1][1] else last
    found = [(measure.baseline.measured_on, measure.baseline.value), *between, *judged, last]
    known = [(day, value) for day, value in found if value is not None]
    if all(day is None for day, _ in known):
        return tuple((place, value) for place, (_, value) in enumerate(known, start=1))
    return tuple(sorted({day: value for day, value in known if day is not None}.items()))


def _wanted(measure: Measure) -> Decimal | None:
    """Give the number that is the goal; what is to be kept is the number it began with."""
    kept = measure.target.op is TargetOp.MAINTAIN and measure.target.value is None
    return measure.baseline.value if kept else measure.target.value
