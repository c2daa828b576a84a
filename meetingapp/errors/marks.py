"""Marks for the word catalogue: a text is marked where it is written, and translated later."""

from collections.abc import Mapping
from dataclasses import dataclass

from typing_extensions import override


def sentence(text: str, /) -> str:
    """Mark ``text`` for the word catalogue where it is written, and return it unchanged."""
    return text


class Term(str):
    """A placeholder's value that is itself a word to translate, such as the name of a field."""

    __slots__ = ()


def term(text: str, /) -> Term:
    """Mark ``text`` for the word catalogue, to be filled into another sentence."""
    return Term(text)


@dataclass(frozen=True, slots=True)
class Clause:
    """A placeholder's value that is a sentence with placeholders of its own."""

    text: str
    params: Mapping[str, object]

    @override
    def __str__(self) -> str:
        return self.text.format(**self.params) if self.params else self.text
