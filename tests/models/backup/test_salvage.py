"""What can be had of a damaged vault: its files as they are, and the minutes one can still read."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.errors import AppError
from meetingapp.models.backup import salvage
from meetingapp.models.store import Keys, Store
from tests.models.conftest import Shelve

NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
PAGE = 4096


def pdf(number: int) -> bytes:
    """Long enough for pages of its own."""
    return b"%PDF-1.7\n" + str(number).encode() * 20_000 + b"\n%%EOF\n"


@pytest.fixture
def database(
    shelve: Shelve, discussion: CaseDiscussion, planned: Store, folder: Path
) -> Iterator[Path]:
    """A closed database with minutes in six versions."""
    for number in range(1, 7):
        shelve(discussion, pdf(number))
    planned.close()
    file = folder / "data.db"
    whole = file.read_bytes()
    yield file
    file.write_bytes(whole)  # the store that made it is closed once more
    file.with_name("data.db-wal").unlink(missing_ok=True)


@pytest.fixture
def damage(database: Path) -> Callable[[int], None]:
    def page(number: int) -> None:
        content = bytearray(database.read_bytes())
        content[number * PAGE + 100] ^= 1
        database.write_bytes(content)

    return page


def test_all_minutes_of_a_whole_vault_are_read_out(
    database: Path, keys: Keys, tmp_path: Path
) -> None:
    out = salvage.read_out_minutes(database, keys.database, tmp_path / "out")
    assert (len(out.written), out.unreadable) == (6, 0)
    assert {each.read_bytes() for each in out.written} == {pdf(n) for n in range(1, 7)}
    assert all(each.name.startswith("minutes-2026-11-24-") for each in out.written)
    assert all(each.stat().st_mode & 0o077 == 0 for each in out.written)


@pytest.mark.long
def test_whatever_page_is_damaged_each_document_is_whole_or_counted(
    database: Path, keys: Keys, damage: Callable[[int], None], tmp_path: Path
) -> None:
    whole, pages = database.read_bytes(), database.stat().st_size // PAGE
    read = 0
    for number in range(1, pages):
        database.write_bytes(whole)
        damage(number)
        before = database.read_bytes()
        out = salvage.read_out_minutes(database, keys.database, tmp_path / str(number))
        assert database.read_bytes() == before
        assert {each.read_bytes() for each in out.written} <= {pdf(n) for n in range(1, 7)}
        read += len(out.written)
    assert read > 5 * (pages - 3)  # one page spoils one document, and a page or two spoil the list


def test_where_the_first_page_is_gone_nothing_can_be_read(
    database: Path, keys: Keys, damage: Callable[[int], None], tmp_path: Path
) -> None:
    damage(0)
    out = salvage.read_out_minutes(database, keys.database, tmp_path / "out")
    assert (out.written, out.unreadable) == ((), 0)


def test_the_files_are_copied_byte_for_byte_and_stay(
    database: Path, damage: Callable[[int], None], tmp_path: Path
) -> None:
    damage(3)
    (database.parent / "data.db-wal").write_bytes(b"a log")
    before = {each.name: each.read_bytes() for each in database.parent.iterdir()}
    copied = salvage.copy_out(database.parent, tmp_path / "rescue", NOW)
    assert copied == tmp_path / "rescue" / "samraad-original-20261201T070000Z"
    assert {each.name: each.read_bytes() for each in copied.iterdir()} == before
    assert {each.name: each.read_bytes() for each in database.parent.iterdir()} == before


def test_a_place_that_takes_no_copy_is_named_and_left_as_it_was(
    database: Path, tmp_path: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a file"
    target.write_text("")
    for act in (
        lambda: salvage.copy_out(database.parent, target, NOW),
        lambda: salvage.read_out_minutes(database, keys.database, target),
    ):
        with pytest.raises(AppError) as refused:
            act()
        assert refused.value.code == "backup.not_written"

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", no_room)
    rescue = tmp_path / "rescue"
    with pytest.raises(AppError):
        salvage.copy_out(database.parent, rescue, NOW)
    assert list(rescue.iterdir()) == []
