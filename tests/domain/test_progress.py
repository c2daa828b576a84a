from decimal import Decimal

import pytest

from meetingapp.domain.measure import Baseline, Measure, Target, TargetOp
from meetingapp.domain.progress import is_met, progress


def _measure(start: int | None, target: str | None, op: TargetOp | None) -> Measure:
    return Measure(
        "m",
        baseline=Baseline(None if start is None else Decimal(start)),
        target=Target(None if target is None else Decimal(target), op),
    )


@pytest.mark.parametrize(
    ("measure", "value", "met", "share"),
    [
        (_measure(34, "45", TargetOp.AT_LEAST), 45, True, "1"),
        (_measure(34, "45", TargetOp.AT_LEAST), 44, False, None),
        (_measure(10, "20", TargetOp.AT_LEAST), 15, False, "0.5"),
        (_measure(10, "20", TargetOp.AT_LEAST), 8, False, "-0.2"),
        (_measure(20, "10", TargetOp.AT_MOST), 12, False, "0.8"),
        (_measure(20, "10", TargetOp.AT_MOST), 9, True, "1.1"),
        (_measure(10, "20", None), 20, True, "1"),
        (_measure(20, "10", None), 10, True, "1"),
        (_measure(20, "10", None), 11, False, "0.9"),
        (_measure(None, "20", None), 21, True, None),
        (_measure(5, "5", TargetOp.MAINTAIN), 5, True, None),
        (_measure(5, None, TargetOp.MAINTAIN), 5, True, None),
        (_measure(5, None, TargetOp.MAINTAIN), 4, False, None),
        (_measure(None, None, TargetOp.MAINTAIN), 4, None, None),
        (_measure(5, None, None), 4, None, None),
        (_measure(5, "NaN", TargetOp.AT_LEAST), 4, None, None),
    ],
)
def test_a_number_says_how_far_a_measure_came(
    measure: Measure, value: int, *, met: bool | None, share: str | None
) -> None:
    assert is_met(measure, Decimal(value)) is met
    if share is not None:
        assert progress(measure, Decimal(value)) == Decimal(share)
    elif measure.baseline.value == measure.target.value or met is None:
        assert progress(measure, Decimal(value)) is None


def test_a_number_that_is_none_is_no_progress() -> None:
    assert progress(_measure(5, "9", TargetOp.AT_LEAST), Decimal("NaN")) is None
    assert is_met(_measure(5, "9", TargetOp.AT_LEAST), Decimal("NaN")) is None
