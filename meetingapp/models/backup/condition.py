"""What a database that lies still is found to be when it is opened and read through."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, column, func, select, table

from meetingapp.errors import AppError
from meetingapp.models import audit
from meetingapp.models.audit import AuditChain
from meetingapp.models.damage import must_be_undamaged
from meetingapp.models.engine import reading
from meetingapp.models.faults import as_sentences
from meetingapp.models.keys import Keys
from meetingapp.services.ports import AuditEntry


@dataclass(frozen=True, slots=True)
class Condition:
    """A whole database: its version, the end of its audit chain, and the rows of each table."""

    version: int
    head: AuditEntry
    counts: Mapping[str, int]


def examined(database: Path, keys: Keys) -> Condition:
    """Read a database through, every page and every link, and tell what it holds.

    Raises:
        AppError: ``backup.not_whole`` when anything in it does not hang together, or
            ``store.damaged`` when a page is not as it was written.
    """
    must_be_undamaged(database, keys.database)
    with as_sentences(database.name), reading(database, keys.database) as connection:
        sound = _one(connection, "PRAGMA integrity_check") == "ok"
        refers = connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
        if not sound or not refers or not AuditChain(keys.audit).verify(connection).whole:
            raise AppError("backup.not_whole")
        version = cast("int", _one(connection, "PRAGMA user_version"))
        return Condition(version, audit.head(connection), counts(connection))


def counts(connection: Connection) -> Mapping[str, int]:
    """Count the rows of every table."""
    schema = table("sqlite_master", column("name"), column("type"))
    names = connection.scalars(
        select(schema.c.name)
        .where(schema.c.type == "table", schema.c.name.not_like(r"sqlite\_%", escape="\\"))
        .order_by(schema.c.name)
    ).all()
    return {
        name: connection.scalars(select(func.count()).select_from(table(name))).one()
        for name in names
    }


def _one(connection: Connection, question: str) -> object:
    return connection.exec_driver_sql(question).scalar()
