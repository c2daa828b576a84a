"""The numbers of a measure as a picture: where it starts, the goal, and what was measured since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from meetingapp.document.blocks import Chart, Series
from meetingapp.document.sections import numbers
from meetingapp.document.wording import capital, ended, joined
from meetingapp.domain.lineage import History
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class In:
    """A language something is told in."""

    words: Words


def points_of(
    history: History, measured: Iterable[Measurement]
) -> tuple[tuple[date | int, Decimal], ...]:
    """Give each number on its day, from where the first version of the measure started."""
    first = history.versions[0]
    start, on = first.baseline.value, first.baseline.measured_on or first.start
    begun = ((on, start),) if start is not None and on is not None else ()
    return (*begun, *((each.on, each.value) for each in measured))


def chart(words: Words, history: History, measured: Iterable[Measurement]) -> Chart:
    """Draw the numbers; the goal, the start and the evaluations are those of the measure now."""
    measure = history.versions[-1]
    told = In(words)
    points = points_of(history, measured)
    goal = numbers.target(told, measure)
    has_goal = measure.target.value is not None
    start = measure.baseline.value
    return Chart(
        title=unit_told(words, measure),
        unit="",
        series=(Series(words("Measured"), points),),
        alt=_in_words(words, points, words("Goal: {goal}", goal=goal) if has_goal else ""),
        start=start,
        start_label="" if start is None else words("Baseline {number}", number=start),
        target=measure.target.value,
        target_label=words("Goal: {goal}", goal=goal) if has_goal else "",
        marks=tuple((each.on, "") for each in history.judged),
    )


def unit_told(words: Words, measure: Measure) -> str:
    """Name what is counted: the unit, else the indicator."""
    return capital(numbers.unit(In(words), measure) or measure.indicator.strip())


def _in_words(words: Words, points: tuple[tuple[date | int, Decimal], ...], goal: str) -> str:
    said = [
        f"{words.number(value)} ({words.long_day(day)})"
        for day, value in points
        if isinstance(day, date)
    ]
    line = words("A line chart of what was measured: {numbers}.", numbers=words.listing(said))
    return joined((line, ended(goal)))
