"""What a database that lies still is found to be when it is opened and read through."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from sqlalchemy import Connection, column, func, select, table
from sqlmodel import col

from meetingapp.errors import AppError
from meetingapp.models import audit
from meetingapp.models.audit import AuditChain
from meetingapp.models.damage import must_be_undamaged
from meetingapp.models.engine import reading
from meetingapp.models.faults import as_sentences
from meetingapp.models.keys import Keys
from meetingapp.models.rows.audit import AuditRow
from meetingapp.services.ports import AuditEntry

RESTORED: Final = "vault.restore"
"""The action of the entry that notes a restore; its subject is the number of the new line."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A whole database: its version, the end of its audit chain, and the rows of each table.

    Attributes:
        line: the number of the line of entries: how often a backup had been put back.
        whole: the audit chain hangs together, and every reference leads to something.
    """

    version: int
    head: AuditEntry
    line: int
    counts: Mapping[str, int]
    whole: bool = field(default=True, compare=False)


def examined(database: Path, keys: Keys, anchored: AuditEntry | None = None) -> Condition:
    """Read a database through, every page and every link, and tell what it holds.

    Args:
        database: a file that nobody writes to.
        keys: of the store.
        anchored: an entry its audit chain must hold.

    Raises:
        AppError: ``store.damaged`` when a page is not as it was written, ``backup.not_whole`` when
            the pages do not fit together.
    """
    must_be_undamaged(database, keys.database)
    with as_sentences(database.name), reading(database, keys.database) as connection:
        if _one(connection, "PRAGMA integrity_check") != "ok":
            raise AppError("backup.not_whole")
        refers = connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
        chained = AuditChain(keys.audit).verify(connection, anchored).whole
        version = cast("int", _one(connection, "PRAGMA user_version"))
        head, number = audit.head(connection), line(connection)
        return Condition(version, head, number, counts(connection), refers and chained)


def line(connection: Connection) -> int:
    """Give the number of the line of entries, as the last restore noted it in the chain."""
    noted = connection.scalars(
        select(col(AuditRow.subject))
        .where(col(AuditRow.action) == RESTORED)
        .order_by(col(AuditRow.seq).desc())
    ).first()
    return int(noted) if noted else 0


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
