"""A measure in words: where it starts, where it is to come, and what is counted."""

from meetingapp.domain.measure import Measure, Unit
from meetingapp.words import Words


def numbers_of(words: Words, measure: Measure) -> tuple[str, str]:
    """Return the baseline and the target in words, empty where there is none."""
    start, target = measure.baseline, measure.target
    base = words("unknown") if start.unknown else ""
    if start.value is not None:
        base = words.number(start.value)
    if target.value is None:
        return base, ""
    goal = words.number(target.value)
    return base, f"{words.code(target.op)} {goal}" if target.op else goal


def unit_of(words: Words, measure: Measure) -> str:
    """Name the unit of a measure."""
    if measure.unit is Unit.OTHER:
        return measure.unit_label
    return words.code(measure.unit) if measure.unit else ""
