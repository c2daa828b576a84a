"""Writes docs/trust-report.md from what the campaigns saw. Run by ``make faults``.

Nothing is left out in silence: a target whose campaign has no row says where it is shown, or that
it has not run.
"""

import json
import platform
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

ROOT: Final = Path(__file__).parents[2]
REPORT: Final = ROOT / "docs" / "trust-report.md"
TESTS: Final = ROOT / "tests"
PACKAGED: Final = TESTS / "packaged"
"""What is tried on the built program: it has to be built first, which ``make faults`` does not."""
_BEGUN: Final = re.compile(r"""campaign\(\s*["'](T\d\d)["']""")
_NAMED: Final = ("sqlcipher3", "cryptography", "PySide6-Essentials", "reportlab", "keyring")


def main(records: Path, built: Path | None = None) -> int:
    """Write the report, and return 1 when a campaign did not hold.

    Args:
        records: what the campaigns of ``make faults`` left.
        built: what those on the built program left, where ``make build-check`` has run.
    """
    folders = [records, *([built] if built else [])]
    found = [
        json.loads(file.read_text("utf-8"))
        for folder in folders
        for file in sorted(folder.glob("*.json"))
    ]
    REPORT.write_text("\n".join(_lines(found)) + "\n", "utf-8")
    fallen = [each["target"] for each in found if each["result"] is None]
    for target in fallen:
        sys.stderr.write(f"{target} did not hold.\n")
    return 1 if fallen or not found else 0


def campaigns() -> dict[str, frozenset[Path]]:
    """Name every target that some test tries, with the files that do."""
    found: dict[str, frozenset[Path]] = {}
    for file in sorted(TESTS.rglob("test_*.py")):
        for target in _BEGUN.findall(file.read_text("utf-8")):
            found[target] = found.get(target, frozenset()) | {file}
    return dict(sorted(found.items()))


def without_row(targets: Iterable[str]) -> list[str]:
    """Say of each campaign that has no row where it is shown.

    Args:
        targets: those that have one.
    """
    has = set(targets)
    return [
        f"* {target}: "
        + (
            "tried on the built program alone, by `make build-check`; it was not run here."
            if all(PACKAGED in file.parents for file in files)
            else "**has a campaign, but it was not run here.**"
        )
        for target, files in campaigns().items()
        if target not in has
    ]


def _lines(found: list[dict[str, Any]]) -> Iterable[str]:
    full = all(each["full"] for each in found)
    yield "# Trust report"
    yield ""
    yield (
        "What was tried against the targets of [SECURITY.md](../SECURITY.md), how often, and what "
        f"came of it. Made of the records of `make faults`, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
        f"{'' if full else ', **in the short form: not the full counts**'}."
    )
    yield ""
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in _NAMED)
    yield (
        f"Samråd {metadata.version('meetingapp')}, Python {platform.python_version()}, "
        f"SQLite {dbapi2.sqlite_version}, {versions}; {platform.system()} {platform.release()}, "
        f"{platform.machine()}. The seed is {found[0]['seed'] if found else '–'}."
    )
    yield ""
    yield "| id | what was tried | how many | result | seconds |"
    yield "|---|---|---:|---|---:|"
    for each in sorted(found, key=lambda r: (r["target"], r["what"])):
        result = each["result"] or "**did not hold**"
        yield (
            f"| {each['target']} | {_cell(each['what'])} | {each['count']} "
            f"| {_cell(result)} | {each['seconds']} |"
        )
    if left := without_row(each["target"] for each in found):
        yield ""
        yield "Without a row:"
        yield ""
        yield from left


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
