"""Version 10: what is shown first is found without looking through all there is.

``unfinished`` names the discussions that have no finalised minutes. It is derived: the database
itself keeps it, and ``verify`` compares it with the rows. The indexes hold all that a page of the
lists of cases and meetings is chosen, sorted and shown by.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    "CREATE TABLE unfinished (discussion_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    """
    INSERT INTO unfinished
    SELECT id FROM discussion WHERE id NOT IN (SELECT discussion_id FROM minutes)
    """,
    """
    CREATE TRIGGER unfinished_begun AFTER INSERT ON discussion BEGIN
        INSERT INTO unfinished VALUES (NEW.id);
    END
    """,
    """
    CREATE TRIGGER unfinished_no_more AFTER INSERT ON minutes BEGIN
        DELETE FROM unfinished WHERE discussion_id = NEW.discussion_id;
    END
    """,
    """
    CREATE TRIGGER unfinished_gone AFTER DELETE ON discussion BEGIN
        DELETE FROM unfinished WHERE discussion_id = OLD.id;
    END
    """,
    "DROP INDEX child_case_by_age_of_case",
    """
    CREATE INDEX child_case_by_age_of_case
    ON child_case (added_at, id, reference, title, born, consent_valid_to)
    """,
    """
    CREATE INDEX child_case_by_name
    ON child_case (title COLLATE NOCASE, reference, id, born, consent_valid_to)
    """,
    "DROP INDEX meeting_by_day",
    "CREATE INDEX meeting_by_day ON meeting (held_on, starts_at, id, type)",
)


def up(connection: RawConnection) -> None:
    """Make the table with what keeps it, and the indexes."""
    for statement in _STATEMENTS:
        connection.execute(statement)
