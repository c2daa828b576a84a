"""Whatever a gate can say is said in at least one row: a new finding needs its own example."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from meetingapp.domain import gates
from meetingapp.words import Language, Words
from tests.domain.example import Example
from tests.domain.gates.cases.rows import ROWS

_OF_TEMPLATES: Final = frozenset({"base.py", "engine.py"})
"""What these say is about a faulty template, not about a meeting."""
_ASKS: Final = frozenset(
    [
        "avslutt",
        "be",
        "beskriv",
        "bli",
        "bruk",
        "drøft",
        "evaluer",
        "finn",
        "fjern",
        "fortell",
        "fortsett",
        "få",
        "gi",
        "hent",
        "hør",
        "juster",
        "knytt",
        "kryss",
        "la",
        "lag",
        "legg",
        "les",
        "merk",
        "mål",
        "noter",
        "registrer",
        "rett",
        "se",
        "send",
        "si",
        "sjekk",
        "skriv",
        "snakk",
        "spør",
        "stopp",
        "svar",
        "ta",
        "tenk",
        "utelat",
        "velg",
        "vurder",
    ]
)
"""What somebody can be asked to do. A new verb is welcome; a sentence without one is not."""


def _sentences() -> Iterator[str]:
    for file in Path(gates.__path__[0]).glob("*.py"):
        if file.name not in _OF_TEMPLATES:
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "sentence":
                    yield ast.literal_eval(node.args[0])


def test_every_sentence_a_gate_can_say_is_said_in_a_row(example: Example) -> None:
    said = {result.message_key for row in ROWS for result in row.fails(example).results()}
    assert {*_sentences()} - said == set()


def test_every_sentence_says_what_to_do_about_it() -> None:
    norwegian = Words(Language.NB)._catalogue.gettext
    idle = []
    for said in map(norwegian, {*_sentences()}):
        begins = re.findall(r"(?:^|[.:;,?] |\b(?:og|eller|så) )(?:så )?(\w+)", said)
        if _ASKS.isdisjoint(word.lower() for word in begins):
            idle.append(said)
    assert idle == []
