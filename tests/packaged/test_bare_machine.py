"""The built folder on a machine with a C library, OpenGL's entry points, and nothing else.

No Python, no fonts, no fontconfig settings, no shell, an empty home, and no environment at all.
"""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaged.conftest import DRAWS
from tests.vera.engine import Vera
from tools.packaging import bare_root

PROGRAM = "/opt/samraad/samraad"
HOME = f"/{bare_root.HOME_INSIDE}"
_SAID_OF_BARENESS = (
    'Detected locale "C"',
    "Qt depends on a UTF-8 locale",
    "If this causes problems, reconfigure your locale",
    "for more information.",
    "Fontconfig error: Cannot load default config file",
)
"""What Qt and fontconfig remark where there is not one locale, and no settings of fonts."""
EXAMPLE = "/opt/samraad/_internal/docs/examples/ressursteam.json"


@pytest.fixture(scope="module")
def machine(built: Path, roots: Callable[..., Path]) -> Path:
    """Give a bare machine with the folder copied to it."""
    root = roots(*DRAWS)
    shutil.copytree(built, root / "opt/samraad", symlinks=True)
    return root


def _run(machine: Path, *words: str, **named: str) -> str:
    done = bare_root.run(machine, PROGRAM, *words, environment={"HOME": HOME, **named})
    said = [line for line in done.stderr.splitlines() if not line.startswith(_SAID_OF_BARENESS)]
    assert (done.returncode, said) == (0, []), done
    return done.stdout


def test_the_machine_is_bare(machine: Path) -> None:
    for name in ("python", "python3", "python3.11", "sh", "bash", "fc-list"):
        assert not (machine / "usr/bin" / name).exists()
    fonts = [f for f in machine.rglob("*.[to]tf") if "opt/samraad" not in str(f)]
    assert fonts == []
    assert list((machine / bare_root.HOME_INSIDE).iterdir()) == []


def test_the_window_is_painted_and_every_part_answers(machine: Path) -> None:
    told = dict(
        line.split(" ", 1)
        for line in _run(machine, "--once", QT_QPA_PLATFORM="offscreen").splitlines()
    )
    moments = [int(told.pop(name)) for name in ("painted", "field", "read")]
    assert moments == sorted(moments)
    assert all(int(told.pop(f"{name}-worked")) for name in ("painted", "field", "read"))
    assert re.match(r"4\.\d+\.\d+ community", told.pop("cipher"))
    assert told == {
        "keyring": "vault.keyring_none",
        "spelling-nb": "True False",
        "spelling-nn": "True False",
        "words-nb": "Lagre",
        "words-nn": "Lagre",
        "agenda/types": "12",
        "fonts": told["fonts"],
        "icons": told["icons"],
        "theme": told["theme"],
        "pictures": "jpeg png svg",
        "screen": "offscreen",
    }
    assert int(told["icons"]) > 50


def test_a_window_opens_on_a_real_screen_server(machine: Path) -> None:
    with _screen() as screen:
        told = _run(machine, "--once", DISPLAY=screen)
    assert "screen xcb" in told


def test_the_demo_runs_three_meetings_to_archive_grade_minutes(machine: Path, vera: Vera) -> None:
    told = _run(machine, "demo", "--dir", f"{HOME}/demo")
    pdfs = [
        machine / line.split(": ", 1)[1].lstrip("/") for line in told.splitlines() if ".pdf" in line
    ]
    assert len(pdfs) >= 3
    vera(pdfs)


@pytest.mark.parametrize("kind", ["pdf", "docx", "html", "txt"])
def test_a_meeting_file_is_checked_and_written(machine: Path, vera: Vera, kind: str) -> None:
    assert "Alt er på plass." in _run(machine, "check", EXAMPLE)
    out = f"{HOME}/{kind}"
    _run(machine, "minutes", EXAMPLE, "--out", out, "--format", kind)
    made = list((machine / out.lstrip("/")).glob(f"*.{kind}"))
    assert made
    if kind == "pdf":
        vera(made)


class _screen:  # noqa: N801 - used as a context, like a function
    """An X server with a screen that nobody sees; found by its socket without a file."""

    def __enter__(self) -> str:
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-ac", "-screen", "0", "1440x900x24"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._server.stdout is not None
        return f":{self._server.stdout.readline().strip()}"

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.communicate()
