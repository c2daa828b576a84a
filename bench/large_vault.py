"""A vault as large as a city's after many years: 10,000 cases, 50,000 meetings, 200,000 measures.

Everything lies in the real, encrypted database as the rows the program itself would write, and the
audit chain vouches for all of it, so that every check of the program passes. Only the way in is
short: one meeting is written by the program, and told again by the thousand with other names, days
and measures. Made once, kept under build/.

One thing is smaller than life: the PDF of each of the minutes is a kilobyte and not a hundred.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, insert
from sqlmodel import SQLModel

from bench.large_rows import Made, Maker
from meetingapp.clock import utc_now
from meetingapp.models.audit import AuditChain, head
from meetingapp.models.migrations import STEPS
from meetingapp.models.rows.audit import AuditRow
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow
from meetingapp.models.seals import state_of
from meetingapp.models.store import Store
from meetingapp.services.ports import AuditEntry
from meetingapp.wiring.demo import make_demo
from meetingapp.wiring.door import Door

CASES: Final = 10_000
_TOGETHER: Final = 250
_MADE_AS: Final = 2
"""Grows when the vault is made in another way, so that an older one is made anew."""
_IN_HASTE: Final = ("synchronous=OFF", "secure_delete=OFF", "cache_size=-262144")
_AS_ALWAYS: Final = ("synchronous=FULL", "secure_delete=ON", "cache_size=-2000")


def make(folder: Path, cases: int = CASES) -> Path:
    """Make the vault in ``folder``, unless it lies there already, and return where it lies."""
    mark = folder / f"made-{len(STEPS)}-{cases}-{_MADE_AS}"
    if mark.exists():
        return folder
    demo = make_demo(folder)
    session = Door(folder).unlock(demo.passphrase)
    try:
        fill(session._store, cases)
    finally:
        session.close()
    mark.touch()
    return folder


def fill(store: Store, cases: int) -> None:
    """Write the rows, some hundred cases in each transaction."""
    maker = Maker(cases)
    with store._engine.connect() as connection, _in_haste(connection):
        for first in range(0, cases, _TOGETHER):
            made = Made()
            for number in range(first, min(first + _TOGETHER, cases)):
                maker.case(number, made)
            with connection.begin():
                _write(connection, store._chain, made)


@contextmanager
def _in_haste(connection: Connection) -> Iterator[None]:
    """Wait for no disk meanwhile: who is interrupted makes the vault anew."""
    cursor = connection.connection.cursor()
    for setting in _IN_HASTE:
        cursor.execute(f"PRAGMA {setting}")
    try:
        yield
    finally:
        for setting in _AS_ALWAYS:
            cursor.execute(f"PRAGMA {setting}")


def _write(connection: Connection, chain: AuditChain, made: Made) -> None:
    links = Links(chain, head(connection), utc_now())
    _add(connection, made, CaseRow, MeetingRow, DiscussionRow, DiscussionItemRow)
    for row in made.finalised:
        link = links.add("minutes.finalise", row["discussion_id"], row["content_sha256"])
        row["audit_seq"], row["audit_mac"] = link.seq, link.mac
    links.write(connection)
    _add(connection, made, MinutesRow, MinutesDocumentRow, MeasureRow)
    for kind, subject in made.subjects():
        links.add(f"{kind}.baseline", subject, state_of(connection, kind, subject))
    links.write(connection)


def _add(connection: Connection, made: Made, *tables: type[SQLModel]) -> None:
    for table in tables:
        if rows := made.rows.get(table):
            connection.execute(insert(table), rows)


class Links:
    """Links of the audit chain, sealed one after another and written together."""

    def __init__(self, seals: AuditChain, last: AuditEntry, at: datetime, actor: str = "") -> None:
        self._seals = seals
        self._last = last
        self._at = at.isoformat(timespec="microseconds")
        self._actor = actor
        self._rows: list[dict[str, Any]] = []

    def add(self, action: str, subject: str, digest: str) -> AuditEntry:
        """Seal an entry together with the one before."""
        seq, before = self._last.seq + 1, self._last.mac
        mac = self._seals.seal((seq, self._at, self._actor, action, subject, digest, before))
        self._rows.append(
            {"seq": seq, "at": self._at, "actor": self._actor, "action": action, "subject": subject,
             "digest": digest, "previous": before, "mac": mac}
        )  # fmt: skip
        self._last = AuditEntry(seq, mac)
        return self._last

    def write(self, connection: Connection) -> None:
        """Write what was sealed."""
        if self._rows:
            connection.execute(insert(AuditRow), self._rows)
        self._rows = []


if __name__ == "__main__":
    began = time.monotonic()
    where = make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else CASES)
    print(where, f"{time.monotonic() - began:.0f} s")
