"""A03: an evaluation says everything, its numbers agree, and it rests on more than opinion."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
)
from meetingapp.domain.measure import Baseline, MeasureStatus, Target, TargetOp, Unit
from tests.domain.followed_up import (
    DUE,
    FIRST,
    HELPED_A_LITTLE,
    REACHED,
    STARTED,
    evaluated,
    second_meeting,
)
from tests.domain.gates.cases.changes import TOMORROW
from tests.domain.gates.cases.row import Change, Row
from tests.domain.jonas_people import MET_ON

_ROW: Final = "since_last.evaluations.0"
_WHY: Final = f"{_ROW}.effect_explanation"
_OLD: Final = STARTED.replace(day=1)


def _told(**changes: object) -> Change:
    return lambda e: evaluated(e, REACHED, **changes)


def _some(**changes: object) -> Change:
    return lambda e: evaluated(e, HELPED_A_LITTLE, **changes)


def _of(measure_changes: dict[str, object], **changes: object) -> Change:
    """Change the measure that is evaluated, and the evaluation."""
    measure = replace(DUE, **measure_changes)  # type: ignore[arg-type]  # rows name the fields
    told = replace(REACHED, **changes)  # type: ignore[arg-type]  # rows name the fields
    return lambda e: second_meeting(e, told, earlier=(replace(FIRST, measures=(measure,)),))


def _asks(field: str, missing: object, branch: str = "") -> Row:
    return Row("G-EVAL-1", branch or field, second_meeting, _told(**{field: missing}),
               f"{_ROW}.{field}")  # fmt: skip


def _done(how: Implemented) -> Row:
    reason = f"{_ROW}.implemented_reason"
    return Row("G-EVAL-1", f"implemented {how}",
               _told(implemented=how, implemented_reason="syk vikar"),
               _told(implemented=how), reason)  # fmt: skip


def _from(kind: EvidenceType, reference: str = "perm i skapet") -> Change:
    return _told(evidence=(Evidence(kind, reference),))


_FALLS: Final = {"baseline": Baseline(Decimal(20)), "target": Target(Decimal(10), TargetOp.AT_MOST)}
_KEPT: Final = {"baseline": Baseline(Decimal(5)), "target": Target(None, TargetOp.MAINTAIN)}
_MOTHER: Final = _from(EvidenceType.GUARDIAN, "mor")

_COMPLETE: Final = (
    _asks("implemented", None),
    _done(Implemented.PARTLY),
    _done(Implemented.NOT),
    _asks("measured_value", None),
    Row("G-EVAL-1", "milestone", _of({"unit": Unit.MILESTONE}, measured_value=None),
        _of({"unit": Unit.COUNT}, measured_value=None), f"{_ROW}.measured_value"),
    _asks("measured_on", None),
    _asks("evidence", ()),
    _asks("effect", None),
    Row("G-EVAL-1", "GAS", _told(goal_attainment=-2), _told(goal_attainment=3),
        f"{_ROW}.goal_attainment"),
    _asks("child_view", None),
    Row("G-EVAL-1", "NOT_ASKED why",
        _told(child_view=ChildViewOfEffect.NOT_ASKED, child_view_reason="han var syk"),
        _told(child_view=ChildViewOfEffect.NOT_ASKED), f"{_ROW}.child_view_reason"),
    _asks("guardian_view", "-"),
    _asks("decision", None),
    _asks("decision_reason", "ok"),
    Row("G-EVAL-1", "reason not a copy", second_meeting,
        _told(implemented=Implemented.PARTLY, implemented_reason="han var syk i høst",
              decision_reason="Han var syk i høst."), f"{_ROW}.decision_reason"),
    Row("G-EVAL-1", "consent taken back", _of({"status": MeasureStatus.STOPPED_CONSENT}),
        _of({"status": MeasureStatus.STOPPED_CONSENT}, decision=EvaluationDecision.CONTINUE),
        f"{_ROW}.decision"),
    _asks("measure_id", "m-x", "known measure"),
    Row("G-EVAL-1", "once", second_meeting, lambda e: second_meeting(e, REACHED, REACHED),
        "since_last.evaluations.1.measure_id"),
    Row("G-EVAL-1", "not over", _of({"status": MeasureStatus.STOPPED_CONSENT}),
        _of({"status": MeasureStatus.CLOSED}), f"{_ROW}.measure_id"),
)  # fmt: skip
_VALUE: Final = (
    Row("G-EVAL-2", "met, not reached",
        _told(effect=Effect.SOME, effect_explanation="bare på gode dager"),
        _told(effect=Effect.SOME), _WHY),
    Row("G-EVAL-2", "reached, not met", _told(measured_value=Decimal(20)),
        _told(measured_value=Decimal(19)), _WHY),
    Row("G-EVAL-2", "downwards", _of(_FALLS, measured_value=Decimal(10)),
        _of(_FALLS, measured_value=Decimal(11)), _WHY),
    Row("G-EVAL-2", "MAINTAIN", _of(_KEPT, measured_value=Decimal(5)),
        _of(_KEPT, measured_value=Decimal(6)), _WHY),
    Row("G-EVAL-2", "no nearer", _some(), _some(measured_value=Decimal(10)), _WHY),
    Row("G-EVAL-2", "worse, but nearer",
        _some(effect=Effect.WORSE, measured_value=Decimal(10)), _some(effect=Effect.WORSE), _WHY),
    Row("G-EVAL-2", "after the meeting", _told(measured_on=MET_ON), _told(measured_on=TOMORROW),
        f"{_ROW}.measured_on"),
    Row("G-EVAL-2", "before the start", _told(measured_on=STARTED), _told(measured_on=_OLD),
        f"{_ROW}.measured_on"),
    Row("G-EVAL-2", "not below zero", _of(_FALLS, measured_value=Decimal(0)),
        _of(_FALLS, measured_value=Decimal(-1)), f"{_ROW}.measured_value"),
    Row("G-EVAL-2", "in the unit",
        _of({"unit": Unit.PERCENT}, measured_value=Decimal(100)),
        _of({"unit": Unit.PERCENT}, measured_value=Decimal(101)), f"{_ROW}.measured_value"),
)  # fmt: skip
_EVIDENCE: Final = (
    Row("G-EVAL-3", "adult opinion", second_meeting, _MOTHER, f"{_ROW}.evidence"),
    *(Row("G-EVAL-3", f"evidence {kind}", _from(kind), _MOTHER, f"{_ROW}.evidence")
      for kind in EvidenceType if kind is not EvidenceType.GUARDIAN),
    *(Row("G-EVAL-3", f"{kind} noted", _from(kind), _from(kind, ""), f"{_ROW}.evidence")
      for kind in (EvidenceType.OBSERVATION, EvidenceType.DOCUMENT)),
    Row("G-EVAL-3", "milestone",
        _of({"unit": Unit.MILESTONE}, evidence=(Evidence(EvidenceType.GUARDIAN, "mor"),)),
        _MOTHER, f"{_ROW}.evidence"),
)  # fmt: skip
ROWS: Final = (*_COMPLETE, *_VALUE, *_EVIDENCE)
