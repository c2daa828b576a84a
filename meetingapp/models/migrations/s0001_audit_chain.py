"""Version 1: the audit chain, which only grows."""

from meetingapp.models.connection import RawConnection

_STATEMENTS = (
    """
    CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        digest TEXT NOT NULL,
        previous TEXT NOT NULL,
        mac TEXT NOT NULL
    ) STRICT
    """,
    # A replacing insert meets this one before anything is deleted.
    """
    CREATE TRIGGER audit_grows_by_one BEFORE INSERT ON audit
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
    BEGIN SELECT raise(ABORT, 'the audit chain grows by one'); END
    """,
    """
    CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
    BEGIN SELECT raise(ABORT, 'the audit chain is never changed'); END
    """,
    """
    CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
    BEGIN SELECT raise(ABORT, 'the audit chain is never deleted'); END
    """,
)


def up(connection: RawConnection) -> None:
    """Make the table and its guards."""
    for statement in _STATEMENTS:
        connection.execute(statement)
