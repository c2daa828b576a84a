"""Damage is found before anything is shown, and what is damaged stays byte for byte as it was."""

import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models import damage
from meetingapp.models.connection import connect
from meetingapp.models.damage import must_be_undamaged
from meetingapp.models.store import Keys, Store, open_store
from tests.faults.campaign import Campaign
from tests.reach import EVERYTHING

PAGE = 4096
Spoil = Callable[[Random, bytearray], None]


def bit(random: Random, content: bytearray) -> None:
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def sector(random: Random, content: bytearray) -> None:
    at = random.randrange(len(content) // 512) * 512
    content[at : at + 512] = random.randbytes(512)


def zero_page(random: Random, content: bytearray) -> None:
    at = random.randrange(len(content) // PAGE) * PAGE
    content[at : at + PAGE] = bytes(PAGE)


def cut(random: Random, content: bytearray) -> None:
    lost = random.choice((random.randrange(1, PAGE), random.randrange(1, len(content)), PAGE))
    del content[-lost:]


def tail(random: Random, content: bytearray) -> None:
    size = random.choice((random.randrange(1, PAGE), PAGE, 3 * PAGE))
    content += random.choice((bytes(size), random.randbytes(size)))


def swapped(random: Random, content: bytearray) -> None:
    one, other = (n * PAGE for n in random.sample(range(len(content) // PAGE), 2))
    first, second = content[one : one + PAGE], content[other : other + PAGE]
    content[one : one + PAGE], content[other : other + PAGE] = second, first


SPOILING: tuple[Spoil, ...] = (bit, sector, zero_page, cut, tail, swapped)


@pytest.fixture
def filled(planned: Store, folder: Path) -> Path:
    with planned.transaction(EVERYTHING) as work:
        for number in range(300):
            work.audit("case.read", f"case-{number}")
        work.commit()
    planned.close()
    return folder / "data.db"


def test_a_thousand_ways_to_damage_a_file_are_all_found_at_opening(
    campaign: Campaign, filled: Path, keys: Keys, clock: Clock
) -> None:
    tried = campaign(
        "T15",
        "a database with bits, sectors and pages changed, cut, swapped and added to",
        short=60,
        full=1000,
    )
    whole = filled.read_bytes()
    must_be_undamaged(filled, keys.database)
    for number in range(tried.count):
        content = bytearray(whole)
        SPOILING[number % len(SPOILING)](tried.random, content)
        filled.write_bytes(content)
        with pytest.raises(AppError) as refused:
            open_store(filled.parent, keys, clock)
        assert refused.value.code == "store.damaged"
        assert filled.read_bytes() == content
        assert sorted(each.name for each in filled.parent.iterdir()) == [
            "audit-anchor.json",
            "data.db",
        ]
    filled.write_bytes(whole)
    with closing(open_store(filled.parent, keys, clock)) as store:
        assert store.verify().whole
    tried.held(f"{tried.count} of {tried.count} found before anything was read, and left as it was")


def test_two_hundred_megabytes_are_checked_within_ten_seconds(
    campaign: Campaign, filled: Path, keys: Keys
) -> None:
    tried = campaign("T15", "the check of every page of a large database", short=20, full=200)
    with closing(connect(filled, keys.database)) as connection:
        connection.execute("CREATE TABLE large (content BLOB) STRICT")
        for _ in range(tried.count):
            connection.execute("INSERT INTO large VALUES (?)", (os.urandom(1_000_000),))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = filled.stat().st_size
    began = time.monotonic()
    must_be_undamaged(filled, keys.database)
    seconds = time.monotonic() - began
    assert size > tried.count * 1_000_000
    assert seconds <= 10 * size / 200_000_000
    with filled.open("r+b") as opened:
        opened.seek(size - 7)
        opened.write(b"x")
    with pytest.raises(AppError):
        must_be_undamaged(filled, keys.database)
    tried.held(f"{size / 1e6:.0f} MB in {seconds:.2f} s", count=1)


def test_a_large_file_is_checked_while_it_is_open(
    planned: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, keys: Keys, clock: Clock
) -> None:
    planned.look_for_damage()
    planned.close()
    monkeypatch.setattr(damage, "CHECKED_AT_ONCE", 1000)
    file = folder / "data.db"
    content = bytearray(file.read_bytes())
    content[-PAGE + 50] ^= 1
    file.write_bytes(content)
    store = open_store(folder, keys, clock)
    for look in (store.look_for_damage, store.look_once_for_damage):
        with pytest.raises(AppError) as found:
            look()
        assert found.value.code == "store.damaged"
    monkeypatch.setattr(damage, "CHECKED_AT_ONCE", 50_000_000)
    store.look_once_for_damage()  # a small file was looked at when it was opened
    store.let_go()


def left_by_a_crash(store: Store, folder: Path, *, torn: Callable[[bytearray], None]) -> None:
    """Leave a log with everything of the last minutes, and the file torn as by a checkpoint."""
    file, log = folder / "data.db", folder / "data.db-wal"
    kept = log.read_bytes()
    content = bytearray(file.read_bytes())
    store.let_go()
    torn(content)
    file.write_bytes(content)
    log.write_bytes(kept)
    (folder / "data.db-shm").unlink(missing_ok=True)


def test_a_page_that_a_crash_tore_is_whole_in_the_log(
    planned: Store, folder: Path, keys: Keys, clock: Clock
) -> None:
    planned.tidy()
    with planned.transaction(EVERYTHING) as work:  # one page for each of these stands in the log
        last = [work.audit("case.read", f"case-{number}") for number in range(5)][-1]
        work.commit()
    with closing(connect(folder / "data.db", keys.database)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name='audit'")
        page = int(root.fetchone()[0])

    def torn(content: bytearray) -> None:
        content[(page - 1) * PAGE + 512 : page * PAGE] = bytes(PAGE - 512)

    left_by_a_crash(planned, folder, torn=torn)
    with closing(open_store(folder, keys, clock)) as store:
        assert store.head() == last
        assert store.verify().whole
    assert sorted(each.name for each in folder.iterdir()) == ["audit-anchor.json", "data.db"]


def test_a_page_that_is_damaged_and_not_in_the_log_is_found_and_nothing_is_touched(
    planned: Store, folder: Path, keys: Keys, clock: Clock
) -> None:
    planned.tidy()
    with planned.transaction(EVERYTHING) as work:
        work.audit("case.read", "case-1")
        work.commit()

    def torn(content: bytearray) -> None:
        content[-PAGE + 9] ^= 1

    left_by_a_crash(planned, folder, torn=torn)
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    with pytest.raises(AppError) as refused:
        open_store(folder, keys, clock)
    assert refused.value.code == "store.damaged"
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before
