"""The picture, what was tried, and what there was to choose between."""

from dataclasses import replace

import pytest

from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Effect, Evaluation
from meetingapp.domain.gates.alternatives import Alternatives
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.tried_before import TriedBefore
from meetingapp.domain.measure import (
    Agreement,
    NoMeasure,
    NoMeasureReason,
    PreventionLevel,
    RiskFactor,
)
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import Alternative, EarlierTry, ProtectiveFactor
from meetingapp.domain.template import Severity
from tests.domain.example import Example
from tests.domain.gates.cases.a06_to_a08 import nothing_tried
from tests.domain.gates.cases.changes import LAST_TIME

TRIED = "situation.earlier_measures"


def _rules(example: Example, gate: str, **changes: object) -> Example:
    """Change one rule of the template, as a meeting type does."""
    rules = tuple(
        replace(rule, **changes) if rule.id == gate else rule  # type: ignore[arg-type]  # tests name the fields
        for rule in example.template.rules
    )
    return replace(example, template=replace(example.template, rules=rules))


def _spared(example: Example, gate: str) -> Example:
    return _rules(example, gate, options={"not_first": True})


def _indicated(example: Example) -> Example:
    return example.with_measure(prevention_level=PreventionLevel.INDICATED)


def test_a_strength_or_a_protective_factor_is_enough(example: Example) -> None:
    bare = example.with_part("situation", strengths=(), protective_factors=())
    assert bare.paths("G-SIT-1") == ["situation.strengths"]
    assert bare.with_part("situation", strengths=("flink",)).failed("G-SIT-1") == ()
    safe = bare.with_part("situation", protective_factors=(ProtectiveFactor.V2,))
    assert safe.failed("G-SIT-1") == ()


def test_what_was_tried_is_told_with_its_effect(example: Example) -> None:
    bare = nothing_tried(example)
    assert bare.paths("G-SIT-2") == [TRIED]
    told = bare.with_part("situation", earlier_measures=(EarlierTry("lekser hjemme"),))
    assert told.paths("G-SIT-2") == [f"{TRIED}.0.effect"]
    done = EarlierTry("lekser hjemme", effect=Effect.SOME)
    assert bare.with_part("situation", earlier_measures=(done,)).failed("G-SIT-2") == ()
    why = bare.with_part("situation", none_tried_reason="vansken er ny")
    assert why.failed("G-SIT-2") == ()
    assert bare.with_part("situation", none_tried_reason="ingen").paths("G-SIT-2") == [TRIED]


def test_an_evaluation_tells_what_was_tried(example: Example) -> None:
    judged = (Evaluation("M0", effect=Effect.SOME),)
    held = EarlierDiscussion("RT", LAST_TIME, evaluations=judged)
    assert nothing_tried(example).with_case(earlier=(held,)).failed("G-SIT-2") == ()


def test_a_first_meeting_may_be_spared(example: Example) -> None:
    bare = _spared(nothing_tried(example), "G-SIT-2")
    assert bare.failed("G-SIT-2") == ()
    later = bare.with_discussion(purpose=DiscussionPurpose.FOLLOW_UP)
    assert [r.severity for r in later.failed("G-SIT-2")] == [Severity.WARNING]


def test_an_indicated_measure_always_asks_what_was_tried(example: Example) -> None:
    bare = _indicated(_spared(nothing_tried(example), "G-SIT-2"))
    assert [r.severity for r in bare.failed("G-SIT-2")] == [Severity.ERROR]
    adjusted = bare.with_measure(follows="M0")
    assert adjusted.failed("G-SIT-2") == ()


def test_a_risk_is_answered_by_a_measure(example: Example) -> None:
    changed = example.with_part("situation", risk_factors=(RiskFactor.R6, RiskFactor.R7))
    (found,) = changed.failed("G-SIT-3")
    assert (found.path, found.params["factor"]) == ("situation.risk_factors", RiskFactor.R7)
    linked = changed.with_measure(1, links=(RiskFactor.R7,))
    assert linked.failed("G-SIT-3") == ()
    assert changed.with_measure(1, need_ref=RiskFactor.R7).failed("G-SIT-3") == ()


def test_a_measure_that_goes_on_answers_a_risk(example: Example) -> None:
    running = replace(example.discussion.agreement.measures[0], id="M0", links=(RiskFactor.R7,))
    held = EarlierDiscussion("RT", LAST_TIME, measures=(running,))
    changed = example.with_part("situation", risk_factors=(RiskFactor.R7,))
    assert changed.with_case(earlier=(held,)).failed("G-SIT-3") == ()


def test_without_measures_no_risk_is_linked(example: Example) -> None:
    changed = example.with_part("situation", risk_factors=(RiskFactor.R7,))
    assert changed.with_discussion(agreement=Agreement()).failed("G-SIT-3") == ()


def test_what_was_agreed_and_no_change_are_two_alternatives(example: Example) -> None:
    assert example.with_discussion(alternatives=()).failed("G-ALT-1") == ()


def test_to_change_nothing_is_always_an_alternative(example: Example) -> None:
    two = (Alternative("A", "Liten gruppe"), Alternative("B", "Kurs for lærerne"))
    assert example.with_discussion(alternatives=two).paths("G-ALT-1") == ["alternatives"]


def test_an_alternative_without_a_name_is_none(example: Example) -> None:
    two = (Alternative("A", "…"), Alternative("B", no_change=True))
    assert example.with_discussion(alternatives=two).paths("G-ALT-1") == ["alternatives.0.label"]


def test_for_and_against_is_asked_with_a_third_alternative(example: Example) -> None:
    three = (
        Alternative("A", "Liten gruppe", "skjermet øving", "ute av klassen"),
        Alternative("B", "Kurs for lærerne", pro="varer lenger"),
        Alternative("C", no_change=True, con="unngåelsen fortsetter"),
    )
    assert example.with_discussion(alternatives=three).paths("G-ALT-1") == [
        "alternatives.1.con",
        "alternatives.2.pro",
    ]


def test_for_and_against_is_asked_where_the_gate_closes(example: Example) -> None:
    strict = _rules(example, "G-ALT-1", severity=Severity.ERROR)
    assert strict.with_discussion(alternatives=()).paths("G-ALT-1") == [
        "alternatives.0.pro", "alternatives.0.con", "alternatives.1.pro", "alternatives.1.con",
    ]  # fmt: skip
    assert strict.failed("G-ALT-1") == ()


def test_where_nothing_is_agreed_there_is_nothing_to_choose_between(example: Example) -> None:
    closed = Agreement(no_measure=NoMeasure(NoMeasureReason.CASE_CLOSED))
    changed = example.with_discussion(alternatives=(), agreement=closed)
    assert changed.failed("G-ALT-1") == ()


def test_a_first_meeting_may_be_spared_the_alternatives_too(example: Example) -> None:
    one = _spared(example, "G-ALT-1").with_discussion(alternatives=(Alternative("A", "Gruppe"),))
    assert one.failed("G-ALT-1") == ()
    assert [r.severity for r in _indicated(one).failed("G-ALT-1")] == [Severity.WARNING]


@pytest.mark.parametrize("kind", [TriedBefore, Alternatives])
@pytest.mark.parametrize("wrong", [1, "yes", None])
def test_an_option_is_true_or_false(
    kind: type[TriedBefore] | type[Alternatives], wrong: object
) -> None:
    with pytest.raises(OptionError, match="true or false"):
        kind(not_first=wrong)  # type: ignore[arg-type]  # the wrong type is the point
