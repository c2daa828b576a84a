"""A backup counts only once it was opened again and read through; nothing half is ever left."""

import hashlib
import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.models import anchor
from meetingapp.models.backup import making, manifest, shelf
from meetingapp.models.backup.condition import Condition, examined
from meetingapp.models.connection import connect, one
from meetingapp.models.store import Keys, Store
from meetingapp.services.ports import AuditEntry
from tests.faults.campaign import Campaign
from tests.faults.drill import OWN_DISKS, drill, needs_own_disks
from tests.models.backup.conftest import Make, Write

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


def test_a_backup_is_a_folder_with_database_vault_file_and_manifest(
    make: Make, place: Path, write: Write
) -> None:
    last = write(50)
    made = make()
    assert made.folder.parent == place
    assert made.folder.name == f"samraad-20261124T{made.manifest.made_at:%H%M%S}Z-{last}"
    assert {each.name for each in place.iterdir()} == {made.folder.name}
    assert {each.name for each in made.folder.iterdir()} == {
        "data.db",
        "vault.json",
        "manifest.json",
    }
    assert (made.folder.stat().st_mode & 0o777, made.manifest.program) == (0o700, "1.2.3")
    assert all(each.stat().st_mode & 0o777 == 0o600 for each in made.folder.iterdir())
    assert b"SQLite" not in (made.folder / "data.db").read_bytes()


def test_the_manifest_tells_what_is_in_it_and_nothing_of_children(
    make: Make, keys: Keys, store: Store
) -> None:
    made = make()
    raw = json.loads((made.folder / "manifest.json").read_bytes())
    database = (made.folder / "data.db").read_bytes()
    assert raw["files"]["data.db"] == {
        "size": len(database),
        "sha256": hashlib.sha256(database).hexdigest(),
    }
    assert raw["head"] == {"seq": store.head().seq, "mac": store.head().mac}
    assert raw["counts"]["child_case"] == 1
    assert raw["counts"]["meeting"] == 1
    assert raw["whole"] is True
    assert "Jonas" not in json.dumps(raw)
    assert manifest.read(made.folder).is_ours(keys)
    assert shelf.verified(made.folder, keys)[1].counts == raw["counts"]


def test_the_copy_has_what_stood_in_the_log_when_it_began(
    make: Make, keys: Keys, vault: Path, write: Write
) -> None:
    last = write(5)
    assert (vault / "data.db-wal").stat().st_size
    made = make()
    with closing(connect(made.folder / "data.db", keys.database)) as copy:
        assert one(copy, "SELECT max(seq) FROM audit") == last
        assert one(copy, "SELECT count(*) FROM child_case") == 1


def test_every_backup_is_whole_when_it_is_opened_anew(
    campaign: Campaign, make: Make, keys: Keys, write: Write, place: Path
) -> None:
    tried = campaign("T16", "backups of a vault in use, each read through anew", short=4, full=100)
    for _ in range(tried.count):
        last = write(tried.random.randrange(1, 40))
        backup, condition = shelf.verified(make().folder, keys)
        assert condition.head.seq == last
        assert condition.counts["audit"] == last
        assert condition.whole
        assert backup.manifest.is_ours(keys)
    assert len(shelf.ours(place, keys)) == tried.count
    tried.held(f"{tried.count} of {tried.count} with every page, count and link")


def test_two_backups_in_one_second_stand_beside_each_other(
    vault: Path, keys: Keys, place: Path
) -> None:
    first = making.make(vault, keys, place, now=NOW, program="1")
    second = making.make(vault, keys, place, now=NOW, program="1")
    assert second.folder.name == f"{first.folder.name}-2"
    assert [each.folder for each in shelf.ours(place, keys)] == [first.folder, second.folder]


def test_a_broken_chain_is_copied_too_but_does_not_count_as_whole(
    make: Make, keys: Keys, vault: Path, write: Write
) -> None:
    last = write(5)
    anchor.write(vault, AuditEntry(last + 10, "f" * 64))
    made = make()
    assert not made.manifest.whole
    assert shelf.verified(made.folder, keys)[0].manifest.head.seq == last


@pytest.mark.parametrize("name", ["data.db", "vault.json"])
def test_a_byte_changed_later_is_found(name: str, make: Make, keys: Keys) -> None:
    made = make()
    file = made.folder / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert not shelf.as_written(made)
    assert shelf.has_its_size(made)
    with pytest.raises(AppError) as refused:
        shelf.verified(made.folder, keys)
    assert refused.value.code == "backup.damaged"


def _edited(folder: Path, change: Callable[[dict[str, object]], object]) -> None:
    file = folder / "manifest.json"
    raw = json.loads(file.read_bytes())
    change(raw)
    file.write_text(json.dumps(raw))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda raw: raw.update(made_at="2030-01-01T00:00:00+00:00"), "backup.foreign"),
        (lambda raw: raw.update(whole=False), "backup.foreign"),
        (lambda raw: raw.update(mac="0" * 64), "backup.foreign"),
        (lambda raw: raw.update(format=2), "backup.newer"),
        (lambda raw: raw.update(more=1), "backup.damaged"),
        (lambda raw: raw.pop("head"), "backup.damaged"),
        (lambda raw: raw.update(mac="æ"), "backup.damaged"),
        (lambda raw: raw["files"].update({"../x": {"size": 1, "sha256": ""}}), "backup.damaged"),
        (lambda raw: raw.update(files=[1]), "backup.damaged"),
        (lambda raw: raw.update(made_at="yesterday"), "backup.damaged"),
    ],
)
def test_a_manifest_that_was_changed_is_refused(
    change: Callable[[dict[str, object]], object], code: str, make: Make, keys: Keys
) -> None:
    made = make()
    _edited(made.folder, change)
    with pytest.raises(AppError) as refused:
        shelf.verified(made.folder, keys)
    assert refused.value.code == code
    assert not [each for each in shelf.ours(made.folder.parent, keys) if each != made]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"[" * 200_000, b"\xff", b"null"])
def test_a_manifest_that_makes_no_sense_is_passed_over(
    content: bytes, make: Make, keys: Keys, place: Path
) -> None:
    broken, good = make(), make()
    (broken.folder / "manifest.json").write_bytes(content)
    (place / "samraad-notes").mkdir()
    (place / "samraad-file").write_text("not a folder")
    assert shelf.ours(place, keys) == (good,)


def test_another_vaults_backup_is_not_ours(make: Make, place: Path) -> None:
    made = make()
    other = Keys(database=b"o" * 32, audit=b"o" * 32)
    assert shelf.ours(place, other) == ()
    assert shelf.found(place) == (made,)
    with pytest.raises(AppError) as refused:
        shelf.verified(made.folder, other)
    assert refused.value.code == "backup.foreign"


def test_a_copy_that_is_not_whole_is_not_kept(
    make: Make, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = make()

    def spoilt(copy: Path, keys: Keys, anchored: AuditEntry | None) -> Condition:
        content = bytearray(copy.read_bytes())
        content[-100] ^= 1
        copy.write_bytes(content)
        return examined(copy, keys, anchored)

    monkeypatch.setattr(making, "examined", spoilt)
    with pytest.raises(AppError) as refused:
        make()
    assert refused.value.code == "store.damaged"
    assert list(place.iterdir()) == [kept.folder]


def test_what_a_crash_left_is_swept_but_not_another_vaults(
    make: Make, keys: Keys, place: Path
) -> None:
    for mark in (manifest.mark_of(keys), "0badcafe"):
        (place / f"{making.UNFINISHED}{mark}-1").mkdir()
        (place / f"{making.UNFINISHED}{mark}-1" / "data.db").write_bytes(b"half")
    made = make()
    assert {each.name for each in place.iterdir()} == {
        made.folder.name,
        f"{making.UNFINISHED}0badcafe-1",
    }


def test_a_place_that_takes_nothing_is_named(make: Make, place: Path) -> None:
    place.rmdir()
    place.write_text("a file where the folder should be")
    with pytest.raises(AppError) as refused:
        make()
    assert refused.value.code == "backup.not_written"
    assert place.is_file()


def test_a_disk_without_room_is_named_with_what_is_needed(
    make: Make, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meetingapp.disks.room.free", lambda _: 900_000)
    with pytest.raises(AppError) as refused:
        make()
    assert (refused.value.code, refused.value.params) == ("backup.no_room", {"megabytes": 2})
    assert list(place.iterdir()) == []


def test_a_disk_that_fills_up_meanwhile_is_left_as_it_was(tmp_path: Path) -> None:
    needs_own_disks()
    seen = drill("backup_disk_full", within=OWN_DISKS, folder=str(tmp_path))
    assert seen == {"refused": "backup.no_room", "left": ["holiday.jpg"], "then": "made"}
