"""SQLAlchemy on top of our own connections. Its errors never show the values of a statement."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, QueuePool, StaticPool, create_engine, event, make_url
from sqlalchemy.orm import configure_mappers
from sqlcipher3 import dbapi2

from meetingapp.models.connection import connect, looking


def engine_for(path: Path, key: bytes, *, wait: float = 5.0) -> Engine:
    """Make the engine of one database. Every transaction takes the write lock at its start.

    A transaction that reads first and writes later could be refused in the middle; and a read of
    case content writes its audit row, so that nearly every transaction writes.
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key, wait=wait),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _take_the_write_lock)
    return engine


def read_ahead() -> None:
    """Let SQLAlchemy do what it otherwise does at the first statement, while somebody waits.

    It reads its dialect, and finds out how every row that has been read is kept.
    """
    make_url("sqlite://").get_dialect()
    configure_mappers()


ONLY_READS: Final = "only_reads"
"""An execution option: the transaction sees one moment, and is in nobody’s way."""


def _take_the_write_lock(connection: Connection) -> None:
    only_reads = connection.get_execution_options().get(ONLY_READS)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")


@contextmanager
def reading(path: Path, key: bytes) -> Iterator[Connection]:
    """Open a database for reading alone; not a byte of it, or beside it, is changed."""
    with looking(path, key) as raw:
        engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=lambda: raw,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        try:
            with engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()
