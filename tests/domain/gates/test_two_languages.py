"""Bokmål and nynorsk weigh the same: one content, told in both, opens and closes the same gates."""

from collections.abc import Callable

import pytest

from meetingapp.domain.situation import Observation
from tests.domain.example import Example
from tests.domain.gates.cases.changes import FOLLOW_UP, measure, part, then, voice
from tests.domain.gates.cases.row import Change, Row
from tests.domain.gates.cases.rows import ROWS
from tests.domain.gates.cases.two_languages import in_nynorsk


def _concern(text: str) -> Change:
    return part("purpose_and_concern", concern_text=text)


def _seen(period: str) -> Change:
    return part("purpose_and_concern", observations=(Observation("går ut", period=period),))


def _action(text: str) -> Change:
    return measure(action=text, frequency="")


PAIRS: dict[str, tuple[Callable[[str], Change], str, str]] = {
    "vague": (_action, "Ida følger opp lesingen hans", "Ida følgjer opp lesinga hans"),
    "vague, split": (_action, "Dette følger vi opp etter jul", "Dette følgjer vi opp etter jul"),
    "vague, goes on": (_action, "fortsette som før", "halde fram som før"),
    "vague, counted": (_action, "fortsette 2 ganger i uka", "halde fram 2 gonger i veka"),
    "vague, adapted": (_action, "Skolen legger til rette", "Skulen legg til rette"),
    "vague, more": (_action, "Jonas får mer hjelp", "Jonas får meir hjelp"),
    "vague, soon": (_action, "PPT tester så snart som mulig", "PPT testar så snart som råd"),
    "frequency": (_action, "Ida leser med ham 4 dager i uka", "Ida les med han 4 dagar i veka"),
    "every other week": (
        _action,
        "Ida leser med ham annenhver uke",
        "Ida les med han annankvar veke",
    ),
    "no frequency": (_action, "Ida leser med ham inne", "Ida les med han inne"),
    "a stranger": (
        _action,
        "Ida leser med Ola Prøveson hver dag",
        "Ida les med Ola Prøveson kvar dag",
    ),
    "label": (_concern, "Jonas er vanskelig i timene.", "Jonas er vanskeleg i timane."),
    "label, fair": (
        _concern,
        "Det er vanskelig for ham å lese høyt.",
        "Det er vanskeleg for han å lese høgt.",
    ),
    "diagnosis": (_concern, "Jonas har dysleksi, sier mor.", "Jonas har dysleksi, seier mor."),
    "diagnosis with a source": (_concern, "Ifølge BUP har han ADHD.", "Ifølgje BUP har han ADHD."),
    "seen in a week": (_seen, "uke 38", "veke 38"),
    "seen on a day": (_seen, "mandag 16. november", "måndag 16. november"),
    "seen in a month": (_seen, "hele oktober", "heile oktober"),
    "seen at no time": (_seen, "av og til", "av og til"),
    "filler, see last": (_concern, "se forrige referat", "sjå førre referat"),
    "filler, as before": (_concern, "som før", "som førre gong"),
    "filler, nothing": (_concern, "ikke aktuelt", "ikkje aktuelt"),
    "the child's filler": (
        lambda text: voice(own_words=text),
        "se forrige",
        "sjå førre",
    ),
    "the child does not know": (lambda text: voice(own_words=text), "Vet ikke.", "Veit ikkje."),
    "effect": (lambda text: voice(effect_on_decision=text), "vet ikke", "veit ikkje"),
    "nobody tried": (
        lambda text: part("situation", earlier_measures=(), none_tried_reason=text),
        "ingen",
        "ingen",
    ),
    "a goal": (lambda text: measure(goal=text), "Jonas leser bedre", "Jonas les betre"),
    "a group": (_action, "Skolen og hjemmet leser daglig", "Skulen og heimen les dagleg"),
}


def _told(example: Example) -> set[tuple[str, str, str]]:
    return {(r.id, r.severity.value, r.path) for r in example.results() if not r.passed}


def test_the_example_in_nynorsk_is_as_complete_as_in_bokmal(example: Example) -> None:
    assert _told(in_nynorsk(example)) == _told(example) == set()


@pytest.mark.parametrize("name", PAIRS)
def test_the_same_content_gives_the_same_gates(example: Example, name: str) -> None:
    change, nb, nn = PAIRS[name]
    followed = FOLLOW_UP(example)
    assert _told(then(change(nn), _minuted)(followed)) == _told(change(nb)(followed))


def _minuted(example: Example) -> Example:
    """Let the minutes be in nynorsk."""
    return example.with_discussion(minutes_language="nn")


PHRASES = {
    "følge opp": "følgje opp", "fortsette": "halde fram", "jobbe med": "arbeide med",
    "legge til rette": "leggje til rette", "styrke": "styrkje", "tettere": "tettare",
    "mer": "meir", "bedre": "betre", "etter hvert": "etter kvart", "snarest": "snarast",
    "så snart som mulig": "så snart som råd", "løpende": "fortløpande", "se an": "sjå an",
}  # fmt: skip
"""What is called by another word in nynorsk; the other phrases are the same in both."""


def _lint(language: str) -> dict[tuple[str, str], Row]:
    told = [row for row in ROWS if row.branch.startswith(f"{language} ")]
    return {(row.gate, row.branch.removeprefix(f"{language} ")): row for row in told}


_BOKMAL, _NYNORSK = _lint("nb"), _lint("nn")


def _in_nynorsk(branch: str) -> str:
    phrase = branch.removesuffix(" counted")
    return branch.replace(phrase, PHRASES.get(phrase, phrase))


@pytest.mark.parametrize("key", _BOKMAL, ids=[row.name for row in _BOKMAL.values()])
def test_a_row_of_the_lint_weighs_the_same_in_both(example: Example, key: tuple[str, str]) -> None:
    gate, branch = key
    row, twin = _BOKMAL[key], _NYNORSK[gate, _in_nynorsk(branch)]
    assert _told(twin.fails(example)) == _told(row.fails(example)) != set()
    assert _told(twin.passes(example)) == _told(row.passes(example))
