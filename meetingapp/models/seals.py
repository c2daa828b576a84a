"""What an audit entry vouches for: a checksum of the very rows a change left behind.

The encryption finds a damaged page, but not an old whole one that somebody put back, nor a row
edited by whoever holds the key. The newest entry about a subject tells how it should look.
"""

import hashlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from sqlalchemy import Connection


class Kind(NamedTuple):
    """A kind of subject: how its rows are read by id, and how all ids are listed.

    ``since`` is the version of the database that has its tables.
    """

    rows: tuple[str, ...]
    ids: str
    since: int = 5


KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "case": Kind(
            (
                "SELECT * FROM child_case WHERE id = ?",
                "SELECT * FROM case_restriction WHERE case_id = ?",
            ),
            "SELECT id FROM child_case",
        ),
        "access": Kind(
            ("SELECT * FROM case_access WHERE case_id = ? ORDER BY person_id",),
            "SELECT DISTINCT case_id FROM case_access",
        ),
        "meeting": Kind(("SELECT * FROM meeting WHERE id = ?",), "SELECT id FROM meeting"),
        "discussion": Kind(
            (
                "SELECT * FROM discussion WHERE id = ?",
                "SELECT * FROM discussion_item WHERE discussion_id = ? ORDER BY item",
            ),
            "SELECT id FROM discussion",
        ),
        "minutes": Kind(
            (
                "SELECT * FROM minutes WHERE id = ?",
                "SELECT * FROM minutes_document WHERE minutes_id = ?",
            ),
            "SELECT id FROM minutes",
        ),
        "measures": Kind(
            ("SELECT * FROM measure WHERE case_id = ? ORDER BY id",),
            "SELECT DISTINCT case_id FROM measure",
        ),
        "approval": Kind(
            ("SELECT * FROM approval_event WHERE minutes_id = ? ORDER BY number",),
            "SELECT DISTINCT minutes_id FROM approval_event",
            since=9,
        ),
        "copies": Kind(
            ("SELECT * FROM copy_issued WHERE minutes_id = ? ORDER BY id",),
            "SELECT DISTINCT minutes_id FROM copy_issued",
            since=9,
        ),
        "savings": Kind(
            ("SELECT * FROM copy_saving WHERE minutes_id = ? ORDER BY issued_id, number",),
            "SELECT DISTINCT minutes_id FROM copy_saving",
            since=14,
        ),
        "journal": Kind(
            ("SELECT * FROM journal_entry WHERE minutes_id = ? ORDER BY number",),
            "SELECT DISTINCT minutes_id FROM journal_entry",
            since=9,
        ),
        "purge": Kind(
            ("SELECT * FROM draft_deleted WHERE discussion_id = ?",),
            "SELECT discussion_id FROM draft_deleted",
            since=9,
        ),
        "attachment": Kind(
            (
                "SELECT * FROM attachment WHERE id = ?",
                "SELECT * FROM attachment_content WHERE attachment_id = ?",
            ),
            "SELECT id FROM attachment",
            since=11,
        ),
        "origin": Kind(
            ("SELECT * FROM minutes_origin WHERE minutes_id = ?",),
            "SELECT minutes_id FROM minutes_origin",
            since=13,
        ),
        "measurements": Kind(
            ("SELECT * FROM measurement WHERE case_id = ? ORDER BY id",),
            "SELECT DISTINCT case_id FROM measurement",
            since=16,
        ),
        "handover": Kind(
            ("SELECT * FROM handover WHERE case_id = ? ORDER BY id",),
            "SELECT DISTINCT case_id FROM handover",
            since=20,
        ),
        "figures": Kind(
            ("SELECT * FROM frozen_figures WHERE period = ?",),
            "SELECT period FROM frozen_figures",
            since=18,
        ),
        "person": Kind(("SELECT * FROM person WHERE id = ?",), "SELECT id FROM person"),
        "team": Kind(("SELECT * FROM team WHERE id = ?",), "SELECT id FROM team"),
        "setting": Kind(("SELECT * FROM setting WHERE name = ?",), "SELECT name FROM setting"),
    }
)
FIRST_VOUCHED: Final = 5
"""The version of the database from which the entries of the log vouch for what was changed."""

NOTHING: Final = hashlib.sha256().hexdigest()
"""The checksum of a subject that has no rows."""


def kind_of(action: str) -> str:
    """Give the kind an action is about: ``case`` for ``case.save``."""
    return action.partition(".")[0]


def state_of(connection: Connection, kind: str, subject: str) -> str:
    """Give the checksum of what stands in the database of one subject; ``NOTHING`` if nothing."""
    found = hashlib.sha256()
    # Past SQLAlchemy: this runs at every pause in typing, and its rows are read only to be summed.
    raw = connection.connection.cursor()
    for statement in KINDS[kind].rows:
        for row in raw.execute(statement, (subject,)):
            found.update(b"|".join(_as_bytes(value) for value in row))
    return found.hexdigest()


def _as_bytes(value: object) -> bytes:
    content = value if isinstance(value, bytes) else str(value).encode()
    return b"%d:%d:" % (value is None, len(content)) + content


def subjects(connection: Connection) -> Iterator[tuple[str, str]]:
    """Give the kind and id of everything that stands in the database."""
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    for name, kind in KINDS.items():
        if kind.since > version:  # a file that is still to be brought up to date
            continue
        for (subject,) in connection.exec_driver_sql(kind.ids):
            yield name, subject


def any_vouched(connection: Connection) -> bool:
    """Tell whether entries vouch for what they changed; before version 5 none did."""
    vouching = (
        "SELECT EXISTS (SELECT 1 FROM audit WHERE digest <> '' AND action NOT LIKE 'minutes.%')"
    )
    return bool(connection.exec_driver_sql(vouching).scalar_one())


class Touched:
    """What a transaction has changed and no entry of it vouches for yet."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, str], None] = {}

    def mark(self, kind: str, subject: str) -> None:
        """Note that a subject was changed."""
        self._open[kind, subject] = None

    def take(self, action: str, subject: str) -> str | None:
        """Give the kind of what an entry is about, if it was changed; it is vouched for now."""
        key = kind_of(action), subject
        if key not in self._open:
            return None
        del self._open[key]
        return key[0]

    def rest(self) -> tuple[tuple[str, str], ...]:
        """Give what is still to be vouched for, and forget it."""
        left = tuple(self._open)
        self._open.clear()
        return left
