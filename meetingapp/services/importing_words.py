"""The words a table may use, and example tables, as they ship with the program."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from meetingapp import paths
from meetingapp.domain.case import Protection
from meetingapp.domain.importing.vocabulary import Column, Vocabulary, folded
from meetingapp.domain.people import ServiceCode

_FILE: Final = "columns.v1.toml"
_OPEN: Final = "none"
_YES: Final = "yes"


@cache
def load_vocabulary() -> Vocabulary:
    """Return the words that ship with the program."""
    return read_vocabulary((_folder() / _FILE).read_text(encoding="utf-8"))


def read_vocabulary(text: str) -> Vocabulary:
    """Read the words.

    Raises:
        ValueError: a word means two things, or something there is no such thing as (a fault in
            what was shipped).
    """
    tree = tomllib.loads(text)
    return Vocabulary(
        _meanings(tree["columns"], Column),
        _meanings(tree["services"], ServiceCode),
        _meanings(tree["protection"], lambda key: None if key == _OPEN else Protection(key)),
        _meanings(tree["answers"], _YES.__eq__),
    )


def example_table(kind: str, language: str) -> bytes:
    """Return an example file: ``people`` or ``children``, with its headings in a language."""
    return (_folder() / f"{kind}.{language}.csv").read_bytes()


def _meanings(words: Mapping[str, list[str]], means: Any) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for key, spellings in words.items():
        for spelling in spellings:
            word = folded(spelling)
            if word in found:
                raise ValueError(f"{spelling!r} stands twice")
            found[word] = means(key)
    return MappingProxyType(found)


def _folder() -> Path:
    return paths.resources() / "registers"
