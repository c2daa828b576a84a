"""The practice vault: made whole or not at all, beside a real one that is never touched."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetingapp.app import PracticeDoor
from meetingapp.errors import AppError
from meetingapp.vault.hold import Hold
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring import demo
from meetingapp.wiring.door import Door
from meetingapp.wiring.practice import PASSPHRASE, Practice
from meetingapp.wiring.practice_folder import MARK, PracticeFolder

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def told(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, byte for byte."""
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(AppError) as error:
        action()
    return error.value.code


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place with a real vault and the practice vault made beside it, once for all tests."""
    place = tmp_path_factory.mktemp("place")
    door = Door(place / "samraad", lambda: NOW, Cost(1, 64, 1))
    door.create("blåbær på taket i november", door.new_recovery_code(), "Berit").close()
    look = {"language": "nn", "user": "berit"}
    (place / "samraad" / "window.json").write_text(json.dumps(look))
    (place / "before.json").write_text(json.dumps(_sums(place / "samraad")))
    Practice(place / "samraad", lambda: NOW).make()
    return place


@pytest.fixture
def real(pattern: Path, tmp_path: Path) -> Path:
    shutil.copytree(pattern, tmp_path, dirs_exist_ok=True)
    return tmp_path / "samraad"


@pytest.fixture
def folder(real: Path) -> Path:
    return PracticeFolder(real).path


def _sums(folder: Path) -> dict[str, str]:
    return {name: content.hex() for name, content in told(folder).items()}


def test_it_opens_with_what_is_no_secret_and_tells_the_stories(folder: Path) -> None:
    with closing(Door(folder).unlock(PASSPHRASE)) as session:
        session.must_be_whole()
        assert len(session.lists.list_cases().rows) >= 4
        assert any(d.minutes_id for m in session.lists.list_meetings().rows for d in m.discussions)
        session.save_office(session.read_office())


def test_the_real_vault_is_the_same_byte_for_byte(real: Path, folder: Path) -> None:
    before = json.loads((real.parent / "before.json").read_text())
    with closing(Door(folder).unlock(PASSPHRASE)) as session:
        session.save_office(session.read_office())
    practice = Practice(real)
    practice.make()
    assert practice.remove()
    assert _sums(real) == before
    assert not folder.exists()


def test_the_look_goes_along_and_the_person_does_not(folder: Path) -> None:
    assert json.loads((folder / "window.json").read_text()) == {"language": "nn"}


def test_one_that_stands_is_gone_to_as_it_was_left(real: Path, folder: Path) -> None:
    before = told(folder)
    Practice(real).make()
    assert told(folder) == before


def test_a_half_made_one_is_made_anew(
    real: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process was killed: the part is there, and some of what was removed."""
    practice = PracticeFolder(real)
    folder.rename(practice.part)
    (practice.part / "vault.json").unlink()
    practice.path.mkdir()
    (practice.path / MARK).write_text("")
    (practice.path / "data.db").write_bytes(b"half")
    assert not Practice(real).stands()
    monkeypatch.setattr(demo, "fill", lambda part, _clock: (part / "vault.json").write_text("{}"))
    Practice(real).make()
    assert Practice(real).stands()
    assert not practice.part.exists()
    assert not (folder / "data.db").exists()


def test_a_disk_that_is_full_leaves_nothing(
    real: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = Practice(real)
    assert practice.remove()

    def full(part: Path, _clock: object) -> None:
        (part / "data.db").write_bytes(b"half")
        raise AppError("store.disk_full")

    monkeypatch.setattr(demo, "fill", full)
    assert refused(practice.make) == "store.disk_full"
    assert not practice.stands()
    assert not folder.exists()
    assert not PracticeFolder(real).part.exists()


@pytest.mark.parametrize("name", ["referat.pdf", "data.db", "backups/samraad-1/data.db"])
def test_a_folder_that_is_not_marked_is_left_alone(real: Path, folder: Path, name: str) -> None:
    shutil.rmtree(folder)
    mine = folder / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    practice = Practice(real)
    assert refused(practice.make) == "practice.not_ours"
    assert not practice.remove()
    assert mine.read_text() == "mine"


@pytest.mark.parametrize("name", ["referat.pdf", "backups/Notater/data.db", "backups/brev.odt"])
def test_files_somebody_put_there_stay_when_the_rest_goes(
    real: Path, folder: Path, name: str
) -> None:
    mine = folder / name
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine")
    practice = Practice(real)
    assert not practice.remove()
    assert told(folder) == {name: b"mine"}
    assert not practice.stands()
    assert refused(practice.make) == "practice.not_ours"
    assert told(folder) == {name: b"mine"}


@pytest.mark.parametrize("which", ["folder", "inside"])
def test_a_link_is_never_followed(real: Path, folder: Path, tmp_path: Path, which: str) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "data.db").write_text("mine")
    if which == "folder":
        shutil.rmtree(folder)
        (away / MARK).write_text("")
        folder.symlink_to(away)
    else:
        shutil.rmtree(folder / "backups", ignore_errors=True)
        (folder / "backups").symlink_to(away)
    assert not Practice(real).remove()
    assert (away / "data.db").read_text() == "mine"


def test_what_a_window_leaves_beside_the_vault_goes_too(real: Path, folder: Path) -> None:
    """The program was ended in the middle: its lock, its bell and its counts are still there."""
    names = ("window.lock", "window.bell", "attempts.json", "samraad.log", "data.db-wal")
    for name in names:
        (folder / name).touch()
    (folder / ".0123456789abcdef.samraad-part").touch()
    (folder / "backups" / "samraad-2026-11-24").mkdir(parents=True)
    (folder / "backups" / "samraad-2026-11-24" / "manifest.json").touch()
    assert Practice(real).remove()
    assert not folder.exists()


def test_one_that_a_window_shows_is_not_removed_under_it(real: Path, folder: Path) -> None:
    hold = Hold(folder)
    assert hold.take()
    try:
        before = set(told(folder))
        assert refused(Practice(real).remove) == "vault.in_use"
        assert set(told(folder)) == before
    finally:
        hold.release()
    assert Practice(real).remove()


def test_a_place_that_cannot_be_written_in_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    practice = Practice(tmp_path / "file" / "samraad")
    assert refused(practice.make) == "vault.folder_not_writable"
    assert not practice.stands()


def test_a_clock_before_the_days_of_the_stories_is_no_trouble(pattern: Path) -> None:
    folder = PracticeFolder(pattern / "samraad").path
    early = Door(folder, lambda: datetime(2026, 8, 17, 8, tzinfo=UTC))
    with closing(early.unlock(PASSPHRASE)) as session:
        assert [each.code for each in session.notices()] == ["clock.behind"]
    door = PracticeDoor(folder)
    door.__dict__["_door"] = early
    with closing(door.unlock(PASSPHRASE)) as session:
        assert session.notices() == ()
