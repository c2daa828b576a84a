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
    # The few entries about the vault itself are asked for at every opening.
    """
    CREATE INDEX audit_of_the_vault ON audit (seq)
    WHERE action >= 'vault.' AND action < 'vault/'
    """,
    # A measure's id is its own within its case alone: a meeting file may count M1, M2, …
    """
    CREATE TABLE measure_of_case (
        id TEXT NOT NULL,
        case_id TEXT NOT NULL REFERENCES child_case (id),
        discussion_id TEXT NOT NULL REFERENCES discussion (id),
        minutes_id TEXT NOT NULL REFERENCES minutes (id),
        status TEXT NOT NULL,
        evaluation_date TEXT,
        responsible TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (case_id, id)
    ) STRICT
    """,
    "INSERT INTO measure_of_case SELECT * FROM measure",
    "DROP TABLE measure",
    "ALTER TABLE measure_of_case RENAME TO measure",
    "CREATE INDEX measure_by_discussion ON measure (discussion_id)",
    "CREATE INDEX measure_by_evaluation ON measure (status, evaluation_date)",
)


def up(connection: RawConnection) -> None:
    """Make the tables, the column and the indexes."""
    for statement in _STATEMENTS:
        connection.execute(statement)
