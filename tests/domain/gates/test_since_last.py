"""A03: the last minutes, the measures that are due, those that are not, and what was promised."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from meetingapp.domain.case import Unborn
from meetingapp.domain.closing import Feedback
from meetingapp.domain.evaluation import Evaluation, MinutesStatus, StatusLine
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example
from tests.domain.followed_up import DUE, FIRST, REACHED, later, second_meeting
from tests.domain.jonas_people import MET_ON

RUNNING = replace(DUE, id="m-2", evaluation_date=later(14))
TWO = (replace(FIRST, measures=(DUE, RUNNING)),)
STATUS = "since_last.previous_minutes_status"
LINES = "since_last.status_lines"
GIVEN = "since_last.feedback_given"
ROWS = "since_last.evaluations"


def _told(example: Example, **changes: object) -> Example:
    return second_meeting(example).with_part("since_last", **changes)


def _objection(example: Example, text: str, by: str) -> Example:
    logged = MinutesStatus.OBJECTION_LOGGED
    return _told(example, previous_minutes_status=logged, objection=text, objection_by=by)


def _with_lines(example: Example, *lines: StatusLine) -> Example:
    return second_meeting(example, earlier=TWO).with_part("since_last", status_lines=lines)


def _feedback(example: Example, *, given: bool | None, known: bool | None = None) -> Example:
    earlier = (replace(FIRST, feedback_given=known),)
    return second_meeting(example, earlier=earlier).with_part("since_last", feedback_given=given)


def _unsafe(example: Example) -> Example:
    return _feedback(example, given=None).with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(NotObtainedReason.SAFETY),
    )


TABLE: list[tuple[str, str, Callable[[Example], Example], list[str]]] = [
    ("G-PREV-1", "a first meeting has nothing to receive", lambda e: e, []),
    ("G-PREV-1", "approved", second_meeting, []),
    (
        "G-PREV-1",
        "approved with remarks",
        lambda e: _told(e, previous_minutes_status=MinutesStatus.APPROVED_WITH_REMARKS),
        [],
    ),
    ("G-PREV-1", "unanswered", lambda e: _told(e, previous_minutes_status=None), [STATUS]),
    (
        "G-PREV-1",
        "an objection without text",
        lambda e: _objection(e, "-", "mor"),
        ["since_last.objection"],
    ),
    (
        "G-PREV-1",
        "an objection from nobody",
        lambda e: _objection(e, "datoen er feil", ""),
        ["since_last.objection_by"],
    ),
    ("G-PREV-1", "an objection", lambda e: _objection(e, "datoen er feil", "mor"), []),
    ("G-PREV-2", "evaluated", second_meeting, []),
    ("G-PREV-2", "no row", lambda e: _told(e, evaluations=()), [ROWS]),
    (
        "G-PREV-2",
        "a row that waits",
        lambda e: _told(e, evaluations=(Evaluation("m-due"),)),
        [f"{ROWS}.0.decision"],
    ),
    (
        "G-PREV-2",
        "not due before tomorrow",
        lambda e: second_meeting(
            e, earlier=(replace(FIRST, measures=(replace(DUE, evaluation_date=later(1)),)),)
        ).with_part("since_last", evaluations=()),
        [],
    ),
    (
        "G-PREV-2",
        "a measure without a day is due at once",
        lambda e: second_meeting(
            e, earlier=(replace(FIRST, measures=(replace(DUE, evaluation_date=None),)),)
        ).with_part("since_last", evaluations=()),
        [ROWS],
    ),
    ("G-PREV-3", "nothing but what is due", second_meeting, []),
    ("G-PREV-3", "no line", lambda e: second_meeting(e, earlier=TWO), [LINES]),
    (
        "G-PREV-3",
        "a line that waits",
        lambda e: _with_lines(e, StatusLine("m-2")),
        [f"{LINES}.0.text"],
    ),
    (
        "G-PREV-3",
        "a filler",
        lambda e: _with_lines(e, StatusLine("m-2", "ok")),
        [f"{LINES}.0.text"],
    ),
    ("G-PREV-3", "a line", lambda e: _with_lines(e, StatusLine("m-2", "i gang")), []),
    (
        "G-PREV-3",
        "evaluated before its day",
        lambda e: second_meeting(e, REACHED, replace(REACHED, measure_id="m-2"), earlier=TWO),
        [],
    ),
    ("G-PREV-4", "told", lambda e: _feedback(e, given=True), []),
    ("G-PREV-4", "known from before", lambda e: _feedback(e, given=None, known=True), []),
    ("G-PREV-4", "not answered", lambda e: _feedback(e, given=None), [GIVEN]),
    ("G-PREV-4", "not told", lambda e: _feedback(e, given=False), [GIVEN]),
    (
        "G-PREV-4",
        "nothing was promised",
        lambda e: second_meeting(e, earlier=(replace(FIRST, feedback=Feedback()),)).with_part(
            "since_last", feedback_given=None
        ),
        [],
    ),
    ("G-PREV-4", "it could put the child in danger", _unsafe, []),
]


@pytest.mark.parametrize(
    ("gate", "change", "wanted"), [(r[0], r[2], r[3]) for r in TABLE], ids=[r[1] for r in TABLE]
)
def test_since_last_asks_for_what_is_missing_and_for_nothing_else(
    example: Example, gate: str, change: Callable[[Example], Example], wanted: list[str]
) -> None:
    assert change(example).paths(gate) == wanted


def test_a_second_meeting_with_nothing_missing_may_be_finalised(example: Example) -> None:
    assert second_meeting(example).closing() == set()


@pytest.mark.parametrize("gate", ["G-PREV-1", "G-PREV-2"])
def test_an_acute_meeting_needs_only_a_reason_for_not_looking_back(
    example: Example, gate: str
) -> None:
    hurried = _told(example, previous_minutes_status=None, evaluations=())
    acute = hurried.with_discussion(purpose=DiscussionPurpose.ACUTE)
    assert {r.severity for r in hurried.failed(gate)} == {Severity.ERROR}
    assert {r.severity for r in acute.failed(gate)} == {Severity.WARNING}


def test_a_young_childs_guardian_is_asked_after_instead(example: Example) -> None:
    asked = _feedback(example, given=None)
    young = asked.with_case(subject=Unborn())
    late = _feedback(example, given=False).with_case(subject=Unborn())
    said = {r.message_key for e in (asked, young, late) for r in e.failed("G-PREV-4")}
    assert len(said) == 3


def test_what_was_held_later_is_nothing_to_look_back_on(example: Example) -> None:
    after = replace(FIRST, held_on=MET_ON + timedelta(days=1))
    same_day = replace(FIRST, held_on=MET_ON)
    alone = example.with_case(earlier=(after, same_day))
    assert not {"G-PREV-1", "G-PREV-2", "G-PREV-4"} & alone.closing()
