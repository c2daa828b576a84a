"""Started in hostile surroundings, the built program loads no code but its own and the system's."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.faults.campaign import Campaign
from tests.packaged.hostile import Hostile, lay_out

EXAMPLE: Final = Path(__file__).parents[2] / "docs" / "examples" / "ressursteam.json"
_OPENS_A_LIBRARY: Final = "import ctypes; ctypes.CDLL('libfreetype.so.6')"
_ENCRYPTS: Final = (
    "import sqlcipher3.dbapi2 as s; s.connect(':memory:').execute('PRAGMA cipher_version')"
)
_COMMANDS: Final = (("--once",), ("check", str(EXAMPLE)))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Give surroundings full of foreign code."""
    return lay_out(tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize(
    ("named", "victim"),
    [
        ("LD_PRELOAD", ["/bin/true"]),
        ("LD_LIBRARY_PATH", [sys.executable, "-c", _OPENS_A_LIBRARY]),
        ("PYTHONPATH", [sys.executable, "-c", ""]),
        ("OPENSSL_CONF", [sys.executable, "-c", _ENCRYPTS]),
        ("PATH", ["/bin/sh", "-c", "gcc"]),
    ],
)
def test_the_foreign_code_is_loaded_by_others(
    hostile: Hostile, named: str, victim: list[str]
) -> None:
    surroundings = {
        "HOME": str(hostile.home),
        "QT_QPA_PLATFORM": "offscreen",
        named: hostile.variables()[named],
    }
    subprocess.run(victim, env=surroundings, capture_output=True, check=False, timeout=60)
    assert hostile.loaded()


@pytest.mark.faults
def test_the_built_program_loads_no_foreign_code(
    campaign: Campaign, built: Path, hostile: Hostile, tmp_path: Path
) -> None:
    names = [*hostile.variables(), ""]  # at last, all of them at once
    tried = campaign(
        "T85",
        "the built program started with a variable, settings, modules and libraries that lead to "
        "foreign code",
        short=2 * len(names),
        full=2 * len(names),
    )
    seen = 0
    for name in names:
        wanted = hostile.variables() if not name else {name: hostile.variables()[name]}
        for words in _COMMANDS:
            done = subprocess.run(
                [built / "samraad", "--vault", tmp_path, *words],
                env={
                    "HOME": str(hostile.home),
                    "LANG": "C.UTF-8",
                    "QT_QPA_PLATFORM": "offscreen",
                    **wanted,
                },
                cwd=hostile.here,
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
            assert (done.returncode, done.stderr) == (0, ""), (name, done)
            assert hostile.loaded() == [], name
            seen += 1
    assert seen == tried.count
    tried.held(f"0 of {seen} starts loaded or ran any of it")


@pytest.mark.parametrize("name", ["OPENSSL_CONF"])
def test_the_program_itself_forgets_it_where_no_launcher_did(
    built: Path, hostile: Hostile, tmp_path: Path, name: str
) -> None:
    """On Windows and macOS nothing stands before the program."""
    done = subprocess.run(
        [built / "samraad-program", "--vault", tmp_path, "--once"],
        env={
            "HOME": os.environ["HOME"],
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            name: hostile.variables()[name],
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr, hostile.loaded()) == (0, "", [])
