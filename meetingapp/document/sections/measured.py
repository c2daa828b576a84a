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

    Only numbers with a day are drawn. A copy is not told of earlier evaluations, so it has none.
    """
    points = _points(record, told, measure) if measure else ()
    if measure is None or len(points) < _LEAST:
        return
    words, unit, wanted = record.words, numbers.unit(record, measure), _wanted(measure)
    said = [f"{words.number(value)} ({words.long_day(day)})" for day, value in points]
    told_in_words = words(
        "A line chart of what was measured: {numbers}.", numbers=words.listing(said)
    )
    target = numbers.target(record, measure)
    goal = ended(words("Goal: {goal}", goal=joined((target, unit))))
    yield Chart(
        title=words("How it has gone: {unit}", unit=unit),
        unit="",
        series=(Series(words("Measured"), points),),
        alt=told_in_words if wanted is None else joined((told_in_words, goal)),
        target=wanted,
        target_label="" if wanted is None else words("Goal: {goal}", goal=target),
    )


def _points(record: Record, told: Evaluation, measure: Measure) -> tuple[tuple[date, Decimal], ...]:
    """Give each day with its number, the earliest first; the last word of a day counts."""
    baseline = measure.baseline
    found: dict[date, Decimal] = {}
    if baseline.measured_on is not None and baseline.value is not None:
        found[baseline.measured_on] = baseline.value
    held = sorted(record.case.earlier, key=lambda earlier: earlier.held_on)
    before = (each for earlier in held for each in earlier.evaluations)
    for each in (*before, told):
        mine = each.measure_id == measure.id
        if mine and each.measured_on is not None and each.measured_value is not None:
            found[each.measured_on] = each.measured_value
    return tuple(sorted(found.items()))


def _wanted(measure: Measure) -> Decimal | None:
    """Give the number that is the goal; what is to be kept is the number it began with."""
    kept = measure.target.op is TargetOp.MAINTAIN and measure.target.value is None
    return measure.baseline.value if kept else measure.target.value
