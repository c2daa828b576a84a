"""Whoever holds the key may change what they like; none of it stays unseen."""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeAlias

import pytest

from meetingapp.models.connection import RawConnection
from tests.faults.campaign import Campaign
from tests.tampered import Scene, Tampered, make_scene
from tests.tampered_pages import PAGE, changed_pages, contents, with_page

Harm: TypeAlias = Callable[[Tampered, Random], None]

COLUMNS = ("at", "actor", "action", "subject", "digest", "previous", "mac")
WORDS = ("nobody", "2020-01-01T00:00:00.000000+00:00", "0" * 64, "case.read", "")
ROWS = (
    "UPDATE child_case SET title = ? WHERE id IN (SELECT id FROM child_case ORDER BY random())",
    "UPDATE person SET name = ? WHERE id = (SELECT id FROM person ORDER BY random() LIMIT 1)",
    "UPDATE meeting SET place = ? WHERE id = (SELECT id FROM meeting ORDER BY random() LIMIT 1)",
    "UPDATE measure SET body = ? WHERE id = (SELECT id FROM measure ORDER BY random() LIMIT 1)",
    "UPDATE discussion_item SET body = ? WHERE item = 'voice'",
    "UPDATE team SET name = ?",
)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return make_scene(tmp_path_factory.mktemp("scene"))


def length(raw: RawConnection) -> int:
    [number] = raw.execute("SELECT max(seq) FROM audit").fetchone()
    return int(number)


def edit(raw: RawConnection, random: Random, seq: int) -> None:
    column, word = random.choice(COLUMNS), random.choice(WORDS)
    raw.execute(f"UPDATE audit SET {column} = ? || {column} WHERE seq = ?", (word + "x", seq))  # noqa: S608 - a column of ours


def an_entry_edited(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        edit(raw, random, random.randint(1, length(raw)))


def an_entry_edited_and_sealed_anew(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        seq = random.randint(1, length(raw) - 1)
        raw.execute("UPDATE audit SET actor = 'x' || actor WHERE seq = ?", (seq,))
        *entry, _ = raw.execute("SELECT * FROM audit WHERE seq = ?", (seq,)).fetchone()
        raw.execute("UPDATE audit SET mac = ? WHERE seq = ?", (vault.chain.seal(entry), seq))


def an_entry_deleted(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        raw.execute("DELETE FROM audit WHERE seq = ?", (random.randint(1, length(raw) - 1),))


def an_entry_put_in(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        seq = random.randint(2, length(raw))
        raw.execute("UPDATE audit SET seq = seq + 1000 WHERE seq >= ?", (seq,))
        before = raw.execute("SELECT mac FROM audit WHERE seq = ?", (seq - 1,)).fetchone()[0]
        entry = (seq, "2026-12-04T12:00:00.000000+00:00", "x", "case.read", "S1", "", before)
        mac = vault.chain.seal(entry) if random.random() < 0.5 else "0" * 64
        raw.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*entry, mac))
        raw.execute("UPDATE audit SET seq = seq - 999 WHERE seq > 1000")


def entries_in_another_order(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        one, other = random.sample(range(1, length(raw) + 1), 2)
        for old, new in ((one, 9999), (other, one), (9999, other)):
            raw.execute("UPDATE audit SET seq = ? WHERE seq = ?", (new, old))


def the_end_cut_off(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        raw.execute("DELETE FROM audit WHERE seq > ?", (random.randint(0, length(raw) - 1),))


def all_written_anew(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        seq = random.randint(2, length(raw))
        raw.execute("UPDATE audit SET actor = 'x' || actor WHERE seq = ?", (seq,))
        vault.seal_from(raw, seq)


def an_old_page_put_back(vault: Tampered, random: Random) -> None:
    newer, there = vault.database.read_bytes(), contents(vault)
    while contents(vault) == there:  # a page that changes nothing readable changes nothing
        folder = random.choice((vault.scene.before, vault.scene.older))
        older = (folder / vault.database.name).read_bytes()
        at = random.choice(changed_pages(newer, older))
        vault.database.write_bytes(with_page(newer, older, at))


def the_whole_file_put_back(vault: Tampered, random: Random) -> None:
    folder = random.choice((vault.scene.before, vault.scene.older))
    shutil.copy(folder / vault.database.name, vault.database)


def a_row_changed(vault: Tampered, random: Random) -> None:
    with vault.raw() as raw:
        raw.execute(random.choice(ROWS), (f"x{random.random()}",))


NAMED: dict[Harm, frozenset[str]] = {
    an_entry_edited: frozenset({"log.edited", "log.inserted"}),
    an_entry_edited_and_sealed_anew: frozenset({"log.edited"}),
    an_entry_deleted: frozenset({"log.gap"}),
    an_entry_put_in: frozenset({"log.inserted"}),
    entries_in_another_order: frozenset({"log.moved"}),
    the_end_cut_off: frozenset({"log.cut", "log.older"}),
    all_written_anew: frozenset({"log.rewritten"}),
    the_whole_file_put_back: frozenset({"log.older"}),
    a_row_changed: frozenset({"state.changed"}),
}
WAYS: tuple[Harm, ...] = (*NAMED, an_old_page_put_back)


def test_nothing_done_by_somebody_with_the_key_stays_unseen(
    campaign: Campaign, scene: Scene, tmp_path: Path
) -> None:
    tried = campaign(
        "T43",
        "entries edited, deleted, put in, moved, cut off or all sealed anew with the key; rows "
        "changed; old pages and whole old files put back",
        short=2 * len(WAYS),
        full=1000,
    )
    seen: Counter[str] = Counter()
    copy = tmp_path / "vault"
    for number in range(tried.count):
        harm = WAYS[number % len(WAYS)]
        vault = scene.copied(copy)
        harm(vault, tried.random)
        told = {finding.code for finding in vault.findings() if not finding.is_note}
        assert told, f"{harm.__name__} was not seen"
        assert harm not in NAMED or told & NAMED[harm], f"{harm.__name__} was called {told}"
        seen[harm.__name__] += 1
        shutil.rmtree(copy)
    each = ", ".join(f"{count} × {name.replace('_', ' ')}" for name, count in seen.items())
    tried.held(f"{tried.count} of {tried.count} seen: {each}")


def test_printed_minutes_alone_show_a_log_written_anew_with_its_anchor(
    scene: Scene, tmp_path: Path
) -> None:
    vault = scene.copied(tmp_path / "vault")
    with vault.raw() as raw:
        raw.execute("UPDATE audit SET actor = 'nobody' WHERE seq = 5")
        vault.seal_from(raw, 5)
        head = raw.execute("SELECT seq, mac FROM audit ORDER BY seq DESC").fetchone()
        raw.execute("UPDATE minutes SET audit_mac = (SELECT mac FROM audit WHERE seq = audit_seq)")
    anchor = dict(zip(("seq", "mac"), head, strict=True))
    (vault.folder / "audit-anchor.json").write_text(json.dumps(anchor))
    assert "log.rewritten" not in vault.codes()
    told = [f for f in vault.findings(*scene.pdfs) if f.code == "log.rewritten"]
    assert {finding.params["place"] for finding in told} == {pdf.name for pdf in scene.pdfs}


def test_each_page_of_an_older_copy_is_told_of_when_it_is_put_back(
    scene: Scene, tmp_path: Path
) -> None:
    vault = scene.copied(tmp_path / "vault")
    newer, there = vault.database.read_bytes(), contents(vault)
    told: Counter[str] = Counter()
    for folder in (scene.before, scene.older):
        older = (folder / vault.database.name).read_bytes()
        for at in changed_pages(newer, older):
            vault.database.write_bytes(with_page(newer, older, at))
            if contents(vault) == there:  # a page that changes nothing readable changes nothing
                continue
            codes = {finding.code for finding in vault.findings() if not finding.is_note}
            assert codes, f"page {at // PAGE} of {folder.name} was not seen"
            told.update(codes)
    assert told["pages.disordered"], "some pages make the library itself give up: they are here"
