"""Version 11: files kept with a case, inside the encrypted database."""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE TABLE attachment (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES child_case (id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        format TEXT NOT NULL,
        size INTEGER NOT NULL CHECK (size > 0),
        sha256 TEXT NOT NULL,
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL,
        UNIQUE (case_id, sha256)
    ) STRICT
    """,
    # Apart, so that a list of files reads none of them.
    """
    CREATE TABLE attachment_content (
        attachment_id TEXT PRIMARY KEY REFERENCES attachment (id),
        content BLOB NOT NULL
    ) STRICT
    """,
)


def up(connection: RawConnection) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
