"""Version 9: what happens to minutes after they are finalised, which is only ever added to.

Approval, copies that were handed out, the archive's receipts, and drafts that were deleted once
the archive had the minutes. A correction of an entry is a new entry.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_TABLES: Final = (
    """
    CREATE TABLE approval_event (
        minutes_id TEXT NOT NULL REFERENCES minutes (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        case_id TEXT NOT NULL REFERENCES child_case (id),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (minutes_id, number)
    ) STRICT
    """,
    """
    CREATE TABLE copy_issued (
        id TEXT PRIMARY KEY,
        minutes_id TEXT NOT NULL REFERENCES minutes (id),
        case_id TEXT NOT NULL REFERENCES child_case (id),
        copy_id TEXT NOT NULL UNIQUE,
        edition TEXT NOT NULL,
        recipient TEXT NOT NULL,
        language TEXT NOT NULL,
        format TEXT NOT NULL,
        file_name TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        to_archive INTEGER NOT NULL CHECK (to_archive IN (0, 1)),
        issued_at TEXT NOT NULL,
        issued_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX copy_issued_by_minutes ON copy_issued (minutes_id, issued_at)",
    "CREATE INDEX copy_issued_by_case ON copy_issued (case_id, issued_at)",
    """
    CREATE TABLE journal_entry (
        minutes_id TEXT NOT NULL REFERENCES minutes (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        case_id TEXT NOT NULL REFERENCES child_case (id),
        reference TEXT NOT NULL,
        journaled_on TEXT,
        entered_at TEXT NOT NULL,
        entered_by TEXT NOT NULL,
        PRIMARY KEY (minutes_id, number)
    ) STRICT
    """,
    """
    CREATE TABLE draft_deleted (
        discussion_id TEXT PRIMARY KEY REFERENCES discussion (id),
        case_id TEXT NOT NULL REFERENCES child_case (id),
        deleted_at TEXT NOT NULL,
        deleted_by TEXT NOT NULL
    ) STRICT
    """,
)
_GUARDS: Final = (
    """
    CREATE TRIGGER approval_event_never_UPDATE BEFORE UPDATE ON approval_event
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER approval_event_never_DELETE BEFORE DELETE ON approval_event
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    # A replacing insert meets these before anything is deleted.
    """
    CREATE TRIGGER approval_event_is_kept_once BEFORE INSERT ON approval_event
    WHEN EXISTS (
        SELECT 1 FROM approval_event WHERE minutes_id = NEW.minutes_id AND number = NEW.number
    )
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER copy_issued_never_UPDATE BEFORE UPDATE ON copy_issued
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER copy_issued_never_DELETE BEFORE DELETE ON copy_issued
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER copy_issued_is_kept_once BEFORE INSERT ON copy_issued
    WHEN EXISTS (SELECT 1 FROM copy_issued WHERE id = NEW.id OR copy_id = NEW.copy_id)
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER journal_entry_never_UPDATE BEFORE UPDATE ON journal_entry
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER journal_entry_never_DELETE BEFORE DELETE ON journal_entry
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER journal_entry_is_kept_once BEFORE INSERT ON journal_entry
    WHEN EXISTS (
        SELECT 1 FROM journal_entry WHERE minutes_id = NEW.minutes_id AND number = NEW.number
    )
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER draft_deleted_never_UPDATE BEFORE UPDATE ON draft_deleted
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER draft_deleted_never_DELETE BEFORE DELETE ON draft_deleted
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
    """
    CREATE TRIGGER draft_deleted_is_kept_once BEFORE INSERT ON draft_deleted
    WHEN EXISTS (SELECT 1 FROM draft_deleted WHERE discussion_id = NEW.discussion_id)
    BEGIN SELECT raise(ABORT, 'what happened to minutes is only added to'); END
    """,
)
_DRAFTS: Final = (
    # The newest minutes of the discussion have a receipt, and it was not taken back.
    """
    CREATE TRIGGER draft_goes_after_the_receipt BEFORE INSERT ON draft_deleted
    WHEN coalesce((
        SELECT reference FROM journal_entry
        WHERE minutes_id = (
            SELECT id FROM minutes WHERE discussion_id = NEW.discussion_id
            ORDER BY version DESC LIMIT 1
        )
        ORDER BY number DESC LIMIT 1
    ), '') = ''
    BEGIN SELECT raise(ABORT, 'a draft goes only when the archive has the minutes'); END
    """,
    "DROP TRIGGER discussion_item_locked_DELETE",
    """
    CREATE TRIGGER discussion_item_locked_DELETE BEFORE DELETE ON discussion_item
    WHEN EXISTS (SELECT 1 FROM minutes WHERE discussion_id = OLD.discussion_id)
    AND NOT EXISTS (SELECT 1 FROM draft_deleted WHERE discussion_id = OLD.discussion_id)
    BEGIN SELECT raise(ABORT, 'a finalised discussion is never changed'); END
    """,
)


def up(connection: RawConnection) -> None:
    """Make the tables and their guards, and let a draft go that the archive has."""
    for statement in (*_TABLES, *_GUARDS, *_DRAFTS):
        connection.execute(statement)
