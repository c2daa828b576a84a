"""Asks the library whether the database hangs together inside."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection

from meetingapp.models.files import DATABASE
from meetingapp.services.findings import Finding, found


def in_order(connection: Connection) -> Iterator[Finding]:
    """Tell of trees out of order, and of rows that belong to nothing."""
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        yield found("pages.disordered", file=DATABASE)
    loose = Counter(row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check"))
    for name, count in loose.items():
        yield found("rows.loose", name=name, count=count)
