"""Version 4: finalised minutes, which are never changed, and the measures they agreed."""

from meetingapp.models.connection import RawConnection

_TABLES = (
    """
    CREATE TABLE minutes (
        id TEXT PRIMARY KEY,
        discussion_id TEXT NOT NULL REFERENCES discussion (id),
        case_id TEXT NOT NULL REFERENCES child_case (id),
        version INTEGER NOT NULL CHECK (version >= 1),
        finalised_at TEXT NOT NULL,
        content_sha256 TEXT NOT NULL,
        audit_seq INTEGER NOT NULL REFERENCES audit (seq),
        audit_mac TEXT NOT NULL,
        pdf_sha256 TEXT NOT NULL,
        UNIQUE (discussion_id, version)
    ) STRICT
    """,
    "CREATE INDEX minutes_by_case ON minutes (case_id)",
    """
    CREATE TABLE minutes_document (
        minutes_id TEXT PRIMARY KEY REFERENCES minutes (id),
        content BLOB NOT NULL,
        pdf BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE measure (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES child_case (id),
        discussion_id TEXT NOT NULL REFERENCES discussion (id),
        minutes_id TEXT NOT NULL REFERENCES minutes (id),
        status TEXT NOT NULL,
        evaluation_date TEXT,
        responsible TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX measure_by_discussion ON measure (discussion_id)",
    "CREATE INDEX measure_by_case ON measure (case_id)",
    "CREATE INDEX measure_by_evaluation ON measure (status, evaluation_date)",
    # A replacing insert meets this one before anything is deleted.
    """
    CREATE TRIGGER minutes_are_kept_once BEFORE INSERT ON minutes
    WHEN EXISTS (
        SELECT 1 FROM minutes
        WHERE id = NEW.id OR (discussion_id = NEW.discussion_id AND version = NEW.version)
    )
    BEGIN SELECT raise(ABORT, 'finalised minutes are never changed'); END
    """,
    """
    CREATE TRIGGER minutes_document_is_kept_once BEFORE INSERT ON minutes_document
    WHEN EXISTS (SELECT 1 FROM minutes_document WHERE minutes_id = NEW.minutes_id)
    BEGIN SELECT raise(ABORT, 'finalised minutes are never changed'); END
    """,
)
_NEVER = """
    CREATE TRIGGER {table}_never_{verb} BEFORE {verb} ON {table}
    BEGIN SELECT raise(ABORT, 'finalised minutes are never changed'); END
    """
_LOCKED = """
    CREATE TRIGGER {table}_locked_{verb} BEFORE {verb} ON {table}
    WHEN EXISTS (SELECT 1 FROM minutes WHERE discussion_id = {which})
    BEGIN SELECT raise(ABORT, 'a finalised discussion is never changed'); END
    """


def up(connection: RawConnection) -> None:
    """Make the tables and their guards."""
    for statement in _TABLES:
        connection.execute(statement)
    for table in ("minutes", "minutes_document"):
        for verb in ("UPDATE", "DELETE"):
            connection.execute(_NEVER.format(table=table, verb=verb))
    for table, verb, which in (
        ("discussion", "UPDATE", "OLD.id"),
        ("discussion_item", "INSERT", "NEW.discussion_id"),
        ("discussion_item", "UPDATE", "OLD.discussion_id"),
        ("discussion_item", "DELETE", "OLD.discussion_id"),
    ):
        connection.execute(_LOCKED.format(table=table, verb=verb, which=which))
