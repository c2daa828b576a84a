"""What the numbers of a measure propose, and the arithmetic they propose it by."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.effect import NoProposal, Proposal, SumStep, proposed_effect, since_start
from meetingapp.domain.evaluation import Effect, Implemented
from meetingapp.domain.measure import Baseline, Measure, Target, TargetOp
from meetingapp.domain.measurement import Measurement, MeasurementKind, StrikeReason
from meetingapp.domain.progress import is_met

NUMBERS = st.decimals(-1000, 1000, places=2)
SERIES = st.lists(NUMBERS, min_size=1, max_size=6)
OPS = st.sampled_from([*TargetOp, None])
ORDER = [Effect.WORSE, Effect.NONE, Effect.SOME, Effect.MARKED, Effect.GOAL_REACHED]


def measure(start: Decimal | None, target: Decimal | None, op: TargetOp | None) -> Measure:
    return Measure("m", baseline=Baseline(start), target=Target(target, op))


def series(*values: Decimal | str) -> tuple[Measurement, ...]:
    first = date(2026, 12, 1)
    return tuple(
        Measurement(
            str(at),
            "c",
            "m",
            MeasurementKind.INDICATOR,
            first + timedelta(days=7 * at),
            Decimal(value),
        )
        for at, value in enumerate(values)
    )


def proposed(start: int, target: int, op: TargetOp | None, *values: str) -> Proposal:
    return proposed_effect(measure(Decimal(start), Decimal(target), op), series(*values))


@pytest.mark.parametrize(
    ("start", "target", "op", "value", "effect", "percent"),
    [
        (34, 45, TargetOp.AT_LEAST, "41", Effect.MARKED, 63),
        (34, 45, TargetOp.AT_LEAST, "45", Effect.GOAL_REACHED, 100),
        (34, 45, TargetOp.AT_LEAST, "44.99", Effect.MARKED, 99),
        (0, 100, TargetOp.AT_LEAST, "60", Effect.MARKED, 60),
        (0, 100, TargetOp.AT_LEAST, "59.9", Effect.SOME, 59),
        (0, 100, TargetOp.AT_LEAST, "10", Effect.SOME, 10),
        (0, 100, TargetOp.AT_LEAST, "9.9", Effect.NONE, 9),
        (0, 100, TargetOp.AT_LEAST, "0", Effect.NONE, 0),
        (0, 100, TargetOp.AT_LEAST, "-0.1", Effect.WORSE, -1),
        (6, 2, TargetOp.AT_MOST, "4", Effect.SOME, 50),
        (6, 2, TargetOp.AT_MOST, "2", Effect.GOAL_REACHED, 100),
        (6, 2, TargetOp.AT_MOST, "7", Effect.WORSE, -25),
        (6, 2, None, "3", Effect.MARKED, 75),
        (34, 45, None, "41", Effect.MARKED, 63),
    ],
)
def test_the_effect_follows_from_the_share_of_the_way(
    start: int, target: int, op: TargetOp | None, value: str, effect: Effect, percent: int
) -> None:
    found = proposed(start, target, op, value)
    assert (found.effect, found.reason) == (effect, None)
    assert found.step(SumStep.PERCENT) == percent


def test_the_arithmetic_is_shown_line_by_line_also_where_it_goes_down() -> None:
    steps = proposed(6, 2, TargetOp.AT_MOST, "5", "3").steps
    assert [step for step, _ in steps] == list(SumStep)
    assert [value for _, value in steps] == [6, 2, 3, 4, 3, 75]


@pytest.mark.parametrize(
    ("op", "value", "effect", "reason"),
    [
        (TargetOp.AT_LEAST, "5", Effect.GOAL_REACHED, None),
        (TargetOp.AT_LEAST, "4", Effect.WORSE, None),
        (TargetOp.AT_MOST, "6", Effect.WORSE, None),
        (TargetOp.MAINTAIN, "5", Effect.GOAL_REACHED, None),
        (TargetOp.MAINTAIN, "6", None, NoProposal.NO_DIRECTION),
        (None, "4", None, NoProposal.NO_DIRECTION),
    ],
)
def test_where_it_starts_at_the_target_it_is_kept_or_not(
    op: TargetOp | None, value: str, effect: Effect | None, reason: NoProposal | None
) -> None:
    found = proposed(5, 5, op, value)
    assert (found.effect, found.reason) == (effect, reason)
    assert found.step(SumStep.PERCENT) is None


@pytest.mark.parametrize(
    ("value", "effect", "reason"),
    [
        ("92", Effect.GOAL_REACHED, None),
        ("91", None, NoProposal.NO_DIRECTION),
        ("93", None, NoProposal.NO_DIRECTION),
    ],
)
def test_what_is_to_stay_as_it_was_is_held_against_where_it_began(
    value: str, effect: Effect | None, reason: NoProposal | None
) -> None:
    kept = measure(Decimal(92), None, TargetOp.MAINTAIN)
    found = proposed_effect(kept, series("91", value))
    assert (found.effect, found.reason) == (effect, reason)
    assert found.steps == (
        (SumStep.START, Decimal(92)),
        (SumStep.TARGET, Decimal(92)),
        (SumStep.LATEST, Decimal(value)),
    )
    assert found.met_once is (effect is Effect.GOAL_REACHED)


def test_what_was_met_from_the_start_is_no_way_gone_backwards() -> None:
    assert proposed(5, 3, TargetOp.AT_LEAST, "4").effect is Effect.GOAL_REACHED
    assert proposed(5, 3, TargetOp.AT_LEAST, "2").effect is Effect.WORSE


@pytest.mark.parametrize(
    ("start", "target", "op", "reason"),
    [
        (None, 5, TargetOp.AT_LEAST, NoProposal.NO_BASELINE),
        (5, None, TargetOp.AT_LEAST, NoProposal.NO_TARGET),
        (None, None, TargetOp.MAINTAIN, NoProposal.NO_TARGET),
    ],
)
def test_without_both_ends_nothing_is_proposed(
    start: int | None, target: int | None, op: TargetOp, reason: NoProposal
) -> None:
    ends = [None if end is None else Decimal(end) for end in (start, target)]
    found = proposed_effect(measure(ends[0], ends[1], op), series("7"))
    assert (found.effect, found.reason) == (None, reason)
    assert found.step(SumStep.LATEST) == 7


def test_what_was_not_done_has_no_effect_and_what_was_not_measured_neither() -> None:
    agreed = measure(Decimal(34), Decimal(45), TargetOp.AT_LEAST)
    undone = proposed_effect(agreed, series("45"), Implemented.NOT)
    assert (undone.effect, undone.reason) == (None, NoProposal.NOT_IMPLEMENTED)
    assert proposed_effect(agreed, ()).reason is NoProposal.NO_MEASUREMENT
    assert proposed_effect(agreed, series("45"), Implemented.PARTLY).effect is Effect.GOAL_REACHED


def test_only_numbers_of_the_indicator_that_were_not_struck_count() -> None:
    agreed = measure(Decimal(34), Decimal(45), TargetOp.AT_LEAST)
    day = date(2027, 1, 1)
    others = (
        Measurement("8", "c", "m", MeasurementKind.CHILD, day, Decimal(9)),
        Measurement(
            "9", "c", "m", MeasurementKind.INDICATOR, day, Decimal(450),
            struck=StrikeReason.MISTYPED,
        ),
    )  # fmt: skip
    assert proposed_effect(agreed, (*series("41"), *others)) == proposed_effect(
        agreed, series("41")
    )


@pytest.mark.parametrize(
    ("values", "once"),
    [
        (("45",), True),
        (("38", "46"), True),
        (("46", "38", "45"), False),
        (("45", "46"), False),
        (("46", "38"), False),
    ],
)
def test_a_target_met_by_the_last_number_alone_is_said(
    values: tuple[str, ...], *, once: bool
) -> None:
    assert proposed(34, 45, TargetOp.AT_LEAST, *values).met_once is once


@given(NUMBERS, NUMBERS, OPS, SERIES)
def test_the_goal_is_reached_exactly_where_the_target_is_met(
    start: Decimal, target: Decimal, op: TargetOp | None, values: list[Decimal]
) -> None:
    agreed = measure(start, target, op)
    found = proposed_effect(agreed, series(*values))
    assert (found.effect is Effect.GOAL_REACHED) is is_met(agreed, values[-1])
    assert (found.effect is None) is (found.reason is not None)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_nearer_the_target_is_never_a_lesser_effect(
    start: Decimal, target: Decimal, one: Decimal, other: Decimal
) -> None:
    if start == target:
        return
    agreed = measure(start, target, None)
    falls = target < start
    near, far = (min(one, other), max(one, other)) if falls else (max(one, other), min(one, other))
    better, worse = (proposed_effect(agreed, series(each)).effect for each in (near, far))
    assert better is not None
    assert worse is not None
    assert ORDER.index(better) >= ORDER.index(worse)


@given(NUMBERS, NUMBERS, SERIES)
def test_a_target_that_goes_down_is_the_mirror_of_one_that_goes_up(
    start: Decimal, target: Decimal, values: list[Decimal]
) -> None:
    up = proposed_effect(measure(start, target, TargetOp.AT_LEAST), series(*values))
    down = proposed_effect(
        measure(-start, -target, TargetOp.AT_MOST), series(*(-each for each in values))
    )
    assert (up.effect, up.reason, up.met_once) == (down.effect, down.reason, down.met_once)
    for what in (SumStep.WAY, SumStep.GONE, SumStep.PERCENT):
        assert up.step(what) == down.step(what)


@given(NUMBERS, OPS, SERIES)
def test_where_the_start_is_the_target_there_is_no_share_of_a_way(
    start: Decimal, op: TargetOp | None, values: list[Decimal]
) -> None:
    found = proposed_effect(measure(start, start, op), series(*values))
    assert found.effect in (Effect.GOAL_REACHED, Effect.WORSE, None)
    assert (found.step(SumStep.WAY), found.step(SumStep.PERCENT)) == (None, None)
    if values[-1] == start:
        assert found.effect is Effect.GOAL_REACHED


@given(NUMBERS, OPS, SERIES)
def test_from_an_unknown_start_no_effect_is_ever_proposed(
    target: Decimal, op: TargetOp | None, values: list[Decimal]
) -> None:
    found = proposed_effect(measure(None, target, op), series(*values))
    assert (found.effect, found.reason) == (None, NoProposal.NO_BASELINE)
    assert found.step(SumStep.LATEST) == values[-1]
    assert {SumStep.START, SumStep.WAY, SumStep.GONE, SumStep.PERCENT}.isdisjoint(
        step for step, _ in found.steps
    )


@given(NUMBERS, NUMBERS, OPS, SERIES, st.integers(1, 1000))
def test_the_unit_it_is_counted_in_does_not_change_the_effect(
    start: Decimal, target: Decimal, op: TargetOp | None, values: list[Decimal], factor: int
) -> None:
    one = proposed_effect(measure(start, target, op), series(*values))
    many = proposed_effect(
        measure(start * factor, target * factor, op), series(*(each * factor for each in values))
    )
    assert (one.effect, one.reason, one.met_once) == (many.effect, many.reason, many.met_once)
    assert one.step(SumStep.PERCENT) == many.step(SumStep.PERCENT)


def test_what_was_measured_before_this_version_began_tells_nothing_of_it() -> None:
    numbers = series("41", "43", "45")
    agreed = replace(measure(Decimal(34), Decimal(45), TargetOp.AT_LEAST), start=numbers[1].on)
    assert since_start(agreed, numbers) == numbers[1:]
    before = replace(agreed, start=numbers[-1].on + timedelta(days=1))
    assert proposed_effect(before, numbers).reason is NoProposal.NO_MEASUREMENT


@given(NUMBERS, SERIES)
def test_what_is_to_stay_as_it_was_needs_no_other_target_than_its_start(
    start: Decimal, values: list[Decimal]
) -> None:
    found = proposed_effect(measure(start, None, TargetOp.MAINTAIN), series(*values))
    assert found.step(SumStep.TARGET) == start
    assert found.reason in (None, NoProposal.NO_DIRECTION)
