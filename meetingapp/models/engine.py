"""SQLAlchemy on top of our own connections. Its errors never show the values of a statement."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, Pool, QueuePool, StaticPool, create_engine, event
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import configure_mappers
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from meetingapp.models.connection import RawConnection, connect, looking
from meetingapp.models.direct import run

_WRITTEN: Final[LRUCache[object, object]] = LRUCache(500)
"""Statements written for any store serve every other: to write one takes some milliseconds."""


def engine_for(path: Path, key: bytes, *, wait: float = 5.0) -> Engine:
    """Make the engine of one database. Every transaction takes the write lock at its start.

    A transaction that reads first and writes later could be refused in the middle; and a read of
    case content writes its audit row, so that nearly every transaction writes.
    """
    engine = _engine(lambda: connect(path, key, wait=wait), QueuePool)
    event.listen(engine, "begin", _take_the_write_lock)
    return engine


def engine_on(raw: RawConnection) -> Engine:
    """Make the engine of the one connection there is to a store in memory."""
    engine = _engine(lambda: raw, StaticPool)
    event.listen(engine, "begin", _take_the_write_lock)
    return engine


def _engine(connected: Callable[[], object], pool: type[Pool]) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connected,
        poolclass=pool,
        hide_parameters=True,
        execution_options={"compiled_cache": _WRITTEN},
    )
    engine.dialect = _dialect()  # what is written for one dialect does not serve another
    return engine


@cache
def _dialect() -> Dialect:
    """Give the dialect all engines share; at a first connection it learns what the library can."""
    first = create_engine("sqlite://", module=dbapi2)
    with first.connect():
        pass
    first.dispose()
    return first.dialect


def read_ahead() -> None:
    """Let SQLAlchemy do what it otherwise does at the first statement, while somebody waits.

    It reads its dialect, and finds out how every row that has been read is kept.
    """
    _dialect()
    configure_mappers()


ONLY_READS: Final = "only_reads"
"""An execution option: the transaction sees one moment, and is in nobody’s way."""


def _take_the_write_lock(connection: Connection) -> None:
    only_reads = connection.get_execution_options().get(ONLY_READS)
    run(connection, "BEGIN" if only_reads else "BEGIN IMMEDIATE")


@contextmanager
def reading(path: Path, key: bytes) -> Iterator[Connection]:
    """Open a database for reading alone; not a byte of it, or beside it, is changed."""
    with looking(path, key) as raw, _alone(raw) as connection:
        yield connection


@contextmanager
def checking(path: Path, key: bytes) -> Iterator[Connection]:
    """Open a database that is in use on a connection of its own, which remembers nothing of it.

    One that had checked before took the search index for broken when another had written since:
    what FTS5 remembers of an index is looked at anew when somebody searches, and not when it is
    checked (SQLite 3.53.4, measured). It sees the database as it was when it first looked: what
    somebody writes meanwhile would not fit what was read before.
    """
    with closing(connect(path, key)) as raw, _alone(raw) as connection:
        raw.execute("BEGIN")
        yield connection


@contextmanager
def _alone(raw: RawConnection) -> Iterator[Connection]:
    engine = _engine(lambda: raw, StaticPool)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
