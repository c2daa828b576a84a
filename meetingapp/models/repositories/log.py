"""Reads the audit log. It is written by the transaction alone."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from meetingapp.services.log_port import LogEntry

_LAST_AT: Final = "SELECT at FROM audit ORDER BY seq DESC LIMIT 1"
# The condition is, to the letter, that of the index on these few entries.
_ABOUT_VAULT: Final = (
    "SELECT seq, action, subject, digest FROM audit"
    " WHERE action >= 'vault.' AND action < 'vault/' ORDER BY seq"
)


class LogRepository:
    """What a transaction may read of the log."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def last_at(self) -> datetime | None:
        """Give the moment of the last entry; None where there is none."""
        at = self._session.connection().exec_driver_sql(_LAST_AT).scalar()
        return datetime.fromisoformat(str(at)) if at is not None else None

    def about_vault(self) -> tuple[LogEntry, ...]:
        """Give the entries about the vault itself, oldest first."""
        rows = self._session.connection().exec_driver_sql(_ABOUT_VAULT)
        return tuple(LogEntry(*row) for row in rows)
