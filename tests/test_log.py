"""The log: ids and places in the code; never what anybody wrote."""

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from meetingapp import log
from meetingapp.errors import AppError

MARKER = "HEMMELIGNAVN"
LOGGER = logging.getLogger("meetingapp.services.cases")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "data"
    log.start(folder)
    yield folder / "samraad.log"
    log.stop()


def fail_with(message: str) -> None:
    raise ValueError(message)


def test_an_entry_is_one_line_with_time_level_and_module(
    capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    log.start(file.parent)
    LOGGER.info("saved %s", "case-1")
    entry = file.read_text()
    assert entry.endswith("+00:00 INFO meetingapp.services.cases saved case-1\n")
    assert capsys.readouterr().err == entry


def test_an_exception_is_told_by_type_and_place_and_never_quoted(file: Path) -> None:
    try:
        try:
            fail_with(MARKER)
        except ValueError:
            fail_with(MARKER * 2)
    except ValueError:
        LOGGER.exception("could not save %s", "case-1")
    entry = file.read_text()
    assert MARKER not in entry
    assert entry.count("\n") == 1
    assert "could not save case-1: ValueError at tests/test_log.py:" in entry
    assert ", after ValueError at tests/test_log.py:" in entry


def test_an_exception_given_as_a_value_or_as_the_message_is_not_quoted_either(file: Path) -> None:
    error = ValueError(MARKER)
    LOGGER.error("failed: %s", error)
    LOGGER.error(error)
    LOGGER.error(AppError("store.missing", file="data.db"))
    assert MARKER not in file.read_text()
    assert "failed: ValueError at ?" in file.read_text()
    assert "AppError at ?" in file.read_text()


def test_no_text_can_forge_an_entry(file: Path) -> None:
    LOGGER.info("opened %s", "x\n2026 INFO meetingapp forged\r\u2028\x1b[2J\u202e")
    assert len(file.read_text().splitlines()) == 1
    assert "\\u000a2026 INFO" in file.read_text()
    assert "\x1b" not in file.read_text()


def test_a_long_entry_is_cut(file: Path) -> None:
    LOGGER.info("x" * 100_000)
    assert len(file.read_text()) < 600


def test_a_value_of_the_wrong_kind_is_survived() -> None:
    record = logging.LogRecord("meetingapp", logging.INFO, "", 0, "%d", (MARKER,), None)
    assert log.IdsOnly().format(record).endswith("INFO meetingapp %d")


def test_the_file_is_private_and_never_grows_beyond_its_cap(file: Path) -> None:
    for number in range(10_000):
        LOGGER.info("%s %s", number, "x" * 400)
    files = sorted(file.parent.iterdir())
    assert [path.name for path in files] == ["samraad.log", "samraad.log.1", "samraad.log.2"]
    assert all(path.stat().st_size <= 512 * 1024 for path in files)
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    log.start(tmp_path / "data")
    LOGGER.info("started")
    log.stop()
    assert "started" in capsys.readouterr().err


def test_other_programs_parts_do_not_write_in_our_log(file: Path) -> None:
    logging.getLogger("sqlalchemy").warning("SELECT %s", MARKER)
    assert file.read_text() == ""
