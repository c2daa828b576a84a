from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.measure_dates import MeasureDates
from meetingapp.domain.measure import MeasureStatus
from meetingapp.domain.purpose import DiscussionPurpose
from tests.domain.example import Example
from tests.domain.jonas_people import MET_ON

M0 = "agreement.measures.0."
DAYS = st.dates(date(2000, 1, 1), date(2200, 1, 1))


def _in(days: int) -> date:
    return MET_ON + timedelta(days=days)


@pytest.mark.parametrize(
    ("start", "deadline", "evaluation", "wrong"),
    [
        (0, 52, 56, []),
        (6, 52, 56, []),
        (-1, 52, 56, ["start"]),
        (6, 5, 14, ["deadline"]),
        (6, 6, 13, []),
        (6, 52, 12, ["evaluation_date"]),
        (6, 52, 13, []),
        (6, 42, 56, []),
        (6, 41, 56, ["evaluation_date"]),
        (6, 80, 84, []),
        (6, 80, 85, ["evaluation_date"]),
        (-1, -2, -3, ["start", "deadline", "evaluation_date"]),
    ],
)
def test_the_days_of_a_measure_follow_each_other(
    example: Example, start: int, deadline: int, evaluation: int, wrong: list[str]
) -> None:
    changed = example.with_measure(
        0, start=_in(start), deadline=_in(deadline), evaluation_date=_in(evaluation)
    )
    assert changed.paths("G-MEAS-3") == [M0 + field for field in wrong]


def test_days_nobody_wrote_are_in_order_by_themselves(example: Example) -> None:
    for days in (7, 8, 13, 84):
        changed = example.with_measure(0, start=None, deadline=None, evaluation_date=_in(days))
        assert "G-MEAS-3" not in changed.closing()


def test_a_derived_deadline_is_not_held_against_anybody(example: Example) -> None:
    changed = example.with_measure(0, start=_in(20), deadline=None, evaluation_date=_in(10))
    assert changed.paths("G-MEAS-3") == [M0 + "evaluation_date"]


def test_missing_days_are_another_gates_business(example: Example) -> None:
    changed = example.with_measure(0, start=None, deadline=None, evaluation_date=None)
    assert changed.paths("G-MEAS-3") == []


def test_an_acute_meeting_looks_again_within_two_weeks(example: Example) -> None:
    acute = example.with_discussion(purpose=DiscussionPurpose.ACUTE)
    for position in (0, 1):
        acute = acute.with_measure(
            position, start=_in(0), deadline=_in(14), evaluation_date=_in(14)
        )
    assert "G-MEAS-3" not in acute.closing()
    later = acute.with_measure(0, deadline=_in(15), evaluation_date=_in(15))
    (result,) = later.failed("G-MEAS-3")
    assert result.params["latest"] == _in(14)


def test_a_stopped_measure_has_no_days_to_keep(example: Example) -> None:
    stopped = example.with_measure(0, status=MeasureStatus.CLOSED, start=date(2020, 1, 1))
    assert "G-MEAS-3" not in stopped.closing()


@pytest.mark.parametrize("days", [6, 366, 0, -84, True, "84", None])
def test_a_type_cannot_set_a_limit_outside_the_bounds(days: object) -> None:
    with pytest.raises(OptionError):
        MeasureDates(max_days=days)  # type: ignore[arg-type]  # a template may hold anything


@pytest.mark.parametrize("days", [7, 365])
def test_a_type_can_set_a_limit_within_the_bounds(days: int) -> None:
    assert MeasureDates(max_days=days).max_days == days


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(start=st.none() | DAYS, deadline=st.none() | DAYS, evaluation=st.none() | DAYS)
def test_days_that_pass_are_always_in_order(
    example: Example, start: date | None, deadline: date | None, evaluation: date | None
) -> None:
    changed = example.with_measure(0, start=start, deadline=deadline, evaluation_date=evaluation)
    if changed.paths("G-MEAS-3"):
        return
    measure = changed.context().discussion.agreement.measures[0]
    if measure.start and measure.deadline and measure.evaluation_date:
        assert MET_ON <= measure.start <= measure.deadline
        assert measure.start + timedelta(days=7) <= measure.evaluation_date
        assert measure.evaluation_date <= measure.deadline + timedelta(days=14)
        assert measure.evaluation_date <= MET_ON + timedelta(days=84)
