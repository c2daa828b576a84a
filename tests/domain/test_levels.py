"""Which level the criteria speak for, which step a case is on, and who decides in doubt."""

from dataclasses import replace

import pytest

from meetingapp.domain.closing import ConcernStep, Coordination, LevelCriterion, MeasurePlace
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision, SinceLast
from meetingapp.domain.levels import Suggestion, suggested_level, suggested_step, who_decides
from meetingapp.domain.measure import Measure, PreventionLevel, RiskFactor
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import EarlierTry, Situation
from tests.domain.example import Example
from tests.domain.gates.cases.changes import LAST_TIME
from tests.domain.jonas_people import BERIT, IDA, KARI, LARS


@pytest.fixture
def blank(example: Example) -> Example:
    """Give the example with nothing that speaks for any level."""
    return example.with_discussion(situation=Situation(), coordination=Coordination())


def _suggested(example: Example) -> Suggestion | None:
    return suggested_level(example.case, example.discussion)


@pytest.mark.parametrize(
    ("criterion", "level"),
    [
        (LevelCriterion.RISK_FACTOR, PreventionLevel.SELECTED),
        (LevelCriterion.MILESTONES_MISSED, PreventionLevel.SELECTED),
        (LevelCriterion.WEAK_INTERACTION, PreventionLevel.SELECTED),
        (LevelCriterion.UNIVERSAL_NOT_ENOUGH, PreventionLevel.SELECTED),
        (LevelCriterion.SELECTED_NOT_ENOUGH, PreventionLevel.INDICATED),
        (LevelCriterion.EXTENSIVE_NEEDS, PreventionLevel.INDICATED),
    ],
)
def test_each_criterion_speaks_for_its_level(
    blank: Example, criterion: LevelCriterion, level: PreventionLevel
) -> None:
    changed = blank.with_part("coordination", criteria=(criterion,))
    assert _suggested(changed) == Suggestion(level, (criterion,))


def test_nothing_speaks_for_a_level_by_itself(blank: Example) -> None:
    assert _suggested(blank) is None


def test_a_risk_factor_or_a_try_without_effect_speaks_for_selected(blank: Example) -> None:
    risk = blank.with_part("situation", risk_factors=(RiskFactor.R8,))
    assert _suggested(risk) == Suggestion(PreventionLevel.SELECTED, (LevelCriterion.RISK_FACTOR,))
    tried = blank.with_part("situation", earlier_measures=(EarlierTry("x", effect=Effect.NONE),))
    enough = LevelCriterion.UNIVERSAL_NOT_ENOUGH
    assert _suggested(tried) == Suggestion(PreventionLevel.SELECTED, (enough,))
    helped = blank.with_part("situation", earlier_measures=(EarlierTry("x", effect=Effect.SOME),))
    assert _suggested(helped) is None


def _had(blank: Example, level: PreventionLevel, evaluation: Evaluation) -> Example:
    measure = Measure("M0", prevention_level=level)
    held = EarlierDiscussion("RT", LAST_TIME, measures=(measure,))
    judged = replace(held, measures=(), evaluations=(evaluation,))
    return blank.with_case(earlier=(held, judged))


@pytest.mark.parametrize(
    ("level", "evaluation", "suggested"),
    [
        ("SELECTED", Evaluation("M0", effect=Effect.NONE), "INDICATED"),
        ("SELECTED", Evaluation("M0", effect=Effect.WORSE), "INDICATED"),
        (
            "SELECTED",
            Evaluation("M0", effect=Effect.SOME, decision=EvaluationDecision.ESCALATE),
            "INDICATED",
        ),
        ("UNIVERSAL", Evaluation("M0", effect=Effect.NONE), "SELECTED"),
        ("SELECTED", Evaluation("M0", effect=Effect.MARKED), None),
        ("SELECTED", Evaluation("another", effect=Effect.NONE), None),
    ],
)
def test_a_measure_that_did_not_help_speaks_for_the_next_level(
    blank: Example, level: str, evaluation: Evaluation, suggested: str | None
) -> None:
    found = _suggested(_had(blank, PreventionLevel(level), evaluation))
    assert (found.level if found else None) == suggested


def test_the_latest_evaluation_counts(blank: Example) -> None:
    changed = _had(blank, PreventionLevel.SELECTED, Evaluation("M0", effect=Effect.NONE))
    better = SinceLast(evaluations=(Evaluation("M0", effect=Effect.MARKED),))
    assert _suggested(changed.with_discussion(since_last=better)) is None


def _step(example: Example) -> ConcernStep:
    return suggested_step(example.meeting, example.case, example.discussion)


def test_the_step_follows_from_who_was_there_and_why(blank: Example) -> None:
    alone = blank.with_meeting(participants=(Participant(IDA, attended=True),)).with_discussion(
        parties=()
    )
    assert _step(alone) is ConcernStep.CONCERN_SHARED
    tried = alone.with_part("situation", earlier_measures=(EarlierTry("pauser"),))
    assert _step(tried) is ConcernStep.LOCAL_MEASURES
    two = alone.with_meeting(
        participants=(Participant(BERIT, attended=True), Participant(LARS, attended=True))
    )
    assert _step(two) is ConcernStep.INTERDISCIPLINARY_REVIEW
    home = two.with_discussion(parties=(Participant(KARI, Party.GUARDIAN, attended=True),))
    assert _step(home) is ConcernStep.MEETING_WITH_GUARDIANS
    for purpose in (DiscussionPurpose.EVALUATION, DiscussionPurpose.CLOSING):
        assert _step(home.with_discussion(purpose=purpose)) is ConcernStep.EVALUATION


def test_who_decides_follows_from_where_it_happens() -> None:
    assert who_decides(MeasurePlace.SCHOOL_TIME) == (ServiceCode.SCHOOL, ServiceCode.KG)
    assert who_decides(MeasurePlace.HOME) == (ServiceCode.HC,)
