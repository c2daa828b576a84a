"""No promise without a campaign, and no campaign for what nobody promised."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEADING = "### What is held to"
NOT_PROMISED = {"T53", "T73", "T76", "T78", "T79", "T81"}


def promised() -> set[str]:
    """Read the table of SECURITY.md: single ids, and ranges such as T01–T09."""
    table = (ROOT / "SECURITY.md").read_text("utf-8").split(HEADING)[1]
    ids: set[str] = set()
    for cells in re.findall(r"^\| (T[^|]*) \|", table, re.MULTILINE):
        for first, last in re.findall(r"T(\d+)(?:–T(\d+))?", cells):
            ids |= {f"T{number:02}" for number in range(int(first), int(last or first) + 1)}
    return ids


def tried() -> Iterator[str]:
    """Give the target of every campaign that a test begins."""
    for file in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="campaign"), args=[ast.Constant(str(target)), *_]):
                    yield target


def test_every_promise_has_a_campaign_and_every_campaign_a_promise() -> None:
    assert promised(), "the table of targets is not where it was"
    assert set(tried()) == promised()


def test_what_is_not_promised_is_said_so() -> None:
    not_yet = (ROOT / "SECURITY.md").read_text("utf-8").split("Not promised by any version yet")[1]
    assert set(re.findall(r"T\d+", not_yet)) == NOT_PROMISED
    assert not NOT_PROMISED & promised()
