"""`make audit` never says that nothing is wrong where nobody was asked."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tools import audit
from tools.bundled import ROOT

CLEAN = {"name": "quiet", "version": "1.0", "vulns": []}
FLAWED = {
    "name": "jinja2",
    "version": "2.10",
    "vulns": [{"id": "PYSEC-2019-217", "fix_versions": ["2.10.1"]}],
}
UNKNOWN = {"name": "ours", "skip_reason": "not found on PyPI"}


def told(*packages: dict[str, Any]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


@pytest.mark.parametrize("nothing", ["", "Traceback …", "[]", "{}", '"clean"', "null"])
def test_what_is_no_answer_is_not_taken_for_one(nothing: str) -> None:
    assert audit.read(nothing) is None


def test_nobody_asked_is_not_clean() -> None:
    code, sentence = audit.verdict(None, None)
    assert (code, sentence[:7]) == (2, "NOT RUN")
    assert audit.verdict(None, "pypi")[0] == 2
    assert audit.verdict(audit.read(told()), "pypi")[0] == 2


def test_a_package_that_the_service_does_not_know_is_not_clean() -> None:
    code, sentence = audit.verdict(audit.read(told(CLEAN, UNKNOWN)), "pypi")
    assert code == 2
    assert "ours" in sentence


def test_a_known_flaw_is_named_with_what_mends_it() -> None:
    code, sentence = audit.verdict(audit.read(told(CLEAN, FLAWED, UNKNOWN)), "pypi")
    assert code == 1
    assert "jinja2 2.10: PYSEC-2019-217 (mended in 2.10.1)" in sentence


def test_nothing_known_is_said_when_all_were_asked_of() -> None:
    assert audit.verdict(audit.read(told(CLEAN)), "pypi")[0] == 0


@pytest.mark.parametrize("answer", ["", told({**CLEAN, "name": "jinja2"})])
def test_a_service_that_knows_of_no_flaw_at_all_does_not_count(tmp_path: Path, answer: str) -> None:
    program = tmp_path / "asks"
    program.write_text(f"#!{sys.executable}\nprint({answer!r})\n", "utf-8")
    program.chmod(0o700)
    done = subprocess.run(
        [sys.executable, "-m", "tools.audit", str(program)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stdout.startswith("NOT RUN: no advisory service answered")


def test_it_is_no_part_of_what_must_hold_before_a_change_lands() -> None:
    assert "audit" not in (ROOT / ".ci" / "run").read_text("utf-8")
