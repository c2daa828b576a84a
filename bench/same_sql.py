"""The statements a use case runs, kept, and run again on a bare connection.

So it is seen what our own code costs beside the database. Reading is run as it was; what a use case
writes of itself, its line in the log, is answered by one durable row in a file of its own: the log
of the vault takes no line twice.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event

from meetingapp.models.connection import RawConnection, connect, new_file

Statement = tuple[str, Sequence[object]]
_KEY: Final = bytes(range(32))
_ROWS: Final = 2000


def statements_of(engine: Engine, work: Callable[[], object]) -> list[Statement]:
    """Do something, and give the statements that read for it, in their order.

    The few that go past SQLAlchemy (``models/direct.py``: may it be seen, the end of the log) are
    not among them: what stands beside is some microseconds too quick, never too slow.
    """
    kept: list[Statement] = []

    def keep(_c: object, _cursor: object, sql: str, values: Any, *_: object) -> None:
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            kept.append((sql, values))

    event.listen(engine, "before_cursor_execute", keep)
    try:
        work()
    finally:
        event.remove(engine, "before_cursor_execute", keep)
    return kept


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare connection to the vault's database, and one to a file where a row is kept.

    Attributes:
        vault: only read.
        log: as durable as the vault.
    """

    vault: RawConnection
    log: RawConnection

    def ask(self, statements: Sequence[Statement]) -> None:
        """Run statements, and keep one row."""
        self.vault.execute("BEGIN")
        for sql, values in statements:
            self.vault.execute(sql, values).fetchall()
        self.vault.execute("COMMIT")
        self.log.execute("BEGIN IMMEDIATE")
        self.log.execute("INSERT INTO line (what) VALUES ('case.read')")
        self.log.execute("COMMIT")

    def save(self, key: str, body: str, number: int) -> None:
        """Put a text in the place of an older one, and its words in the index, durably."""
        self.log.execute("BEGIN IMMEDIATE")
        self.log.execute(
            "INSERT INTO item (id, body) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (key, body),
        )
        self.log.execute("DELETE FROM words WHERE rowid = ?", (number,))
        self.log.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, body))
        self.log.execute("COMMIT")


@contextmanager
def bare(database: Path, key: bytes) -> Iterator[Bare]:
    """Open the database of a vault, and beside it, on the same disk, an encrypted file to write."""
    with tempfile.TemporaryDirectory(dir=database.parent) as folder:
        file = Path(folder) / "bare.db"
        new_file(file)
        log = connect(file, _KEY)
        log.execute("CREATE TABLE line (seq INTEGER PRIMARY KEY, what TEXT NOT NULL) STRICT")
        log.execute("CREATE TABLE item (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")
        log.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        log.execute("BEGIN")
        for number in range(_ROWS):
            body = f"Vi leser i lite rom hver dag, skrev barn nummer {number}. " * 5
            log.execute("INSERT INTO item VALUES (?, ?)", (f"a{number}", body))
            log.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, body))
        log.execute("COMMIT")
        vault = connect(database, key)
        try:
            yield Bare(vault, log)
        finally:
            vault.close()
            log.close()
