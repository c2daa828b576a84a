"""The program as a process of its own: codes, streams, and what it leaves to others."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.started import ended_in_time


def _run(*arguments: str | Path, **streams: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "meetingapp", *map(str, arguments)],
        capture_output=True,
        check=False,
        env={"PATH": "", "PYTHONIOENCODING": "latin-1", **{k: str(v) for k, v in streams.items()}},
    )


def test_the_example_may_be_finalised_and_output_is_utf8(example: Path) -> None:
    done = _run("check", example)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Alt er på plass." in done.stdout.decode("utf-8")


def test_the_schema_is_json() -> None:
    assert json.loads(_run("schema").stdout)["title"] == "Samråd meeting file"


def test_a_missing_file_is_one_line_and_2(tmp_path: Path) -> None:
    done = _run("check", tmp_path / "nei.json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode("utf-8").count("\n") == 1


def test_a_reader_that_leaves_early_hears_no_complaint() -> None:
    schema = subprocess.Popen(
        [sys.executable, "-m", "meetingapp", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with ended_in_time(schema) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no always full device here")
@pytest.mark.parametrize("command", ["schema", "check"])
def test_output_that_finds_no_room_is_one_line_and_2(command: str, example: Path) -> None:
    arguments = [example] if command == "check" else []
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "meetingapp", command, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode("utf-8").count("\n") == 1
    assert "Samråd (" not in done.stderr.decode("utf-8")


def test_a_fault_of_ours_is_one_line_without_what_a_case_said(tmp_path: Path) -> None:
    code = (
        "import sys; from meetingapp import __main__, cli\n"
        "def broken(*_): raise ValueError('Jonas sa nei')\n"
        "cli.run = broken\n"
        "sys.exit(__main__.main())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    said = done.stderr.decode("utf-8")
    assert done.returncode == 70
    assert said.count("\n") == 1
    assert "ValueError" in said
    assert "Jonas" not in said
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="reads the process as Linux shows it")
def test_the_process_leaves_no_memory_to_others() -> None:
    code = (
        "import resource, sys; from meetingapp import __main__, cli\n"
        "import ctypes\n"
        "cli.run = lambda: print(resource.getrlimit(resource.RLIMIT_CORE),"
        " ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)) or 0\n"
        "sys.exit(__main__.main())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "(0, 0) 0"
