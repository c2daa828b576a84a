"""What fits the conditions of a search, where that is little: the tables are asked, not the index.

An entry of the index says nothing of who is responsible or which type a meeting is. To look at one
entry after another until some fit takes long where few do. So what fits is asked for first; where
it is much, the entries are looked at after all: then the newest that fit are soon found.
"""

import json
from typing import Any, Final

from sqlalchemy.orm import Session

from meetingapp.models.repositories.narrowed import on_measures, on_sittings
from meetingapp.services.ports import Reach
from meetingapp.services.search_port import FoundKind, Narrowing

MANY: Final = 2000
"""From here on it is much: of the things of a large vault, more than one in a hundred fits."""

SOME: Final = 300
"""Somebody of at most so many cases is asked about case by case."""

_MEASURES: Final = """
    SELECT measure.case_id, measure.id FROM {source}
    WHERE {which} {mine} LIMIT :many
"""
_SITTINGS: Final = """
    SELECT d.case_id, d.id FROM {source}
    WHERE {which} {mine} LIMIT :many
"""
_EVERY: Final = {
    "measure": "measure",
    "d": "meeting AS s CROSS JOIN discussion AS d ON d.meeting_id = s.id",
}
_UNFINISHED: Final = """
    unfinished AS u CROSS JOIN discussion AS d ON d.id = u.discussion_id
    CROSS JOIN meeting AS s ON s.id = d.meeting_id
"""
_BY_CASE: Final = {
    # Without the name of the index, all measures that run are gone through for each case.
    "measure": """
        case_access AS mine CROSS JOIN measure INDEXED BY sqlite_autoindex_measure_1
        ON measure.case_id = mine.case_id
    """,
    "d": """
        case_access AS mine CROSS JOIN discussion AS d ON d.case_id = mine.case_id
        CROSS JOIN meeting AS s ON s.id = d.meeting_id
    """,
}
_OF_MINE: Final = "AND mine.person_id = :person"
_SEEN: Final = """
    AND EXISTS (
        SELECT 1 FROM case_access AS a WHERE a.case_id = {table}.case_id AND a.person_id = :person)
"""
_CASES: Final = """
    SELECT count(*) FROM (SELECT 1 FROM case_access WHERE person_id = :person LIMIT :some)
"""
ENTRIES: Final = """
    SELECT e.entry FROM json_each(:few) AS fits
    CROSS JOIN search_entry AS e
        ON e.case_id = fits.value ->> 0 AND e.kind = :kind AND e.subject = fits.value ->> 1
"""
"""The entries of what fits; ``:few`` and ``:kind`` are values of ``Few.asked``."""


class Few:
    """Finds what fits conditions; asked of one kind after another, it asks the tables once.

    It looks within reach, so that somebody of few cases never waits for those of all others.
    """

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach
        self._found: dict[tuple[bool, Narrowing], str | None] = {}

    def asked(self, kind: FoundKind, wanted: Narrowing) -> dict[str, Any] | None:
        """Return the values ``ENTRIES`` is asked with; None where much fits, or all does."""
        of_measures = kind is FoundKind.MEASURE
        key = (of_measures, wanted)
        if key not in self._found:
            self._found[key] = self._fitting(wanted, of_measures=of_measures)
        few = self._found[key]
        return None if few is None else {"few": few, "kind": kind.value}

    def _fitting(self, wanted: Narrowing, *, of_measures: bool) -> str | None:
        which, values = (on_measures if of_measures else on_sittings)(wanted)
        if not which:
            return None
        table = "measure" if of_measures else "d"
        source, mine = _EVERY[table], "" if self._reach.every_case else _SEEN.format(table=table)
        if self._has_few_cases():
            source, mine = _BY_CASE[table], _OF_MINE
        elif not of_measures and wanted.is_open and not wanted.is_closed:
            source = _UNFINISHED
        sql = (_MEASURES if of_measures else _SITTINGS).format(
            source=source, which=which, mine=mine
        )
        asked = values | {"many": MANY, "person": self._reach.person}
        rows = self._session.connection().exec_driver_sql(sql, asked).all()
        return None if len(rows) == MANY else json.dumps([list(row) for row in rows])

    def _has_few_cases(self) -> bool:
        """Tell whether the person at the desk sees so little that each case can be asked about."""
        if self._reach.every_case:
            return False
        asked = {"person": self._reach.person, "some": SOME + 1}
        count = self._session.connection().exec_driver_sql(_CASES, asked).scalar_one()
        return bool(count <= SOME)
