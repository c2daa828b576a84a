"""What was measured between the meetings is proposed for the evaluations, and nothing more."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import (
    Effect,
    Evaluation,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
)
from meetingapp.domain.lineage import lineage_of
from meetingapp.domain.measurement import Measurement
from meetingapp.domain.meeting import CaseDiscussion, Unread
from meetingapp.domain.prefill import confirmed
from meetingapp.domain.prefill_evaluations import evaluation_values
from tests.domain.brief.cases import AHEAD, READING, case_with, draft, held, measured
from tests.domain.jonas import jonas_meeting

MEETING = replace(jonas_meeting(), date=AHEAD.on)
FOUND = measured("35", "37", "41")
TEST = (Evidence(EvidenceType.TEST, "Lesetest"),)
PLACE = "since_last.evaluations.0."


def proposed(
    discussion: CaseDiscussion,
    numbers: tuple[Measurement, ...] = FOUND,
    *earlier: EarlierDiscussion,
) -> dict[str, object]:
    lineage = lineage_of(case_with(held(READING), *earlier), AHEAD.on)
    found = tuple(evaluation_values(MEETING, discussion, lineage, numbers))
    assert {each.item for each in found} <= {"A03"}
    return {each.path.removeprefix(PLACE): each.value for each in found}


def test_the_last_number_its_day_its_evidence_and_its_effect_are_proposed() -> None:
    assert proposed(draft(Evaluation("m-1"))) == {
        "measured_value": Decimal(41),
        "measured_on": date(2026, 12, 18),
        "evidence": TEST,
        "effect": Effect.MARKED,
    }


def test_what_is_confirmed_stands_in_the_evaluation_and_is_proposed_no_more() -> None:
    begun = draft(Evaluation("m-1"))
    lineage = lineage_of(case_with(held(READING)), AHEAD.on)
    agreed = tuple(evaluation_values(MEETING, begun, lineage, FOUND))
    _, told = confirmed(MEETING, begun, agreed)
    [row] = told.since_last.evaluations
    assert (row.measured_value, row.effect, row.implemented, row.decision) == (
        Decimal(41), Effect.MARKED, None, None,
    )  # fmt: skip
    assert proposed(told) == {}


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"measured_value": Decimal(45)}, {"evidence", "effect"}),
        ({"measured_value": Decimal(41)}, {"measured_on", "evidence", "effect"}),
        ({"effect": Effect.SOME}, {"measured_value", "measured_on", "evidence"}),
        ({"implemented": Implemented.NOT}, set()),
        ({"decision": EvaluationDecision.POSTPONE}, set()),
    ],
)
def test_what_a_person_has_written_is_never_proposed_anew(
    given: dict[str, object], left: set[str]
) -> None:
    told = replace(Evaluation("m-1"), **given)  # type: ignore[arg-type]  # tests name the fields
    assert set(proposed(draft(told))) == left


def test_the_effect_follows_from_the_number_somebody_typed() -> None:
    assert proposed(draft(Evaluation("m-1", measured_value=Decimal(45))))["effect"] is (
        Effect.GOAL_REACHED
    )


def test_what_was_typed_and_cannot_be_read_is_not_written_over() -> None:
    begun = draft(Evaluation("m-1"), unread=(Unread(f"{PLACE}measured_value", "førti"),))
    assert "measured_value" not in proposed(begun)


def test_a_number_that_was_evaluated_already_is_no_news() -> None:
    before = held(on=date(2026, 12, 20), told=(Evaluation("m-1", effect=Effect.SOME),))
    assert proposed(draft(Evaluation("m-1")), FOUND, before) == {}
    assert proposed(draft(Evaluation("m-1")), ()) == {}


def test_a_row_about_no_measure_of_the_case_is_left_alone() -> None:
    assert proposed(draft(Evaluation("ukjent"))) == {}
