"""Backups look after themselves: made when due, thinned with care, and a missing stick is shown."""

from datetime import timedelta
from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.models.backup import place as places
from meetingapp.models.backup import shelf
from meetingapp.models.backup.keeping import Backups
from meetingapp.models.backup.timing import AFTER_SECONDS, AGAIN_SECONDS
from meetingapp.models.store import Keys, Store
from tests.models.backup.conftest import Seconds, Write
from tests.models.conftest import Ticking


@pytest.fixture
def backups(vault: Path, keys: Keys, clock: Ticking, seconds: Seconds) -> Backups:
    return Backups(vault, keys, clock, seconds)


def test_by_default_they_lie_beside_the_vault(backups: Backups, vault: Path) -> None:
    standing = backups.standing()
    assert (standing.place, standing.newest, standing.trouble) == (vault / "backups", None, None)
    made = backups.make()
    assert made.folder.parent == vault / "backups"
    assert made.whole
    assert backups.standing().newest == made
    assert backups.listed() == (made,)
    assert (vault / "backups").stat().st_mode & 0o777 == 0o700


def test_half_an_hour_of_changes_is_backed_up_once(
    backups: Backups, store: Store, write: Write, seconds: Seconds
) -> None:
    backups.make()
    assert not backups.is_due(store.head().seq)
    head = write(1)
    assert not backups.is_due(head)
    seconds.now += AFTER_SECONDS - 1
    assert backups.make_if_due(head) is None
    seconds.now += 1
    assert backups.make_if_due(head) is not None
    assert not backups.is_due(head)
    seconds.now += 10 * AFTER_SECONDS
    assert backups.make_if_due(head) is None
    assert backups.make_if_due(head, closing=True) is None
    head = write(1)
    assert backups.make_if_due(head, closing=True) is not None
    assert len(backups.listed()) == 3


def test_what_an_earlier_session_backed_up_is_not_backed_up_again(
    backups: Backups, vault: Path, keys: Keys, clock: Ticking, store: Store
) -> None:
    backups.make()
    next_day = Backups(vault, keys, clock)
    assert next_day.make_if_due(store.head().seq, closing=True) is None


def test_a_stick_that_is_not_in_is_shown_and_stops_nobody(
    backups: Backups, place: Path, tmp_path: Path, store: Store, write: Write, seconds: Seconds
) -> None:
    backups.choose(place)
    kept = backups.make()
    pulled_out = place.rename(tmp_path / "pulled out")
    assert backups.make_if_due(write(1), closing=True) is None
    place.mkdir()  # the system leaves an empty folder where the stick was
    seconds.now += AFTER_SECONDS
    assert backups.make_if_due(store.head().seq) is None
    standing = backups.standing()
    assert standing.place == place
    assert standing.trouble is not None
    assert (standing.newest, standing.trouble.code) == (None, "backup.place_missing")
    with pytest.raises(AppError):
        backups.listed()
    assert list(place.iterdir()) == []
    place.rmdir()
    pulled_out.rename(place)
    assert not backups.is_due(store.head().seq)  # it is tried again after a while
    seconds.now += AGAIN_SECONDS
    assert backups.make_if_due(store.head().seq) is not None
    assert backups.standing().trouble is None
    assert backups.listed()[-1] == kept


def test_a_chosen_place_is_remembered_and_can_be_left(
    backups: Backups, vault: Path, place: Path
) -> None:
    backups.choose(place)
    assert places.chosen(vault) == place
    assert "kryptert" in (place / places.MARK).read_text("utf-8")
    backups.choose(None)
    assert places.chosen(vault) == vault / "backups"


@pytest.mark.parametrize("content", ["", "[]", '{"place": 3}', '{"place": ""}', "[" * 5000])
def test_a_choice_that_cannot_be_read_is_no_choice(content: str, vault: Path) -> None:
    (vault / places.FILE_NAME).write_text(content)
    assert places.chosen(vault) == vault / "backups"


def test_a_place_that_cannot_be_written_is_not_chosen(
    backups: Backups, vault: Path, place: Path
) -> None:
    (place / "a file").write_text("")
    with pytest.raises(AppError) as refused:
        backups.choose(place / "a file" / "folder")
    assert refused.value.code == "backup.not_written"
    assert places.chosen(vault) == vault / "backups"


def test_one_backup_may_go_elsewhere_but_a_folder_that_is_away_is_not_made(
    backups: Backups, place: Path
) -> None:
    assert backups.make(place).folder.parent == place
    with pytest.raises(AppError) as refused:
        backups.make(place / "away")
    assert refused.value.code == "backup.place_missing"
    assert not (place / "away").exists()


def make_each_day(backups: Backups, clock: Ticking, seconds: Seconds, write: Write, n: int) -> None:
    for _ in range(n):
        write(1)
        backups.make()
        clock.now += timedelta(days=1)
        seconds.now += 24 * 60 * 60


def test_old_ones_go_when_a_new_one_is_made(
    backups: Backups, clock: Ticking, seconds: Seconds, write: Write
) -> None:
    make_each_day(backups, clock, seconds, write, 20)
    assert len(backups.listed()) in (17, 18)  # sixteen days, and the weeks before them
    assert [each.made_at for each in backups.listed()] == sorted(
        (each.made_at for each in backups.listed()), reverse=True
    )


def test_those_beside_the_vault_age_out_when_another_place_was_chosen(
    backups: Backups, clock: Ticking, seconds: Seconds, write: Write, place: Path, vault: Path
) -> None:
    make_each_day(backups, clock, seconds, write, 3)
    backups.choose(place)
    clock.now += timedelta(days=95)
    seconds.now += 95 * 24 * 60 * 60
    assert len(list((vault / "backups").iterdir())) == 3
    make_each_day(backups, clock, seconds, write, 4)
    assert list((vault / "backups").iterdir()) == []
    assert len(backups.listed()) == 4


def test_nothing_is_removed_from_where_one_was_made_for_once(
    backups: Backups, clock: Ticking, seconds: Seconds, place: Path
) -> None:
    for _ in range(20):
        backups.make(place)
        clock.now += timedelta(days=1)
        seconds.now += 24 * 60 * 60
    assert len(list(place.iterdir())) == 20


def test_a_clock_that_was_set_lets_nothing_go(
    backups: Backups, clock: Ticking, seconds: Seconds, write: Write
) -> None:
    make_each_day(backups, clock, seconds, write, 18)
    before = backups.listed()
    clock.now += timedelta(days=4000)
    for _ in range(5):
        write(1)
        backups.make()
    assert set(before) <= set(backups.listed())


def test_nothing_goes_while_the_newest_are_not_as_they_were_written(
    backups: Backups, clock: Ticking, seconds: Seconds, write: Write, vault: Path, keys: Keys
) -> None:
    make_each_day(backups, clock, seconds, write, 16)
    for backup in shelf.ours(vault / "backups", keys):
        (backup.folder / "data.db").write_bytes(
            bytes(backup.manifest.files["data.db"].size)  # as long as it was
        )
    before = len(backups.listed())
    make_each_day(backups, clock, seconds, write, 2)
    assert len(backups.listed()) == before + 2
    make_each_day(backups, clock, seconds, write, 1)  # now there are three good ones again
    assert len(backups.listed()) < before + 3
