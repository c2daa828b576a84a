"""Saving into a chosen folder: whole, inside it, and over nothing unasked."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from meetingapp import durable
from meetingapp.errors import AppError
from meetingapp.exports.folder import save_file, save_package

FILES = (("a.pdf", b"%PDF"), ("a.json", b"{}"))
HOSTILE = (
    "", ".", "..", "../a.pdf", "..\\a.pdf", "/etc/passwd", "C:\\a.pdf", "a/b.pdf", "a\0.pdf",
    "a\n.pdf", "CON", "con.pdf", "NUL.txt", "COM1.pdf", "lpt9", "aux ", "a.pdf.", " a.pdf",
    "a.pdf ", ".skjult", "-rf", "~root", "a?.pdf", 'a".pdf', "a<b>.pdf", "a|b", "a:b.pdf", "a*",
    "\u202egpj.exe", "a\u200b.pdf", "\ud800.pdf", "å" * 300, "e\u0301.pdf",
)  # fmt: skip


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as said:
        attempt()
    return said.value.code


def everything_below(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "valgt"
    made.mkdir()
    return made


def test_a_file_is_saved_whole_and_for_its_owner_alone(folder: Path) -> None:
    path = save_file(folder, "2026-11-24-RT-S1-kopi-7K3M-Q2XD.pdf", b"%PDF")
    assert path.read_bytes() == b"%PDF"
    assert path.parent == folder
    assert path.stat().st_mode & 0o077 == 0


def test_what_stands_there_is_replaced_only_where_somebody_said_so(folder: Path) -> None:
    save_file(folder, "a.pdf", b"first")
    assert refused(lambda: save_file(folder, "a.pdf", b"second")) == "export.exists"
    assert (folder / "a.pdf").read_bytes() == b"first"
    save_file(folder, "a.pdf", b"second", replace=True)
    assert everything_below(folder) == {"a.pdf": b"second"}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_leads_out_of_the_folder_or_looks_like_something_else(
    name: str, folder: Path, tmp_path: Path
) -> None:
    for attempt in (
        lambda: save_file(folder, name, b"x"),
        lambda: save_file(folder, name, b"x", replace=True),
        lambda: save_package(folder, name, FILES),
        lambda: save_package(folder, "pakke", ((name, b"x"),)),
    ):
        assert refused(attempt) == "export.name"
    assert everything_below(tmp_path) == {}
    assert list(folder.iterdir()) == []


def test_a_link_to_another_place_is_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "utenfor.txt"
    outside.write_text("stays")
    (folder / "a.pdf").symlink_to(outside)
    (folder / "pakke").symlink_to(tmp_path)
    assert refused(lambda: save_file(folder, "a.pdf", b"x")) == "export.exists"
    save_file(folder, "a.pdf", b"x", replace=True)
    assert save_package(folder, "pakke", FILES).name == "pakke-2"
    assert outside.read_text() == "stays"


@pytest.mark.parametrize("name", ["borte", "fil.txt", "a\0b"])
def test_a_folder_that_is_none_is_refused_and_not_made(name: str, folder: Path) -> None:
    (folder / "fil.txt").write_text("stays")
    for attempt in (
        lambda: save_file(folder / name, "a.pdf", b"x"),
        lambda: save_package(folder / name, "pakke", FILES),
    ):
        assert refused(attempt) == "export.folder"
    assert everything_below(folder) == {"fil.txt": b"stays"}


def test_a_package_is_a_folder_of_its_own_and_takes_the_next_free_name(folder: Path) -> None:
    first = save_package(folder, "pakke", FILES)
    second = save_package(folder, "pakke", FILES)
    assert [first.name, second.name] == ["pakke", "pakke-2"]
    assert everything_below(first) == everything_below(second) == dict(FILES)
    assert first.stat().st_mode & 0o077 == 0


def test_a_full_disk_leaves_nothing_of_a_package(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = durable.add_file

    def full_at_the_second(path: Path, content: bytes) -> None:
        if path.name == FILES[1][0]:
            raise OSError(errno.ENOSPC, "full")
        written(path, content)

    monkeypatch.setattr("meetingapp.exports.folder.add_file", full_at_the_second)
    assert refused(lambda: save_package(folder, "pakke", FILES)) == "export.not_written"
    assert list(folder.iterdir()) == []


def test_what_a_crash_left_of_a_package_is_gone_after_the_next(folder: Path) -> None:
    left = folder / ".samraad-passing-pakke"
    older = folder / ".samraad-passing-en-annen"
    for each in (left, older):
        each.mkdir()
        (each / "a.pdf").write_bytes(b"half")
    os.utime(older, (0, 0))
    save_package(folder, "pakke", FILES)
    assert [each.name for each in folder.iterdir()] == ["pakke"]
