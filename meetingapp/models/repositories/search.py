"""Searching: the index gives ids, and what is shown is read from the rows themselves."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from meetingapp.domain.alike import alike
from meetingapp.models.repositories.few import ENTRIES, Few
from meetingapp.models.repositories.found import read_found
from meetingapp.models.repositories.narrowed import narrowing
from meetingapp.services.ports import Reach
from meetingapp.services.search_port import Asked, Found, FoundKind, Lead, Narrowing

_ROOM: Final = 1 << 40
_FIRST: Final[Mapping[FoundKind, int]] = MappingProxyType(
    {
        kind: at * _ROOM
        for at, kind in enumerate(
            (
                FoundKind.PERSON,
                FoundKind.CASE,
                FoundKind.MEASURE,
                FoundKind.DISCUSSION,
                FoundKind.TOLD,
            )
        )
    }
)
"""An entry's number tells its kind; the newest of one are found without looking at the others."""

_SEEN: Final = """
    AND (e.case_id = '' OR NOT EXISTS (
        SELECT 1 FROM case_restriction AS r WHERE r.case_id = e.case_id))
    AND (e.case_id = '' OR :every OR EXISTS (
        SELECT 1 FROM case_access AS a WHERE a.case_id = e.case_id AND a.person_id = :person))
"""
"""The reach is that of ``seen``; one text, made once: this runs for every pause between letters."""
_FIND: Final = """
    SELECT e.case_id, e.subject
    FROM search_words JOIN search_entry AS e ON e.entry = search_words.rowid
    WHERE search_words MATCH :wanted AND search_words.rowid BETWEEN :first AND :last
    {seen}{narrowed}
    ORDER BY search_words.rowid DESC
    LIMIT :most
"""
_LIST: Final = """
    SELECT e.case_id, e.subject FROM search_entry AS e
    WHERE e.entry BETWEEN :first AND :last
    {seen}{narrowed}
    ORDER BY e.entry DESC
    LIMIT :most
"""
"""Where there are conditions and no words."""
_AMONG: Final = f" AND {{entry}} IN ({ENTRIES})"
"""The plus keeps the index of words from being asked once for each of them."""

_NEWEST: Final = """
    SELECT d.case_id, max(s.held_on)
    FROM json_each(:cases) AS wanted
    CROSS JOIN discussion AS d ON d.case_id = wanted.value
    JOIN meeting AS s ON s.id = d.meeting_id
    GROUP BY d.case_id
"""


class SearchRepository:
    """Finds what is within reach; there is nothing here to change the index with."""

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach
        self._few = Few(session, reach)

    def leads(
        self,
        kind: FoundKind,
        words: tuple[Asked, ...],
        most: int,
        narrowed: Narrowing | None = None,
    ) -> tuple[Lead, ...]:
        """Give what all the words lead to, in itself or in its case; newest first."""
        if not words and narrowed is None:
            return ()
        self._session.flush()
        few = self._few.asked(kind, narrowed) if narrowed is not None else None
        if few is None:
            condition, values = narrowing(kind, narrowed)
        else:
            condition = _AMONG.format(entry="+search_words.rowid" if words else "e.entry")
            values = few
        asked = {
            **values,
            "first": _FIRST[kind],
            "last": _FIRST[kind] + _ROOM - 1,
            "every": self._reach.every_case,
            "person": self._reach.person,
            "most": most,
        }
        if words:
            asked["wanted"] = _matching(words)
        sql = (_FIND if words else _LIST).format(seen=_SEEN, narrowed=condition)
        ids = self._session.connection().exec_driver_sql(sql, asked).all()
        return tuple(Lead(kind, *each) for each in ids)

    def read(self, leads: Sequence[Lead]) -> tuple[Found, ...]:
        """Read what was found, as it stands now. Leads are within the reach they came from."""
        found = {
            (each.kind, each.case_id, each.id): each
            for kind in {lead.kind for lead in leads}
            for each in read_found(
                self._session,
                kind,
                tuple((lead.case_id, lead.subject) for lead in leads if lead.kind is kind),
            )
        }
        keys = ((each.kind, each.case_id, each.subject) for each in leads)
        return tuple(found[key] for key in keys if key in found)

    def last_days(self, case_ids: Sequence[str]) -> Mapping[str, date]:
        """Give the day of the newest sitting about each case of some leads, where there is one."""
        asked = {"cases": json.dumps(list(case_ids))}
        days = self._session.connection().exec_driver_sql(_NEWEST, asked)
        return {case_id: date.fromisoformat(day) for case_id, day in days}


def _matching(words: Sequence[Asked]) -> str:
    """Write what the index is asked: every word begins something, or is one of its other names.

    Each stands in quotation marks, so that nothing a person can write is an operator.
    """
    return " AND ".join(f"({' OR '.join(_ways(word))})" for word in words)


def _ways(word: Asked) -> Iterator[str]:
    yield f"{_quoted(word.written)} *"
    sounds = alike(word.written)
    if sounds != word.written and any(map(str.isalnum, sounds)):
        yield f"alike : {_quoted(sounds)} *"
    yield from (
        _quoted(each)
        for each in chain(
            (f"type{code}" for code in sorted(word.types)),
            (f"month{number}" for number in sorted(word.months)),
        )
    )


def _quoted(written: str) -> str:
    doubled = written.replace('"', '""')
    return f'"{doubled}"'
