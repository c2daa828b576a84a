"""``check``: what a script and a person are told about a meeting file."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from meetingapp import paths

Tree = dict[str, Any]
Run = Callable[..., Any]
Write = Callable[[Callable[[Tree], object]], Path]


def _discussion(tree: Tree) -> Tree:
    discussion: Tree = tree["discussions"][0]
    return discussion


def _without_measured_cells(tree: Tree) -> None:
    for measure in _discussion(tree)["agreement"]["measures"]:
        for key in ("indicator", "unit", "baseline", "target", "responsible"):
            del measure[key]


def _without_evaluation_dates(tree: Tree) -> None:
    for measure in _discussion(tree)["agreement"]["measures"]:
        del measure["evaluation_date"]


def _promised() -> list[tuple[str, int]]:
    """Read from the examples' own table how `check` ends for each."""
    table = (paths.examples() / "README.md").read_text("utf-8")
    return [(name, int(code)) for name, code in re.findall(r"\[`(\S+)`\].*\| (\d) \|", table)]


def test_every_example_stands_in_the_table() -> None:
    files = {file.name for file in paths.examples().glob("*.json")}
    assert {name for name, _ in _promised()} == files


@pytest.mark.parametrize(("name", "code"), _promised())
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_example_ends_as_its_table_says(
    run: Run, name: str, code: int, language: str
) -> None:
    done = run("check", paths.examples() / name, "--language", language)
    assert (done.code, done.err) == (code, "")


@pytest.mark.parametrize(
    ("pillar", "remove", "gates"),
    [
        ("voice", lambda t: _discussion(t).pop("voice"), {"G-VOICE-1"}),
        ("best interest", lambda t: _discussion(t).pop("best_interest"), {"G-BEST-1", "G-BEST-3"}),
        ("measures", lambda t: _discussion(t).pop("agreement"), {"G-MEAS-1"}),
        ("measurable", _without_measured_cells, {"G-MEAS-2"}),
        ("evaluation date", _without_evaluation_dates, {"G-MEAS-2"}),
    ],
)
def test_without_a_pillar_the_minutes_stay_open_and_the_gates_are_named(
    run: Run,
    changed: Write,
    pillar: str,
    remove: Callable[[Tree], object],
    gates: set[str],
) -> None:
    file = changed(remove)
    done = run("check", file, "--json")
    answer = json.loads(done.out)
    closed = {r["gate"] for r in answer["discussions"][0]["results"] if not r["passed"]}
    assert done.code == 1, pillar
    assert answer["finalisable"] is False
    assert gates | {"G-FINAL-1"} <= closed
    for_people = run("check", file)
    assert for_people.code == 1
    assert all(gate in for_people.out for gate in gates)


def test_the_json_has_the_shape_that_scripts_rely_on(run: Run, example: Path) -> None:
    answer = json.loads(run("check", example, "--json").out)
    assert set(answer) == {"finalisable", "discussions"}
    [discussion] = answer["discussions"]
    assert set(discussion) == {"subject", "results"}
    assert discussion["subject"] == "S1"
    keys = {"gate", "severity", "stage", "passed", "path", "message"}
    assert all(set(result) == keys for result in discussion["results"])
    assert {r["severity"] for r in discussion["results"]} <= {"E", "W"}


def test_a_finding_leads_to_its_place_in_the_language_asked_for(run: Run, changed: Write) -> None:
    file = changed(lambda t: _discussion(t)["closing"].update(summary_read=False))
    said = {}
    for language in ("nb", "nn", "en"):
        results = json.loads(run("check", file, "--json", "--language", language).out)
        [found] = [r for r in results["discussions"][0]["results"] if r["gate"] == "G-CLOSE-1"]
        assert found["path"] == "closing.summary_read"
        said[language] = found["message"]
    assert len(set(said.values())) == 3


def test_people_read_headings_findings_and_one_verdict(run: Run, changed: Write) -> None:
    done = run("check", changed(lambda t: _discussion(t)["closing"].update(summary_read=False)))
    lines = [line for line in done.out.splitlines() if line]
    assert lines[0].startswith("Ressursteam tirsdag 24.")
    assert lines[0].endswith("sak S1")
    assert "A14 Oppsummering" in lines
    assert lines[-1] == "Ett krav gjenstår. Referatet kan ikke ferdigstilles ennå."


def test_a_name_can_neither_steer_the_terminal_nor_forge_a_line(run: Run, changed: Write) -> None:
    forged = "Ola\x1b[2J\r\nAlt er på plass.\u202e\u2028"
    clean = changed(lambda t: _discussion(t)["attendance"].append({"name": "Ola"}))
    for command in (("check", clean), ("minutes", clean, "--out", clean.parent)):
        assert "�" not in run(*command).out + run(*command).err
    file = changed(lambda t: _discussion(t)["attendance"].append({"name": forged}))
    for command in (("check", file), ("minutes", file, "--out", file.parent)):
        said = run(*command).out + run(*command).err
        assert "Ola" in said
        assert not {"\x1b", "\r", "\u202e", "\u2028"} & set(said)
        assert not [line for line in said.splitlines() if line.startswith("Alt er")]


def test_a_measure_nobody_is_responsible_for_is_found(run: Run, changed: Write) -> None:
    def change(tree: Tree) -> None:
        [first, second] = _discussion(tree)["agreement"]["measures"]
        first["responsible"] = {"name": "skolen"}
        second["responsible"] = {"name": "Ida Prøvestad og Tor Mallerud"}

    results = json.loads(run("check", changed(change), "--json").out)["discussions"][0]["results"]
    paths_found = {r["path"] for r in results if r["gate"] == "G-MEAS-4" and not r["passed"]}
    assert paths_found == {f"agreement.measures.{n}.responsible" for n in (0, 1)}


@pytest.mark.parametrize("text", ["   ", "se forrige", "…", "\N{NO-BREAK SPACE}\t"])
def test_an_adults_text_that_says_nothing_is_found(run: Run, changed: Write, text: str) -> None:
    file = changed(lambda t: _discussion(t)["best_interest"].update(conclusion=text))
    done = run("check", file)
    assert done.code == 1
    assert "G-BEST-3" in done.out


def test_a_childs_dont_know_is_an_answer(run: Run, changed: Write) -> None:
    done = run("check", changed(lambda t: _discussion(t)["voice"].update(own_words="Vet ikke.")))
    assert done.code == 0, done.out


@pytest.mark.parametrize(
    "text",
    [
        "<b>fet</b> & ]]> <!-- -->",
        "\N{GRINNING FACE} \N{FAMILY} سلام ŋ a\u030a",
        "a" * 400,
        "ord " * 25_000,
        "{navn} %s %(x)s {0}",
    ],
)
def test_odd_text_is_text(run: Run, changed: Write, text: str) -> None:
    file = changed(lambda t: _discussion(t)["voice"].update(own_words=text))
    assert run("check", file).code == 0


def test_a_file_without_discussions_is_not_called_finished(run: Run, changed: Write) -> None:
    done = run("check", changed(lambda t: t.update(discussions=[])))
    assert done.code == 2
    assert done.err.count("\n") == 1
