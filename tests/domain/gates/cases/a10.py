"""A10: a measure, or why none; every cell of it; days that fit; one person who answers for it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from meetingapp.domain.closing import DutyCheck, DutyState
from meetingapp.domain.measure import (
    Agreement,
    Arena,
    Baseline,
    FormalDecision,
    MeasureStatus,
    NoMeasure,
    NoMeasureReason,
    Target,
    TargetOp,
    Unit,
)
from meetingapp.domain.meeting import Unread
from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode
from tests.domain.example import Example
from tests.domain.followed_up import DUE, FIRST, HELPED_A_LITTLE, evaluated
from tests.domain.gates.cases.changes import (
    ACUTE,
    CLOSING,
    TOMORROW,
    YESTERDAY,
    anonymous,
    discussion,
    measure,
    part,
    participant,
    then,
)
from tests.domain.gates.cases.row import Change, H, Row, W, as_it_is
from tests.domain.jonas_people import IDA, KARI, MET_ON

_M: Final = "agreement.measures.0"
_REASON: Final = "agreement.no_measure.reason"
_UNTIL: Final = "agreement.no_measure.until"
_CLOSED: Final = NoMeasureReason.CASE_CLOSED
_ADVICE: Final = NoMeasureReason.ADVICE_ONLY
_AWAITING: Final = NoMeasureReason.AWAITING_ASSESSMENT
_REPORTED: Final = NoMeasureReason.REPORTED_TO_CWS
_REPORT: Final = part(
    "coordination", duty_to_report=DutyCheck(DutyState.TO_SEND, MET_ON, "Berit Eksempelrud")
)


def _none(reason: NoMeasureReason, until: date | None = None) -> Change:
    return discussion(agreement=Agreement(no_measure=NoMeasure(reason, until)))


def _in_days(days: int) -> date:
    return MET_ON + timedelta(days=days)


def _goes_on(example: Example) -> Example:
    """Nothing new is agreed, but a measure of an earlier meeting goes on."""
    return evaluated(example, HELPED_A_LITTLE).with_part("agreement", measures=())


_NO_NEW: Final = discussion(agreement=Agreement())


def _running(days: int) -> Change:
    """A measure of an earlier meeting runs, to be evaluated so many days after this one."""
    running = replace(DUE, evaluation_date=MET_ON + timedelta(days=days))
    first = replace(FIRST, measures=(running,))
    return then(lambda e: e.with_case(earlier=(first,)), _NO_NEW)


def _plan(start: int, deadline: int, evaluation: int) -> Change:
    """Count the days of the measure from the meeting."""
    days = [MET_ON + timedelta(days=n) for n in (start, deadline, evaluation)]
    return measure(start=days[0], deadline=days[1], evaluation_date=days[2])


def _unknown(by: date | None) -> Change:
    return measure(baseline=Baseline(unknown=True, baseline_by=by))


def _target(value: int | None, op: TargetOp | None = None) -> Change:
    """Start from 34 words a minute and go to another number."""
    return measure(target=Target(None if value is None else Decimal(value), op))


def _by(name: str, service: ServiceCode | None = ServiceCode.SCHOOL) -> Change:
    return measure(responsible=PersonRef(name, "", service))


def _register(until: date | None) -> Change:
    ida = Person("p-ida", IDA.name, (Engagement(ServiceCode.SCHOOL, "lærer", until=until),))
    return lambda e: replace(e, register=(ida,))


def _decided(**cells: object) -> Change:
    made = replace(FormalDecision("PPT", TOMORROW), **cells)  # type: ignore[arg-type]  # rows name the fields
    return measure(requires_formal_decision=True, formal_decision=made)


def _needs(branch: str, path: str, **missing: object) -> Row:
    return Row("G-MEAS-2", branch, as_it_is, measure(**missing), f"{_M}.{path}")


_ONLY_ONE: Final = measure(1, status=MeasureStatus.CLOSED)
_GROUPS: Final = ("alle", "skolen", "teamet", "foreldrene")
_ABSENT: Final = participant(2, attended=False)

_AGREED: Final = (
    Row("G-MEAS-1", "measure", as_it_is, discussion(agreement=Agreement()), "agreement.measures"),
    Row("G-MEAS-1", "goes on", _goes_on, discussion(agreement=Agreement()), "agreement.measures"),
    Row("G-MEAS-1", "goes on, to be looked at", _goes_on,
        then(_goes_on, lambda e: evaluated(e, HELPED_A_LITTLE, next_evaluation_date=MET_ON),
             _NO_NEW), "agreement.measures"),
    Row("G-MEAS-1", "closed is over", _goes_on, then(evaluated, _NO_NEW), "agreement.measures"),
    Row("G-MEAS-1", "not due yet", _running(1), _running(0), "agreement.measures"),
    Row("G-MEAS-1", "CASE_CLOSED", then(CLOSING, _none(_CLOSED)), _none(_CLOSED), _REASON),
    Row("G-MEAS-1", "ADVICE_ONLY", then(anonymous, _none(_ADVICE)), _none(_ADVICE), _REASON),
    Row("G-MEAS-1", "REPORTED_TO_CWS", then(_none(_REPORTED), _REPORT), _none(_REPORTED), _REASON),
    Row("G-MEAS-1", "AWAITING_ASSESSMENT", _none(_AWAITING, TOMORROW), _none(_AWAITING), _UNTIL),
    Row("G-MEAS-1", "not both", as_it_is,
        lambda e: e.with_part("agreement", no_measure=NoMeasure(_REPORTED)), _REASON, H),
    Row("G-MEAS-1", "AWAITING_ASSESSMENT within the limit", _none(_AWAITING, _in_days(84)),
        _none(_AWAITING, _in_days(85)), _UNTIL),
    Row("G-MEAS-1", "AWAITING_ASSESSMENT ACUTE 14 days",
        then(ACUTE, _none(_AWAITING, _in_days(14))),
        then(ACUTE, _none(_AWAITING, _in_days(15))), _UNTIL),
    Row("G-MEAS-1", "AWAITING_ASSESSMENT to come", _none(_AWAITING, TOMORROW),
        _none(_AWAITING, MET_ON), _UNTIL),
)  # fmt: skip
_CELLS: Final = (
    _needs("L2 indicator", "indicator", indicator=""),
    _needs("L2 unit", "unit", unit=None),
    Row("G-MEAS-2", "L2 unit label", measure(unit=Unit.OTHER, unit_label="sider"),
        measure(unit=Unit.OTHER, unit_label="-"), f"{_M}.unit_label"),
    _needs("L3 baseline", "baseline.value", baseline=Baseline()),
    Row("G-MEAS-2", "L3 baseline by", _unknown(TOMORROW), _unknown(None),
        f"{_M}.baseline.baseline_by"),
    Row("G-MEAS-2", "L3 baseline within 14 days", _unknown(MET_ON + timedelta(days=14)),
        _unknown(MET_ON + timedelta(days=15)), f"{_M}.baseline.baseline_by"),
    Row("G-MEAS-2", "L3 baseline by the meeting",
        measure(baseline=Baseline(Decimal(34), MET_ON)),
        measure(baseline=Baseline(Decimal(34), TOMORROW)), f"{_M}.baseline.measured_on"),
    Row("G-MEAS-2", "L4 at most", _target(20, TargetOp.AT_MOST), _target(45, TargetOp.AT_MOST),
        f"{_M}.target.value"),
    Row("G-MEAS-2", "day is read", measure(start=None),
        then(measure(start=None), discussion(unread=(Unread(f"{_M}.start", "over nyttår"),))),
        f"{_M}.start"),
    Row("G-MEAS-2", "L4 target", as_it_is, _target(None), f"{_M}.target.value"),
    Row("G-MEAS-2", "L4 target is baseline", _target(34, TargetOp.MAINTAIN),
        _target(34, TargetOp.AT_LEAST), f"{_M}.target.value"),
    Row("G-MEAS-2", "L4 MAINTAIN is baseline", _target(None, TargetOp.MAINTAIN),
        _target(35, TargetOp.MAINTAIN), f"{_M}.target.value"),
    Row("G-MEAS-2", "L4 direction", _target(20, TargetOp.AT_MOST),
        _target(20, TargetOp.AT_LEAST), f"{_M}.target.value"),
    Row("G-MEAS-2", "L4 in the unit",
        measure(unit=Unit.PERCENT, target=Target(Decimal(100), TargetOp.AT_LEAST)),
        measure(unit=Unit.PERCENT, target=Target(Decimal(101), TargetOp.AT_LEAST)),
        f"{_M}.target.value"),
    Row("G-MEAS-2", "action", measure(action="Ida leser daglig"), measure(action="Ida leser"),
        f"{_M}.action"),
    Row("G-MEAS-2", "frequency", measure(frequency="", action="Ida leser med ham 4 dager i uka"),
        measure(frequency="", action="Ida leser med ham på grupperom"), f"{_M}.frequency"),
    _needs("responsible", "responsible", responsible=None),
    _needs("evaluation_date", "evaluation_date", evaluation_date=None),
    Row("G-MEAS-2", "indicator is not the action", as_it_is,
        lambda e: e.with_measure(indicator=e.discussion.agreement.measures[0].action),
        f"{_M}.indicator"),
)  # fmt: skip
_DAYS: Final = (
    Row("G-MEAS-3", "limit of the type", _plan(0, 84, 84), _plan(0, 84, 85),
        f"{_M}.evaluation_date"),
    Row("G-MEAS-3", "start", _plan(0, 14, 14), _plan(-1, 14, 14), f"{_M}.start"),
    Row("G-MEAS-3", "deadline after start", _plan(7, 7, 14), _plan(7, 6, 14), f"{_M}.deadline"),
    Row("G-MEAS-3", "7 days from start", _plan(7, 14, 14), _plan(7, 14, 13),
        f"{_M}.evaluation_date"),
    Row("G-MEAS-3", "evaluation before start", _plan(7, 14, 14), _plan(7, 14, 6),
        f"{_M}.evaluation_date"),
    Row("G-MEAS-3", "14 days after the deadline", _plan(0, 20, 34), _plan(0, 20, 35),
        f"{_M}.evaluation_date"),
    Row("G-MEAS-3", "ACUTE 14 days", then(ACUTE, _ONLY_ONE, _plan(0, 14, 14)),
        then(ACUTE, _ONLY_ONE, _plan(0, 14, 15)), f"{_M}.evaluation_date"),
    Row("G-MEAS-7", "warn_days", _plan(0, 56, 56), _plan(0, 57, 57), f"{_M}.evaluation_date", W),
    Row("G-MEAS-7", "only if G-MEAS-3 passes", _plan(0, 84, 85), _plan(0, 84, 84),
        f"{_M}.evaluation_date", W),
)  # fmt: skip
_WHO: Final = (
    *(Row("G-MEAS-4", f"group {name}", as_it_is, _by(name), f"{_M}.responsible")
      for name in _GROUPS),
    Row("G-MEAS-4", "role", as_it_is, _by("rektor"), f"{_M}.responsible"),
    Row("G-MEAS-4", "two people", as_it_is, _by("Ida Prøvestad og Tor Mallerud"),
        f"{_M}.responsible"),
    Row("G-MEAS-4", "child", as_it_is, _by("Jonas Fiktivsen", None), f"{_M}.responsible"),
    Row("G-MEAS-4", "active", _register(None), _register(YESTERDAY), f"{_M}.responsible"),
    Row("G-MEAS-4", "present or accepted_by_message",
        then(_ABSENT, measure(accepted_by_message=True)), _ABSENT, f"{_M}.accepted_by_message"),
    Row("G-MEAS-4", "guardian only HOME", measure(responsible=KARI, arena=Arena.HOME),
        measure(responsible=KARI, arena=Arena.SCHOOL), f"{_M}.responsible"),
    Row("G-MEAS-5", "receiving service", _decided(), measure(requires_formal_decision=True),
        f"{_M}.formal_decision.receiving_service"),
    Row("G-MEAS-5", "send date", _decided(), _decided(send_on=None),
        f"{_M}.formal_decision.send_on"),
)  # fmt: skip
ROWS: Final = (*_AGREED, *_CELLS, *_DAYS, *_WHO)
