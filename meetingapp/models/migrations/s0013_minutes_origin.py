"""Version 13: minutes that were finalised on another machine say where they come from.

Who finalised them journals them: they are not among those the archive lacks here.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE TABLE minutes_origin (
        minutes_id TEXT PRIMARY KEY REFERENCES minutes (id),
        sent_by TEXT NOT NULL,
        municipality TEXT NOT NULL,
        audit_seq INTEGER NOT NULL,
        audit_mac TEXT NOT NULL,
        taken_in_at TEXT NOT NULL,
        taken_in_by TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER minutes_origin_never_UPDATE BEFORE UPDATE ON minutes_origin
    BEGIN SELECT raise(ABORT, 'finalised minutes are never changed'); END
    """,
    """
    CREATE TRIGGER minutes_origin_never_DELETE BEFORE DELETE ON minutes_origin
    BEGIN SELECT raise(ABORT, 'finalised minutes are never changed'); END
    """,
    # A replacing insert meets this one before anything is deleted.
    """
    CREATE TRIGGER minutes_origin_is_kept_once BEFORE INSERT ON minutes_origin
    WHEN EXISTS (SELECT 1 FROM minutes_origin WHERE minutes_id = NEW.minutes_id)
    BEGIN SELECT raise(ABORT, 'finalised minutes are never changed'); END
    """,
    """
    CREATE TRIGGER not_journaled_elsewhere AFTER INSERT ON minutes_origin BEGIN
        DELETE FROM not_journaled WHERE minutes_id = NEW.minutes_id;
    END
    """,
    "DROP TRIGGER not_journaled_again",
    """
    CREATE TRIGGER not_journaled_again AFTER INSERT ON journal_entry WHEN NEW.reference = ''
    BEGIN
        INSERT OR IGNORE INTO not_journaled
        SELECT id, case_id, finalised_at FROM minutes
        WHERE id = NEW.minutes_id AND NOT EXISTS (
            SELECT 1 FROM minutes AS later
            WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version
        ) AND NOT EXISTS (SELECT 1 FROM minutes_origin WHERE minutes_id = minutes.id);
    END
    """,
)


def up(connection: RawConnection) -> None:
    """Make the table with its guards, and leave what it names out of what the archive lacks."""
    for statement in _STATEMENTS:
        connection.execute(statement)
