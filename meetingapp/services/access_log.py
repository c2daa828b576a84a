"""Compares the vault file with what the audit log tells of it.

Every change of who has access is entered in the log with the checksum of the file it left, so a
file from elsewhere, or an old one, is told from the one that should stand there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from meetingapp.services.findings import Finding, found
from meetingapp.services.log_port import LogEntry
from meetingapp.services.roles import Account

RESTORED: Final = "vault.restore"
REMOVED: Final = "vault.remove"
NOTICED: Final = "vault.noticed"
OPENED: Final = "vault.open"
_OF_NOBODY: Final = frozenset({RESTORED, OPENED})


@dataclass(frozen=True, slots=True)
class VaultNow:
    """The vault file as it stands: its checksum, and who may open the vault."""

    digest: str
    people: tuple[Account, ...]


class Standing(Enum):
    """How the vault file stands to the log."""

    NEW = auto()
    KNOWN = auto()
    OLDER = auto()
    UNLOGGED = auto()


def standing(log: Sequence[LogEntry], now: VaultNow) -> Standing:
    """Tell whether the log knows the file, and as the last."""
    digests = [entry.digest for entry in log if entry.digest and entry.action != RESTORED]
    if not digests:
        return Standing.NEW
    if now.digest == digests[-1]:
        return Standing.KNOWN
    return Standing.OLDER if now.digest in digests else Standing.UNLOGGED


def compared(log: Sequence[LogEntry], now: VaultNow) -> Iterator[Finding]:
    """Tell of a file that the log does not expect, and of people in it that it does not."""
    stands = standing(log, now)
    if stands is Standing.NEW:
        return
    if stands is Standing.OLDER:
        yield found("vault.older_file")
    elif stands is Standing.UNLOGGED:
        yield found("vault.unlogged")
    known = last_of_each(log)
    for account in now.people:
        last = known.get(account.person)
        if last == REMOVED:
            yield found("vault.person_back", name=account.name or account.person)
        elif last is None:
            yield found("vault.person_added", name=account.name or account.person)


def last_of_each(log: Sequence[LogEntry]) -> dict[str, str]:
    """Give, for each person, what was last done about their access."""
    return {
        entry.subject: entry.action
        for entry in log
        if entry.action not in _OF_NOBODY and entry.digest
    }
