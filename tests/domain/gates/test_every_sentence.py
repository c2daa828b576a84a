"""Whatever a gate can say is said in at least one row: a new finding needs its own example."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from meetingapp.domain import gates
from tests.domain.example import Example
from tests.domain.gates.cases.rows import ROWS

_OF_TEMPLATES: Final = frozenset({"base.py", "engine.py"})
"""What these say is about a faulty template, not about a meeting."""


def _sentences() -> Iterator[str]:
    for file in Path(gates.__path__[0]).glob("*.py"):
        if file.name not in _OF_TEMPLATES:
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "sentence":
                    yield ast.literal_eval(node.args[0])


def test_every_sentence_a_gate_can_say_is_said_in_a_row(example: Example) -> None:
    said = {result.message_key for row in ROWS for result in row.fails(example).results()}
    assert {*_sentences()} - said == set()
