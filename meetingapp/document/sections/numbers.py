"""Numbers of a measure in words: where we start, where we want to be, how far we came."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from meetingapp.document.wording import ended, joined
from meetingapp.domain.measure import Measure, NoMeasure, TargetOp, Unit
from meetingapp.words import Words


class Spoken(Protocol):
    """Whatever is told in one language: minutes, and the papers around them."""

    @property
    def words(self) -> Words:
        """The words it is told in."""
        ...


def from_to(record: Spoken, measure: Measure) -> str:
    """Write ``34 → minst 45``."""
    value = measure.baseline.value
    start = record.words("unknown") if value is None else record.words.number(value)
    return f"{start} → {target(record, measure)}"


def from_to_with_days(record: Spoken, measure: Measure) -> str:
    """Write ``34 (6. november 2026) → minst 45 ord per minutt.``, or when a start is known."""
    words, baseline = record.words, measure.baseline
    if baseline.value is not None:
        start = words.number(baseline.value)
        measured = f" ({words.long_day(baseline.measured_on)})" if baseline.measured_on else ""
    else:
        start = words("unknown")
        by = baseline.baseline_by
        measured = f" ({words('known by {day}', day=by)})" if by else ""
    return ended(f"{start}{measured} → {joined((target(record, measure), unit(record, measure)))}")


def target(record: Spoken, measure: Measure) -> str:
    """Write ``minst 45``."""
    words, wanted = record.words, measure.target
    if wanted.op is TargetOp.MAINTAIN:
        kept = measure.baseline.value if wanted.value is None else wanted.value
        return words("keep {number}", number=kept) if kept is not None else words("keep as it is")
    if wanted.value is None:
        return "–"
    if wanted.op is TargetOp.AT_MOST and wanted.value == 0:
        return words.number(wanted.value)
    if wanted.op is TargetOp.AT_MOST:
        return words("at most {number}", number=wanted.value)
    return words("at least {number}", number=wanted.value)


def unit(record: Spoken, measure: Measure) -> str:
    """Name what the numbers count."""
    if measure.unit is Unit.OTHER and measure.unit_label:
        return measure.unit_label
    return record.words.code(measure.unit) if measure.unit else measure.unit_label


def goal(record: Spoken, measure: Measure) -> str:
    """Write the goal: as people put it, else from the numbers."""
    if measure.goal:
        return measure.goal
    start = measure.baseline.value
    if start is None or measure.target.op is TargetOp.MAINTAIN:
        return joined((target(record, measure), unit(record, measure)))
    return record.words(
        "from {start} to {target} {unit}",
        start=start,
        target=target(record, measure),
        unit=unit(record, measure),
    )


def progress(measure: Measure, measured: Decimal) -> int | None:
    """Return how much of the way from start to target was gone, in percent."""
    start, wanted = measure.baseline.value, measure.target.value
    if start is None or wanted is None or start == wanted:
        return None
    share = (measured - start) / (wanted - start) * 100
    return int(share.to_integral_value(ROUND_HALF_UP))


def no_measure(record: Spoken, none: NoMeasure) -> str:
    """Say why no measure was agreed."""
    why = record.words.code(none.reason)
    if none.until is None:
        return why
    return f"{why} ({record.words('until {day}', day=none.until)})"
