"""Reads the cells of one line, and notes what must be mended: where, and what to write instead."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Final, TypeVar

from meetingapp.domain.concealed import holds_concealed
from meetingapp.domain.identity_numbers import id_numbers_in
from meetingapp.domain.importing.table import CellProblem, Line
from meetingapp.domain.importing.vocabulary import Column, Headings, folded
from meetingapp.domain.limits import is_in_reach
from meetingapp.errors import sentence

V = TypeVar("V")

_DAY: Final = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", re.ASCII)
_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?", re.ASCII)
_ELEVEN_DIGITS: Final = re.compile(r"(?<!\d)\d{6}[ .-]?\d{5}(?!\d)")
_MADE_HERE: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
)
_FORMULA: Final = ("=", "+", "-", "@")
_NOTHING: Final = frozenset({"-", "–", "—"})
LONGEST_NAME: Final = 120

_TOO_LONG: Final = sentence("The text is too long. At most {most} characters fit here.")
_FORMULA_SIGN: Final = sentence(
    "This looks like a formula. Write it without the sign it begins with."
)
_HIDDEN: Final = sentence("There are hidden characters here. Write the text again by hand.")
_ID_NUMBER: Final = sentence(
    "This looks like a national identity number, which Samråd never keeps. Remove it."
)
_NOT_A_DAY: Final = sentence("Write the day as 24.12.2018.")
_TOO_MANY: Final = sentence(
    "The line has more cells than there are columns. A text that holds the sign between the "
    "columns must stand in quotation marks."
)
_MISSING: Final = sentence("Nothing is written here. Write it, or remove the line.")


class Cells:
    """One line. Every reading that fails adds to ``problems`` and gives nothing."""

    def __init__(self, line: Line, headings: Headings) -> None:
        self._line = line
        self._headings = headings
        self.problems: list[CellProblem] = []
        if any(cell.strip() for cell in line.cells[len(headings.names) :]):
            self.problems.append(CellProblem("", _TOO_MANY, {}))

    def note(self, column: Column, text: str, number: int = 0, **params: object) -> None:
        """Note what is wrong in a cell."""
        index = self._headings.at.get((column, number))
        heading = "" if index is None else self._headings.names[index]
        self.problems.append(CellProblem(heading, text, params))

    def text(
        self, column: Column, number: int = 0, *, most: int = LONGEST_NAME, must: bool = False
    ) -> str:
        """Return what is written, on one line and without stray spaces."""
        raw = self._raw(column, number)
        written = " ".join(unicodedata.normalize("NFC", raw).split())
        wrong = _wrong_with(raw, written, most)
        if wrong:
            self.note(column, wrong, number, most=most)
            return ""
        if must and not written:
            self.note(column, _MISSING, number)
        return written

    def id_of(self, column: Column, *, most: int) -> str:
        """Return an id as Samråd makes them (UUIDv7), or what somebody wrote instead.

        Some that are made here hold eleven digits in a row, and are nobody's number.
        """
        written = self._raw(column).strip()
        return written if _MADE_HERE.fullmatch(written) else self.text(column, most=most)

    def day(self, column: Column) -> date | None:
        """Return the day, written as 24.12.2018 or 2018-12-24."""
        written = self._raw(column).strip()
        if not written:
            return None
        found = _day(written)
        if found is None:
            number = _ELEVEN_DIGITS.search(written) is not None
            self.note(column, _ID_NUMBER if number else _NOT_A_DAY)
        return found

    def one_of(
        self,
        column: Column,
        meanings: Mapping[str, V],
        unknown: str,
        *,
        default: V,
        number: int = 0,
    ) -> V:
        """Return what a word means; ``default`` where nothing is written or it is not known."""
        written = folded(self._raw(column, number))
        if not written:
            return default
        if written not in meanings:
            self.note(column, unknown, number)
            return default
        return meanings[written]

    def _raw(self, column: Column, number: int = 0) -> str:
        index = self._headings.at.get((column, number))
        cells = self._line.cells
        raw = cells[index] if index is not None and index < len(cells) else ""
        return "" if raw.strip() in _NOTHING else raw


def _wrong_with(raw: str, written: str, most: int) -> str:
    if len(written) > most:
        return _TOO_LONG
    if holds_concealed(raw):
        return _HIDDEN
    if unicodedata.normalize("NFKC", written).startswith(_FORMULA):
        return _FORMULA_SIGN
    if _ELEVEN_DIGITS.search(written) or any(id_numbers_in(written)):
        return _ID_NUMBER
    return ""


def _day(written: str) -> date | None:
    if found := _DAY.fullmatch(written):
        day, month, year = (int(part) for part in found.groups())
    elif found := _ISO_DAY.fullmatch(written):
        year, month, day = (int(part) for part in found.groups())
    else:
        return None
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if is_in_reach(made) else None
