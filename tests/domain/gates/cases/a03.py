"""A03: the last minutes, what was promised, and each decision on a measure."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    CloseReason,
    Effect,
    Escalation,
    Evaluation,
    EvaluationDecision,
    Implemented,
    MinutesStatus,
    StatusLine,
)
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import ServiceCode
from tests.domain.example import Example
from tests.domain.followed_up import (
    BEFORE,
    DUE,
    FIRST,
    HELPED_A_LITTLE,
    NO_HELP,
    REACHED,
    evaluated,
    later,
    second_meeting,
)
from tests.domain.gates.cases.changes import ACUTE, aged, measure, part, then
from tests.domain.gates.cases.row import Change, Row, W
from tests.domain.jonas_people import MET_ON

Decision = EvaluationDecision
_ROW: Final = "since_last.evaluations.0"
_DAY: Final = f"{_ROW}.next_evaluation_date"
_CHOICE: Final = f"{_ROW}.decision"
_TO: Final = f"{_ROW}.escalation"
_OBJECTION: Final = MinutesStatus.OBJECTION_LOGGED


def _told(base: Evaluation = REACHED, **changes: object) -> Change:
    return lambda e: evaluated(e, base, **changes)


def _since(**changes: object) -> Change:
    return then(second_meeting, part("since_last", **changes))


def _after(now: Evaluation, *before: Evaluation) -> Change:
    """Evaluate now what a meeting between the first and this one has evaluated."""
    between = EarlierDiscussion("RT", BEFORE + timedelta(days=30), "d-00", evaluations=before)
    return lambda e: second_meeting(e, now, earlier=(FIRST, between))


def _postponed(until: date | None) -> Evaluation:
    return replace(REACHED, decision=Decision.POSTPONE, next_evaluation_date=until)


def _lifted(**to: object) -> Change:
    there = Escalation(team="innsatsteamet", consent_considered=True, coordinator_considered=True)
    made = replace(there, **to)  # type: ignore[arg-type]  # rows name the fields
    return _told(decision=Decision.ESCALATE, escalation=made)


def _with_running(days: int, *lines: StatusLine) -> Change:
    """Let one more measure run, to be evaluated so many days after the meeting."""
    running = replace(DUE, id="m-2", evaluation_date=MET_ON + timedelta(days=days))
    first = replace(FIRST, measures=(running, DUE))
    return then(
        lambda e: second_meeting(e, REACHED, earlier=(first,)),
        part("since_last", status_lines=lines),
    )


def _objected(**changes: object) -> Change:
    said = {"objection": "sitatet er feil", "objection_by": "mor", **changes}
    return _since(previous_minutes_status=_OBJECTION, **said)


def _judged_though_not_done(example: Example) -> Example:
    return evaluated(example, implemented=Implemented.NOT, implemented_reason="ingen vikar")


_NOT_DONE: Final = _told(implemented=Implemented.NOT, implemented_reason="ingen vikar", effect=None)
_UNANSWERED: Final = _since(previous_minutes_status=None)
_UNEVALUATED: Final = _since(evaluations=())
_STATUS: Final = "since_last.previous_minutes_status"
_LINE: Final = StatusLine("m-2", "går etter planen")

_LAST_TIME: Final = (
    Row("G-PREV-1", "status", second_meeting, _UNANSWERED, _STATUS),
    Row("G-PREV-1", "objection", _objected(), _objected(objection="-"), "since_last.objection"),
    Row("G-PREV-1", "who objects", _objected(), _objected(objection_by=""),
        "since_last.objection_by"),
    Row("G-PREV-1", "ACUTE", second_meeting, then(_UNANSWERED, ACUTE), _STATUS, W),
    Row("G-PREV-2", "due", second_meeting, _UNEVALUATED, "since_last.evaluations"),
    Row("G-PREV-2", "due on the day", _with_running(1), _with_running(0),
        "since_last.evaluations"),
    Row("G-PREV-2", "ACUTE", second_meeting, then(_UNEVALUATED, ACUTE),
        "since_last.evaluations", W),
    Row("G-PREV-3", "status line", _with_running(14, _LINE), _with_running(14),
        "since_last.status_lines", W),
    Row("G-PREV-4", "not answered", second_meeting, _since(feedback_given=None),
        "since_last.feedback_given", W),
    Row("G-PREV-4", "guardian under 3", then(second_meeting, aged(2)),
        then(_since(feedback_given=None), aged(2)), "since_last.feedback_given", W),
    Row("G-PREV-4", "guardian waits", then(second_meeting, aged(2)),
        then(_since(feedback_given=False), aged(2)), "since_last.feedback_given", W),
    Row("G-PREV-4", "not done", second_meeting, _since(feedback_given=False),
        "since_last.feedback_given", W),
)  # fmt: skip
_CONTINUE: Final = (
    Row("G-EVAL-4", "new date", _told(HELPED_A_LITTLE),
        _told(HELPED_A_LITTLE, next_evaluation_date=None), _DAY),
    Row("G-EVAL-4", "after the meeting", _told(HELPED_A_LITTLE, next_evaluation_date=later(1)),
        _told(HELPED_A_LITTLE, next_evaluation_date=MET_ON), _DAY),
    Row("G-EVAL-4", "within the limit", _told(HELPED_A_LITTLE, next_evaluation_date=later(84)),
        _told(HELPED_A_LITTLE, next_evaluation_date=later(85)), _DAY),
    Row("G-EVAL-4", "no help twice", _told(NO_HELP), _after(NO_HELP, NO_HELP), _CHOICE),
    Row("G-EVAL-4", "worse twice", _after(HELPED_A_LITTLE, NO_HELP),
        _after(replace(NO_HELP, effect=Effect.WORSE), replace(NO_HELP, effect=Effect.WORSE)),
        _CHOICE),
)  # fmt: skip
_ADJUST: Final = (
    Row("G-EVAL-5", "new version",
        then(_told(decision=Decision.ADJUST), measure(follows="m-due")),
        _told(decision=Decision.ADJUST), _CHOICE),
    Row("G-EVAL-5", "old version evaluated", second_meeting,
        then(second_meeting, measure(follows="m-due")), "agreement.measures.0.follows"),
)  # fmt: skip
_CLOSE: Final = tuple(
    Row("G-EVAL-6", f"reason {reason}", _told(close_reason=reason), _told(close_reason=None),
        f"{_ROW}.close_reason")
    for reason in CloseReason
)  # fmt: skip
_ESCALATE: Final = (
    Row("G-EVAL-7", "team", _lifted(), _told(decision=Decision.ESCALATE), f"{_TO}.team"),
    Row("G-EVAL-7", "level", _lifted(team="", level=PreventionLevel.INDICATED), _lifted(team="-"),
        f"{_TO}.team"),
    Row("G-EVAL-7", "referral", _lifted(team="", referral_to=ServiceCode.PPT), _lifted(team=""),
        f"{_TO}.team"),
    Row("G-EVAL-7", "consent considered", _lifted(), _lifted(consent_considered=False),
        f"{_TO}.consent_considered"),
    Row("G-EVAL-7", "coordinator considered", _lifted(), _lifted(coordinator_considered=False),
        f"{_TO}.coordinator_considered"),
)  # fmt: skip
_POSTPONE: Final = (
    Row("G-EVAL-8", "28 days", _told(_postponed(later(28))), _told(_postponed(later(29))), _DAY),
    Row("G-EVAL-8", "a day", _told(_postponed(later(7))), _told(_postponed(None)), _DAY),
    Row("G-EVAL-8", "after the meeting", _told(_postponed(later(1))), _told(_postponed(MET_ON)),
        _DAY),
    Row("G-EVAL-8", "once", _told(_postponed(later(7))),
        _after(_postponed(later(7)), _postponed(MET_ON)), _CHOICE),
)  # fmt: skip
_ASKED: Final = (
    Row("G-EVAL-9", "not asked", _told(child_view=ChildViewOfEffect.UNSURE),
        _told(child_view=ChildViewOfEffect.NOT_ASKED, child_view_reason="han var syk"),
        f"{_ROW}.child_view", W),
    Row("G-EVAL-10", "not implemented", _NOT_DONE, _judged_though_not_done, f"{_ROW}.effect", W),
)  # fmt: skip
ROWS: Final = (*_LAST_TIME, *_CONTINUE, *_ADJUST, *_CLOSE, *_ESCALATE, *_POSTPONE, *_ASKED)
