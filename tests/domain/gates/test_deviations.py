"""Warnings are answered with a reason, and a chair may set a few requirements aside."""

from dataclasses import replace
from datetime import timedelta

import pytest

from meetingapp.domain.deviation import Acknowledgement, Override, WarningReason
from meetingapp.domain.gates.engine import may_be_finalised
from meetingapp.domain.template import Severity
from tests.domain.example import Example
from tests.domain.gates.faults import FAULTS
from tests.domain.jonas_people import BERIT, IDA, MET_ON, TOR


def _gentle(example: Example, *gates: str) -> Example:
    """Let some gates ask for a reason only, as a municipality or a meeting type may."""
    rules = tuple(
        replace(rule, severity=Severity.WARNING) if rule.id in gates else rule
        for rule in example.template.rules
    )
    return replace(example, template=replace(example.template, rules=rules))


def _answered(example: Example, *given: Acknowledgement) -> Example:
    return example.with_discussion(acknowledged=given)


def _old_view(example: Example) -> Example:
    return example.with_part("voice", obtained_on=MET_ON - timedelta(days=100))


def test_a_warning_closes_until_it_has_a_reason(example: Example) -> None:
    broken = FAULTS["G-PURP-1"](_gentle(example, "G-PURP-1"))
    (result,) = broken.failed("G-PURP-1")
    assert (result.severity, result.closes, result.asks_reason) == (Severity.WARNING, True, True)
    reason = Acknowledgement(("G-PURP-1",), WarningReason.PLANNED)
    answered = _answered(broken, reason)
    (result,) = answered.failed("G-PURP-1")
    assert (result.settled, result.closes, result.asks_reason) == (True, False, False)
    assert may_be_finalised(answered.results())


def test_one_reason_may_answer_several_warnings(example: Example) -> None:
    gates = ("G-PURP-1", "G-COORD-3")
    broken = FAULTS["G-COORD-3"](FAULTS["G-PURP-1"](_gentle(example, *gates)))
    assert broken.closing() == set(gates)
    assert _answered(broken, Acknowledgement(gates, WarningReason.NOT_POSSIBLE)).closing() == set()


def test_a_reason_answers_only_the_gates_it_names(example: Example) -> None:
    broken = FAULTS["G-PURP-1"](_gentle(example, "G-PURP-1"))
    other = Acknowledgement(("G-PURP-2",), WarningReason.PLANNED)
    assert _answered(broken, other).closing() == {"G-PURP-1"}


@pytest.mark.parametrize("text", ["", " ", "…", "ok", "se forrige"])
def test_another_reason_must_say_what_it_is(example: Example, text: str) -> None:
    broken = FAULTS["G-PURP-1"](_gentle(example, "G-PURP-1"))
    empty = Acknowledgement(("G-PURP-1",), WarningReason.OTHER, text)
    assert _answered(broken, empty).closing() == {"G-PURP-1"}
    said = replace(empty, text="Spørsmålet kom opp under møtet.")
    assert _answered(broken, said).closing() == set()


def test_a_reason_never_answers_an_error(example: Example) -> None:
    broken = FAULTS["G-VOICE-1"](example)
    reason = Acknowledgement(("G-VOICE-1",), WarningReason.NOT_RELEVANT)
    assert "G-VOICE-1" in _answered(broken, reason).closing()


def test_the_chair_may_set_aside_what_the_rules_allow(example: Example) -> None:
    old = _old_view(example)
    assert old.closing() == {"G-VOICE-2"}
    override = Override("G-VOICE-2", "Jonas er på reise; samtalen er avtalt.", BERIT, MET_ON)
    aside = old.with_discussion(overrides=(override,))
    (result,) = aside.failed("G-VOICE-2")
    assert (result.overridable, result.settled) == (True, True)
    assert may_be_finalised(aside.results())


@pytest.mark.parametrize(
    "override",
    [
        Override("G-VOICE-2", "Avtalt samtale i januar.", IDA, MET_ON),
        Override("G-VOICE-2", "…", BERIT, MET_ON),
        Override("G-VOICE-1", "Avtalt samtale i januar.", BERIT, MET_ON),
    ],
    ids=["not the chair", "no reason", "another gate"],
)
def test_an_override_needs_the_chair_a_reason_and_its_own_gate(
    example: Example, override: Override
) -> None:
    assert _old_view(example).with_discussion(overrides=(override,)).closing() == {"G-VOICE-2"}


@pytest.mark.parametrize("gate", sorted(set(FAULTS) - {"G-VOICE-2", "G-OPEN-1"}))
def test_no_other_gate_can_be_set_aside(example: Example, gate: str) -> None:
    broken = FAULTS[gate](example)
    chair = broken.meeting.chair or BERIT
    override = Override(gate, "Møteleder mener dette er unødvendig.", chair, MET_ON)
    before = {r.path for r in broken.failed(gate) if r.closes}
    aside = broken.with_discussion(overrides=(override,))
    assert {r.path for r in aside.failed(gate) if r.closes} == before


def test_one_person_in_both_roles_is_a_warning_the_chair_may_set_aside(example: Example) -> None:
    alone = example.with_meeting(note_taker=example.meeting.chair)
    assert alone.closing() == {"G-OPEN-1"}
    override = Override("G-OPEN-1", "Referenten er syk i dag.", BERIT, MET_ON)
    assert alone.with_discussion(overrides=(override,)).closing() == set()
    reason = Acknowledgement(("G-OPEN-1",), WarningReason.NOT_POSSIBLE)
    assert _answered(alone, reason).closing() == set()
    assert example.with_meeting(note_taker=TOR).closing() == set()
