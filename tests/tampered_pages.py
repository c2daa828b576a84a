"""Putting an old page of the database back: the encryption alone cannot tell that it is old."""

from typing import Final

from sqlcipher3 import dbapi2

from meetingapp.models.connection import looking
from tests.tampered import Tampered

PAGE: Final = 4096
_ALL: Final = "SELECT * FROM "
_SIGNPOSTS: Final = "search_words_idx"
"""Tells the library where in its index of words to begin. It may keep rows for parts that are gone,
which lead nowhere; a row that is missing is found by the library’s own check."""


def changed_pages(newer: bytes, older: bytes) -> list[int]:
    """Give where the pages lie that differ."""
    pages = range(0, min(len(newer), len(older)), PAGE)
    return [at for at in pages if newer[at : at + PAGE] != older[at : at + PAGE]]


def with_page(newer: bytes, older: bytes, at: int) -> bytes:
    """Put the older page at a place in among the newer ones."""
    return newer[:at] + older[at : at + PAGE] + newer[at + PAGE :]


def contents(vault: Tampered) -> object:
    """Give all that can be read, or what is said when it cannot."""
    with looking(vault.database, vault.opened.database_key()) as raw:
        try:
            tables = raw.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
            made = [name for name, sql in tables if sql and sql.startswith("CREATE TABLE")]
            names = [name for name in made if name != _SIGNPOSTS]
            rows = {name: sorted(map(repr, raw.execute(_ALL + name).fetchall())) for name in names}
        except dbapi2.Error as fault:
            return str(fault)
    return tables, rows
