"""Every gate closes for its own fault from the command line too, and is named to people."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from meetingapp.codec.file import write_meeting_file
from meetingapp.domain.meeting import Sitting
from meetingapp.services.shelf import load_lexicon, load_template
from tests.domain.example import Example
from tests.domain.gates.faults import FAULTS
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting

Run = Callable[..., Any]

_NOT_ASKED_IN_RT = {"G-SIT-2", "G-ALT-1", "G-COORD-4", "G-PREP-4"}
"""A first ressursteam is let off these: the fault is shown in a samarbeidsmøte."""


@pytest.fixture
def example() -> Example:
    return Example(
        jonas_meeting(),
        jonas_case(),
        jonas_discussion(),
        load_template("RT"),
        dict(load_lexicon()),
    )


def _written(example: Example, folder: Path) -> Path:
    file = folder / "møte.json"
    sitting = Sitting(example.meeting, (example.case,), (example.discussion,))
    file.write_bytes(write_meeting_file(sitting))
    return file


def test_without_a_fault_all_gates_are_open(run: Run, example: Example, tmp_path: Path) -> None:
    assert run("check", _written(example, tmp_path)).code == 0


@pytest.mark.parametrize("gate", FAULTS)
def test_a_fault_is_exit_1_and_its_gate_is_named(
    run: Run, example: Example, tmp_path: Path, gate: str
) -> None:
    held_as = FAULTS[gate](example)
    if gate in _NOT_ASKED_IN_RT:
        held_as = held_as.with_meeting(type="SM")
    file = _written(held_as, tmp_path)
    for_programs = run("check", file, "--json")
    [discussion] = json.loads(for_programs.out)["discussions"]
    failed = [r for r in discussion["results"] if not r["passed"]]
    closed = {r["gate"] for r in failed if r["severity"] in ("E", "W")}
    assert (for_programs.code, for_programs.err) == (1, "")
    assert {gate, "G-FINAL-1"} <= closed
    for_people = run("check", file)
    assert for_people.code == 1
    assert f"[{gate}" in for_people.out
    assert run("minutes", file, "--out", tmp_path / "out").code == 1
    assert not (tmp_path / "out").exists()
