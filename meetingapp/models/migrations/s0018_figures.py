"""Version 18: figures for leadership, frozen for a period, and never changed or taken away."""

from typing import Final

from meetingapp.models.connection import RawConnection

_STATEMENTS: Final = (
    """
    CREATE TABLE frozen_figures (
        period TEXT PRIMARY KEY,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        frozen_at TEXT NOT NULL,
        frozen_by TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT
    """,
    # What two of them tell of the same days could be taken from each other.
    """
    CREATE TRIGGER frozen_figures_share_no_day BEFORE INSERT ON frozen_figures
    WHEN EXISTS (
        SELECT 1 FROM frozen_figures
        WHERE first_day <= NEW.last_day AND NEW.first_day <= last_day
    )
    BEGIN SELECT raise(ABORT, 'frozen figures never share a day'); END
    """,
)
_NEVER: Final = """
    CREATE TRIGGER frozen_figures_never_{verb} BEFORE {verb} ON frozen_figures
    BEGIN SELECT raise(ABORT, 'frozen figures are never changed'); END
    """


def up(connection: RawConnection) -> None:
    """Make the table with its guards."""
    for statement in _STATEMENTS:
        connection.execute(statement)
    for verb in ("UPDATE", "DELETE"):
        connection.execute(_NEVER.format(verb=verb))
