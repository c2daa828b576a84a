"""What follows from an evaluation: each decision has what it needs, and none is a way out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import (
    CloseReason,
    Effect,
    Escalation,
    Evaluation,
    EvaluationDecision,
)
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.evaluation_postpone import EvaluationPostpone
from meetingapp.domain.measure import MeasureStatus, PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
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
from tests.domain.jonas_people import MET_ON

Change = Callable[[Example], Example]
Decision = EvaluationDecision
ROW = "since_last.evaluations.0"
DAY = [f"{ROW}.next_evaluation_date"]
CHOICE = [f"{ROW}.decision"]


def _told(base: Evaluation = REACHED, **changes: object) -> Change:
    return lambda e: evaluated(e, base, **changes)


def _after(now: Evaluation, *before: Evaluation) -> Change:
    """Evaluate now what one meeting between the first and this one has evaluated."""
    between = EarlierDiscussion("RT", BEFORE + timedelta(days=30), "d-00", evaluations=before)
    return lambda e: second_meeting(e, now, earlier=(FIRST, between))


def _adjusted(**changes: object) -> Change:
    """Adjust the measure, and change the first measure agreed here."""
    return lambda e: evaluated(e, decision=Decision.ADJUST).with_measure(0, **changes)


def _new_version_evaluated(now: Evaluation, then: Evaluation) -> Change:
    """The old version was adjusted; now its new version is evaluated."""
    new = replace(DUE, id="m-new", follows="m-due")
    between = EarlierDiscussion(
        "RT", BEFORE + timedelta(days=30), "d-00", evaluations=(then,), measures=(new,)
    )
    told = replace(now, measure_id="m-new")
    return lambda e: second_meeting(e, told, earlier=(FIRST, between))


def _postponed(until: date | None = None) -> Evaluation:
    return replace(REACHED, decision=Decision.POSTPONE, next_evaluation_date=until or later(14))


def _escalated(*, consent: bool = True, coordinator: bool = True, **to: object) -> Change:
    there = Escalation(consent_considered=consent, coordinator_considered=coordinator)
    lifted = replace(there, **to)  # type: ignore[arg-type]  # tests name the fields
    return _told(decision=Decision.ESCALATE, escalation=lifted)


TO = f"{ROW}.escalation"
TABLE: list[tuple[str, str, Change, list[str]]] = [
    ("G-EVAL-4", "goes on", _told(HELPED_A_LITTLE), []),
    ("G-EVAL-4", "no day", _told(HELPED_A_LITTLE, next_evaluation_date=None), DAY),
    (
        "G-EVAL-4",
        "the day of the meeting",
        _told(HELPED_A_LITTLE, next_evaluation_date=MET_ON),
        DAY,
    ),
    ("G-EVAL-4", "the last day", _told(HELPED_A_LITTLE, next_evaluation_date=later(84)), []),
    ("G-EVAL-4", "too late", _told(HELPED_A_LITTLE, next_evaluation_date=later(85)), DAY),
    (
        "G-EVAL-4",
        "too late in an acute meeting",
        lambda e: evaluated(e, HELPED_A_LITTLE, next_evaluation_date=later(15)).with_discussion(
            purpose=DiscussionPurpose.ACUTE
        ),
        DAY,
    ),
    ("G-EVAL-4", "no help once", _told(NO_HELP), []),
    ("G-EVAL-4", "no help twice", _after(NO_HELP, NO_HELP), CHOICE),
    (
        "G-EVAL-4",
        "worse, then no help",
        _after(NO_HELP, replace(NO_HELP, effect=Effect.WORSE)),
        CHOICE,
    ),
    ("G-EVAL-4", "no help, then some", _after(HELPED_A_LITTLE, NO_HELP), []),
    (
        "G-EVAL-4",
        "no help, adjusted",
        _after(replace(NO_HELP, decision=Decision.ADJUST), NO_HELP),
        [],
    ),
    (
        "G-EVAL-4",
        "no help, put off, no help",
        _after(NO_HELP, NO_HELP, replace(_postponed(), effect=None)),
        CHOICE,
    ),
    (
        "G-EVAL-4",
        "no help from either version",
        _new_version_evaluated(NO_HELP, replace(NO_HELP, decision=Decision.ADJUST)),
        CHOICE,
    ),
    ("G-EVAL-5", "adjusted and agreed", _adjusted(follows="m-due"), []),
    ("G-EVAL-5", "the same measure agreed anew", _adjusted(id="m-due"), []),
    ("G-EVAL-5", "adjusted and forgotten", _adjusted(), CHOICE),
    (
        "G-EVAL-5",
        "agreed and closed again",
        _adjusted(follows="m-due", status=MeasureStatus.CLOSED),
        CHOICE,
    ),
    (
        "G-EVAL-5",
        "it follows a measure nobody adjusted",
        lambda e: second_meeting(e).with_measure(0, follows="m-due"),
        ["agreement.measures.0.follows"],
    ),
    ("G-EVAL-6", "why?", _told(close_reason=None), [f"{ROW}.close_reason"]),
    ("G-EVAL-6", "no longer needed", _told(close_reason=CloseReason.NO_LONGER_NEEDED), []),
    ("G-EVAL-6", "it goes on", _told(HELPED_A_LITTLE), []),
    (
        "G-EVAL-7",
        "where to?",
        _told(decision=Decision.ESCALATE),
        [f"{TO}.team", f"{TO}.consent_considered", f"{TO}.coordinator_considered"],
    ),
    ("G-EVAL-7", "a team without a name", _escalated(team="-"), [f"{TO}.team"]),
    ("G-EVAL-7", "to a team", _escalated(team="innsatsteamet"), []),
    ("G-EVAL-7", "to a level", _escalated(level=PreventionLevel.INDICATED), []),
    ("G-EVAL-7", "to a service", _escalated(referral_to=ServiceCode.PPT), []),
    (
        "G-EVAL-7",
        "without a thought of the consent",
        _escalated(team="innsatsteamet", consent=False),
        [f"{TO}.consent_considered"],
    ),
    (
        "G-EVAL-7",
        "without a thought of a coordinator",
        _escalated(team="innsatsteamet", coordinator=False),
        [f"{TO}.coordinator_considered"],
    ),
    ("G-EVAL-8", "put off", _told(_postponed()), []),
    ("G-EVAL-8", "until when?", _told(_postponed(), next_evaluation_date=None), DAY),
    ("G-EVAL-8", "until today", _told(_postponed(MET_ON)), DAY),
    ("G-EVAL-8", "to the last day", _told(_postponed(later(28))), []),
    ("G-EVAL-8", "too long", _told(_postponed(later(29))), DAY),
    ("G-EVAL-8", "twice in a row", _after(_postponed(), _postponed(MET_ON)), CHOICE),
    (
        "G-EVAL-8",
        "once more, after an evaluation",
        _after(_postponed(), _postponed(MET_ON), replace(NO_HELP, next_evaluation_date=MET_ON)),
        [],
    ),
    (
        "G-EVAL-8",
        "the new version too",
        _new_version_evaluated(_postponed(), _postponed(MET_ON)),
        CHOICE,
    ),
]


@pytest.mark.parametrize(
    ("gate", "change", "wanted"),
    [(gate, change, wanted) for gate, _, change, wanted in TABLE],
    ids=[f"{gate} {name}" for gate, name, _, _ in TABLE],
)
def test_a_decision_is_asked_for_what_it_needs_and_for_nothing_else(
    example: Example, gate: str, change: Change, wanted: list[str]
) -> None:
    assert change(example).paths(gate) == wanted


def test_every_decision_stands_in_the_table_with_and_without_a_fault() -> None:
    for gate in {row[0] for row in TABLE}:
        assert {bool(wanted) for g, _, _, wanted in TABLE if g == gate} == {True, False}


@pytest.mark.parametrize("days", [6, 29, True])
def test_nobody_may_put_an_evaluation_off_for_longer(days: int) -> None:
    with pytest.raises(OptionError):
        EvaluationPostpone(max_days=days)
