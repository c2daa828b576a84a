"""What an evaluation must say: every answer, a number that fits, and more than opinions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from meetingapp.domain.case import Anonymous, Unborn
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
)
from meetingapp.domain.measure import Baseline, MeasureStatus, Target, TargetOp, Unit
from tests.domain.example import Example
from tests.domain.followed_up import (
    DUE,
    FIRST,
    HELPED_A_LITTLE,
    REACHED,
    STARTED,
    evaluated,
    later,
    second_meeting,
)
from tests.domain.jonas_people import MET_ON

Change = Callable[[Example], Example]
NOT_ASKED = ChildViewOfEffect.NOT_ASKED
POSTPONE = EvaluationDecision.POSTPONE


def _told(base: object = REACHED, **changes: object) -> Change:
    return lambda e: evaluated(e, base, **changes)  # type: ignore[arg-type]  # tests name the fields


def _of(measure_changes: dict[str, object], **changes: object) -> Change:
    """Change the measure that is evaluated, and the evaluation."""
    measure = replace(DUE, **measure_changes)  # type: ignore[arg-type]  # tests name the fields
    told = replace(REACHED, **changes)  # type: ignore[arg-type]  # tests name the fields
    return lambda e: second_meeting(e, told, earlier=(replace(FIRST, measures=(measure,)),))


def _falls(measured: int, effect: Effect) -> Change:
    fewer = {
        "baseline": Baseline(Decimal(20)),
        "target": Target(Decimal(10), TargetOp.AT_MOST),
    }
    return _of(fewer, measured_value=Decimal(measured), effect=effect)


def _kept(measured: int, effect: Effect) -> Change:
    kept = {"baseline": Baseline(Decimal(5)), "target": Target(None, TargetOp.MAINTAIN)}
    return _of(kept, measured_value=Decimal(measured), effect=effect)


def _evidence(*types: EvidenceType, reference: str = "perm i skapet") -> Change:
    return _told(evidence=tuple(Evidence(type_, reference) for type_ in types))


def _stated(status: MeasureStatus) -> Change:
    return _of({"status": status})


COMPLETE: list[tuple[str, Change, list[str]]] = [
    ("complete", _told(), []),
    ("carried out?", _told(implemented=None), ["implemented"]),
    ("partly, why?", _told(implemented=Implemented.PARTLY), ["implemented_reason"]),
    ("partly", _told(implemented=Implemented.PARTLY, implemented_reason="sykdom"), []),
    ("no number", _told(measured_value=None), ["measured_value"]),
    ("no day", _told(measured_on=None), ["measured_on"]),
    ("no effect", _told(effect=None), ["effect"]),
    ("no evidence", _told(evidence=()), ["evidence"]),
    ("off the scale", _told(goal_attainment=3), ["goal_attainment"]),
    ("on the scale", _told(goal_attainment=-2), []),
    ("child's view", _told(child_view=None), ["child_view"]),
    ("not asked, why?", _told(child_view=NOT_ASKED), ["child_view_reason"]),
    ("not asked", _told(child_view=NOT_ASKED, child_view_reason="syk"), []),
    ("guardians' view", _told(guardian_view="-"), ["guardian_view"]),
    ("no decision", _told(decision=None), ["decision"]),
    ("no reason", _told(decision_reason="ok"), ["decision_reason"]),
    (
        "a reason that repeats its neighbour",
        _told(
            implemented=Implemented.PARTLY,
            implemented_reason="han var mye syk i høst",
            decision_reason="Han var mye syk i høst.",
        ),
        ["decision_reason"],
    ),
    ("another measure", _told(measure_id="m-x"), ["measure_id"]),
    ("closed before", _stated(MeasureStatus.CLOSED), ["measure_id"]),
    ("stopped with the consent", _stated(MeasureStatus.STOPPED_CONSENT), []),
    (
        "stopped with the consent and going on",
        _of(
            {"status": MeasureStatus.STOPPED_CONSENT},
            decision=EvaluationDecision.CONTINUE,
            next_evaluation_date=later(14),
        ),
        ["decision"],
    ),
    ("twice", lambda e: second_meeting(e, REACHED, REACHED), ["measure_id"]),
    (
        "a milestone has no number",
        _of({"unit": Unit.MILESTONE}, measured_value=None),
        [],
    ),
    (
        "put off",
        _told(
            replace(
                REACHED, implemented=None, measured_value=None, measured_on=None, evidence=(),
                effect=None, child_view=None, guardian_view="", close_reason=None,
            ),
            decision=POSTPONE,
            next_evaluation_date=later(14),
        ),
        [],
    ),
    (
        "never carried out",
        _told(
            replace(REACHED, measured_value=None, measured_on=None, evidence=(), effect=None),
            implemented=Implemented.NOT,
            implemented_reason="ingen vikar",
        ),
        [],
    ),
    (
        "nobody to ask",
        lambda e: evaluated(e, child_view=None).with_case(subject=Anonymous("10–12")),
        [],
    ),
    ("unborn", lambda e: evaluated(e, child_view=None).with_case(subject=Unborn()), []),
]  # fmt: skip

VALUE: list[tuple[str, Change, list[str]]] = [
    ("target met and goal reached", _told(), []),
    ("target met and some effect", _told(effect=Effect.SOME), ["effect_explanation"]),
    (
        "target met, some effect, explained",
        _told(effect=Effect.SOME, effect_explanation="bare på enkle ord"),
        [],
    ),
    ("not met and goal reached", _told(measured_value=Decimal(19)), ["effect_explanation"]),
    ("on the way", _told(HELPED_A_LITTLE), []),
    ("no nearer", _told(HELPED_A_LITTLE, measured_value=Decimal(10)), ["effect_explanation"]),
    ("nearer but worse", _told(HELPED_A_LITTLE, effect=Effect.WORSE), ["effect_explanation"]),
    ("further off and worse", _told(measured_value=Decimal(8), effect=Effect.WORSE), []),
    ("fewer is better", _falls(10, Effect.GOAL_REACHED), []),
    ("fewer, not met", _falls(11, Effect.GOAL_REACHED), ["effect_explanation"]),
    ("fewer, met", _falls(9, Effect.MARKED), ["effect_explanation"]),
    ("kept as it was", _kept(5, Effect.GOAL_REACHED), []),
    ("not kept", _kept(6, Effect.GOAL_REACHED), ["effect_explanation"]),
    ("nothing to compare with", _of({"target": Target()}, effect=Effect.SOME), []),
    (
        "an unknown start",
        _of({"baseline": Baseline(unknown=True)}, measured_value=Decimal(12), effect=Effect.WORSE),
        [],
    ),
    ("a milestone is reached", _of({"unit": Unit.MILESTONE}, measured_value=None), []),
    ("out of reach", _told(measured_value=Decimal(-1)), ["measured_value"]),
    ("no number at all", _told(measured_value=Decimal("NaN")), ["measured_value"]),
    (
        "more than all",
        _of({"unit": Unit.PERCENT}, measured_value=Decimal(101)),
        ["measured_value"],
    ),
    ("on the first day", _told(measured_on=STARTED), []),
    ("before the start", _told(measured_on=STARTED - timedelta(days=1)), ["measured_on"]),
    ("on the day of the meeting", _told(measured_on=MET_ON), []),
    ("after the meeting", _told(measured_on=later(1)), ["measured_on"]),
]

EVIDENCE: list[tuple[str, Change, list[str]]] = [
    ("a register", _evidence(EvidenceType.REGISTER, reference=""), []),
    ("a test", _evidence(EvidenceType.TEST, reference=""), []),
    ("a questionnaire", _evidence(EvidenceType.SDQ, reference=""), []),
    ("a scale", _evidence(EvidenceType.ORS_SRS, reference=""), []),
    ("the child", _evidence(EvidenceType.CHILD, reference=""), []),
    ("a noted observation", _evidence(EvidenceType.OBSERVATION), []),
    ("an impression", _evidence(EvidenceType.OBSERVATION, reference=""), ["evidence"]),
    ("a document", _evidence(EvidenceType.DOCUMENT), []),
    ("some document", _evidence(EvidenceType.DOCUMENT, reference="-"), ["evidence"]),
    ("what a guardian thinks", _evidence(EvidenceType.GUARDIAN), ["evidence"]),
    ("a guardian and the child", _evidence(EvidenceType.GUARDIAN, EvidenceType.CHILD), []),
    (
        "a milestone",
        _of({"unit": Unit.MILESTONE}, evidence=(Evidence(EvidenceType.GUARDIAN),)),
        [],
    ),
]

NOT_DONE: list[tuple[str, Change, list[str]]] = [
    ("carried out", _told(), []),
    ("not carried out", _told(implemented=Implemented.NOT), ["effect"]),
    ("not carried out, not judged", _told(implemented=Implemented.NOT, effect=None), []),
]

CHILD: list[tuple[str, Change, list[str]]] = [
    ("asked", _told(), []),
    ("unsure", _told(child_view=ChildViewOfEffect.UNSURE), []),
    ("not asked", _told(child_view=NOT_ASKED), ["child_view"]),
    ("put off", _told(child_view=NOT_ASKED, decision=POSTPONE), []),
    ("unborn", lambda e: evaluated(e, child_view=NOT_ASKED).with_case(subject=Unborn()), []),
]

TABLE = [
    (gate, *row)
    for gate, rows in (
        ("G-EVAL-1", COMPLETE),
        ("G-EVAL-2", VALUE),
        ("G-EVAL-3", EVIDENCE),
        ("G-EVAL-9", CHILD),
        ("G-EVAL-10", NOT_DONE),
    )
    for row in rows
]


@pytest.mark.parametrize(
    ("gate", "change", "wanted"),
    [(gate, change, wanted) for gate, _, change, wanted in TABLE],
    ids=[f"{gate} {name}" for gate, name, _, _ in TABLE],
)
def test_an_evaluation_is_asked_for_what_it_lacks_and_for_nothing_else(
    example: Example, gate: str, change: Change, wanted: list[str]
) -> None:
    rows = len(change(example).discussion.since_last.evaluations) - 1
    fields = change(example).paths(gate)
    assert fields == [f"since_last.evaluations.{rows}.{field}" for field in wanted]


def test_every_gate_of_an_evaluation_stands_in_the_table_with_and_without_a_fault() -> None:
    for gate in {row[0] for row in TABLE}:
        assert {bool(wanted) for g, _, _, wanted in TABLE if g == gate} == {True, False}
