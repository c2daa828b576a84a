"""Looks for texts that must not be in a copy: the rule by which a text counts as found.

A file may break a text over lines, set other marks round it or write it in another case, so only
letters and digits are compared. A short text must stand there as words of its own (“Ida” is not in
“Frida”); a long one is also found where a line ended in the middle of a word.
"""

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""What may stand inside a word and is not seen."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+|[\n\r\v\f\x85\u2028\u2029]+")
_LONG: Final = 12
"""From this many letters on, a text is found inside other letters too."""
_SHORT: Final = 3
"""Up to this many letters, “Bo” is a name and “bo” is not."""
_LEAST: Final = 2
"""One letter or digit alone cannot be looked for: it is everywhere."""
_LEAST_BYTES: Final = 5
_ENCODINGS: Final = ("utf-8", "latin-1", "utf-16-be", "utf-16-le")
_BEGINNING: Final = 5
"""So many words of a text are the beginning that is left where it was cut."""


class LeakPlace(StrEnum):
    """Where in a file something may be that nobody sees on its pages."""

    TEXT = "text"
    METADATA = "metadata"
    ALT = "alt"
    OUTLINE = "outline"
    FILE_NAME = "file_name"
    FONT = "font"
    STREAM = "stream"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Found:
    """A text that must not be there, and where it is.

    ``needle`` is empty where a part of the file could not be read: then nothing is known of it.
    """

    place: LeakPlace
    needle: str = ""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which a needle may stand in a file: its words, between spaces."""

    needle: str
    words: str

    @property
    def letters(self) -> int:
        return len(self.words) - self.words.count(" ")


class Needles:
    """The texts to look for.

    Args:
        needles: as people wrote them.
        written: how a format writes a text; that form is looked for beside the text itself.
    """

    def __init__(self, needles: Iterable[str], written: Callable[[str], str] = str) -> None:
        written_as = {needle: {needle, written(needle)} for needle in needles}
        self._raw = {
            needle: {way.encode(code, "replace") for way in ways for code in _ENCODINGS}
            for needle, ways in written_as.items()
        }
        forms = {
            _Form(needle, words)
            for needle, ways in written_as.items()
            for way in ways
            if (words := _words(way)) and _Form(needle, words).letters >= _LEAST
        }
        ordered = sorted(forms, key=lambda form: (form.words, form.needle))
        short = [form for form in ordered if form.letters <= _SHORT]
        self._exact = [*short, *(_Form(form.needle, form.words.upper()) for form in short)]
        self._whole = [_folded(form) for form in ordered if _SHORT < form.letters < _LONG]
        self._inside = [_folded(form) for form in ordered if form.letters >= _LONG]

    def in_text(self, text: str) -> tuple[str, ...]:
        """Give the needles that stand in ``text``, each once."""
        words = _words(text)
        folded = words.casefold()
        run_together = folded.replace(" ", "")
        return tuple(
            dict.fromkeys(
                [
                    *(form.needle for form in self._exact if form.words in words),
                    *(form.needle for form in self._whole if form.words in folded),
                    *(f.needle for f in self._inside if f.words.replace(" ", "") in run_together),
                ]
            )
        )

    def in_bytes(self, data: bytes) -> tuple[str, ...]:
        """Give the needles that stand letter for letter in what is no text, or may be none.

        A few letters stand in any long row of bytes by chance: those are not looked for here.
        """
        return tuple(
            needle
            for needle, raws in self._raw.items()
            if any(raw in data for raw in raws if len(raw) >= _LEAST_BYTES)
        )

    def with_letters(self, letters: Container[str]) -> tuple[str, ...]:
        """Give the needles that are written with any of ``letters``."""
        return tuple(
            needle
            for needle in self._raw
            if any(letter in letters for letter in needle if letter.isalpha())
        )


def to_look_for(removed: Iterable[str], kept: Iterable[str] = ()) -> tuple[str, ...]:
    """Make needles of the texts that were left out.

    Each text as a whole, each of its sentences, and its first words, which are what is left where
    something was cut short. What is also said in a text that was kept is no secret of this copy:
    give no ``kept`` where the needles are names, for then it is a name that was forgotten.
    """
    pieces = dict.fromkeys(piece for text in removed for piece in _pieces(text))
    looked_for = Needles(pieces)
    said = {needle for text in kept for needle in looked_for.in_text(text)}
    return tuple(piece for piece in pieces if piece not in said)


def _pieces(text: str) -> Iterator[str]:
    yield text
    for sentence in _SENTENCE.split(text):
        words = sentence.split()
        yield sentence.strip()
        if len(words) > _BEGINNING:
            yield " ".join(words[:_BEGINNING])


def _words(text: str) -> str:
    """Give the words of a text between spaces; nothing for a text without any."""
    found = _WORD.findall(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)))
    return f" {' '.join(found)} " if found else ""


def _folded(form: _Form) -> _Form:
    return _Form(form.needle, form.words.casefold())
