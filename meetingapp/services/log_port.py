"""What the use cases may read of the audit log itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from meetingapp.domain.leaving import Entry


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What an entry tells: its number, what was done, to which id, and what it vouches for."""

    seq: int
    action: str
    subject: str
    digest: str


class Log(Protocol):
    """The audit log, for reading. It is written through the transaction alone."""

    def last_at(self) -> datetime | None:
        """Give the moment of the last entry; None where there is none."""
        ...

    def leaving_since(self, moment: datetime) -> tuple[Entry, ...]:
        """Give what left, was held back and was approved, back to the first entry before then.

        The log is walked from its end, so that its length costs nothing.
        """
        ...

    def about_vault(self) -> tuple[LogEntry, ...]:
        """Give the entries about the vault itself, oldest first."""
        ...
