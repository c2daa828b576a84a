"""What holds for every course of meetings, every stop and every evaluation."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision
from meetingapp.domain.lineage import lineage_of, standing_measures
from meetingapp.domain.measure import Agreement, Measure, MeasureStatus
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import as_minutes, resume, stop
from tests.domain.example import Example
from tests.domain.followed_up import (
    BEFORE,
    FIRST,
    HELPED_A_LITTLE,
    NO_HELP,
    REACHED,
    evaluated,
    later,
    second_meeting,
)
from tests.domain.jonas import jonas_discussion
from tests.domain.jonas_people import MET_ON

_AS_GIVEN: Final = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
_DAYS: Final = st.dates(date(2026, 1, 1), date(2026, 12, 31))
_IDS: Final = st.sampled_from("abcde")
_MEASURES: Final = st.builds(
    Measure, _IDS, follows=st.sampled_from(["", "a", "b", "c"]), evaluation_date=st.none() | _DAYS
)
_EVALUATIONS: Final = st.builds(
    Evaluation,
    _IDS,
    decision=st.none() | st.sampled_from(EvaluationDecision),
    next_evaluation_date=st.none() | _DAYS,
)
_COURSES: Final = st.lists(
    st.builds(
        EarlierDiscussion,
        st.just("RT"),
        _DAYS,
        stopped=st.booleans(),
        evaluations=st.lists(_EVALUATIONS, max_size=3).map(tuple),
        measures=st.lists(_MEASURES, max_size=3).map(tuple),
    ),
    max_size=6,
    unique_by=lambda each: each.held_on,
).map(tuple)
_STOPS: Final = st.builds(
    Stopped,
    st.none() | st.sampled_from(StopReason),
    st.text(max_size=20),
    st.none() | _DAYS,
)
_NO_HELP: Final = st.sampled_from([Effect.WORSE, Effect.NONE])


def _case(earlier: tuple[EarlierDiscussion, ...]) -> Case:
    return Case("c", NamedChild("Jonas Fiktivsen", date(2016, 4, 2)), earlier=earlier)


@given(_COURSES, st.randoms(use_true_random=False), _DAYS)
def test_where_measures_stand_does_not_depend_on_the_order_they_are_listed_in(
    earlier: tuple[EarlierDiscussion, ...], chance: Random, day: date
) -> None:
    shuffled = list(earlier)
    chance.shuffle(shuffled)
    assert lineage_of(_case(tuple(shuffled)), day) == lineage_of(_case(earlier), day)


@given(_COURSES, _DAYS, _DAYS)
def test_a_measure_that_was_closed_never_stands_again(
    earlier: tuple[EarlierDiscussion, ...], one: date, other: date
) -> None:
    before, after = sorted((one, other))
    closed = {
        m.id
        for m in lineage_of(_case(earlier), before).measures
        if m.status is MeasureStatus.CLOSED
    }
    assert not closed & {m.id for m in standing_measures(_case(earlier), after)}


@given(_STOPS)
def test_a_discussion_that_is_stopped_and_taken_up_again_is_the_same(stopped: Stopped) -> None:
    discussion = jonas_discussion()
    assert resume(stop(discussion, stopped)) == discussion


@given(_STOPS)
def test_the_minutes_of_a_stopped_discussion_never_hold_what_waits(stopped: Stopped) -> None:
    minutes = as_minutes(stop(jonas_discussion(), stopped))
    assert minutes.agreement == Agreement()
    assert minutes.alternatives == ()
    assert minutes.best_interest.elements == ()
    assert minutes.stopped is not None
    assert minutes.stopped.kept is None
    assert as_minutes(minutes) == minutes


@_AS_GIVEN
@given(stopped=_STOPS)
def test_two_stops_in_a_row_can_never_be_finalised(example: Example, stopped: Stopped) -> None:
    before = replace(FIRST, stopped=True, measures=())
    again = example.with_case(earlier=(before,))
    again = replace(again, discussion=stop(again.discussion, stopped))
    assert "G-STOP-1" in again.closing()


@_AS_GIVEN
@given(days=st.integers(1, 28), gap=st.integers(1, 59))
def test_an_evaluation_put_off_twice_in_a_row_is_refused(
    example: Example, days: int, gap: int
) -> None:
    put_off = replace(
        REACHED, decision=EvaluationDecision.POSTPONE, next_evaluation_date=later(days)
    )
    then = replace(put_off, next_evaluation_date=MET_ON)
    between = EarlierDiscussion("RT", BEFORE + timedelta(days=gap), "d-00", evaluations=(then,))
    assert "G-EVAL-8" not in second_meeting(example, put_off).closing()
    twice = second_meeting(example, put_off, earlier=(FIRST, between))
    assert "G-EVAL-8" in twice.closing()


@_AS_GIVEN
@given(one=_NO_HELP, two=_NO_HELP)
def test_a_measure_that_does_not_help_twice_does_not_just_go_on(
    example: Example, one: Effect, two: Effect
) -> None:
    then = replace(NO_HELP, effect=one)
    between = EarlierDiscussion("RT", BEFORE + timedelta(days=30), "d-00", evaluations=(then,))
    now = second_meeting(example, replace(NO_HELP, effect=two), earlier=(FIRST, between))
    assert "G-EVAL-4" in now.closing()


@_AS_GIVEN
@given(value=st.decimals(20, 99, places=1), effect=st.sampled_from(Effect))
def test_a_target_that_is_met_is_a_goal_that_is_reached(
    example: Example, value: Decimal, effect: Effect
) -> None:
    told = evaluated(example, HELPED_A_LITTLE, measured_value=value, effect=effect)
    assert ("G-EVAL-2" in told.closing()) is (effect is not Effect.GOAL_REACHED)


@_AS_GIVEN
@given(data=st.data())
def test_taking_any_one_answer_away_never_leaves_an_evaluation_that_may_be_finalised(
    example: Example, data: st.DataObject
) -> None:
    blank = Evaluation("m-due")
    base = data.draw(st.sampled_from([REACHED, HELPED_A_LITTLE]))
    asked = [
        "implemented", "measured_value", "measured_on", "evidence", "effect", "child_view",
        "guardian_view", "decision", "decision_reason",
        "close_reason" if base is REACHED else "next_evaluation_date",
    ]  # fmt: skip
    field = data.draw(st.sampled_from(asked))
    taken = evaluated(example, base, **{field: getattr(blank, field)})
    assert taken.closing() != set()
