from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.vault.hold import FILE_NAME, Hold, held


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "vault.json").write_bytes(b"{}")
    return tmp_path


def test_a_vault_is_held_by_one_at_a_time(folder: Path) -> None:
    first, second = Hold(folder), Hold(folder)
    assert first.take()
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_a_folder_without_a_vault_is_held_when_it_has_one(tmp_path: Path) -> None:
    hold = Hold(tmp_path)
    assert hold.take()
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "vault.json").write_bytes(b"{}")
    assert hold.take()
    assert not Hold(tmp_path).take()
    hold.release()


def test_a_command_is_told_that_a_window_is_open(folder: Path) -> None:
    window = Hold(folder)
    assert window.take()
    with pytest.raises(AppError) as caught, held(folder):
        pass
    assert caught.value.code == "vault.in_use"
    window.release()
    with held(folder):
        assert not window.take()
    assert window.take()
    window.release()


def test_the_lock_is_the_persons_own_alone(folder: Path) -> None:
    with held(folder):
        assert (folder / FILE_NAME).stat().st_mode & 0o777 == 0o600
