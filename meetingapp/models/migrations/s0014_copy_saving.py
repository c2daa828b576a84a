"""Version 14: a copy whose file could not be written is so in the list of copies.

That a copy goes out is noted before its file is written. What came of the writing is a row of its
own, where it went wrong, and another where it went well after that.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE TABLE copy_saving (
        issued_id TEXT NOT NULL REFERENCES copy_issued (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        minutes_id TEXT NOT NULL REFERENCES minutes (id),
        case_id TEXT NOT NULL REFERENCES child_case (id),
        is_saved INTEGER NOT NULL CHECK (is_saved IN (0, 1)),
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        PRIMARY KEY (issued_id, number)
    ) STRICT
    """,
    "CREATE INDEX copy_saving_by_minutes ON copy_saving (minutes_id)",
    "CREATE INDEX copy_saving_by_case ON copy_saving (case_id)",
    """
    CREATE TRIGGER copy_saving_never_UPDATE BEFORE UPDATE ON copy_saving
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER copy_saving_never_DELETE BEFORE DELETE ON copy_saving
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    # A replacing insert meets this one before anything is deleted.
    """
    CREATE TRIGGER copy_saving_is_kept_once BEFORE INSERT ON copy_saving
    WHEN EXISTS (
        SELECT 1 FROM copy_saving WHERE issued_id = NEW.issued_id AND number = NEW.number
    )
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
)


def up(connection: RawConnection) -> None:
    """Make the table with its guards."""
    for statement in _STATEMENTS:
        connection.execute(statement)
