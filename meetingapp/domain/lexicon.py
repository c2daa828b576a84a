"""Word lists a rule needs: vague phrases, words of frequency, names of groups. They are data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from meetingapp.domain.template import TemplateError, Tree


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language.

    ``vague`` matches a vague verb or phrase in any inflected or split form; ``frequency`` matches
    words that say how often; ``group`` holds words for many or nobody ("alle", "skolen").
    """

    vague: re.Pattern[str]
    frequency: re.Pattern[str]
    group: frozenset[str]


def parse_lexicon(tree: Tree) -> Lexicon:
    """Build a lexicon from its TOML tree.

    The tree holds ``vague`` and ``frequency`` (lists of patterns: words separated by spaces,
    ``(a|b)`` for forms, ``…`` where up to three other words may stand between) and ``group``.

    Raises:
        TemplateError: a list is missing or holds something that is no pattern.
    """
    return Lexicon(
        vague=_pattern(tree, "vague"),
        frequency=_pattern(tree, "frequency"),
        group=frozenset(word.casefold() for word in _list(tree, "group")),
    )


def _list(tree: Mapping[str, object], key: str) -> list[str]:
    value = tree.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
        raise TemplateError(f"lexicon.{key}: expected a list of texts")
    return value


def _pattern(tree: Mapping[str, object], key: str) -> re.Pattern[str]:
    alternatives = (
        p.replace(" … ", r"(?:\s+\S+){0,3}?\s+").replace(" ", r"\s+") for p in _list(tree, key)
    )
    try:
        return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)
    except re.error as wrong:
        raise TemplateError(f"lexicon.{key}: {wrong}") from None
