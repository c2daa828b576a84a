"""Breaks text into lines. Ragged right, never hyphenated, never a lonely last word."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from meetingapp.minutes.faces import Face, advances, characters
from meetingapp.minutes.text import escape, face_for

_TIE: Final = "\N{NO-BREAK SPACE}"
_MONTHS: Final = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_BOUND: Final = re.compile(
    rf"(?<=\d)\.? (?={_MONTHS})"  # 24. november
    r"|\b(?:kl\.|uke|veke|week|offl\.|fvl\.|art\.|nivå|level|tiltak) (?=[\d§])"  # kl. 10.15
    r"|§ (?=\d)"
    r"|(?<=\d) (?=(?:ord|økter|økt|minutter|minutt|minutes|meter|metres|prosent|%|år|uker|veker|"
    r"weeks|dager|dagar|days|words|av|of)\b|%)"
)
_COUNTED: Final = re.compile(r"[\d§]")
"""Without one of these there is nothing to bind, and most texts have none."""
_TAIL: Final = 12
"""So many characters at the end of a long text stay together."""
_LONG: Final = 50
_SHORT: Final = 2.6
"""A text of so many letters an em of width may stand on one line: it is measured whole."""
_SPACES: Final = re.compile("^ |  | $")


class Run(NamedTuple):
    """A piece of a line in one face."""

    face: Face
    text: str


Line = tuple[Run, ...]


def bind(text: str) -> str:
    """Tie together what a line break must not part: dates, § and number, number and unit."""
    tied = text
    if _COUNTED.search(text):
        tied = _BOUND.sub(lambda found: found.group().replace(" ", _TIE), text)
    cut = tied.rfind(" ", 0, len(tied) - _TAIL) if len(tied) > _LONG else -1
    tail = tied[cut + 1 :]
    if cut < 0 or len(tail) > 2 * _TAIL:
        return tied
    return tied[: cut + 1] + tail.replace(" ", _TIE)


def width_of(text: str, face: Face, size: float) -> float:
    """Measure an escaped text set on one line."""
    return _measured(text, face) * size


@lru_cache(maxsize=4096)
def break_lines(text: str, face: Face, size: float, width: float) -> tuple[Line, ...]:
    """Set a text people wrote in lines no wider than ``width``.

    What was set is remembered: labels and headings are the same in all minutes, and a document is
    set again for each version of it, and each time its preview is drawn.
    """
    escaped = escape(text)
    paragraphs = escaped.split("\n") if "\n" in escaped else [escaped]
    return tuple(
        _runs(line, face)
        for paragraph in paragraphs
        for line in _lines(bind(paragraph), face, width / size)
    )


def _lines(text: str, face: Face, width: float) -> Iterator[str]:
    """Fill line after line; a line that is followed by another keeps its space at the end.

    Readers that follow the tags would otherwise join the words at the wrap.
    """
    if len(text) < _SHORT * width and not _SPACES.search(text) and _measured(text, face) <= width:
        yield text
        return
    space = _measured(" ", face)
    line: list[str] = []
    room = width
    for word, need in _words(text, face, width):
        if line and need + space > room:
            yield " ".join(line) + " "
            line, room = [], width
        rest, taken = word, need
        if need > width:
            *full, rest = _cut(word, face, width)
            yield from full
            taken = _measured(rest, face)
        room -= taken + (space if line else 0)
        line.append(rest)
    yield " ".join(line)


def _words(text: str, face: Face, width: float) -> Iterator[tuple[str, float]]:
    """Give each word with its width; words tied together that need more than a line part again."""
    for word in text.split(" "):
        need = _measured(word, face)
        if need > width and _TIE in word:
            yield from ((part, _measured(part, face)) for part in word.split(_TIE) if part)
        elif word:
            yield word, need


def _cut(word: str, face: Face, width: float) -> Iterator[str]:
    """Part a word that is wider than a whole line; every part holds at least one character."""
    part: list[str] = []
    used = 0.0
    for character in word:
        need = _measured(character, face)
        if part and used + need > width:
            yield "".join(part)
            part, used = [], 0.0
        part.append(character)
        used += need
    yield "".join(part)


@lru_cache(maxsize=16384)
def _measured(text: str, face: Face) -> float:
    widths = advances(face)
    try:
        return sum([widths[character] for character in text])
    except KeyError:
        return sum(advances(face_for(character, face))[character] for character in text)


def _runs(line: str, face: Face) -> Line:
    """Part a line by face. A tie has done its work here and is set as a space."""
    plain = line.replace(_TIE, " ")
    if characters(face).issuperset(plain):
        return (Run(face, plain),)
    runs: list[Run] = []
    for character in plain:
        wanted = face_for(character, face)
        if runs and runs[-1].face == wanted:
            runs[-1] = Run(wanted, runs[-1].text + character)
        else:
            runs.append(Run(wanted, character))
    return tuple(runs)
