import pytest

from meetingapp.domain.gates import KINDS
from meetingapp.domain.gates.engine import FINAL_KIND
from meetingapp.domain.template import Template
from tests.domain.example import Example
from tests.domain.gates.faults import ADVICE, FAULTS


@pytest.mark.parametrize("gate", FAULTS)
def test_each_gate_closes_for_its_own_fault(example: Example, gate: str) -> None:
    assert gate in FAULTS[gate](example).closing()


@pytest.mark.parametrize("gate", ADVICE)
def test_advice_is_given_and_never_keeps_the_minutes_open(example: Example, gate: str) -> None:
    changed = ADVICE[gate](example)
    assert changed.failed(gate)
    assert gate not in changed.closing()


def test_the_shipped_rules_use_every_kind_there_is_and_no_other(template: Template) -> None:
    assert {rule.kind for rule in template.rules} == {*KINDS, FINAL_KIND}


def test_a_kind_lives_in_the_module_named_after_it() -> None:
    assert {kind.__module__.rpartition(".")[2] for kind in KINDS.values()} == set(KINDS)
