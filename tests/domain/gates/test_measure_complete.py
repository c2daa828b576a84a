from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.measure_complete import MeasureComplete
from meetingapp.domain.measure import Baseline, Measure, MeasureStatus, Target, TargetOp, Unit
from meetingapp.domain.meeting import Unread
from meetingapp.domain.people import PersonRef
from meetingapp.domain.template import Pillar
from tests.domain.example import Example
from tests.domain.jonas_people import MET_ON

M0 = "agreement.measures.0."
OPS = (None, *TargetOp)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("action", ""),
        ("action", "   "),
        ("action", "se forrige"),
        ("action", "Lese 4"),
        ("responsible", None),
        ("responsible", PersonRef("  ")),
        ("responsible", PersonRef("x")),
        ("indicator", ""),
        ("indicator", "…"),
        ("unit", None),
        ("evaluation_date", None),
    ],
)
def test_each_missing_cell_is_named_at_its_own_path(
    example: Example, field: str, value: object
) -> None:
    assert example.with_measure(0, **{field: value}).paths("G-MEAS-2") == [M0 + field]


def test_an_empty_measure_is_asked_for_every_cell_at_once(example: Example) -> None:
    empty = example.with_part("agreement", measures=(Measure("new"),))
    fields = ("action", "responsible", "indicator", "unit", "baseline.value", "target.value")
    assert empty.paths("G-MEAS-2") == [M0 + f for f in (*fields, "evaluation_date")]


def test_a_missing_evaluation_date_belongs_to_its_own_pillar(example: Example) -> None:
    (result,) = example.with_measure(0, evaluation_date=None).failed("G-MEAS-2")
    assert result.pillar is Pillar.EVALUATION_DATE
    (result,) = example.with_measure(0, indicator="").failed("G-MEAS-2")
    assert result.pillar is Pillar.MEASURES


def test_what_was_typed_but_not_read_is_quoted(example: Example) -> None:
    path = M0 + "evaluation_date"
    typed = example.with_measure(0, evaluation_date=None).with_discussion(
        unread=(Unread(path, "2026-02-30"),)
    )
    (result,) = typed.failed("G-MEAS-2")
    assert (result.path, result.params["raw"]) == (path, "2026-02-30")


@pytest.mark.parametrize("field", ["start", "deadline"])
def test_a_day_that_was_not_read_is_never_replaced_by_a_derived_one(
    example: Example, field: str
) -> None:
    typed = example.with_measure(0, **{field: None}).with_discussion(
        unread=(Unread(M0 + field, "30.2.2027"),)
    )
    assert typed.paths("G-MEAS-2") == [M0 + field]


def test_the_other_unit_needs_its_name(example: Example) -> None:
    other = example.with_measure(0, unit=Unit.OTHER, unit_label=" ")
    assert other.paths("G-MEAS-2") == [M0 + "unit_label"]
    assert "G-MEAS-2" not in other.with_measure(0, unit_label="bokstaver").closing()


def test_how_often_is_asked_only_where_the_action_does_not_say_it(example: Example) -> None:
    asked = example.with_measure(0, action="Ida leser med tre elever", frequency="")
    assert asked.paths("G-MEAS-2") == [M0 + "frequency"]
    assert "G-MEAS-2" not in asked.with_measure(0, frequency="5 per uke").closing()
    said = asked.with_measure(0, action="Ida leser med tre elever hver fredag")
    assert "G-MEAS-2" not in said.closing()
    lasts = asked.with_measure(0, action="Ida leser med tre elever i 6 uker")
    assert lasts.paths("G-MEAS-2") == [M0 + "frequency"]


def test_an_indicator_is_not_the_action_repeated(example: Example) -> None:
    action = example.discussion.agreement.measures[0].action
    assert example.with_measure(0, indicator=action).paths("G-MEAS-2") == [M0 + "indicator"]


def test_a_closed_measure_is_asked_nothing(example: Example) -> None:
    closed = example.with_measure(0, status=MeasureStatus.CLOSED, indicator="", unit=None)
    assert "G-MEAS-2" not in closed.closing()


def test_a_baseline_is_a_number_or_openly_unknown(example: Example) -> None:
    assert example.with_measure(0, baseline=Baseline()).paths("G-MEAS-2") == [M0 + "baseline.value"]


@pytest.mark.parametrize(
    ("by", "holds"),
    [
        (None, False),
        (MET_ON - timedelta(days=1), False),
        (MET_ON, True),
        (MET_ON + timedelta(days=14), True),
        (MET_ON + timedelta(days=15), False),
    ],
)
def test_an_unknown_baseline_is_known_within_two_weeks(
    example: Example, by: date | None, *, holds: bool
) -> None:
    changed = example.with_measure(0, baseline=Baseline(unknown=True, baseline_by=by))
    assert changed.paths("G-MEAS-2") == ([] if holds else [M0 + "baseline.baseline_by"])


def test_a_baseline_is_not_measured_in_the_future(example: Example) -> None:
    tomorrow = Baseline(Decimal(34), MET_ON + timedelta(days=1))
    changed = example.with_measure(0, baseline=tomorrow)
    assert changed.paths("G-MEAS-2") == [M0 + "baseline.measured_on"]


def test_a_target_is_a_number(example: Example) -> None:
    assert example.with_measure(0, target=Target()).paths("G-MEAS-2") == [M0 + "target.value"]


@pytest.mark.parametrize(
    ("baseline", "target", "op", "holds"),
    [
        ("34", "45", None, True),
        ("4", "1", None, True),
        ("34", "45", TargetOp.AT_LEAST, True),
        ("34", "45", TargetOp.AT_MOST, False),
        ("4", "1", TargetOp.AT_MOST, True),
        ("4", "1", TargetOp.AT_LEAST, False),
        ("4", "4", None, False),
        ("4", "4.0", TargetOp.AT_LEAST, False),
        ("4", "4", TargetOp.AT_MOST, False),
        ("4", "4", TargetOp.MAINTAIN, True),
        ("4", "5", TargetOp.MAINTAIN, False),
    ],
)
def test_a_target_lies_on_its_own_side_of_the_baseline(
    example: Example, baseline: str, target: str, op: TargetOp | None, *, holds: bool
) -> None:
    changed = example.with_measure(
        0, baseline=Baseline(Decimal(baseline)), target=Target(Decimal(target), op)
    )
    assert changed.paths("G-MEAS-2") == ([] if holds else [M0 + "target.value"])


def test_what_is_to_be_kept_needs_no_number_of_its_own(example: Example) -> None:
    kept = example.with_measure(0, target=Target(op=TargetOp.MAINTAIN))
    assert "G-MEAS-2" not in kept.closing()


def test_a_target_stands_alone_where_the_baseline_is_not_known_yet(example: Example) -> None:
    unknown = Baseline(unknown=True, baseline_by=MET_ON + timedelta(days=7))
    assert "G-MEAS-2" not in example.with_measure(0, baseline=unknown).closing()


@pytest.mark.parametrize("number", ["-1", "1E+400", "100001", "NaN", "Infinity", "-Infinity"])
def test_numbers_that_cannot_be_are_refused(example: Example, number: str) -> None:
    changed = example.with_measure(
        0, unit=Unit.COUNT, baseline=Baseline(Decimal(number)), target=Target(Decimal(number))
    )
    assert changed.paths("G-MEAS-2") == [M0 + "baseline.value", M0 + "target.value"]


@pytest.mark.parametrize(
    ("unit", "highest"),
    [(Unit.PERCENT, 100), (Unit.SCALE_0_10, 10), (Unit.SDQ, 40), (Unit.ORS, 40), (Unit.SRS, 40)],
)
def test_a_scale_has_an_end(example: Example, unit: Unit, highest: int) -> None:
    up_to = example.with_measure(
        0, unit=unit, baseline=Baseline(Decimal(1)), target=Target(Decimal(highest))
    )
    assert "G-MEAS-2" not in up_to.closing()
    over = up_to.with_measure(0, target=Target(Decimal(highest) + Decimal("0.1")))
    assert over.paths("G-MEAS-2") == [M0 + "target.value"]


@pytest.mark.parametrize("days", [0, 29, True, "14", None])
def test_how_long_a_baseline_may_wait_is_bounded(days: object) -> None:
    with pytest.raises(OptionError):
        MeasureComplete(baseline_days=days)  # type: ignore[arg-type]  # a template may hold anything


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    action=st.text(max_size=60), start=st.decimals(), goal=st.decimals(), op=st.sampled_from(OPS)
)
def test_no_measure_however_odd_stops_the_gates(
    example: Example, action: str, start: Decimal, goal: Decimal, op: TargetOp | None
) -> None:
    odd = example.with_measure(
        0, action=action, indicator=action, baseline=Baseline(start), target=Target(goal, op)
    )
    for result in odd.failed("G-MEAS-2"):
        assert result.path.startswith(M0)
