"""How far a measured number came from the start to the target of a measure."""

from decimal import Decimal

from meetingapp.domain.measure import Measure, TargetOp


def is_met(measure: Measure, value: Decimal) -> bool | None:
    """Tell whether the target is met; ``None`` where the measure has no number to compare with.

    What was to be kept is met while it is where it was.
    """
    wanted = measure.target.value
    if wanted is None and measure.target.op is TargetOp.MAINTAIN:
        wanted = measure.baseline.value
    if wanted is None or not wanted.is_finite() or not value.is_finite():
        return None
    match measure.target.op:
        case TargetOp.MAINTAIN:
            return value == wanted
        case TargetOp.AT_MOST:
            return value <= wanted
        case TargetOp.AT_LEAST:
            return value >= wanted
        case None:
            start = measure.baseline.value
            falls = start is not None and start.is_finite() and wanted < start
            return value <= wanted if falls else value >= wanted


def progress(measure: Measure, value: Decimal) -> Decimal | None:
    """Return the share of the way from start to target that was gone: 0 is none, 1 all of it.

    ``None`` where the start is unknown, or where there is no way to go.
    """
    start, wanted = measure.baseline.value, measure.target.value
    if start is None or wanted is None or not all(n.is_finite() for n in (start, wanted, value)):
        return None
    return None if start == wanted else (value - start) / (wanted - start)
