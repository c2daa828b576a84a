"""Everything bundled has its licence, and the program can show it."""

import tomllib
from pathlib import Path

import pytest

from tools import licences
from tools.bundled import Part, distribution, parts, running

PACKAGES = [part for part in parts() if part.is_package]
MADE_HERE = [
    part
    for part in parts()
    if part.texts
    and all(where.startswith("package:") for where in part.texts)
    and all(licences.source(where) for where in part.texts)
]


def test_every_package_that_runs_has_its_line_and_its_text() -> None:
    listed = {
        part["name"]: part
        for part in tomllib.loads(licences.LIST.read_text("utf-8"))["parts"]
        if "version" in part
    }
    assert len(PACKAGES) == len(running()) > 30
    for part in PACKAGES:
        told = listed.get(part.name)
        assert told, f"{part.name} has no licence in the program: make licences"
        assert told["version"] == part.version, f"{part.name}: make licences"


def test_what_is_written_is_what_would_be_written_now() -> None:
    assert licences.LIST.read_text("utf-8") == licences.listed(), "make licences"
    assert licences.PAPER.read_text("utf-8") == licences.paper(), "make licences"


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.id)
def test_every_text_is_there_whole(part: Part) -> None:
    for name in licences.shown_files(part):
        assert len((licences.RESOURCES / name).read_text("utf-8")) > 150, name


@pytest.mark.parametrize("part", MADE_HERE, ids=lambda part: part.id)
def test_a_text_from_a_package_is_the_one_that_is_installed(part: Part) -> None:
    [name] = licences.shown_files(part)
    assert (licences.RESOURCES / name).read_text("utf-8") == licences.text_of(part), "make licences"


def test_no_text_outlives_its_part() -> None:
    wanted = {name for part in parts() for name in licences.shown_files(part)}
    lie = {f"licences/texts/{file.name}" for file in (licences.FOLDER / "texts").iterdir()}
    assert not lie - wanted


def test_the_notice_that_sqlcipher_asks_for_is_shown_in_full() -> None:
    notice = (licences.FOLDER / "texts" / "sqlcipher.txt").read_text("utf-8")
    assert "ZETETIC LLC" in notice
    assert "Redistributions in binary form must reproduce" in notice
    assert "EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE" in notice


def test_what_only_builds_and_tests_is_not_said_to_run() -> None:
    names = {each.name for each in running()}
    assert {"pyside6-essentials", "shiboken6", "sqlcipher3", "pywin32-ctypes", "cffi"} <= names
    assert not {"pytest", "ruff", "mypy", "pikepdf", "holidays", "cyclonedx-python-lib"} & names
    assert distribution("no such package") is None


def test_a_library_that_nobody_told_of_is_named(tmp_path: Path) -> None:
    for name in ("libQt6Core.so.6", "libz.so.1", "unheard_of.so.2", "a.dll", "notes.txt"):
        (tmp_path / name).touch()
    assert list(licences.without_licence(tmp_path)) == ["a.dll", "unheard_of.so.2"]
