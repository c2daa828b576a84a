"""All checks of one vault, one after the other, and all that they found."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from meetingapp.errors import AppError, term
from meetingapp.models import anchor
from meetingapp.models.audit import AuditChain
from meetingapp.models.connection import inspect
from meetingapp.models.damage import must_be_undamaged
from meetingapp.models.engine import reading
from meetingapp.models.faults import as_sentences
from meetingapp.models.files import DATABASE
from meetingapp.models.keys import Keys
from meetingapp.models.migrations import STEPS
from meetingapp.models.seals import FIRST_VOUCHED
from meetingapp.models.verify import pages, schema
from meetingapp.models.verify.heads import Head, compared
from meetingapp.models.verify.index import in_step
from meetingapp.models.verify.log import Log, read_log
from meetingapp.models.verify.papers import Papers, altered, read_papers
from meetingapp.models.verify.state import against_the_log
from meetingapp.models.verify.tampering import tampering
from meetingapp.services.access_log import compared as access_compared
from meetingapp.services.findings import Finding, by_weight, found
from meetingapp.services.wholeness_port import Outside

_BESIDE: Final = term("the file beside the vault")
_UNREADABLE: Final = frozenset({"pages.disordered", "schema.missing", "schema.changed"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a vault lies, and the keys of its store."""

    folder: Path
    keys: Keys


def check_lying(place: Place, outside: Outside) -> tuple[Finding, ...]:
    """Check a vault that nobody has open. Not a byte of it is changed.

    Raises:
        AppError: the database is missing, foreign, not encrypted, or of a newer program.
    """
    path = place.folder / DATABASE

    def undamaged() -> None:
        inspect(path, place.keys.database, newest=len(STEPS))
        must_be_undamaged(path, place.keys.database)

    return check(
        place,
        outside,
        undamaged=undamaged,
        connect=lambda: reading(path, place.keys.database),
    )


def check(
    place: Place,
    outside: Outside,
    *,
    undamaged: Callable[[], None],
    connect: Callable[[], AbstractContextManager[Connection]],
) -> tuple[Finding, ...]:
    """Check a vault, and give all findings, gravest first.

    Args:
        place: where it lies.
        outside: what is known outside the database.
        undamaged: raises ``store.damaged`` when a page is not as it was written.
        connect: opens it for reading.
    """
    try:
        undamaged()
    except AppError as damage:
        return (_named(damage, "pages.damaged"),)
    try:
        with as_sentences(DATABASE), connect() as connection:
            return by_weight(_read_through(place, outside, connection))
    except AppError as damage:  # each page is as it was written, and yet they are no database
        return (_named(damage, "pages.disordered"),)


def _named(damage: AppError, code: str) -> Finding:
    """Give a damage as a finding; what is no damage goes on as it is."""
    if damage.code != "store.damaged":
        raise damage
    return found(code, file=DATABASE)


def _read_through(place: Place, outside: Outside, connection: Connection) -> Iterator[Finding]:
    unsound = (*pages.in_order(connection), *schema.as_made(connection))
    yield from unsound
    if any(finding.code in _UNREADABLE for finding in unsound):
        return  # whatever would be read now may be anything
    heads = _heads(place.folder, outside)
    chain = AuditChain(place.keys.audit)
    log = read_log(connection, chain, {head.entry.seq for head in heads})
    if log.count and anchor.read(place.folder) is None:
        yield found("anchor.none")
    papers = read_papers(connection, log)
    # Minutes from another machine name the log there, which tells nothing of this one.
    heads = tuple(head for head in heads if head.entry not in papers.elsewhere)
    stands = (*papers.findings, *_against_the_log(connection, log, papers))
    yield from stands or in_step(connection)  # a row changed past us is more than its index
    wrong = tampering(connection, chain, log, max((h.entry.seq for h in heads), default=0))
    yield from wrong.findings
    put_back = anchor.put_back(place.folder)
    yield from compared(
        log,
        heads,
        put_back,
        known_bad=wrong.numbers,
        all_else_fits=not stands,
    )
    noted = {entry.digest for entry in log.about_vault}
    # The log that was put back learns of the newer vault file when it is next opened, not before.
    if outside.vault is not None and all(each.digest in noted for each in put_back):
        yield from access_compared(log.about_vault, outside.vault)
    yield from altered(outside.papers, papers)


def _against_the_log(connection: Connection, log: Log, papers: Papers) -> Iterator[Finding]:
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version >= FIRST_VOUCHED:  # a file that is still to be brought up to date has no such thing
        yield from against_the_log(connection, log, papers.named)


def _heads(folder: Path, outside: Outside) -> tuple[Head, ...]:
    beside = anchor.read(folder)
    return (
        *((Head(_BESIDE, beside),) if beside else ()),
        *(Head(name, entry) for name, entry in outside.heads),
        *(Head(paper.name, paper.head) for paper in outside.papers if paper.head),
    )
