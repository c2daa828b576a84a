"""Searching for words in what people wrote, by the database itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final, TypeAlias

from sqlalchemy import ColumnElement, func, literal, or_
from sqlalchemy.orm import Mapped

from meetingapp.services.lists_port import Days

Column: TypeAlias = ColumnElement[Any] | Mapped[Any]
_ESCAPE: Final = "\\"


def each_word_in(words: Sequence[str], *parts: Column) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that each word stands in one of the parts."""
    text: ColumnElement[str] = literal("")
    for part in parts:
        text = text + " " + func.coalesce(part, "")
    for word in words:
        yield or_(*(text.like(pattern, escape=_ESCAPE) for pattern in _patterns(word)))


def between(
    day: ColumnElement[Any] | Mapped[date] | Mapped[date | None], days: Days
) -> Iterator[ColumnElement[bool]]:
    """Give the conditions that a day is among some days."""
    if days.since is not None:
        yield day >= days.since
    if days.until is not None:
        yield day <= days.until


def _patterns(word: str) -> Iterator[str]:
    """Give the word as it may be written.

    The database knows that A is a, but not that Å is å. A hyphen or an apostrophe may have been
    typed in many ways: any character will do there.
    """
    for marked in (_ESCAPE, "%", "_"):  # the escape itself first, else it would be marked twice
        word = word.replace(marked, _ESCAPE + marked)
    for loose in ("-", "'"):
        word = word.replace(loose, "_")
    forms = {word} if word.isascii() else {word, word.title(), word.upper()}
    for form in sorted(forms):
        yield f"%{form}%"
