"""The door: what opens it, what does not, and what a failed first start leaves behind."""

from contextlib import closing
from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door

WORDS = "fire ord på en rad"
CHEAP = Cost(iterations=1, memory_kib=64, lanes=1)


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path / "vault", cost=CHEAP)


def test_passphrase_and_code_open_the_same_data(door: Door) -> None:
    code = door.new_recovery_code()
    assert not door.exists()
    with closing(door.create(WORDS, code)) as made:
        office = made.read_office()
    assert door.exists()
    for opened in (door.unlock(WORDS), door.unlock_with_code(code)):
        with closing(opened) as session:
            assert session.read_office() == office
            assert session.todays_board().due == ()


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
        patched.setattr("meetingapp.wiring.session.create_store", no_room)
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
