"""Writes docs/trust-report.md from what the campaigns saw. Run by ``make faults``."""

import json
import platform
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

ROOT: Final = Path(__file__).parents[2]
REPORT: Final = ROOT / "docs" / "trust-report.md"
_NAMED: Final = ("sqlcipher3", "cryptography", "PySide6-Essentials", "reportlab", "keyring")


def main(records: Path) -> int:
    """Write the report, and return 1 when a campaign did not hold."""
    found = [json.loads(file.read_text("utf-8")) for file in sorted(records.glob("*.json"))]
    REPORT.write_text("\n".join(_lines(found)) + "\n", "utf-8")
    fallen = [each["target"] for each in found if each["result"] is None]
    for target in fallen:
        sys.stderr.write(f"{target} did not hold.\n")
    return 1 if fallen or not found else 0


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


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
