"""A vault as large as a city's after many years: 10,000 cases, 50,000 meetings, 200,000 measures.

Everything lies in the real, encrypted database as the rows the program itself would write, and the
audit chain vouches for all of it, so that every check of the program passes. Only the way in is
short: rows go in by the thousand instead of one use case at a time. Made once, kept under build/.

One thing is smaller than life: the PDF of each of the minutes is a kilobyte and not a hundred.
"""

import sys
import time
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, insert

from bench.large_rows import Chain, Maker, parted
from meetingapp.models.audit import head
from meetingapp.models.migrations import STEPS
from meetingapp.models.rows.audit import AuditRow
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow
from meetingapp.models.seals import state_of, subjects
from meetingapp.wiring.demo import make_demo
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session

CASES: Final = 10_000
_CASES_TOGETHER: Final = 500


def make(folder: Path, cases: int = CASES) -> Path:
    """Make the vault in ``folder``, unless it lies there already, and return where it lies."""
    mark = folder / f"made-{len(STEPS)}-{cases}"
    if mark.exists():
        return folder
    demo = make_demo(folder)
    session = Door(folder).unlock(demo.passphrase)
    try:
        fill(session, cases)
    finally:
        session.close()
    mark.touch()
    return folder


def fill(session: Session, cases: int) -> None:
    """Write the rows in one transaction."""
    store = session._store
    with store._engine.begin() as connection:
        chain = Chain(store._chain, head(connection))
        maker = Maker(cases, chain)
        pile = maker.pile
        for number in range(cases):
            maker.case(number)
            if number % _CASES_TOGETHER == 0 or number == cases - 1:
                pile.write(connection, CaseRow, MeetingRow, DiscussionRow, DiscussionItemRow)
                _write_links(connection, chain)
                pile.write(connection, MinutesRow, MinutesDocumentRow, MeasureRow)
        known = {row[0] for row in connection.exec_driver_sql(
            "SELECT DISTINCT subject FROM audit WHERE digest <> '' AND action <> 'minutes.finalise'"
        )}  # fmt: skip
        for kind, subject in tuple(subjects(connection)):
            if subject not in known:
                chain.link(f"{kind}.baseline", subject, state_of(connection, kind, subject))
        _write_links(connection, chain)
        connection.exec_driver_sql("ANALYZE")


def _write_links(connection: Connection, chain: Chain) -> None:
    for some in parted(chain.rows):
        connection.execute(insert(AuditRow), some)
    chain.rows = []


if __name__ == "__main__":
    began = time.monotonic()
    print(make(Path(sys.argv[1])), f"{time.monotonic() - began:.0f} s")
