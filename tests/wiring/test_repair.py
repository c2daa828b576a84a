"""The repair of a vault that does not open: it offers, puts back and copies, and never removes."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.errors import AppError
from meetingapp.models.backup import place as places
from meetingapp.services.demo import open_office, run_story
from meetingapp.services.roles import Account, Role
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.repair import Repair
from meetingapp.wiring.session import Session
from meetingapp.wiring.wholeness import check_closed, unlocked

PASSPHRASE = "en prøve på Testmoen skole"
READERS = "en lesers prøve på Testmoen"
COST = Cost(iterations=1, memory_kib=8192, lanes=1)


@pytest.fixture
def code() -> str:
    return Door(Path()).new_recovery_code()


@pytest.fixture
def vault(tmp_path: Path, code: str) -> Path:
    """A closed vault with one meeting finalised, and a backup of it beside."""
    folder = tmp_path / "vault"
    story = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    with closing(Door(folder, cost=COST).create(PASSPHRASE, code, "Ingrid Fiktivsen")) as session:
        open_office(session.desk, story)
        run_story(session.desk, story)
        session.vault.make_backup()
    return folder


@pytest.fixture
def damaged(vault: Path) -> Path:
    """The same vault, with a page broken since."""
    content = bytearray((vault / "data.db").read_bytes())
    content[20 * 4096 + 77] ^= 4
    (vault / "data.db").write_bytes(content)
    return vault


@pytest.fixture
def session(vault: Path) -> Iterator[Session]:
    with closing(Door(vault, cost=COST).unlock(PASSPHRASE)) as opened:
        yield opened


def test_a_damaged_vault_says_so_and_is_put_back_from_its_backup(damaged: Path) -> None:
    with pytest.raises(AppError) as refused:
        Door(damaged, cost=COST).unlock(PASSPHRASE)
    assert refused.value.code == "store.damaged"
    broken = (damaged / "data.db").read_bytes()
    (offer,) = Repair(damaged).backups()
    assert offer.verified
    assert offer.size > 100_000
    done = Repair(damaged).restore(offer.folder, PASSPHRASE)
    assert done.aside is not None
    assert (done.aside / "data.db").read_bytes() == broken
    with closing(Door(damaged, cost=COST).unlock(PASSPHRASE)) as session:
        session.must_be_whole()
        assert len(session.lists.list_meetings().rows) == 1


def test_the_recovery_code_puts_back_too(damaged: Path, code: str) -> None:
    (offer,) = Repair(damaged).backups()
    Repair(damaged).restore(offer.folder, code, is_code=True)
    Door(damaged, cost=COST).unlock(PASSPHRASE).close()


def test_minutes_are_read_out_of_a_damaged_vault(damaged: Path, tmp_path: Path) -> None:
    before = (damaged / "data.db").read_bytes()
    out = Repair(damaged).read_out_minutes(tmp_path / "out", PASSPHRASE)
    assert len(out.written) + out.unreadable == 1
    assert (damaged / "data.db").read_bytes() == before


def test_who_may_not_see_every_case_reads_nothing_out(
    session: Session, vault: Path, tmp_path: Path
) -> None:
    reader = replace(session.list_people()[0], name="Leser Testdahl")
    session.save_person(reader)
    session.vault.add_access(Account(reader.id, reader.name, Role.READER), READERS)
    with pytest.raises(AppError) as refused:
        Repair(vault).read_out_minutes(tmp_path / "out", READERS)
    assert refused.value.code == "access.denied"
    assert not (tmp_path / "out").exists()


def test_a_backup_with_a_changed_byte_is_offered_as_not_verified(damaged: Path) -> None:
    (offer,) = Repair(damaged).backups()
    content = bytearray((offer.folder / "data.db").read_bytes())
    content[9999] ^= 1
    (offer.folder / "data.db").write_bytes(content)
    (again,) = Repair(damaged).backups()
    assert not again.verified
    before = (damaged / "data.db").read_bytes()
    with pytest.raises(AppError) as refused:
        Repair(damaged).restore(again.folder, PASSPHRASE)
    assert refused.value.code == "backup.damaged"
    assert (damaged / "data.db").read_bytes() == before


def test_backups_elsewhere_are_found_and_a_stick_that_is_away_is_told(
    session: Session, vault: Path, tmp_path: Path
) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    other.mkdir()
    session.vault.choose_backup_place(stick)
    on_stick = session.vault.make_backup()
    once = session.vault.make_backup(other)
    repair = Repair(vault)
    assert repair.away() is None
    assert {each.folder for each in repair.backups()} >= {on_stick.folder}
    assert repair.backups(other)[0].folder == once.folder
    stick.rename(tmp_path / "pulled out")
    told = repair.away()
    assert told is not None
    assert told.code == "backup.place_missing"
    assert len(repair.backups()) == 1
    assert places.chosen(vault) == stick


def test_a_vault_is_not_put_back_on_a_share(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (offer,) = Repair(vault).backups()
    share = tmp_path / "Nextcloud" / "vault"
    with pytest.raises(AppError) as refused:
        Repair(share).restore(offer.folder, PASSPHRASE)
    assert refused.value.code == "disk.synced"
    assert not share.exists()
    monkeypatch.setattr(
        "meetingapp.disks.place.mountinfo", lambda: "1 1 0:1 / / rw - nfs4 server:/ rw\n"
    )
    for attempt in (
        lambda: Repair(tmp_path / "on a share").restore(offer.folder, PASSPHRASE),
        lambda: Door(vault, cost=COST).unlock(PASSPHRASE),
        lambda: Door(tmp_path / "new", cost=COST).create(PASSPHRASE, "", ""),
    ):
        with pytest.raises(AppError) as refused:
            attempt()
        assert refused.value.code == "disk.network"
    assert not (tmp_path / "new").exists()


def test_a_restore_that_was_interrupted_is_finished_before_the_vault_is_read(
    damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (offer,) = Repair(damaged).backups()
    with monkeypatch.context() as patched:
        patched.setattr("meetingapp.models.backup.pending.finish", lambda _: None)
        Repair(damaged).restore(offer.folder, PASSPHRASE)
    assert (damaged / "restore-pending.json").exists()
    with closing(Door(damaged, cost=COST).unlock(PASSPHRASE)) as session:
        session.must_be_whole()
    assert not (damaged / "restore-pending.json").exists()
    assert len([each for each in damaged.iterdir() if each.name.startswith("set-aside-")]) == 1


def somebody_wrote_a_name(vault_json: dict[str, Any]) -> None:
    vault_json["people"][0]["name"] = "Ingrid Eksempelrud"


def a_bit_of_each_slot_flipped(vault_json: dict[str, Any]) -> None:
    for slot in vault_json["slots"]:
        slot["wrapped"] = ("B" if slot["wrapped"][0] == "A" else "A") + slot["wrapped"][1:]


@pytest.mark.parametrize("is_code", [False, True])
@pytest.mark.parametrize("alter", [somebody_wrote_a_name, a_bit_of_each_slot_flipped])
def test_a_vault_file_that_was_altered_keeps_nobody_from_putting_a_backup_back(
    vault: Path, code: str, alter: Callable[[dict[str, Any]], None], *, is_code: bool
) -> None:
    altered = json.loads((vault / "vault.json").read_text())
    alter(altered)
    (vault / "vault.json").write_text(json.dumps(altered))
    with pytest.raises(AppError):
        Door(vault, cost=COST).unlock(PASSPHRASE)
    repair = Repair(vault)
    repair.restore(repair.backups()[0].folder, code if is_code else PASSPHRASE, is_code=is_code)
    with closing(Door(vault, cost=COST).unlock(PASSPHRASE)) as session:
        assert session.lists.list_cases().rows


def test_a_passphrase_that_was_changed_since_puts_nothing_back(vault: Path) -> None:
    with closing(Door(vault, cost=COST).unlock(PASSPHRASE)) as session:
        session.vault.change_own_passphrase(PASSPHRASE, READERS)
    repair = Repair(vault)
    with pytest.raises(AppError) as refusal:
        repair.restore(repair.backups()[0].folder, PASSPHRASE)
    assert refusal.value.code == "vault.wrong_passphrase"
    assert json.loads((vault / "attempts.json").read_text())["wrong"] == 1


def test_a_backup_put_back_under_a_newer_vault_file_is_whole_before_it_is_opened(
    vault: Path,
) -> None:
    with closing(Door(vault, cost=COST).unlock(PASSPHRASE)) as session:
        session.vault.change_own_passphrase(PASSPHRASE, READERS)
    repair = Repair(vault)
    repair.restore(repair.backups()[0].folder, READERS)
    for _ in range(2):
        told = check_closed(vault, unlocked(vault, READERS, is_code=False))
        assert not [finding.code for finding in told if not finding.is_note]
        Door(vault, cost=COST).unlock(READERS).close()
