"""Word lists a rule needs: vague phrases, words of frequency, names of groups. They are data."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from meetingapp.domain.template_error import TemplateError
from meetingapp.domain.template_tree import Tree

_PATTERNS: Final = ("vague", "frequency", "when", "label", "fair", "diagnosis", "source")
_KEYS: Final = frozenset({"part", "group", "role", *_PATTERNS})
_BETWEEN: Final = r"(?:\s+[^\s.!?;:]+){0,3}?\s+"
"""Up to three words of the same sentence: "følger vi lekselesingen opp"."""
_START: Final = r"(?<![\w-])"
_END: Final = r"(?!\w|-\w)"
"""A word ends where no letter and no hyphenated part follows: "prøve-uke" is not "prøve"."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language.

    ``vague`` matches a vague verb or phrase in any inflected or split form; ``frequency`` matches
    words that say how often, ``when`` words that name a day, a week or a month; ``label`` matches
    words for what a child is like, ``fair`` what only looks like them, ``diagnosis`` the names of
    diagnoses, ``source`` words that say who it comes from. ``group`` holds words for many or nobody
    ("alle", "skolen"); ``role`` words for a position that is not yet a named person ("rektor").
    """

    vague: re.Pattern[str]
    frequency: re.Pattern[str]
    when: re.Pattern[str]
    label: re.Pattern[str]
    fair: re.Pattern[str]
    diagnosis: re.Pattern[str]
    source: re.Pattern[str]
    group: frozenset[str]
    role: frozenset[str]


def parse_lexicon(tree: Tree) -> Lexicon:
    """Build a lexicon from its TOML tree.

    The tree holds one list for each pattern (words separated by spaces, ``(a|b)`` for forms, ``…``
    where up to three other words may stand between, ``<name>`` for what the table ``part`` says
    under that name), ``group`` and, if it likes, ``role``.

    Raises:
        TemplateError: a list is missing or holds something that is no pattern.
    """
    unknown = tree.keys() - _KEYS
    if unknown:
        raise TemplateError(f"lexicon: unknown key {', '.join(sorted(unknown))}")
    parts = _parts(tree)
    return Lexicon(
        **{key: _pattern(tree, key, parts) for key in _PATTERNS},
        group=frozenset(word.casefold() for word in _list(tree, "group")),
        role=frozenset(word.casefold() for word in _list(tree, "role"))
        if "role" in tree
        else frozenset(),
    )


@lru_cache(4096)
def phrase_in(text: str, pattern: re.Pattern[str]) -> str:
    """Return the first phrase of ``text`` that ``pattern`` matches, as it was written; else ``""``.

    Letters typed as two characters (a and a ring) count as one, as a person sees them.
    """
    found = pattern.search(unicodedata.normalize("NFC", text))
    return " ".join(found.group(0).split()) if found else ""


def _list(tree: Mapping[str, object], key: str) -> list[str]:
    value = tree.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
        raise TemplateError(f"lexicon.{key}: expected a list of texts")
    return value


def _parts(tree: Tree) -> dict[str, str]:
    value = tree.get("part", {})
    if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
        raise TemplateError("lexicon.part: expected a table of texts")
    return dict(value)


def _pattern(tree: Tree, key: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    forms = "|".join(_filled_in(form, key, parts) for form in _list(tree, key))
    spaced = forms.replace(" … ", _BETWEEN).replace(" ", r"\s+")
    try:
        return re.compile(rf"{_START}(?:{spaced}){_END}", re.IGNORECASE)
    except re.error as wrong:
        raise TemplateError(f"lexicon.{key}: {wrong}") from None


def _filled_in(form: str, key: str, parts: Mapping[str, str]) -> str:
    def part(named: re.Match[str]) -> str:
        if named[1] not in parts:
            raise TemplateError(f"lexicon.{key}: there is no part {named[1]}")
        return f"(?:{parts[named[1]]})"

    return re.sub(r"<(\w+)>", part, form)
