"""A backup that is put back: the old is set aside whole, and what was lost is told, not hidden."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models import anchor
from meetingapp.models.anchor import PutBack
from meetingapp.models.backup import making, pending, restoring, shelf
from meetingapp.models.backup.restoring import Restored
from meetingapp.models.connection import connect
from meetingapp.models.migrations import STEPS
from meetingapp.models.store import Keys, Store, open_store
from meetingapp.services.ports import AuditEntry
from tests.models.backup.conftest import Make, Write

NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
NOTED = "SELECT seq, subject, digest FROM audit WHERE action = 'vault.restore' ORDER BY seq"


def put_back(backup: Path, vault: Path, keys: Keys, *, newest: int = len(STEPS)) -> Restored:
    return restoring.restore(
        backup, vault, keys, now=NOW, newest=newest, vault_file=b'{"of": "the backup"}'
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def noted(vault: Path, keys: Keys) -> list[tuple[int, str, str]]:
    with closing(connect(vault / "data.db", keys.database)) as connection:
        return [tuple(row) for row in connection.execute(NOTED).fetchall()]


def test_into_an_empty_folder(make: Make, keys: Keys, tmp_path: Path, clock: Clock) -> None:
    made = make()
    home = tmp_path / "new machine" / "vault"
    done = put_back(made.folder, home, keys)
    assert (done.aside, done.put_back.lost) == (None, None)
    assert (home / "vault.json").read_bytes() == b'{"of": "the backup"}'
    assert (home.stat().st_mode | (home / "data.db").stat().st_mode) & 0o077 == 0
    with closing(open_store(home, keys, clock)) as store:
        assert store.verify().whole
        assert store.head().seq == made.manifest.head.seq + 1
    assert noted(home, keys) == [(made.manifest.head.seq + 1, "1", done.put_back.digest)]


def test_over_a_vault_that_went_on_what_is_lost_is_told(
    make: Make, keys: Keys, vault: Path, store: Store, write: Write, reopened: Callable[[], int]
) -> None:
    kept = make().manifest.head
    backup = shelf.ours(vault.parent / "stick", keys)[0]
    write(30)
    lost = store.head()
    store.close()
    before = bytes_of(vault)
    done = put_back(backup.folder, vault, keys)
    assert done.aside is not None
    assert bytes_of(done.aside) == {
        name: before[name] for name in ("data.db", "vault.json", "audit-anchor.json")
    }
    assert done.put_back == PutBack(NOW, 1, kept, lost)
    assert anchor.put_back(vault) == (done.put_back,)
    assert done.put_back.explains(lost)
    assert not done.put_back.explains(kept)
    assert reopened() == kept.seq + 1
    assert reopened() == kept.seq + 1  # it is noted once
    assert noted(vault, keys) == [(kept.seq + 1, "1", done.put_back.digest)]
    assert anchor.put_back(vault) == (done.put_back,)  # closing keeps it


def test_what_the_anchor_knew_counts_where_the_old_database_cannot_be_read(
    make: Make, keys: Keys, vault: Path, store: Store, write: Write
) -> None:
    made = make()
    write(30)
    lost = store.head()
    store.close()
    (vault / "data.db").write_bytes(b"not a database any more")
    assert put_back(made.folder, vault, keys).put_back.lost == lost


def test_each_restore_begins_a_line_of_its_own_and_all_are_noted(
    make: Make, keys: Keys, vault: Path, store: Store, write: Write, reopened: Callable[[], int]
) -> None:
    made = make()
    write(10)
    store.close()
    first = put_back(made.folder, vault, keys).put_back
    reopened()
    second_line = making.make(vault, keys, vault.parent / "stick", now=NOW, program="1")
    assert (second_line.manifest.line, second_line.manifest.head.seq) == (
        1,
        made.manifest.head.seq + 1,
    )
    second = put_back(made.folder, vault, keys).put_back
    reopened()
    assert [each.line for each in (first, second)] == [1, 2]
    assert [row[1:] for row in noted(vault, keys)] == [("1", first.digest), ("2", second.digest)]
    third = making.make(vault, keys, vault.parent / "stick", now=NOW, program="1")
    assert shelf.ours(vault.parent / "stick", keys)[-1] == third


def test_a_log_of_the_old_database_is_never_folded_into_the_new(
    make: Make, keys: Keys, vault: Path, store: Store, write: Write, reopened: Callable[[], int]
) -> None:
    made = make()
    write(100)
    log = (vault / "data.db-wal").read_bytes()
    assert log
    store.let_go()
    (vault / "data.db-wal").write_bytes(log)
    done = put_back(made.folder, vault, keys)
    assert done.aside is not None
    assert (done.aside / "data.db-wal").read_bytes() == log
    assert not (vault / "data.db-wal").exists()
    assert reopened() == made.manifest.head.seq + 1


@pytest.mark.parametrize("name", ["data.db", "vault.json", "manifest.json"])
def test_a_backup_that_is_not_whole_changes_nothing(
    name: str, make: Make, keys: Keys, vault: Path, store: Store
) -> None:
    made = make()
    store.close()
    before = bytes_of(vault)
    (made.folder / name).write_bytes((made.folder / name).read_bytes()[:-9])
    with pytest.raises(AppError) as refused:
        put_back(made.folder, vault, keys)
    assert refused.value.code == "backup.damaged"
    assert bytes_of(vault) == before
    assert not [each for each in vault.iterdir() if each.is_dir()]


def test_a_backup_of_a_newer_version_changes_nothing(
    make: Make, keys: Keys, vault: Path, store: Store
) -> None:
    made = make()
    store.close()
    before = bytes_of(vault)
    with pytest.raises(AppError) as refused:
        put_back(made.folder, vault, keys, newest=len(STEPS) - 1)
    assert refused.value.code == "store.newer"
    assert bytes_of(vault) == before


@pytest.mark.parametrize(
    ("fault", "code"),
    [("meetingapp.disks.room.free", "backup.no_room"), ("os.fsync", "backup.not_put_back")],
)
def test_a_disk_that_takes_no_more_changes_nothing(
    fault: str,
    code: str,
    make: Make,
    keys: Keys,
    vault: Path,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = make()
    store.close()
    before = bytes_of(vault)

    def answer(_: object) -> int:
        if fault == "os.fsync":
            raise OSError(28, "No space left on device")
        return 1000

    with monkeypatch.context() as patched:
        patched.setattr(fault, answer)
        with pytest.raises(AppError) as refused:
            put_back(made.folder, vault, keys)
    assert refused.value.code == code
    assert bytes_of(vault) == before
    assert not [each for each in vault.iterdir() if each.is_dir()]


def test_two_restores_in_one_second_set_aside_in_folders_of_their_own(
    make: Make, keys: Keys, vault: Path, store: Store
) -> None:
    made = make()
    store.close()
    asides = [put_back(made.folder, vault, keys).aside for _ in range(2)]
    assert [each.name for each in asides if each] == [
        "set-aside-20261201T070000Z",
        "set-aside-20261201T070000Z-2",
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"staged": "../elsewhere", "aside": "x"}',
        b'{"staged": ".samraad-restore-/../..", "aside": "x"}',
        b'{"staged": ".samraad-restore-1", "aside": "../x"}',
        b"[" * 9000,
    ],
)
def test_a_forged_note_of_a_restore_moves_nothing(
    content: bytes, vault: Path, store: Store, reopened: Callable[[], int]
) -> None:
    head = store.head().seq
    store.close()
    (vault / pending.FILE_NAME).write_bytes(content)
    assert reopened() == head
    assert not (vault / pending.FILE_NAME).exists()


def test_only_an_entry_of_the_chain_vouches_for_what_was_put_back(
    vault: Path, store: Store, keys: Keys, reopened: Callable[[], int]
) -> None:
    store.close()
    known = anchor.read(vault)
    assert known is not None
    forged = PutBack(NOW, 7, AuditEntry(1, "0" * 64), AuditEntry(9, "f" * 64))
    (vault / anchor.FILE_NAME).write_bytes(anchor.Anchor(known, (forged,)).text())
    reopened()
    assert noted(vault, keys) == [(known.seq + 1, "7", forged.digest)]  # at least it is told
