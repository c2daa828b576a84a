"""The Debian package: it installs with what it says it depends on, starts, and goes away again."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.vera.engine import Vera
from tools.packaging import bare_root

HOME: Final = f"/{bare_root.HOME_INSIDE}"
_TOOLS: Final = ("dpkg", "dash", "coreutils", "diffutils", "tar", "libc-bin", "sed", "grep")
_BOOKS: Final = ("var/lib/dpkg", "var/log", "var/cache", "proc", "dev", "home", "tmp")
_PATH: Final = "/usr/sbin:/usr/bin:/sbin:/bin"


def _depends(package: Path) -> list[str]:
    told = subprocess.run(
        ["dpkg-deb", "--field", str(package), "Depends"], capture_output=True, text=True, check=True
    )
    return [each.strip().split(" ")[0] for each in told.stdout.split(",")]


def _files(root: Path) -> set[str]:
    """Name every file and folder but those of dpkg's own books and of the person."""
    found = set()
    for folder, folders, files in os.walk(root):
        here = os.path.relpath(folder, root)
        folders[:] = [f for f in folders if os.path.normpath(f"{here}/{f}") not in _BOOKS]
        found |= {os.path.normpath(f"{here}/{name}") for name in (*folders, *files)}
    return found


@pytest.fixture(scope="module")
def machine(package: Path, roots: Callable[..., Path]) -> Path:
    """Give a machine with dpkg, and with what the package says it depends on."""
    root = roots(*_TOOLS, *_depends(package))
    (root / "samraad.deb").write_bytes(package.read_bytes())
    return root


def _run(machine: Path, *command: str, **named: str) -> str:
    done = bare_root.run(machine, *command, environment={"HOME": HOME, **named})
    assert done.returncode == 0, done
    return done.stdout


def test_it_installs_starts_and_leaves_only_what_is_the_persons(machine: Path, vera: Vera) -> None:
    before = _files(machine)
    _run(machine, "/usr/bin/dpkg", "--install", "/samraad.deb", PATH=_PATH)
    assert "usr/bin/samraad" in _files(machine) - before
    assert "ii " in _run(machine, "/usr/bin/dpkg", "--list", "samraad", PATH=_PATH)

    told = _run(machine, "/usr/bin/samraad", "--once", QT_QPA_PLATFORM="offscreen")
    assert {line.split()[0] for line in told.splitlines()} >= {"painted", "read", "cipher"}
    _run(machine, "/usr/bin/samraad", "demo", "--dir", f"{HOME}/demo")
    vera(list((machine / bare_root.HOME_INSIDE / "demo").rglob("*.pdf")))
    kept = {f.relative_to(machine) for f in (machine / "home").rglob("*")}

    _run(machine, "/usr/bin/dpkg", "--purge", "samraad", PATH=_PATH)
    assert _files(machine) == before
    assert {f.relative_to(machine) for f in (machine / "home").rglob("*")} == kept


def test_the_menu_entry_is_valid_and_leads_to_what_was_installed(
    package: Path, tmp_path: Path
) -> None:
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path], check=True)
    entry = tmp_path / "usr/share/applications/samraad.desktop"
    done = subprocess.run(
        ["desktop-file-validate", entry], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
    lines = dict(
        line.split("=", 1) for line in entry.read_text("utf-8").splitlines() if "=" in line
    )
    assert {"Name", "GenericName[nb]", "GenericName[nn]", "Comment[nb]"} <= set(lines)
    program = tmp_path / lines["Exec"].lstrip("/")
    assert program.resolve() == (tmp_path / "usr/lib/samraad/samraad").resolve()
    icons = tmp_path / "usr/share/icons/hicolor"
    assert len(list(icons.rglob(f"{lines['Icon']}.png"))) == 7
    assert (icons / "scalable/apps/samraad.svg").exists()
    assert (tmp_path / "usr/share/doc/samraad/copyright").exists()


def test_every_file_is_roots_and_no_script_runs_on_installing(package: Path) -> None:
    told = subprocess.run(
        ["dpkg-deb", "--contents", str(package)], capture_output=True, text=True, check=True
    )
    lines = told.stdout.splitlines()
    assert {line.split()[1] for line in lines} == {"root/root"}
    assert {line.split()[0] for line in lines} <= {
        "drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--", "lrwxrwxrwx",
    }  # fmt: skip
    control = subprocess.run(
        ["dpkg-deb", "--info", str(package)], capture_output=True, text=True, check=True
    )
    assert not [name for name in ("preinst", "postinst", "prerm") if name in control.stdout]
