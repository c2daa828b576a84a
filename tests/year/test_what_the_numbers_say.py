"""What the numbers proposed before each evaluation of the year, by which sum; what followed."""

from datetime import date
from decimal import Decimal

import pytest

from meetingapp.domain.effect import NoProposal, SumStep
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision, Implemented
from tests.year.diary import Diary
from tests.year.when import AG1, AG2, AG3, DAY, IT1, IT2, MEETINGS, RT2, RT3

pytestmark = pytest.mark.long

C, A, X, E = (
    EvaluationDecision.CONTINUE,
    EvaluationDecision.ADJUST,
    EvaluationDecision.CLOSE,
    EvaluationDecision.ESCALATE,
)

SUMS = [
    (RT2, "mottak", 2, 5, 4, 3, 2, 66, Effect.MARKED, C),
    (RT2, "friminutt", 8, 2, 2, 6, 6, 100, Effect.GOAL_REACHED, X),
    (RT2, "lesekvart", 88, 105, 89, 17, 1, 5, Effect.NONE, C),
    (RT3, "mottak", 2, 5, 3, 3, 1, 33, Effect.SOME, C),
    (RT3, "lesekvart", 88, 105, 87, 17, -1, -6, Effect.WORSE, A),
    (RT3, "leggetid-2", 480, 540, 510, 60, 30, 50, Effect.SOME, C),
    (IT1, "mottak", 2, 5, 2, 3, 0, 0, Effect.NONE, E),
    (IT1, "lesekvart-2", 87, 105, 92, 18, 5, 27, Effect.SOME, C),
    (IT1, "leggetid-2", 480, 540, 540, 60, 60, 100, Effect.GOAL_REACHED, X),
    (IT1, "handball", 0, 2, 1, 2, 1, 50, Effect.SOME, C),
    (IT1, "samtaler", 7, 4, 7, 3, 0, 0, Effect.NONE, C),
    (IT2, "lesekvart-2", 87, 105, 95, 18, 8, 44, Effect.SOME, A),
    (IT2, "handball", 0, 2, 2, 2, 2, 100, Effect.GOAL_REACHED, X),
    (IT2, "samtaler", 7, 4, 7, 3, 0, 0, Effect.NONE, A),
    (IT2, "trapp", 4, 9, 4, 5, 0, 0, Effect.NONE, E),
    (IT2, "familie", 5, 1, 5, 4, 0, 0, Effect.NONE, C),
    (IT2, "kartlegging", 0, 1, 1, 1, 1, 100, Effect.GOAL_REACHED, X),
    (AG1, "lesekvart-3", 95, 105, 101, 10, 6, 60, Effect.MARKED, C),
    (AG1, "samtaler-2", 7, 4, 5, 3, 2, 66, Effect.MARKED, C),
    (AG1, "familie", 5, 1, 6, 4, -1, -25, Effect.WORSE, A),
    (AG2, "lesekvart-3", 95, 105, 106, 10, 11, 110, Effect.GOAL_REACHED, X),
    (AG2, "samtaler-2", 7, 4, 4, 3, 3, 100, Effect.GOAL_REACHED, X),
    (AG2, "familie-2", 6, 1, 2, 5, 4, 80, Effect.MARKED, C),
    (AG2, "skuledag", 12, 24, 19, 12, 7, 58, Effect.SOME, C),
    (AG2, "lydbok", 30, 70, 72, 40, 42, 105, Effect.GOAL_REACHED, X),
    (AG2, "morgon", 4, 1, 3, 3, 1, 33, Effect.SOME, C),
    (AG3, "familie-2", 6, 1, 1, 5, 5, 100, Effect.GOAL_REACHED, X),
    (AG3, "skuledag", 12, 24, 25, 12, 13, 108, Effect.GOAL_REACHED, X),
    (AG3, "morgon", 4, 1, 1, 3, 3, 100, Effect.GOAL_REACHED, X),
]  # fmt: skip
"""Meeting, measure, start, target, latest, the way, gone of it, per cent; effect; decision."""

WITHOUT_A_SUM = [
    (RT2, "leksetid", NoProposal.NO_MEASUREMENT, None, X),
    (RT2, "leggetid", NoProposal.NO_BASELINE, Effect.SOME, A),
    (RT3, "handball", NoProposal.NO_MEASUREMENT, None, EvaluationDecision.POSTPONE),
    (AG2, "fritid", None, Effect.GOAL_REACHED, C),
    (AG3, "fritid", None, Effect.GOAL_REACHED, X),
]
"""Not carried out; an unknown baseline; put off; what is to stay as it is."""


def made(diary: Diary, held: date, measure_id: str) -> Evaluation:
    told = next(each for each in diary.year.meetings if each.meeting.date == held)
    return next(
        each for each in told.discussion.since_last.evaluations if each.measure_id == measure_id
    )


@pytest.mark.parametrize(
    ("held", "name", "start", "target", "latest", "way", "gone", "percent", "effect", "decision"),
    SUMS,
)
def test_the_effect_is_proposed_by_this_sum_and_the_meeting_decides(
    held: date,
    name: str,
    start: int,
    target: int,
    latest: int,
    way: int,
    gone: int,
    percent: int,
    effect: Effect,
    decision: EvaluationDecision,
    diary: Diary,
) -> None:
    proposal = diary.proposal(held - DAY, name)
    sums = (start, target, latest, way, gone, percent)
    assert dict(proposal.steps) == {
        step: Decimal(value) for step, value in zip(SumStep, sums, strict=True)
    }
    assert (proposal.effect, proposal.reason) == (effect, None)
    judged = made(diary, held, name)
    assert (judged.effect, judged.measured_value) == (effect, Decimal(latest))
    assert judged.decision is decision


@pytest.mark.parametrize(("held", "name", "reason", "effect", "decision"), WITHOUT_A_SUM)
def test_where_there_is_no_way_to_go_no_share_of_it_is_made_up(
    held: date,
    name: str,
    reason: NoProposal | None,
    effect: Effect | None,
    decision: EvaluationDecision,
    diary: Diary,
) -> None:
    proposal = diary.proposal(held - DAY, name)
    assert proposal.reason is reason
    assert proposal.step(SumStep.PERCENT) is None
    judged = made(diary, held, name)
    assert judged.effect is effect
    if reason is None:
        assert proposal.effect is effect
    assert judged.decision is decision


def test_no_evaluation_of_the_year_is_left_out_here(diary: Diary) -> None:
    judged = [
        (told.meeting.date, each.measure_id)
        for told in diary.year.meetings
        for each in told.discussion.since_last.evaluations
    ]
    asserted = [(held, name) for held, name, *_ in (*SUMS, *WITHOUT_A_SUM)]
    assert sorted(judged) == sorted(asserted)
    assert len(judged) == len(set(judged)) == 34


def test_a_measure_that_was_not_carried_out_is_not_judged(diary: Diary) -> None:
    for held, name in ((RT2, "leksetid"), (RT3, "handball")):
        assert made(diary, held, name).implemented is Implemented.NOT
        assert made(diary, held, name).effect is None


@pytest.mark.parametrize("held", MEETINGS)
def test_after_each_meeting_those_stand_that_were_agreed_or_go_on(held: date, diary: Diary) -> None:
    before, after = diary.standing[held - DAY], diary.standing[held]
    told = next(each for each in diary.year.meetings if each.meeting.date == held)
    ended = {
        each.measure_id
        for each in told.discussion.since_last.evaluations
        if each.decision in (X, A, E)
    }
    agreed = {measure.id for measure in told.discussion.agreement.measures}
    assert after - before - {"leksetid"} == agreed
    assert before - after == ended
