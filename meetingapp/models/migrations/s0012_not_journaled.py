"""Version 12: the minutes the archive lacks are found without looking through all there are.

``not_journaled`` names the newest minutes of each discussion that have no receipt that counts. It
is derived: the database itself keeps it, and ``verify`` compares it with the rows.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE TABLE not_journaled (
        minutes_id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL,
        finalised_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX not_journaled_by_time ON not_journaled (finalised_at, minutes_id, case_id)",
    """
    INSERT INTO not_journaled
    SELECT id, case_id, finalised_at FROM minutes
    WHERE NOT EXISTS (
        SELECT 1 FROM minutes AS later
        WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version
    ) AND coalesce((
        SELECT reference FROM journal_entry WHERE minutes_id = minutes.id
        ORDER BY number DESC LIMIT 1
    ), '') = ''
    """,
    """
    CREATE TRIGGER not_journaled_begun AFTER INSERT ON minutes BEGIN
        DELETE FROM not_journaled WHERE minutes_id IN (
            SELECT id FROM minutes WHERE discussion_id = NEW.discussion_id
        );
        INSERT INTO not_journaled VALUES (NEW.id, NEW.case_id, NEW.finalised_at);
    END
    """,
    """
    CREATE TRIGGER not_journaled_no_more AFTER INSERT ON journal_entry WHEN NEW.reference <> ''
    BEGIN
        DELETE FROM not_journaled WHERE minutes_id = NEW.minutes_id;
    END
    """,
    """
    CREATE TRIGGER not_journaled_again AFTER INSERT ON journal_entry WHEN NEW.reference = ''
    BEGIN
        INSERT OR IGNORE INTO not_journaled
        SELECT id, case_id, finalised_at FROM minutes
        WHERE id = NEW.minutes_id AND NOT EXISTS (
            SELECT 1 FROM minutes AS later
            WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version
        );
    END
    """,
)


def up(connection: RawConnection) -> None:
    """Make the table with what keeps it."""
    for statement in _STATEMENTS:
        connection.execute(statement)
