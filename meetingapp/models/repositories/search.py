"""Searching: the index gives ids, and what is shown is read from the rows themselves."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Integer, column, select, table, text, true
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.reach import seen
from meetingapp.models.repositories.found import READS
from meetingapp.models.rows.search import SearchEntryRow
from meetingapp.services.ports import Reach
from meetingapp.services.search_port import Asked, Found, FoundKind

_WORDS: Final = table("search_words", column("rowid", Integer))
_MATCHES: Final = text("search_words MATCH :wanted")


class SearchRepository:
    """Finds what is within reach; there is nothing here to change the index with."""

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach

    def find(self, kind: FoundKind, words: tuple[Asked, ...], most: int) -> tuple[Found, ...]:
        """Give what all the words lead to, in itself or in its case; newest first."""
        if not words:
            return ()
        case_id = col(SearchEntryRow.case_id)
        ids = (
            select(case_id, col(SearchEntryRow.subject))
            .join(_WORDS, _WORDS.c.rowid == SearchEntryRow.entry)
            .where(_MATCHES, true() if kind is FoundKind.PERSON else seen(self._reach, case_id))
            .order_by(_WORDS.c.rowid.desc())
            .limit(most)
        )
        wanted = {"wanted": f"(kind : {kind.value}) AND ({{own of_case}} : ({_matching(words)}))"}
        self._session.flush()
        found = (
            READS[kind](self._session, *each) for each in self._session.execute(ids, wanted).all()
        )
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
