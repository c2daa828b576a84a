"""Every gate and branch, with an example that passes there and one that fails."""

from dataclasses import replace

import pytest

from meetingapp.domain.case import CaseMode
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.measure import NoMeasureReason
from meetingapp.domain.stopped import StopReason
from meetingapp.domain.template import Template
from meetingapp.domain.voice import NotObtainedReason
from tests.domain.example import Example
from tests.domain.gates.cases.branches_measures import BRANCHES
from tests.domain.gates.cases.changes import anonymous, system
from tests.domain.gates.cases.overlays import OFF
from tests.domain.gates.cases.row import Change, Row, as_it_is, first_of_each
from tests.domain.gates.cases.rows import ROWS

_each_row = pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
_PLAINEST = first_of_each(ROWS)


@_each_row
def test_what_is_in_order_passes(example: Example, row: Row) -> None:
    told = [result for result in row.passes(example).results() if result.id == row.gate]
    assert told
    assert [result for result in told if not result.passed] == []


@_each_row
def test_what_is_not_is_told_where_it_stands(example: Example, row: Row) -> None:
    told = row.fails(example).failed(row.gate)
    at_the_place = {result.severity.value for result in told if _is_at(result.path, row.path)}
    assert at_the_place == {row.weight}
    for result in told:
        assert result.message_key.format(**result.params).endswith(".")
        assert "\n" not in result.message_key


def _is_at(path: str, start: str) -> bool:
    return path == start or path.startswith(f"{start}.")


def _without(example: Example, gate: str) -> Example:
    rules = tuple(rule for rule in example.template.rules if rule.id != gate)
    return replace(example, template=replace(example.template, rules=rules))


@pytest.mark.parametrize("gate", _PLAINEST)
def test_a_gate_that_is_turned_off_is_missed(example: Example, gate: str) -> None:
    broken = _PLAINEST[gate].fails(example)
    told = {(result.path, result.message_key) for result in broken.failed(gate)}
    left = _without(broken, gate).results()
    assert told
    assert gate not in {result.id for result in left}
    assert told.isdisjoint({(result.path, result.message_key) for result in left})


def test_every_gate_of_the_shipped_rules_has_its_rows(template: Template) -> None:
    assert set(_PLAINEST) == {rule.id for rule in template.rules} == set(BRANCHES)


@pytest.mark.parametrize("gate", BRANCHES)
def test_every_branch_the_rules_name_has_its_row_and_no_other(gate: str) -> None:
    names = [row.branch for row in ROWS if row.gate == gate]
    assert sorted(names) == sorted(BRANCHES[gate])


@pytest.mark.parametrize(
    ("gate", "code"),
    [
        *(("G-VOICE-1", reason) for reason in NotObtainedReason),
        *(("G-VOICE-6", reason) for reason in NotObtainedReason),
        *(("G-MEAS-1", reason) for reason in NoMeasureReason),
        *(("G-STOP-1", reason) for reason in StopReason),
    ],
)
def test_every_closed_reason_has_a_branch(gate: str, code: str) -> None:
    assert any(code in branch.split() for branch in BRANCHES[gate])


_DECISIONS = {
    EvaluationDecision.CONTINUE: "G-EVAL-4",
    EvaluationDecision.ADJUST: "G-EVAL-5",
    EvaluationDecision.CLOSE: "G-EVAL-6",
    EvaluationDecision.ESCALATE: "G-EVAL-7",
    EvaluationDecision.POSTPONE: "G-EVAL-8",
}


@pytest.mark.parametrize("decision", EvaluationDecision)
def test_every_decision_on_a_measure_has_its_gate(
    example: Example, decision: EvaluationDecision
) -> None:
    row = _PLAINEST[_DECISIONS[decision]]
    evaluations = row.fails(example).discussion.since_last.evaluations
    assert {each.decision for each in evaluations} == {decision}


@pytest.mark.parametrize(
    ("mode", "spoken"),
    [
        (CaseMode.NAMED, as_it_is),
        (CaseMode.ANONYMOUS, anonymous),
        (CaseMode.SYSTEM, system),
    ],
)
def test_only_what_the_rules_let_be_is_left_out(
    example: Example, mode: CaseMode, spoken: Change
) -> None:
    held = spoken(example)
    assert held.case.mode is mode
    gates = {rule.id for rule in held.template.rules}
    # The example is a ressursteam, which asks nobody to prepare anything (G-PREP-4).
    assert {result.id for result in held.results()} == gates - OFF[mode] - {"G-PREP-4"}
