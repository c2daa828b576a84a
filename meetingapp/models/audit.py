"""The audit chain: who did what to which case, each entry sealed together with the one before.

An entry holds ids, never content. Whoever holds the database's key could still rewrite the whole
chain or cut its end; the anchor outside the database, and the head printed on every finalised
document, are what shows that.
"""

import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from json.encoder import encode_basestring_ascii
from typing import Final

from sqlalchemy import Connection, select
from sqlmodel import col

from meetingapp.models.direct import run
from meetingapp.models.rows.audit import AuditRow
from meetingapp.services.ports import AuditEntry

START: Final = "0" * 64
_BATCH: Final = 2000
_ADD: Final = """
    INSERT INTO audit (seq, at, actor, action, subject, digest, previous, mac)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_LAST: Final = "SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1"
_SEAL: Final = select(col(AuditRow.mac))
_ALL: Final = (
    select(
        col(AuditRow.seq),
        col(AuditRow.at),
        col(AuditRow.actor),
        col(AuditRow.action),
        col(AuditRow.subject),
        col(AuditRow.digest),
        col(AuditRow.previous),
        col(AuditRow.mac),
    )
    .order_by(col(AuditRow.seq))
    .execution_options(yield_per=_BATCH)
)


@dataclass(frozen=True, slots=True)
class ChainResult:
    """What a check of the chain found. ``broken_at`` is the first entry that cannot be trusted."""

    entries: int
    broken_at: int | None = None

    @property
    def whole(self) -> bool:
        """Tell whether every entry is as it was written."""
        return self.broken_at is None


@dataclass(frozen=True, slots=True)
class AuditChain:
    """Writes and checks entries with the audit key."""

    key: bytes = field(repr=False)

    def add(
        self,
        connection: Connection,
        *,
        at: datetime,
        actor: str,
        action: str,
        subject: str,
        digest: str,
    ) -> AuditEntry:
        """Add one entry in the transaction of ``connection``, which holds the write lock."""
        last = head(connection)
        seq, moment = last.seq + 1, at.isoformat(timespec="microseconds")
        entry = (seq, moment, actor, action, subject, digest, last.mac)
        mac = self.seal(entry)
        run(connection, _ADD, (*entry, mac))
        return AuditEntry(seq, mac)

    def verify(self, connection: Connection, anchor: AuditEntry | None = None) -> ChainResult:
        """Check every entry, and that the anchored one is still there as it was."""
        expected, previous = 1, START
        for *entry, mac in connection.execute(_ALL):
            hangs_together = entry[0] == expected and entry[-1] == previous
            if not hangs_together or mac != self.seal(entry):
                return ChainResult(expected - 1, broken_at=expected)
            if anchor and anchor.seq == expected and anchor.mac != mac:
                return ChainResult(expected - 1, broken_at=expected)
            expected, previous = expected + 1, mac
        if anchor and anchor.seq >= expected:
            return ChainResult(expected - 1, broken_at=expected)
        return ChainResult(expected - 1)

    def seal(self, entry: Sequence[object]) -> str:
        """Give the seal of an entry: of all that stands in it, and so of the one before."""
        return hmac.digest(self.key, _sealed_text(entry).encode(), "sha256").hex()


def _sealed_text(entry: Sequence[object]) -> str:
    """Write an entry as JSON, as ``json.dumps`` does without blanks.

    Every line of the log is read through at each opening and for each backup, and after some years
    there are hundreds of thousands: written by hand it takes half the time.
    """
    number, *texts = entry
    if type(number) is int:
        try:
            return f"[{number},{','.join(map(encode_basestring_ascii, texts))}]"  # type: ignore[arg-type]  # refused below
        except TypeError:
            pass  # somebody wrote past us what the table should not hold
    return json.dumps(entry, separators=(",", ":"))


def head(connection: Connection) -> AuditEntry:
    """Give the last entry; number 0 where there is none yet."""
    row = run(connection, _LAST).fetchone()
    return AuditEntry(row[0], row[1]) if row else AuditEntry(0, START)


def has(connection: Connection, entry: AuditEntry) -> bool:
    """Tell whether the chain has this very entry; number 0 stands before every chain."""
    found = connection.execute(_SEAL.where(col(AuditRow.seq) == entry.seq)).scalar()
    return found == entry.mac or entry == AuditEntry(0, START)
