import pytest

from meetingapp.domain.gates import KINDS
from meetingapp.domain.gates.engine import FINAL_KIND
from meetingapp.domain.template import Template
from tests.domain.example import Example
from tests.domain.gates.faults import ADVICE, FAULTS


@pytest.mark.parametrize("gate", FAULTS)
def test_each_gate_closes_for_its_own_fault(example: Example, gate: str) -> None:
    assert gate in FAULTS[gate](example).closing()


def test_every_gate_of_the_shipped_rules_has_a_fault_that_closes_it(template: Template) -> None:
    gates = {rule.id for rule in template.rules if rule.kind != FINAL_KIND}
    assert gates == {*FAULTS, *ADVICE}


@pytest.mark.parametrize("gate", ADVICE)
def test_advice_is_given_and_never_keeps_the_minutes_open(example: Example, gate: str) -> None:
    changed = ADVICE[gate](example)
    assert changed.failed(gate)
    assert gate not in changed.closing()


def test_the_shipped_rules_use_every_kind_there_is_and_no_other(template: Template) -> None:
    assert {rule.kind for rule in template.rules} == {*KINDS, FINAL_KIND}


def test_a_kind_lives_in_the_module_named_after_it() -> None:
    assert {kind.__module__.rpartition(".")[2] for kind in KINDS.values()} == set(KINDS)


@pytest.mark.parametrize("gate", {**FAULTS, **ADVICE})
def test_a_closed_gate_says_in_words_where_and_what(example: Example, gate: str) -> None:
    for result in {**FAULTS, **ADVICE}[gate](example).failed(gate):
        assert result.message_key.format(**result.params).endswith(".")
        assert result.path
        assert "\n" not in result.message_key
