"""Small files are whole or as they were, and only for their owner."""

import os
import stat
from pathlib import Path

import pytest

from meetingapp.durable import add_file, private_folder, replace_file


@pytest.mark.usefixtures("way")
def test_a_file_is_replaced_whole_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (b"old", b"new", b""):
        replace_file(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.fixture(params=["a file without a name", "a passing name"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write as on Linux, and as where no file can be without a name."""
    if request.param == "a passing name":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_a_failed_replacement_leaves_the_old_file_and_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    replace_file(path, b"old")

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for call in ("os.fsync", "pathlib.Path.replace"):
        with monkeypatch.context() as full:
            full.setattr(call, fails)
            with pytest.raises(OSError, match="No space"):
                replace_file(path, b"new")
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("way")
def test_a_file_is_added_only_where_nothing_stands(tmp_path: Path) -> None:
    path = tmp_path / "file"
    add_file(path, b"first")
    with pytest.raises(FileExistsError):
        add_file(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_where_a_disk_has_no_second_names_nothing_is_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    monkeypatch.setattr(os, "link", refuses)
    path = tmp_path / "file"
    add_file(path, b"first")
    with pytest.raises(FileExistsError):
        add_file(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("way")
def test_what_a_crash_left_is_removed_at_the_next_write(tmp_path: Path) -> None:
    old, young = tmp_path / ".a.samraad-part", tmp_path / ".b.samraad-part"
    for each in (old, young):
        each.write_bytes(b"half")
    os.utime(old, (0, 0))
    replace_file(tmp_path / "file", b"x")
    assert {path.name for path in tmp_path.iterdir()} == {"file", young.name}


@pytest.mark.usefixtures("way")
def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    for content in (b"old", b"new"):
        replace_file(path, content)
        assert path.read_bytes() == content


def test_a_folder_is_private_whatever_the_system_would_give(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        private_folder(tmp_path / "data")
        replace_file(tmp_path / "data" / "file", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "file").stat().st_mode) == 0o600


def test_a_folder_that_exists_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir(mode=0o755)
    private_folder(tmp_path / "mine")
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o755
