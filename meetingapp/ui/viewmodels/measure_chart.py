"""The numbers of a measure as a picture and as sentences."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from meetingapp.document.blocks import Chart, Series
from meetingapp.document.progress import chart
from meetingapp.domain.effect import SumStep, proposed_effect
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement, MeasurementKind, counted
from meetingapp.ui.viewmodels.measure_words import numbers_of, unit_of
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.measurements import Measured

Draft = tuple[date, Decimal]


def chart_of(words: Words, held: "Measured", today: date, draft: Draft | None = None) -> Chart:
    """Give the picture; what is being typed is a line of its own, after what was measured."""
    drawn = chart(words, held.history, counted(held.measurements))
    series = list(drawn.series)
    if draft is not None:
        points = series[0].points
        before = [point for point in points if isinstance(point[0], date) and point[0] <= draft[0]]
        series.append(Series(words("New measurement"), (*before[-1:], draft)))
    marks = [*drawn.marks, (today, words("today"))]
    if held.measure.evaluation_date is not None:
        marks.append((held.measure.evaluation_date, words("evaluation")))
    return replace(
        drawn, title="", series=tuple(series), alt=sentence_of(words, held), marks=tuple(marks)
    )


def sentence_of(words: Words, held: "Measured") -> str:
    """Say the picture: where it starts, where it is to come, what was measured last, and when."""
    measure = held.measure
    base, goal = numbers_of(words, measure)
    said = [unit_of(words, measure) or measure.indicator]
    if base:
        said.append(words("Baseline {number}", number=base))
    if goal:
        said.append(words("Target: {goal}", goal=goal))
    numbers = counted(held.measurements)
    if numbers:
        last = numbers[-1]
        said.append(
            words(
                "Last measured {number}, {day}",
                number=words.number(last.value),
                day=words.day_month(last.on),
            )
        )
    else:
        said.append(words("Nothing is measured yet"))
    if measure.evaluation_date is not None:
        said.append(words("Evaluated {day}", day=words.day_month(measure.evaluation_date)))
    return ". ".join(f"{each[:1].upper()}{each[1:]}" for each in said if each) + "."


def meaning_of(words: Words, held: "Measured", draft: Draft | None = None) -> str:
    """Say what the numbers propose, with the sum; with what is being typed, if it is."""
    numbers = held.measurements
    if draft is not None:
        new = Measurement("~", "", held.line, MeasurementKind.INDICATOR, *draft)
        numbers = (*numbers, new)
    found = proposed_effect(held.measure, numbers)
    if found.effect is None:
        why = words.code(found.reason) if found.reason is not None else ""
        return words("No effect is proposed: {why}.", why=why)
    said = [words("Proposed effect: {effect}.", effect=words.code(found.effect))]
    gone, way, percent = map(found.step, (SumStep.GONE, SumStep.WAY, SumStep.PERCENT))
    if gone is not None and way is not None and percent is not None:
        sum_ = words(
            "{gone} of {way} to the target, {percent} per cent.",
            gone=words.number(gone),
            way=words.number(way),
            percent=words.number(percent),
        )
        said.insert(0, sum_)
    if found.met_once:
        said.append(words("The target is met by the last number alone."))
    return " ".join(said)


def latest_two(
    held: "Measured", kind: MeasurementKind
) -> tuple[Measurement | None, Measurement | None]:
    """Give the first and the last of what somebody thought, from 0 to 10."""
    numbers = counted(held.measurements, kind)
    return (numbers[0] if len(numbers) > 1 else None, numbers[-1] if numbers else None)


def unit_said(words: Words, measure: Measure, kind: MeasurementKind) -> str:
    """Name what a number of a kind is counted in."""
    return unit_of(words, measure) if kind is MeasurementKind.INDICATOR else words("from 0 to 10")
