"""The door: what opens it, what does not, and what a failed first start leaves behind."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.services.roles import Role
from meetingapp.vault import vault, vault_file
from meetingapp.vault.openers import Passphrase, RecoveryCode
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import wrap
from meetingapp.vault.vault_file import VaultFile
from meetingapp.wiring.door import Door
from meetingapp.words import Language, Words
from tests.vault.desktop import desktop_in

WORDS = "fire ord på en rad"
CHEAP = Cost(iterations=1, memory_kib=64, lanes=1)


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path / "vault", cost=CHEAP)


@pytest.fixture
def code(door: Door) -> str:
    """The recovery code of a vault that Kari Fiktivsen has made."""
    code = door.new_recovery_code()
    assert not door.exists()
    door.create(WORDS, code, "Kari Fiktivsen").close()
    assert door.exists()
    return code


def refusal_of(attempt: Callable[[], object]) -> AppError:
    with pytest.raises(AppError) as refused:
        attempt()
    return refused.value


@pytest.mark.usefixtures("code")
def test_a_person_opens_with_their_passphrase_and_is_known(door: Door) -> None:
    [kari] = door.people()
    assert kari.name == "Kari Fiktivsen"
    for person in (None, kari.person):
        with closing(door.unlock(WORDS, person)) as session:
            assert session.me().person == kari.person
            assert session.todays_board().due == ()
    door.confirm(WORDS, kari.person)
    assert refusal_of(lambda: door.confirm("helt feil", kari.person)).code == (
        "vault.wrong_passphrase"
    )


def test_who_has_forgotten_opens_with_the_code_and_gets_a_new_one_of_each(
    door: Door, code: str
) -> None:
    [kari] = door.people()
    new_words, new_code = "en ny og lang passfrase", door.new_recovery_code()
    door.check_code(code)
    with closing(door.recover(code, kari.person, new_words, new_code)) as session:
        assert session.me().person == kari.person
    assert refusal_of(lambda: door.unlock(WORDS)).code == "vault.wrong_passphrase"
    assert refusal_of(lambda: door.check_code(code)).code == "vault.wrong_code"
    door.check_code(new_code)
    with closing(door.unlock(new_words, kari.person)) as session:
        assert session.todays_board().due == ()


def test_a_recovery_that_will_not_do_changes_nothing(door: Door, code: str) -> None:
    [kari] = door.people()
    words, other = "en ny og lang passfrase", door.new_recovery_code()
    before = (door.folder / "vault.json").read_bytes()
    attempts = {
        "vault.code_same": lambda: door.recover(code, kari.person, words, code),
        "vault.code_length": lambda: door.recover(code, kari.person, words, other[:-1]),
        "vault.passphrase_short": lambda: door.recover(code, kari.person, "kort", other),
        "vault.person_unknown": lambda: door.recover(code, "eva", words, other),
        "vault.wrong_code": lambda: door.recover(other, kari.person, words, code),
    }
    for expected, attempt in attempts.items():
        assert refusal_of(attempt).code == expected
    assert (door.folder / "vault.json").read_bytes() == before


@pytest.mark.usefixtures("code")
def test_many_wrong_passphrases_cost_a_wait_wherever_they_are_typed(door: Door) -> None:
    [kari] = door.people()
    for number in range(5):
        refusal_of(lambda: door.unlock(f"helt feil {number}"))  # noqa: B023 - called at once
        refusal_of(lambda: door.confirm("helt feil", kari.person))
    waiting = refusal_of(lambda: Door(door.folder, cost=CHEAP).unlock(WORDS))
    assert waiting.code == "vault.wait"
    assert waiting.params == {"seconds": 30}
    assert 0 < door.seconds_to_wait() <= 30
    assert refusal_of(lambda: door.confirm(WORDS, kari.person)).code == "vault.wait"


@pytest.mark.needs_secret_service
@pytest.mark.usefixtures("code")
def test_the_systems_keyring_opens_the_door_for_the_one_who_chose_it(
    door: Door, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desktop_in(own_home, monkeypatch):
        assert not door.has_keyring()
        assert refusal_of(door.unlock_with_keyring).code == "vault.keyring_unused"
        with closing(door.unlock(WORDS)) as session:
            session.vault.use_keyring(on=True)
        assert door.has_keyring()
        with closing(door.unlock_with_keyring()) as session:
            assert session.me().name == "Kari Fiktivsen"
            session.vault.use_keyring(on=False)
        assert not door.has_keyring()


def test_a_vault_older_than_its_people_belongs_to_the_one_who_opens_it(
    door: Door,
) -> None:
    door.create(WORDS, door.new_recovery_code()).close()
    opened = vault.open_with_passphrase(door.folder, WORDS)
    [own] = [s for s in vault_file.read(door.folder).slots if s.id == opened.slot_id]
    words = Passphrase(WORDS, own.cost)
    nobodys = wrap(opened.master, opened.vault_id, words)
    code = wrap(opened.master, opened.vault_id, RecoveryCode.typed(door.new_recovery_code()))
    older = VaultFile(opened.vault_id, (nobodys, code)).sealed(opened.master)
    older.write(door.folder)
    with closing(door.unlock(WORDS)) as session:
        assert session.me().role is Role.LEADER
        mine = session.me().person
    assert [holder.person for holder in door.people()] == [mine]


def test_a_wrong_passphrase_opens_nothing(door: Door) -> None:
    door.create(WORDS, door.new_recovery_code()).close()
    with pytest.raises(AppError) as refused:
        door.unlock("noe helt annet enn det")
    assert refused.value.code == "vault.wrong_passphrase"


def test_a_first_start_that_fails_leaves_nothing_in_the_way_of_the_next(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise AppError("store.disk_full")

    code = door.new_recovery_code()
    with monkeypatch.context() as patched:
        patched.setattr("meetingapp.wiring.entering.create_store", no_room)
        with pytest.raises(AppError) as refused:
            door.create(WORDS, code)
    assert refused.value.code == "store.disk_full"
    assert list(door.folder.iterdir()) == []
    door.create(WORDS, code).close()


def test_a_lost_database_is_never_replaced_by_an_empty_one(door: Door) -> None:
    door.create(WORDS, door.new_recovery_code()).close()
    (door.folder / "data.db").unlink()
    with pytest.raises(AppError) as refused:
        door.unlock(WORDS)
    assert refused.value.code == "store.missing"
    assert not (door.folder / "data.db").exists()


def test_the_first_check_of_a_new_vault_finds_nothing(door: Door) -> None:
    session = door.create(WORDS, door.new_recovery_code())
    try:
        assert session.vault.verify() == ()
    finally:
        session.close()


def test_no_clock_however_wrong_keeps_anybody_out_for_good(tmp_path: Path) -> None:
    clock = [datetime(9999, 12, 30, tzinfo=UTC)]
    door = Door(tmp_path / "vault", lambda: clock[0], CHEAP)
    door.create(WORDS, door.new_recovery_code()).close()
    clock[0] = datetime(1970, 1, 2, tzinfo=UTC)
    door.unlock(WORDS).close()
    clock[0] = datetime(2026, 11, 24, tzinfo=UTC)
    with closing(door.unlock(WORDS)) as session:
        (error,) = session.notices()
        assert error.code == "clock.ahead"
        assert "24. november 2026" in Words(Language.NB).error(error).replace(
            "\N{NO-BREAK SPACE}", " "
        )
