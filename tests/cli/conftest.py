"""A command line to run in this process, and meeting files with something changed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from meetingapp import cli, paths

Tree = dict[str, Any]
Write = Callable[[Callable[[Tree], object]], Path]


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def of(*arguments: str | Path) -> Done:
        capsys.readouterr()
        try:
            code = cli.run([str(argument) for argument in arguments])
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return of


@pytest.fixture
def example() -> Path:
    return paths.examples() / "ressursteam.json"


@pytest.fixture
def changed(example: Path, tmp_path: Path) -> Write:
    """Write the example with one change and return where it lies."""

    def of(change: Callable[[Tree], object]) -> Path:
        tree = json.loads(example.read_bytes())
        change(tree)
        file = tmp_path / "møte.json"
        file.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
        return file

    return of
