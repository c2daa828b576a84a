"""Statements past SQLAlchemy, for what runs at every pause in typing and at every reading.

To look a statement up, bind its values and wrap its answer takes SQLAlchemy 30 to 140 microseconds
of the processor, where the database answers in three: most of what an autosave took was that.
Whoever uses this writes and reads values as the columns hold them, and flushes the session first
where rows may be waiting in it. A fault is the database's own, which ``as_sentences`` knows.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection


def run(connection: Connection, statement: str, values: Sequence[object] = ()) -> Any:
    """Run one statement in the transaction of ``connection``, and give its cursor."""
    return connection.connection.cursor().execute(statement, values)
