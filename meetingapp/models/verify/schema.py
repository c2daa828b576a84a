"""Compares every table, index and trigger with those of a fresh database."""

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from meetingapp.models.connection import RawConnection
from meetingapp.models.migrations import STEPS
from meetingapp.services.findings import Finding, found

_PARTS: Final = "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"


def as_made(connection: Connection) -> Iterator[Finding]:
    """Tell what is gone, changed or added since Samråd made the database."""
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    expected = dict(_fresh(version))
    for name, kind, sql in connection.exec_driver_sql(_PARTS):
        made = expected.pop(name, None)
        if made is None:
            yield found("schema.unknown", name=name)
        elif made != (kind, sql):
            yield found("guard.changed" if made[0] == "trigger" else "schema.changed", name=name)
    for name, (kind, _) in expected.items():
        yield found("guard.missing" if kind == "trigger" else "schema.missing", name=name)


@cache
def _fresh(version: int) -> MappingProxyType[str, tuple[str, str]]:
    """Make an empty database of a version in memory, and read how it is built."""
    fresh: RawConnection
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as fresh:
        for step in STEPS[:version]:
            step(fresh)
        parts = fresh.execute(_PARTS).fetchall()
    return MappingProxyType({name: (kind, sql) for name, kind, sql in parts})
