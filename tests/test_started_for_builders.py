"""What the program does before its first window, and what it tells those who build it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meetingapp import __main__ as start
from tests.started import ended_in_time

HOSTILE = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "OPENSSL_CONF", "GCONV_PATH")


def test_what_the_environment_says_of_where_code_lies_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in HOSTILE:
        monkeypatch.setenv(name, "/somewhere/else")
    monkeypatch.setenv("LANG", "nb_NO.UTF-8")
    start._load_no_code_from_elsewhere()
    assert [name for name in HOSTILE if name in os.environ] == []
    assert os.environ["LANG"] == "nb_NO.UTF-8"


def test_a_window_shown_once_tells_when_it_was_painted_and_what_was_read(tmp_path: Path) -> None:
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "meetingapp", "--vault", str(tmp_path / "vault"), "--once"],
        env={**os.environ, "QT_PLUGIN_PATH": str(plugins)},
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    assert int(told["painted"]) < int(told["read"])
    assert told["cipher"].startswith("4.")
    assert told["words-nn"] == "Lagre"
    assert told["pictures"] == "jpeg png svg"
    assert told["keyring"] == "vault.keyring_none"


def _once(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "meetingapp", "--vault", str(folder), "--once"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("heard", [0, 1], ids=["before it is painted", "while it reads"])
def test_a_window_shown_once_ends_when_nobody_listens_any_more(tmp_path: Path, heard: int) -> None:
    with ended_in_time(_once(tmp_path / "vault")) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        for _ in range(heard):
            assert running.stdout.readline().startswith("painted ")
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 1


def test_a_window_shown_once_that_is_never_painted_ends_with_its_reader(tmp_path: Path) -> None:
    """The screen takes the window and never draws it, as a desktop does with a hidden one."""
    program = (
        "import sys; from pathlib import Path; from meetingapp.app import open_once; "
        "from meetingapp.ui.window import MainWindow; MainWindow.paintEvent = lambda *_: None; "
        "sys.exit(open_once(Path(sys.argv[1])))"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "vault")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with ended_in_time(running):
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 1


def test_nothing_is_read_to_look_at_the_window_that_a_person_would_not_wait_for(
    tmp_path: Path,
) -> None:
    """Else what builders measure is later than what people see."""
    program = (
        "import sys; from pathlib import Path; from meetingapp.app import open_once; "
        "from meetingapp.ui.shown_once import ShownOnce; "
        "drawn = ShownOnce.paintEvent; read = []; "
        "ShownOnce.paintEvent = lambda *a: (read.append('sqlcipher3' in sys.modules), drawn(*a)); "
        "code = open_once(Path(sys.argv[1])); sys.stderr.write(str(read[0])); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "vault")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert (done.returncode, done.stderr) == (0, "False")
