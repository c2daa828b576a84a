"""Version 5: who sees which case, restricted cases, and why minutes were corrected."""

from meetingapp.models.connection import RawConnection

_STATEMENTS = (
    """
    CREATE TABLE case_access (
        case_id TEXT NOT NULL REFERENCES child_case (id),
        person_id TEXT NOT NULL,
        reason TEXT NOT NULL,
        granted_at TEXT NOT NULL,
        granted_by TEXT NOT NULL,
        PRIMARY KEY (case_id, person_id)
    ) STRICT
    """,
    "CREATE INDEX case_access_by_person ON case_access (person_id, case_id)",
    """
    CREATE TABLE case_restriction (
        case_id TEXT PRIMARY KEY REFERENCES child_case (id),
        until TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT
    """,
    "ALTER TABLE minutes ADD COLUMN reason TEXT NOT NULL DEFAULT ''",
    # What an entry vouches for is looked up by what it is about.
    "CREATE INDEX audit_by_subject ON audit (subject, seq) WHERE digest <> ''",
)


def up(connection: RawConnection) -> None:
    """Make the tables and the column."""
    for statement in _STATEMENTS:
        connection.execute(statement)
