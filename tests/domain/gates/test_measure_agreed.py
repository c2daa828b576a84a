from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Anonymous, System
from meetingapp.domain.closing import DutyCheck, DutyState
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision, SinceLast
from meetingapp.domain.measure import (
    Agreement,
    FormalDecision,
    Measure,
    MeasureStatus,
    NoMeasure,
    NoMeasureReason,
)
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.system import SystemAction
from tests.domain.example import Example
from tests.domain.jonas_people import EVALUATED_ON, MET_ON

REASON = ["agreement.no_measure.reason"]
UNTIL = ["agreement.no_measure.until"]


def _none(example: Example, reason: NoMeasureReason, until: date | None = None) -> Example:
    return example.with_discussion(agreement=Agreement(no_measure=NoMeasure(reason, until)))


def _earlier(example: Example, measure: Measure, *evaluations: Evaluation) -> Example:
    held = EarlierDiscussion("RT", MET_ON - timedelta(days=60), measures=(measure,))
    return example.with_case(earlier=(held,)).with_discussion(
        agreement=Agreement(), since_last=SinceLast(evaluations=evaluations)
    )


def test_a_meeting_agrees_on_something(example: Example) -> None:
    changed = example.with_discussion(agreement=Agreement())
    assert changed.paths("G-MEAS-1") == ["agreement.measures"]


def test_a_measure_that_was_stopped_is_no_measure(example: Example) -> None:
    changed = example.with_measure(0, status=MeasureStatus.CLOSED).with_measure(
        1, status=MeasureStatus.STOPPED_CONSENT
    )
    assert changed.paths("G-MEAS-1") == ["agreement.measures"]


def test_both_measures_and_a_reason_for_none_is_pointed_out_gently(example: Example) -> None:
    changed = example.with_part("agreement", no_measure=NoMeasure(NoMeasureReason.REPORTED_TO_CWS))
    assert changed.paths("G-MEAS-1") == []
    assert [r.path for r in changed.failed("G-MEAS-1")] == REASON


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        (DutyState.SENT, []),
        (DutyState.TO_SEND, []),
        (DutyState.NOT_TRIGGERED, REASON),
        (None, REASON),
    ],
)
def test_a_report_stands_alone_only_where_it_is_noted_as_sent_or_to_be_sent(
    example: Example, state: DutyState | None, wanted: list[str]
) -> None:
    reported = _none(example, NoMeasureReason.REPORTED_TO_CWS)
    noted = DutyCheck(state, MET_ON, "Berit Eksempelrud")
    assert reported.with_part("coordination", duty_to_report=noted).paths("G-MEAS-1") == wanted


@pytest.mark.parametrize("purpose", DiscussionPurpose)
def test_a_case_is_closed_only_in_a_closing_meeting(
    example: Example, purpose: DiscussionPurpose
) -> None:
    closed = _none(example, NoMeasureReason.CASE_CLOSED).with_discussion(purpose=purpose)
    wanted = [] if purpose is DiscussionPurpose.CLOSING else REASON
    assert closed.paths("G-MEAS-1") == wanted


def test_advice_alone_does_not_do_for_a_named_child(example: Example) -> None:
    advice = _none(example, NoMeasureReason.ADVICE_ONLY)
    assert advice.paths("G-MEAS-1") == REASON
    for subject in (Anonymous("10–12"), System("kvardagen i barnehagen")):
        assert "G-MEAS-1" not in advice.with_case(subject=subject).closing()


@pytest.mark.parametrize(
    ("until", "wanted"),
    [
        (None, UNTIL),
        (MET_ON - timedelta(days=1), UNTIL),
        (MET_ON, UNTIL),
        (MET_ON + timedelta(days=1), []),
    ],
)
def test_an_assessment_is_waited_for_until_a_day(
    example: Example, until: date | None, wanted: list[str]
) -> None:
    waiting = _none(example, NoMeasureReason.AWAITING_ASSESSMENT, until)
    assert waiting.paths("G-MEAS-1") == wanted


def test_a_measure_that_goes_on_from_an_earlier_meeting_is_enough(example: Example) -> None:
    running = Measure("m-9", evaluation_date=EVALUATED_ON)
    assert "G-MEAS-1" not in _earlier(example, running).closing()


@pytest.mark.parametrize(
    ("decision", "again", "goes_on"),
    [
        (EvaluationDecision.CONTINUE, EVALUATED_ON, True),
        (EvaluationDecision.POSTPONE, EVALUATED_ON, True),
        (EvaluationDecision.CONTINUE, None, False),
        (EvaluationDecision.CONTINUE, MET_ON, False),
        (EvaluationDecision.CLOSE, EVALUATED_ON, False),
        (None, EVALUATED_ON, False),
    ],
)
def test_an_evaluated_measure_goes_on_only_with_a_new_day(
    example: Example, decision: EvaluationDecision | None, again: date | None, *, goes_on: bool
) -> None:
    due = Measure("m-9", evaluation_date=MET_ON)
    other = Evaluation("m-8", decision=EvaluationDecision.CLOSE)
    evaluated = Evaluation("m-9", decision=decision, next_evaluation_date=again)
    changed = _earlier(example, due, other, evaluated)
    assert ("G-MEAS-1" not in changed.closing()) is goes_on


@pytest.mark.parametrize(
    "measure",
    [
        Measure("m-9", evaluation_date=MET_ON),
        Measure("m-9"),
        Measure("m-9", evaluation_date=EVALUATED_ON, status=MeasureStatus.CLOSED),
    ],
)
def test_a_measure_that_is_due_or_over_does_not_go_on_by_itself(
    example: Example, measure: Measure
) -> None:
    assert _earlier(example, measure).paths("G-MEAS-1") == ["agreement.measures"]


def test_a_row_that_waits_says_nothing_about_a_measure_that_goes_on(example: Example) -> None:
    running = Measure("m-9", evaluation_date=EVALUATED_ON)
    assert "G-MEAS-1" not in _earlier(example, running, Evaluation("m-9")).closing()


def test_a_measure_its_new_version_took_over_from_does_not_go_on(example: Example) -> None:
    old = Measure("m-9", evaluation_date=EVALUATED_ON)
    new = Measure("m-10", follows="m-9", evaluation_date=MET_ON)
    assert _earlier(example, old).paths("G-MEAS-1") == []
    held = (
        EarlierDiscussion("RT", MET_ON - timedelta(days=60), measures=(old,)),
        EarlierDiscussion("RT", MET_ON - timedelta(days=30), measures=(new,)),
    )
    assert _earlier(example, old).with_case(earlier=held).paths("G-MEAS-1") != []


def test_a_system_meeting_agrees_on_actions(example: Example) -> None:
    system = _none(example, NoMeasureReason.CASE_CLOSED).with_case(subject=System("kvardagen"))
    assert system.paths("G-MEAS-1") == REASON
    assert system.with_discussion(actions=(SystemAction("a"),)).paths("G-MEAS-1") == []


def test_what_needs_a_formal_decision_goes_to_a_service_on_a_day(example: Example) -> None:
    bare = example.with_measure(1, requires_formal_decision=True)
    receiver = "agreement.measures.1.formal_decision.receiving_service"
    day = "agreement.measures.1.formal_decision.send_on"
    assert bare.paths("G-MEAS-5") == [receiver, day]
    half = bare.with_measure(1, formal_decision=FormalDecision("-", EVALUATED_ON))
    assert half.paths("G-MEAS-5") == [receiver]
    sent = bare.with_measure(1, formal_decision=FormalDecision("skolekontoret", EVALUATED_ON))
    assert "G-MEAS-5" not in sent.closing()
