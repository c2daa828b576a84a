"""What is looked at when a vault is unlocked, and what is kept outside it when it is left."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from meetingapp.errors import AppError, term
from meetingapp.models import anchor
from meetingapp.services.ports import AuditEntry
from meetingapp.services.roles import Account, Role
from meetingapp.services.wholeness_port import Outside
from meetingapp.vault import people, vault
from meetingapp.vault.slots import Holder
from meetingapp.wiring.door import Door
from meetingapp.wiring.repair import Repair
from meetingapp.wiring.session import Session
from tests.tampered import CHEAP, LONELY, PERS_WORDS, WORDS, Later, Scene, Tampered, make_scene


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return make_scene(tmp_path_factory.mktemp("scene"))


@pytest.fixture
def lying(scene: Scene, tmp_path: Path) -> Tampered:
    return scene.copied(tmp_path / "vault")


@pytest.fixture
def door(lying: Tampered) -> Door:
    return Door(lying.folder, Later(), CHEAP)


def said(session: Session) -> list[str]:
    """Give the first of the three sentences of each notice, in English."""
    return [str(notice.params["found"]) for notice in session.notices()]


def told(door: Door, words: str = WORDS) -> list[str]:
    with closing(door.unlock(words)) as session:
        return said(session)


def actions(vault_: Tampered) -> list[str]:
    with vault_.raw() as raw:
        found = raw.execute("SELECT action FROM audit ORDER BY seq").fetchall()
    return [action for (action,) in found]


def test_a_vault_as_it_was_left_is_opened_in_silence_and_that_is_entered(
    door: Door, lying: Tampered
) -> None:
    before = actions(lying)
    assert told(door) == []
    assert actions(lying)[len(before) :] == ["vault.open"]


def test_an_older_vault_file_is_told_at_every_opening_until_a_keeper_mends_it(
    door: Door, lying: Tampered
) -> None:
    shutil.copy(lying.scene.older / "vault.json", lying.folder)
    expected = [
        "Per Eksempelrud has access to the vault, but was taken out of it.",
        "The vault file is an older one than the last that the log tells of.",
    ]
    assert told(door) == expected
    with closing(door.unlock(WORDS, door.people()[0].person)) as session:
        assert said(session) == expected
        session.vault.remove_access("per-id")
    assert told(door) == []


def test_somebody_taken_out_does_not_come_in_by_an_older_vault_file(
    door: Door, lying: Tampered
) -> None:
    shutil.copy(lying.scene.older / "vault.json", lying.folder)
    for _ in range(2):
        with pytest.raises(AppError) as refused:
            door.unlock(PERS_WORDS, "per-id")
        assert refused.value.code == "vault.person_gone"
    assert actions(lying)[-2:] == ["access.denied", "access.denied"]
    assert told(door) != []


def test_a_person_let_in_outside_is_told_once_and_then_known(door: Door, lying: Tampered) -> None:
    ukjent = Holder("ukjent-id", "Ukjent Fiktivsen", "READER")
    people.add_person(lying.folder, lying.opened, ukjent, "enda et sett med ord", CHEAP)
    assert told(door) == [
        "Ukjent Fiktivsen has access to the vault, but the log does not tell who gave it.",
        "The vault file was changed, and the log does not tell of it.",
    ]
    assert told(door) == []
    assert lying.findings() == ()


def test_a_change_cut_off_between_file_and_log_is_told_once(door: Door, lying: Tampered) -> None:
    berit = door.people()[0].person
    people.change_passphrase(lying.folder, lying.opened, berit, "helt nye ord i dag", cost=CHEAP)
    assert told(door, "helt nye ord i dag") == [
        "The vault file was changed, and the log does not tell of it."
    ]
    assert told(door, "helt nye ord i dag") == []


def test_opening_with_the_code_is_entered_and_not_told_as_foreign(
    door: Door, lying: Tampered
) -> None:
    berit, code = door.people()[0].person, door.new_recovery_code()
    with closing(door.recover(lying.scene.code, berit, "helt nye ord i dag", code)) as session:
        assert said(session) == []
    assert actions(lying)[-2:] == ["vault.recover", "vault.open"]
    assert told(door, "helt nye ord i dag") == []


def test_somebody_let_in_again_comes_in(door: Door) -> None:
    with closing(door.unlock(WORDS)) as session:
        account = Account("per-id", "Per Testdahl", Role.READER)
        session.vault.add_access(account, PERS_WORDS)
    with closing(door.unlock(PERS_WORDS, "per-id")) as session:
        assert session.me().person == "per-id"


def test_checking_the_open_vault_tells_what_was_changed(door: Door, lying: Tampered) -> None:
    lying.run("UPDATE child_case SET title = 'x' WHERE reference = 'L1c'")
    with closing(door.unlock(WORDS)) as session:
        [notice] = session.vault.verify()
        assert str(notice) == (
            "This is not what the log vouches for: the case L1c. "
            "Either an old part of the database was put back, or it was changed with another "
            "program than Samråd. "
            "Keep the files as they are, compare with a backup or with printed minutes, and tell "
            "the person responsible for data protection."
        )
        with pytest.raises(AppError) as gravest:
            session.must_be_whole()
        assert gravest.value.code == "verify.found"


def test_checking_is_in_nobodys_way(door: Door) -> None:
    with closing(door.unlock(WORDS)) as session, session._store._reading().connect() as reading:
        reading.exec_driver_sql("SELECT count(*) FROM audit").scalar()
        session.save_case(session.read_case(LONELY))
    assert told(door) == []


def test_a_rest_keeps_the_head_outside_and_folds_the_log_in(door: Door, lying: Tampered) -> None:
    with closing(door.unlock(WORDS)) as session:
        session.lists.list_cases()
        assert anchor.read(lying.folder) != session._store.head()
        session.rest()
        assert anchor.read(lying.folder) == session._store.head()
        log = lying.database.with_name("data.db-wal")
        assert not log.exists() or not log.stat().st_size


def test_it_rests_once_when_nothing_was_done_for_a_while(door: Door, lying: Tampered) -> None:
    with closing(door.unlock(WORDS)) as session:
        session.lists.list_cases()
        session.rest_if_quiet()
        assert anchor.read(lying.folder) != session._store.head(), "somebody was just at work"
        session.rest_if_quiet()
        assert anchor.read(lying.folder) == session._store.head()
        written = (lying.folder / "audit-anchor.json").stat().st_mtime_ns
        session.rest_if_quiet()
        assert (lying.folder / "audit-anchor.json").stat().st_mtime_ns == written


def test_a_disk_that_takes_no_anchor_does_not_disturb_the_rest(door: Door, lying: Tampered) -> None:
    with closing(door.unlock(WORDS)) as session:
        (lying.folder / "audit-anchor.json").unlink()
        (lying.folder / "audit-anchor.json").mkdir()
        for _ in range(3):
            session.rest_if_quiet()
        (lying.folder / "audit-anchor.json").rmdir()


def test_an_anchor_the_log_does_not_go_on_from_is_never_overwritten(
    door: Door, lying: Tampered
) -> None:
    proof = anchor.read(lying.folder)
    shutil.copy(lying.scene.older / "data.db", lying.database)
    for _ in range(3):
        with closing(door.unlock(WORDS)) as session:
            for _ in range(10):
                session.lists.list_cases()
            with pytest.raises(AppError):
                session.must_be_whole()
    assert anchor.read(lying.folder) == proof
    assert vault.read_again(lying.folder, lying.opened).generation > 0


def test_a_backup_put_back_by_the_program_is_explained_and_not_cried_over(
    door: Door, lying: Tampered, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    with closing(door.unlock(WORDS)) as session:
        backup = session.vault.make_backup(kept).folder
        at = session._store.head()
        for _ in range(5):
            session.lists.list_cases()
        lost = session._store.head()
    Repair(lying.folder, Later()).restore(backup, WORDS)
    with closing(door.unlock(WORDS)) as session:
        assert said(session) == []
        session.must_be_whole()
        heads = ((term("the system’s keyring"), lost),)
        [note] = session._store.findings(Outside(heads=heads))
        assert (note.code, note.params["first"], note.params["last"]) == (
            "restore.told",
            at.seq + 1,
            lost.seq,
        )
        assert note.is_note
        never = AuditEntry(lost.seq + 50, "0" * 64)
        [cut] = session._store.findings(Outside(heads=((term("the system’s keyring"), never),)))
        assert cut.code == "log.older"
    assert lying.codes() == set()
