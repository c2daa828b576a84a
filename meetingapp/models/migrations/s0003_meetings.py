"""Version 3: cases, sittings, discussions and what is typed in each item."""

from meetingapp.models.connection import RawConnection

_STATEMENTS = (
    """
    CREATE TABLE child_case (
        id TEXT PRIMARY KEY,
        added_at TEXT NOT NULL,
        reference TEXT NOT NULL,
        title TEXT NOT NULL,
        born TEXT,
        consent_valid_to TEXT,
        body TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX child_case_by_age_of_case ON child_case (added_at)",
    """
    CREATE TABLE meeting (
        id TEXT PRIMARY KEY,
        type TEXT NOT NULL,
        held_on TEXT NOT NULL,
        starts_at TEXT,
        place TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX meeting_by_day ON meeting (held_on, starts_at)",
    """
    CREATE TABLE discussion (
        id TEXT PRIMARY KEY,
        meeting_id TEXT NOT NULL REFERENCES meeting (id),
        case_id TEXT NOT NULL REFERENCES child_case (id),
        position INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (meeting_id, position)
    ) STRICT
    """,
    "CREATE INDEX discussion_by_case ON discussion (case_id)",
    """
    CREATE TABLE discussion_item (
        discussion_id TEXT NOT NULL REFERENCES discussion (id),
        item TEXT NOT NULL,
        body TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (discussion_id, item)
    ) STRICT
    """,
)


def up(connection: RawConnection) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
