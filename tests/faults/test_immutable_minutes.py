"""Finalised minutes: whatever is tried on them is refused, or told of at the next opening."""

# ruff: noqa: S608 - what an attacker runs, put together of words of ours
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Final, TypeAlias

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session as OrmSession
from sqlcipher3 import dbapi2
from sqlmodel import col

from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection, connect, looking
from meetingapp.models.engine import engine_for
from meetingapp.models.keys import Keys
from meetingapp.models.migrations import STEPS
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow
from meetingapp.models.store import open_store
from meetingapp.wiring.door import Door
from meetingapp.wiring.repair import Repair
from tests.faults.campaign import Campaign
from tests.reach import EVERYTHING
from tests.tampered import CHEAP, WORDS, Later, Scene, Tampered, make_scene

Attempt: TypeAlias = Callable[[Tampered, Random], None]

ROW: Final = {
    "id": "'x' || id",
    "discussion_id": "'x' || discussion_id",
    "case_id": "'x' || case_id",
    "version": "version + 1",
    "finalised_at": "'2020-01-01 00:00:00.000000'",
    "content_sha256": "'x'",
    "audit_seq": "1",
    "audit_mac": "'x'",
    "pdf_sha256": "'x'",
    "reason": "'fordi'",
}
GUARDED: Final = ("minutes", "minutes_document", "discussion_item")
REFUSED: Final = (dbapi2.Error, DBAPIError, AppError)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    made = make_scene(tmp_path_factory.mktemp("scene"))
    kept = made.newest.parent / "kept"
    kept.mkdir()
    with closing(Door(made.newest, Later(), CHEAP).unlock(WORDS)) as session:
        session.vault.make_backup(kept)
    return made


def opened(vault: Tampered) -> RawConnection:
    return connect(vault.database, vault.opened.database_key())


def keys_of(vault: Tampered) -> Keys:
    return Keys(vault.opened.database_key(), vault.opened.audit_key())


def in_sql(vault: Tampered, *statements: str) -> None:
    with closing(opened(vault)) as raw:
        for statement in statements:
            raw.execute(statement)


def changed_row(random: Random, *always: str) -> str:
    columns = {random.choice(tuple(ROW)), *always}
    return ", ".join(ROW[name] if name in columns else name for name in ROW)


def an_update(vault: Tampered, random: Random) -> None:
    name = random.choice(tuple(ROW))
    how = random.choice(("", "OR REPLACE", "OR IGNORE"))
    in_sql(vault, f"UPDATE {how} minutes SET {name} = {ROW[name]}")


def an_update_of_the_document(vault: Tampered, random: Random) -> None:
    name = random.choice(("content", "pdf"))
    in_sql(vault, f"UPDATE minutes_document SET {name} = x'{random.randrange(256):02x}'")


def a_delete(vault: Tampered, random: Random) -> None:
    in_sql(vault, f"DELETE FROM {random.choice(GUARDED)}")


def a_replace(vault: Tampered, random: Random) -> None:
    off = random.choice(("PRAGMA recursive_triggers=OFF", "PRAGMA foreign_keys=OFF", "SELECT 1"))
    row = changed_row(random).replace("version + 1", "version")
    in_sql(vault, off, f"INSERT OR REPLACE INTO minutes SELECT {row} FROM minutes")


def a_replace_of_the_document(vault: Tampered, random: Random) -> None:
    off = random.choice(("PRAGMA recursive_triggers=OFF", "SELECT 1"))
    row = "minutes_id, x'00', pdf"
    in_sql(
        vault, off, f"INSERT OR REPLACE INTO minutes_document SELECT {row} FROM minutes_document"
    )


def an_upsert(vault: Tampered, random: Random) -> None:
    name = random.choice(tuple(ROW))
    then = f"ON CONFLICT DO UPDATE SET {name} = {ROW[name]}"
    in_sql(vault, f"INSERT INTO minutes SELECT * FROM minutes WHERE true {then}")


def a_cascade(vault: Tampered, random: Random) -> None:
    table = random.choice(("discussion", "child_case", "audit", "meeting"))
    in_sql(vault, f"DELETE FROM {table}")


def what_was_typed(vault: Tampered, random: Random) -> None:
    how = random.choice(
        (
            "UPDATE discussion SET body = '{}'",
            "UPDATE discussion_item SET body = '{}'",
            "INSERT OR REPLACE INTO discussion_item SELECT id, 'voice', '{}', '' FROM discussion",
            "UPDATE discussion SET id = 'x' || id",
        )
    )
    in_sql(vault, how)


def by_rows(vault: Tampered, random: Random) -> None:
    engine = engine_for(vault.database, vault.opened.database_key())
    try:
        with OrmSession(engine) as session:
            row = session.query(MinutesRow).first()
            document = session.query(MinutesDocumentRow).first()
            assert row is not None
            assert document is not None
            match random.randrange(6):
                case 0:
                    row.content_sha256 = "x"
                case 1:
                    session.delete(document)
                case 2:
                    session.merge(MinutesRow(**{**row.model_dump(), "reason": "x"}))
                case 3:
                    document.pdf = b"%PDF"
                case 4:
                    session.execute(update(MinutesRow).values(pdf_sha256="x"))
                case _:
                    session.execute(
                        delete(MinutesDocumentRow).where(col(MinutesDocumentRow.content) != b"")
                    )
            session.commit()
    finally:
        engine.dispose()


def by_an_import(vault: Tampered, _random: Random) -> None:
    """What is read from a file is stored by these two, and by nothing else."""
    with closing(open_store(vault.folder, keys_of(vault), Later())) as store:
        with store.transaction(EVERYTHING) as work:
            [told] = (m for m in work.meetings.summaries() if m.type == "RT")
            wanted = told.discussions[0].id
            discussion = work.meetings.discussion(wanted)
        with store.transaction(EVERYTHING) as work:
            work.meetings.save_discussion(told.id, discussion)
            work.commit()


def by_an_import_of_minutes(vault: Tampered, _random: Random) -> None:
    with closing(open_store(vault.folder, keys_of(vault), Later())) as store:
        with store.transaction(EVERYTHING) as work:
            [told] = (m for m in work.meetings.summaries() if m.type == "RT")
            minutes = work.minutes.get(told.discussions[0].minutes_id)
        with store.transaction(EVERYTHING) as work:
            work.minutes.add(minutes, b"{}", b"%PDF", ())
            work.commit()


def by_a_migration(vault: Tampered, random: Random) -> None:
    statements = (
        ("UPDATE minutes SET content_sha256 = 'x'",),
        ("DROP TRIGGER minutes_never_UPDATE", "UPDATE minutes SET content_sha256 = 'x'"),
        ("DROP TABLE minutes_document",),
        ("ALTER TABLE minutes DROP COLUMN reason",),
    )

    def step(connection: RawConnection) -> None:
        for statement in random.choice(statements):
            connection.execute(statement)

    open_store(vault.folder, keys_of(vault), Later(), steps=(*STEPS, step)).close()


def by_a_restore(vault: Tampered, random: Random) -> None:
    """Put back a backup whose minutes were changed, or simply the files of an older one."""
    if random.random() < 0.5:
        shutil.copy(vault.scene.older / vault.database.name, vault.database)
        return
    [backup] = vault.scene.newest.parent.glob("kept/samraad-*")
    copy = vault.folder.parent / "changed-backup"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(backup, copy)
    in_sql(Tampered(vault.scene, copy, vault.opened), "DROP TRIGGER minutes_never_UPDATE")
    Repair(vault.folder).restore(copy, WORDS)


def without_guards(vault: Tampered, random: Random) -> None:
    """Take the guards away, and set them up again if that is wanted."""
    name, again = random.choice(tuple(ROW)), random.random() < 0.5
    guard = "minutes_never_UPDATE"
    with closing(opened(vault)) as raw:
        sql = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", (guard,)).fetchone()[0]
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute(f"DROP TRIGGER {guard}")
        raw.execute(f"UPDATE minutes SET {name} = {ROW[name]}")
        if again:
            raw.execute(sql)


def through_the_schema(vault: Tampered, _random: Random) -> None:
    in_sql(
        vault,
        "PRAGMA writable_schema=ON",
        "DELETE FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'minutes_document'",
        "PRAGMA writable_schema=RESET",
        "UPDATE minutes_document SET content = x'00'",
    )


def the_tables_themselves(vault: Tampered, random: Random) -> None:
    how = random.choice(
        (
            "DROP TABLE minutes_document",
            "ALTER TABLE minutes RENAME TO other",
            "ALTER TABLE minutes DROP COLUMN reason",
            "ALTER TABLE minutes RENAME COLUMN pdf_sha256 TO x",
        )
    )
    in_sql(vault, how)


ATTEMPTS: Final[tuple[Attempt, ...]] = (
    an_update, an_update_of_the_document, a_delete, a_replace, a_replace_of_the_document,
    an_upsert, a_cascade, what_was_typed, by_rows, by_an_import, by_an_import_of_minutes,
    by_a_migration, by_a_restore, without_guards, through_the_schema, the_tables_themselves,
)  # fmt: skip


def minutes_of(vault: Tampered) -> list[object]:
    """Give all that finalised minutes are, or what is said instead."""
    found: list[object] = []
    with looking(vault.database, vault.opened.database_key()) as raw:
        for table in ("minutes", *GUARDED[1:], "discussion"):
            try:
                found.append(raw.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall())
            except dbapi2.Error as fault:
                found.append(str(fault))
    return found


def is_told_at_the_next_opening(vault: Tampered) -> bool:
    try:
        with closing(open_store(vault.folder, keys_of(vault), Later())) as store:
            store.must_be_whole()
    except (AppError, DBAPIError, dbapi2.Error):
        return True
    return False


def test_finalised_minutes_cannot_be_changed_unseen(
    campaign: Campaign, scene: Scene, tmp_path: Path
) -> None:
    tried = campaign(
        "T46",
        "finalised minutes changed by rows, SQL, REPLACE, UPSERT, cascade, import, restore, "
        "migration, without the guards and through the schema",
        short=2 * len(ATTEMPTS),
        full=500,
    )
    before = minutes_of(scene.copied(tmp_path / "first"))
    outcome: Counter[str] = Counter()
    for number in range(tried.count):
        attempt = ATTEMPTS[number % len(ATTEMPTS)]
        vault = scene.copied(tmp_path / "vault")
        with suppress(*REFUSED):
            attempt(vault, tried.random)
        if minutes_of(vault) == before:
            outcome["refused"] += 1
        else:
            assert is_told_at_the_next_opening(vault), f"{attempt.__name__} went unseen"
            outcome["told at the next opening"] += 1
        shutil.rmtree(vault.folder)
    assert outcome["refused"] > tried.count / 3
    assert outcome["told at the next opening"] > tried.count / 10
    tried.held(", ".join(f"{count} {what}" for what, count in outcome.items()) + ", 0 unseen")
