"""Reads the audit log. It is written by the transaction alone."""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy.orm import Session

from meetingapp.domain.leaving import Entry
from meetingapp.services.log_port import LogEntry

_LAST_AT: Final = "SELECT at FROM audit ORDER BY seq DESC LIMIT 1"
# The condition is, to the letter, that of the index on these few entries.
_ABOUT_VAULT: Final = (
    "SELECT seq, action, subject, digest FROM audit"
    " WHERE action >= 'vault.' AND action < 'vault/' ORDER BY seq"
)
# Two steps from the end of the log: the moments have one offset, so their letters tell which is
# earlier, and no index is needed for what is as short as the time that is asked for.
_LAST_BEFORE: Final = "SELECT seq FROM audit WHERE at < ? ORDER BY seq DESC LIMIT 1"
_LEAVING: Final = (
    "SELECT at, actor, action, subject, latest FROM"
    " (SELECT *, max(at) OVER (ORDER BY seq DESC) AS latest FROM audit WHERE seq > ?)"
    " WHERE action = 'case.left' OR (action >= 'leaving.' AND action < 'leaving/') ORDER BY seq"
)


class LogRepository:
    """What a transaction may read of the log."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def last_at(self) -> datetime | None:
        """Give the moment of the last entry; None where there is none."""
        at = self._session.connection().exec_driver_sql(_LAST_AT).scalar()
        return datetime.fromisoformat(str(at)) if at is not None else None

    def leaving_since(self, moment: datetime) -> tuple[Entry, ...]:
        """Give what left, was held back and was approved, back to the first entry before then."""
        since = moment.astimezone(UTC).isoformat(timespec="microseconds")
        connection = self._session.connection()
        before = connection.exec_driver_sql(_LAST_BEFORE, (since,)).scalar()
        rows = connection.exec_driver_sql(_LEAVING, (before or 0,))
        when = datetime.fromisoformat
        return tuple(
            Entry(when(at), actor, action, subject, when(latest))
            for at, actor, action, subject, latest in rows
        )

    def about_vault(self) -> tuple[LogEntry, ...]:
        """Give the entries about the vault itself, oldest first."""
        rows = self._session.connection().exec_driver_sql(_ABOUT_VAULT)
        return tuple(LogEntry(*row) for row in rows)
