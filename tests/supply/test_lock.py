"""T72: nothing is installed but what was pinned, byte for byte."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.faults.campaign import Campaign
from tools.bundled import LOCK, ROOT

LOCKS = (LOCK, ROOT / "tools" / "audit.lock")
INSTALLS = re.compile(r"pip install (?P<what>[^\n]*(?:\\\n[^\n]*)*)")


def requirements(lock: str) -> list[str]:
    """Give each requirement of a lock with its hashes, as one line."""
    lines = lock.replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_line_is_pinned_and_has_its_hashes(lock: Path) -> None:
    found = requirements(lock.read_text("utf-8"))
    assert len(found) > 20
    for line in found:
        pinned, *hashes = line.split("--hash=")
        [specifier] = Requirement(pinned.strip()).specifier
        assert specifier.operator == "==", line[:80]
        assert hashes, f"{pinned}: no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", each) for each in hashes), pinned


def test_make_installs_with_hashes_or_without_dependencies() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    installs = [match["what"] for match in INSTALLS.finditer(makefile)]
    assert len(installs) >= 3
    for what in installs:
        own = "--no-deps --editable ." in what
        assert own or "--require-hashes" in what, what


def test_a_package_that_is_not_the_pinned_one_is_refused(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T72", "every hash of a package replaced by another, and pip asked to take it", short=1,
        full=5,
    )  # fmt: skip
    (tmp_path / "things").mkdir()
    pack(tmp_path)
    wheel = next((tmp_path / "things").glob("*.whl"))
    for index in range(tried.count):
        wrong = f"{tried.random.randrange(16**64):064x}"
        lock = tmp_path / f"{index}.lock"
        lock.write_text(f"thing==1.0 --hash=sha256:{wrong}\n", "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "pip", "install", "--no-index", "--find-links",
             str(wheel.parent), "--target", str(tmp_path / "got"), "--require-hashes",
             "--requirement", str(lock)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode != 0
        assert "DO NOT MATCH THE HASHES" in done.stderr
        assert not (tmp_path / "got").exists()
    tried.held(f"{tried.count}/{tried.count} refused; every line of both locks pinned with hashes")


def pack(folder: Path) -> None:
    """Make a package of one line, as a wheel."""
    source = folder / "source"
    source.mkdir()
    (source / "thing.py").write_text("here = True\n", "utf-8")
    (source / "setup.py").write_text(
        "from setuptools import setup\nsetup(name='thing', version='1.0', py_modules=['thing'])\n",
        "utf-8",
    )
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps",
         "--no-index", "--wheel-dir", str(folder / "things"), str(source)],
        capture_output=True, check=True,
    )  # fmt: skip
