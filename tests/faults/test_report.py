"""The trust report leaves nothing out in silence."""

import json
import re
from pathlib import Path

import pytest

from tests.faults import report

SECURITY = report.ROOT / "SECURITY.md"


def _record(folder: Path, target: str, result: str | None = "0 of 3 lost") -> None:
    folder.mkdir(exist_ok=True)
    told = {"target": target, "what": "a | b", "count": 3, "result": result}
    more = {"seed": 1, "seconds": 0.1, "full": True, "test": "a test"}
    (folder / f"{target}.json").write_text(json.dumps(told | more), "utf-8")


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "report.md"
    monkeypatch.setattr(report, "REPORT", file)
    return file


def test_a_campaign_without_a_row_is_named_with_where_it_is_shown(
    tmp_path: Path, written: Path
) -> None:
    _record(tmp_path / "records", "T01")
    assert report.main(tmp_path / "records") == 0
    told = written.read_text("utf-8")
    assert "| T01 | a \\| b | 3 | 0 of 3 lost | 0.1 |" in told
    assert "* T85: tried on the built program alone, by `make build-check`" in told
    assert "* T20: **has a campaign, but it was not run here.**" in told
    assert "* T01" not in told


def test_what_was_seen_of_the_built_program_has_its_row(tmp_path: Path, written: Path) -> None:
    for target in report.campaigns():
        _record(tmp_path / ("built" if target == "T85" else "records"), target)
    assert report.main(tmp_path / "records", tmp_path / "built") == 0
    told = written.read_text("utf-8")
    assert "| T85 | a" in told
    assert "Without a row" not in told


def test_a_folder_that_is_not_there_says_nothing(tmp_path: Path, written: Path) -> None:
    _record(tmp_path / "records", "T01")
    assert report.main(tmp_path / "records", tmp_path / "never made") == 0
    assert "T85: tried on the built program alone" in written.read_text("utf-8")


def test_a_campaign_that_did_not_hold_fails_the_report(
    tmp_path: Path, written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _record(tmp_path / "records", "T01", None)
    assert report.main(tmp_path / "records") == 1
    assert "**did not hold**" in written.read_text("utf-8")
    assert capsys.readouterr().err == "T01 did not hold.\n"


def test_every_target_that_is_promised_has_a_campaign() -> None:
    text = SECURITY.read_text("utf-8")
    table = [line for line in text.splitlines() if re.match(r"\| T\d\d", line)]
    promised = set[str]()
    for line in table:
        ids = line.split("|")[1]
        for first, last in re.findall(r"T(\d\d)(?:–T(\d\d))?", ids):
            promised |= {f"T{n:02}" for n in range(int(first), int(last or first) + 1)}
    assert len(promised) > 70
    assert promised - report.campaigns().keys() == set()
