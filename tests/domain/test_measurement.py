"""What a measured number may be, however it is written."""

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.lineage import History, Judged
from meetingapp.domain.measure import Baseline, Measure, Unit
from meetingapp.domain.measured_number import read_value
from meetingapp.domain.measurement import (
    RANGES,
    Measurement,
    MeasurementKind,
    Span,
    StrikeReason,
    before,
    check_day,
    check_value,
    counted,
    is_jump,
    span_of,
)
from meetingapp.errors import AppError

INDICATOR = MeasurementKind.INDICATOR
START, CLOSED, TODAY = date(2026, 11, 30), date(2027, 1, 5), date(2027, 1, 12)


def code_of(text: str, unit: Unit = Unit.WORDS_PER_MINUTE, label: str = "") -> str:
    with pytest.raises(AppError) as refused:
        read_value(text, Measure("m", unit=unit, unit_label=label), INDICATOR)
    return refused.value.code


def measured(on: date, value: str, id_: str = "1", **more: object) -> Measurement:
    return Measurement(id_, "c", "m", INDICATOR, on, Decimal(value), **more)  # type: ignore[arg-type]  # tests name the fields


def test_every_unit_has_its_range() -> None:
    assert set(RANGES) == set(Unit)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("41", Unit.WORDS_PER_MINUTE, "41"),
        (" 38,5 ", Unit.WORDS_PER_MINUTE, "38.5"),
        ("38.50", Unit.WORDS_PER_MINUTE, "38.5"),
        ("1 200", Unit.METRES, "1200"),
        ("1\N{NO-BREAK SPACE}200,25 m", Unit.METRES, "1200.25"),
        ("41 ord per minutt", Unit.WORDS_PER_MINUTE, "41"),
        ("41 ord/min", Unit.WORDS_PER_MINUTE, "41"),
        ("60 %", Unit.PERCENT, "60"),
        ("60prosent", Unit.PERCENT, "60"),
        ("0", Unit.PERCENT, "0"),
        ("-0", Unit.PERCENT, "0"),
        ("−2,5", Unit.OTHER, "-2.5"),
        ("3 bøker", Unit.COUNT, "3"),
        ("4 dager", Unit.COUNT, "4"),
        ("4 dager", Unit.DAYS_PER_PERIOD, "4"),
        ("20 minutter", Unit.MINUTES, "20"),
        ("14 poeng", Unit.SDQ, "14"),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, unit: Unit, value: str) -> None:
    assert read_value(text, Measure("m", unit=unit), INDICATOR) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("", Unit.COUNT, "no_number"),
        ("førti", Unit.COUNT, "no_number"),
        ("1.234,5", Unit.COUNT, "no_number"),
        ("1,2,3", Unit.COUNT, "no_number"),
        ("NaN", Unit.COUNT, "no_number"),
        ("inf", Unit.COUNT, "no_number"),
        ("1e3", Unit.PERCENT, "other_unit"),
        ("٤٢", Unit.COUNT, "no_number"),
        ("=2+2", Unit.COUNT, "no_number"),
        ("9" * 50, Unit.COUNT, "no_number"),
        ("4" * 5000, Unit.COUNT, "no_number"),
        ("41 prosent", Unit.WORDS_PER_MINUTE, "other_unit"),
        ("41 %", Unit.COUNT, "other_unit"),
        ("41 minutter", Unit.PERCENT, "other_unit"),
        ("5 bananer", Unit.SCALE_0_10, "other_unit"),
        ("4 5", Unit.COUNT, "other_unit"),
        ("101", Unit.PERCENT, "out_of_range"),
        ("-1", Unit.COUNT, "out_of_range"),
        ("10,5", Unit.SCALE_0_10, "out_of_range"),
        ("41", Unit.SDQ, "out_of_range"),
        ("0,1234", Unit.PERCENT, "too_exact"),
    ],
)
def test_what_is_no_number_of_the_unit_is_refused(text: str, unit: Unit, code: str) -> None:
    assert code_of(text, unit) == f"measurement.{code}"


def test_a_label_of_ones_own_is_a_unit() -> None:
    own = Measure("m", unit=Unit.OTHER, unit_label="samtaler per uke")
    assert read_value("3 samtaler", own, INDICATOR) == 3
    assert code_of("3 %", Unit.OTHER, "samtaler") == "measurement.other_unit"


def test_what_somebody_thinks_is_from_0_to_10_whatever_the_unit() -> None:
    measure = Measure("m", unit=Unit.WORDS_PER_MINUTE)
    assert read_value("6", measure, MeasurementKind.CHILD) == 6
    with pytest.raises(AppError, match="from 0 to 10"):
        read_value("41", measure, MeasurementKind.CHILD)


@given(st.decimals(0, 1000, places=3), st.sampled_from([",", "."]))
def test_comma_and_point_are_the_same(value: Decimal, sign: str) -> None:
    written = format(value, "f").replace(".", sign)
    read = read_value(written, Measure("m", unit=Unit.METRES), INDICATOR)
    assert read == value
    assert "E" not in format(read, "f")


@given(st.text(max_size=30))
def test_nothing_that_is_written_does_more_than_be_refused(text: str) -> None:
    with suppress(AppError):
        assert 0 <= read_value(text, Measure("m", unit=Unit.PERCENT), INDICATOR) <= 100


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_a_number_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(AppError, match="not a number"):
        check_value(Decimal(value), Unit.OTHER)


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (START - timedelta(days=1), "before_start"),
        (START, ""),
        (CLOSED, ""),
        (CLOSED + timedelta(days=1), "after_close"),
        (TODAY + timedelta(days=1), "future"),
    ],
)
def test_a_day_is_within_the_life_of_the_measure(on: date, code: str) -> None:
    span = Span(START, CLOSED)
    if not code:
        check_day(on, span, TODAY)
        return
    with pytest.raises(AppError) as refused:
        check_day(on, span, TODAY)
    assert refused.value.code == f"measurement.{code}"


def test_the_line_starts_with_its_first_version_and_ends_where_it_was_closed() -> None:
    first = Measure("m", start=START, baseline=Baseline(Decimal(3), date(2026, 11, 6)))
    newest = Measure("m2", start=date(2026, 12, 15), follows="m")
    closed = Judged(CLOSED, Evaluation("m2", decision=EvaluationDecision.CLOSE))
    adjusted = Judged(date(2026, 12, 15), Evaluation("m", decision=EvaluationDecision.ADJUST))
    history = History((first, newest), (adjusted, closed))
    assert span_of(history, INDICATOR) == Span(START, CLOSED)
    assert span_of(history, MeasurementKind.CHILD) == Span(date(2026, 11, 6), CLOSED)
    assert span_of(History((first,)), INDICATOR) == Span(START, None)


@pytest.mark.parametrize(
    ("value", "last", "unit", "asked"),
    [
        (410, 38, Unit.WORDS_PER_MINUTE, True),
        (38, 410, Unit.WORDS_PER_MINUTE, True),
        (41, 38, Unit.WORDS_PER_MINUTE, False),
        (6, 1, Unit.COUNT, False),
        (60, 6, Unit.PERCENT, True),
        (12, 0, Unit.COUNT, True),
        (9, 1, Unit.SCALE_0_10, False),
        (410, None, Unit.COUNT, False),
    ],
)
def test_a_number_far_from_the_one_before_is_asked_about(
    value: int, last: int | None, unit: Unit, *, asked: bool
) -> None:
    assert is_jump(Decimal(value), None if last is None else Decimal(last), unit) is asked


def test_what_is_struck_does_not_count_and_the_newest_of_a_day_is_the_last_entered() -> None:
    held = (
        measured(START, "40", "3", struck=StrikeReason.MISTYPED),
        measured(START, "36", "2"),
        measured(START, "35", "1"),
        measured(TODAY, "41", "4"),
    )
    assert [each.value for each in counted(held)] == [35, 36, 41]
    measure = Measure("m", baseline=Baseline(Decimal(34)))
    assert before(measure, held, START) == 36
    assert before(measure, held, START - timedelta(days=1)) == 34
    assert before(measure, held, TODAY, MeasurementKind.CHILD) is None
