"""Compares the search index with the rows it is made of; the pages tell whether it is in order."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection

from meetingapp.services.findings import Finding, found

_FIRST_INDEXED: Final = 6
"""The version of the database from which there is an index."""

_MISSING: Final = """
    SELECT count(*) FROM (
        SELECT kind, subject, case_id, own, of_case FROM search_source
        EXCEPT
        SELECT e.kind, e.subject, e.case_id, w.own, w.of_case
        FROM search_entry AS e LEFT JOIN search_words AS w ON w.rowid = e.entry
    )
"""
_TOO_MANY: Final = """
    SELECT (SELECT count(*) FROM search_words) - (SELECT count(*) FROM search_source)
"""


def in_step(connection: Connection) -> Iterator[Finding]:
    """Tell how much cannot be found as it should be, or can be found and should not."""
    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() < _FIRST_INDEXED:
        return
    missing = connection.exec_driver_sql(_MISSING).scalar_one()
    over = abs(connection.exec_driver_sql(_TOO_MANY).scalar_one())
    if missing or over:
        yield found("index.stale", count=max(missing, over))
