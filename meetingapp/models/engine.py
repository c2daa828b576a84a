"""SQLAlchemy on top of our own connections. Its errors never show the values of a statement."""

from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from meetingapp.models.connection import connect


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


def _take_the_write_lock(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
