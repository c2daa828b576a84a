"""From where to where: what is asked of a measure's baseline and target (L3 and L4)."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.measures import Agreed
from meetingapp.domain.measure import Baseline, TargetOp, Unit
from meetingapp.errors import sentence

_HIGHEST: Final[Mapping[Unit, int]] = MappingProxyType(
    {Unit.PERCENT: 100, Unit.SCALE_0_10: 10, Unit.SDQ: 40, Unit.ORS: 40, Unit.SRS: 40}
)
_HIGHEST_OF_ALL: Final = 100_000


def highest(unit: Unit | None) -> int:
    """Return the highest number that can be right in a unit."""
    return _HIGHEST_OF_ALL if unit is None else _HIGHEST.get(unit, _HIGHEST_OF_ALL)


def number_findings(agreed: Agreed, met_on: date, baseline_days: int) -> Iterator[Finding]:
    """Yield one finding per number that is missing or cannot be right."""
    yield from _baseline(agreed, met_on, baseline_days)
    yield from _target(agreed)


def _baseline(agreed: Agreed, met_on: date, baseline_days: int) -> Iterator[Finding]:
    baseline = agreed.measure.baseline
    if baseline.value is None:
        yield from _no_baseline_yet(agreed, baseline, met_on, baseline_days)
        return
    yield from _out_of_range(agreed, "baseline.value", baseline.value)
    if baseline.measured_on is not None and baseline.measured_on > met_on:
        yield finding(
            agreed.path("baseline.measured_on"),
            sentence(
                "The starting point cannot be measured after the meeting. Correct the day, or "
                "mark the starting point as unknown."
            ),
        )


def _no_baseline_yet(
    agreed: Agreed, baseline: Baseline, met_on: date, baseline_days: int
) -> Iterator[Finding]:
    path = agreed.path("baseline.baseline_by")
    if not baseline.unknown:
        yield finding(
            agreed.path("baseline.value"),
            sentence("Write the number you start from, or mark it as unknown."),
        )
    elif baseline.baseline_by is None:
        yield finding(path, sentence("Write when you will know the number you start from."))
    elif not 0 <= (baseline.baseline_by - met_on).days <= baseline_days:
        yield finding(
            path,
            sentence(
                "The number you start from must be known within {days} days after the meeting. "
                "Choose an earlier day."
            ),
            days=baseline_days,
        )


def _target(agreed: Agreed) -> Iterator[Finding]:
    start, target = agreed.measure.baseline.value, agreed.measure.target
    path = agreed.path("target.value")
    if target.value is None:
        yield finding(path, sentence("Write the number you want to reach."))
        return
    wrong = tuple(_out_of_range(agreed, "target.value", target.value))
    yield from wrong
    if wrong or start is None or not start.is_finite():
        return
    match target.op:
        case TargetOp.MAINTAIN:
            if target.value != start:
                yield finding(
                    path,
                    sentence(
                        "With “still” the target is the same as the starting point. Write that "
                        "number, or choose “at least” or “at most”."
                    ),
                )
        case _ if target.value == start:
            yield finding(
                path,
                sentence(
                    "The target is the same as the starting point. Write what you want to reach, "
                    "or choose to keep it as it is."
                ),
            )
        case TargetOp.AT_LEAST if target.value < start:
            yield finding(
                path,
                sentence("Write a target above the starting point, {start}, or choose “at most”."),
                start=start,
            )
        case TargetOp.AT_MOST if target.value > start:
            yield finding(
                path,
                sentence("Write a target below the starting point, {start}, or choose “at least”."),
                start=start,
            )
        case _:
            return


def _out_of_range(agreed: Agreed, field: str, value: Decimal) -> Iterator[Finding]:
    most = highest(agreed.measure.unit)
    if not value.is_finite() or not 0 <= value <= most:
        yield finding(
            agreed.path(field),
            sentence("Write a number from 0 to {highest}: this unit goes no further."),
            highest=Decimal(most),
        )
