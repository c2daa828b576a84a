"""What was promised and agreed last time is answered for, measure by measure."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.evaluation import (
    CloseReason,
    Effect,
    Escalation,
    Evaluation,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    MinutesStatus,
    SinceLast,
    StatusLine,
)
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import ServiceCode
from tests.document.conftest import Told


def _plain(told: Told) -> str:
    return plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")


def _evaluated(sigrid: Told, **changes: Any) -> str:
    [evaluation] = sigrid.discussion.since_last.evaluations
    return _plain(sigrid.with_part("since_last", evaluations=(replace(evaluation, **changes),)))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (MinutesStatus.APPROVED, "Førre referat: 11. juni 2026, godkjent."),
        (MinutesStatus.APPROVED_WITH_REMARKS, "Merknad: Datoen var feil. Frå Liv Prøvevik."),
        (MinutesStatus.OBJECTION_LOGGED, "Innvending: Datoen var feil. Frå Liv Prøvevik."),
    ],
)
def test_the_previous_minutes_say_how_they_were_received(
    sigrid: Told, status: MinutesStatus, said: str
) -> None:
    told = sigrid.with_part(
        "since_last",
        previous_minutes_status=status,
        objection="datoen var feil",
        objection_by="Liv Prøvevik",
    )
    assert said in _plain(told)


def test_promises_kept_and_not_kept_are_told(sigrid: Told) -> None:
    kept = _plain(sigrid.with_part("since_last", feedback_given=True, talk_held=True))
    assert "Sigrid fekk tilbakemelding slik det var avtalt." in kept
    assert "Avtalt samtale: Halden som avtalt." in kept
    broken = _plain(sigrid.with_part("since_last", feedback_given=False, talk_held=False))
    assert "Sigrid har ikkje fått tilbakemelding enno." in broken
    assert "Avtalt samtale: Ikkje halden." in broken


def test_a_measure_under_way_has_its_line(sigrid: Told) -> None:
    lines = (StatusLine("M0", "går som planlagt"), StatusLine("M0", "  "))
    text = _plain(sigrid.with_part("since_last", status_lines=lines))
    assert "Undervegs: Snakkebok ved måltid: går som planlagt.\n" in text


def test_a_measure_that_ends_says_why(sigrid: Told) -> None:
    text = _evaluated(sigrid, close_reason=CloseReason.GOAL_REACHED, decision_reason="")
    assert "Vidare: Avslutte: målet er nådd.\n" in text


def test_a_measure_taken_further_says_where_and_what_was_thought_of(sigrid: Told) -> None:
    text = _evaluated(
        sigrid,
        effect=Effect.NONE,
        decision=EvaluationDecision.ESCALATE,
        escalation=Escalation(
            PreventionLevel.INDICATED,
            "ansvarsgruppa",
            ServiceCode.BUP,
            consent_considered=True,
            coordinator_considered=True,
        ),
    )
    assert (
        "Løfta vidare: Til raudt nivå (indikert). Til ansvarsgruppa. Tilvist til BUP. "
        "Vurdert: samtykket og koordinator.\n"
    ) in text


def test_an_escalation_left_over_from_another_choice_is_not_told(sigrid: Told) -> None:
    assert "Løfta vidare" not in _evaluated(sigrid, escalation=Escalation(team="BUP"))


def test_a_postponed_evaluation_says_when_it_is_made(sigrid: Told) -> None:
    text = _evaluated(
        sigrid,
        decision=EvaluationDecision.POSTPONE,
        decision_reason="ho var sjuk",
        next_evaluation_date=date(2026, 12, 17),
    )
    assert "Utsetje. Ho var sjuk. Ny evaluering 17. desember 2026." in text


@pytest.mark.parametrize(
    ("score", "said"),
    [(-2, "GAS −2; 0 er som venta."), (0, "GAS 0;"), (1, "GAS +1;")],
)
def test_goal_attainment_is_written_with_its_sign(sigrid: Told, score: int, said: str) -> None:
    assert f"Måloppnåing: {said}" in _evaluated(sigrid, goal_attainment=score)


def test_evidence_says_what_it_is_and_where_it_is_found(sigrid: Told) -> None:
    text = _evaluated(
        sigrid,
        evidence=(
            Evidence(EvidenceType.CHILD, "valde «glad»-kort"),
            Evidence(EvidenceType.TEST),
            Evidence(EvidenceType.SDQ, "SDQ frå november"),
        ),
    )
    assert "Grunnlag: Sigrid: valde «glad»-kort; prøve eller test; SDQ frå november." in text


def test_an_adjusted_measure_points_both_ways(sigrid: Told) -> None:
    first, second = sigrid.discussion.agreement.measures
    new = replace(first, follows="M0", version=2)
    told = sigrid.with_part("agreement", measures=(second, new))
    [evaluation] = told.discussion.since_last.evaluations
    adjusted = replace(evaluation, decision=EvaluationDecision.ADJUST, decision_reason="")
    text = _plain(told.with_part("since_last", evaluations=(adjusted,)))
    assert "Vidare: Justere. Sjå tiltak 2." in text
    assert "Utgåve 2, justert frå «Snakkebok ved måltid»" in text


def test_a_new_version_under_the_same_number_points_at_the_old(sigrid: Told) -> None:
    first, second = sigrid.discussion.agreement.measures
    told = sigrid.with_part("agreement", measures=(replace(first, id="M0", version=2), second))
    text = _plain(told)
    assert "Sjå tiltak 1." in text
    assert "Utgåve 2, justert frå «Snakkebok ved måltid»" in text


def test_a_measure_nobody_knows_any_more_is_still_evaluated(sigrid: Told) -> None:
    bare = Evaluation("gone", measured_value=Decimal("2.5"))
    text = _plain(sigrid.with_part("since_last", evaluations=(bare,)))
    assert "Eit tiltak\n" in text
    assert "Målt: 2,5." in text


def test_an_evaluation_without_answers_prints_no_empty_heading(sigrid: Told) -> None:
    text = _plain(sigrid.with_part("since_last", evaluations=(Evaluation("M0"),)))
    assert "\nSnakkebok ved måltid\n" not in text


def test_a_first_meeting_has_nothing_to_look_back_on(jonas: Told) -> None:
    assert jonas.discussion.since_last == SinceLast()
    assert "\nSiden sist\n" not in _plain(jonas)
