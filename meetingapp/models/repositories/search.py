"""Searching: the index gives ids, and what is shown is read from the rows themselves."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from meetingapp.models.repositories.found import READS
from meetingapp.services.ports import Reach
from meetingapp.services.search_port import Asked, Found, FoundKind

_FIND: Final = """
    SELECT e.case_id, e.subject
    FROM search_words JOIN search_entry AS e ON e.entry = search_words.rowid
    WHERE search_words MATCH :wanted
        AND (e.case_id = '' OR NOT EXISTS (
            SELECT 1 FROM case_restriction AS r WHERE r.case_id = e.case_id))
        AND (e.case_id = '' OR :every OR EXISTS (
            SELECT 1 FROM case_access AS a WHERE a.case_id = e.case_id AND a.person_id = :person))
    ORDER BY search_words.rowid DESC
    LIMIT :most
"""
"""One text, made once: this runs for every pause between letters. The reach is that of ``seen``."""


class SearchRepository:
    """Finds what is within reach; there is nothing here to change the index with."""

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach

    def find(self, kind: FoundKind, words: tuple[Asked, ...], most: int) -> tuple[Found, ...]:
        """Give what all the words lead to, in itself or in its case; newest first."""
        if not words:
            return ()
        asked = {
            "wanted": f"(kind : {kind.value}) AND ({{own of_case}} : ({_matching(words)}))",
            "every": self._reach.every_case,
            "person": self._reach.person,
            "most": most,
        }
        self._session.flush()
        ids = self._session.connection().exec_driver_sql(_FIND, asked).all()
        found = (READS[kind](self._session, *each) for each in ids)
        return tuple(each for each in found if each is not None)


def _matching(words: Sequence[Asked]) -> str:
    """Write what the index is asked: every word begins something, or is one of its other names.

    Each stands in quotation marks, so that nothing a person can write is an operator.
    """
    return " AND ".join(f"({' OR '.join(_ways(word))})" for word in words)


def _ways(word: Asked) -> Sequence[str]:
    return (
        f"{_quoted(word.written)} *",
        *(_quoted(f"type{code}") for code in sorted(word.types)),
        *(_quoted(f"month{number}") for number in sorted(word.months)),
    )


def _quoted(written: str) -> str:
    doubled = written.replace('"', '""')
    return f'"{doubled}"'
