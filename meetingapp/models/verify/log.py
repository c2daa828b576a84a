"""Reads the whole log once: is each entry as it was written, and what does it vouch for?"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sqlalchemy import Connection

from meetingapp.models.audit import START, AuditChain
from meetingapp.models.seals import KINDS, NOTHING, kind_of
from meetingapp.services.findings import Finding, found
from meetingapp.services.log_port import LogEntry
from meetingapp.services.ports import AuditEntry

FINALISED: Final = frozenset({"minutes.finalise", "minutes.take_in"})
"""Vouch for the content that is printed, and not for rows."""

_ENTRIES: Final = (
    "SELECT seq, at, actor, action, subject, digest, previous, mac FROM audit ORDER BY seq"
)
_AT_ONCE: Final = 500
_NO_HEAD: Final = AuditEntry(0, START)


class Entry(NamedTuple):
    """One entry as it stands."""

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    digest: str
    previous: str
    mac: str


class Odd(NamedTuple):
    """An entry without its seal, with the seal of the one before and what the next one names."""

    entry: Entry
    before: str
    after: str | None


@dataclass
class Log:
    """What the log tells.

    Attributes:
        head: the last entry.
        count: how many entries there are.
        odd: the entries that are not as they were sealed.
        findings: what is already sure to be wrong.
        seals: the seals that were asked for, by number.
        trusted: for each kind and id, the checksum in the last entry that can be trusted.
        doubted: for each kind and id, the checksums in the entries after it that cannot.
        about_vault: the entries about the vault itself.
        finalised: for each entry of finalising, here or elsewhere, by number: what was finalised,
            its checksum, and the seal of the entry.

    There may be hundreds of thousands, held while somebody writes: they are plain words and rows of
    words, which Python does not look through for garbage (sets of them held the window 300 ms).
    """

    head: AuditEntry = _NO_HEAD
    count: int = 0
    odd: list[Odd] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    seals: dict[int, str] = field(default_factory=dict)
    trusted: dict[tuple[str, str], str] = field(default_factory=dict)
    doubted: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    about_vault: list[LogEntry] = field(default_factory=list)
    finalised: dict[int, tuple[str, str, str]] = field(default_factory=dict)

    def take(self, kind: str, subject: str) -> set[str]:
        """Give each checksum that an entry vouches for, and forget them: one is compared once.

        Where none can be trusted, nothing is to stand there, and its checksum is among them.
        """
        key = kind, subject
        return {self.trusted.pop(key, NOTHING), *self.doubted.pop(key, ())}

    def left(self) -> Iterator[tuple[str, str]]:
        """Give the kind and id of all that had not been taken when this was begun."""
        yield from tuple(dict.fromkeys((*self.trusted, *self.doubted)))


def read_log(connection: Connection, chain: AuditChain, asked_for: Container[int]) -> Log:
    """Read every entry.

    Args:
        connection: of the database.
        chain: with the key of the log.
        asked_for: the numbers of the entries whose seals are known elsewhere.
    """
    log, last, is_odd, seal = Log(), None, False, chain.seal
    for entry in entries(connection):
        before = last.mac if last else START
        if is_odd:
            log.odd[-1] = log.odd[-1]._replace(after=entry.previous)
        was_odd, is_odd = is_odd, seal(entry[:-1]) != entry.mac
        if is_odd:
            log.odd.append(Odd(entry, before, None))
        elif entry.previous != before and last and last.seq == entry.seq - 1 and not was_odd:
            # Sealed anew by somebody with the key, but the next one still names the old seal.
            log.findings.append(found("log.edited", seq=last.seq))
        if entry.seq in asked_for:
            log.seals[entry.seq] = entry.mac
        _note(log, entry, is_trusted=not is_odd)
        log.count += 1
        last = entry
    if last:
        log.head = AuditEntry(last.seq, last.mac)
    return log


def entries(connection: Connection) -> Iterator[Entry]:
    """Give every entry, past SQLAlchemy: there may be hundreds of thousands."""
    rows = connection.connection.cursor().execute(_ENTRIES)
    while some := rows.fetchmany(_AT_ONCE):
        yield from map(Entry._make, some)


def _note(log: Log, entry: Entry, *, is_trusted: bool) -> None:
    """Remember what an entry vouches for. One that cannot be trusted takes nothing away."""
    if not entry.digest and not entry.action.startswith("vault."):
        return
    kind = kind_of(entry.action)
    if kind == "vault":
        log.about_vault.append(LogEntry(entry.seq, entry.action, entry.subject, entry.digest))
    elif entry.action in FINALISED:
        log.finalised[entry.seq] = entry.subject, entry.digest, entry.mac
    elif kind in KINDS:
        key = kind, entry.subject
        if is_trusted:
            log.trusted[key] = entry.digest
            log.doubted.pop(key, None)
        else:
            log.doubted.setdefault(key, set()).add(entry.digest)
