"""Which texts of finalised minutes can be searched for: those people read in the minutes.

No name of anybody or anywhere, no adult's reading of the child, nothing from the restricted
record: where a child keeps its words back, only the neutral summary counts. The search index holds
the same texts; a migration step says so in the words of the database, and a test holds them equal.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from meetingapp.domain.voice import Sharing

_PARTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "purpose_and_concern": ("purpose_question", "concern_text", "observations.what"),
        "voice": ("effect_on_decision",),
        "guardian_views": ("view", "wish"),
        "situation": ("strengths", "earlier_measures.what"),
        "alternatives": ("label", "pro", "con"),
        "best_interest": ("elements.facts", "conclusion", "uncertainty"),
        "agreement": ("decisions.text",),
    }
)
"""The fields of each item of a discussion that are searched."""


@dataclass(frozen=True, slots=True)
class ToldText:
    """One text of the record; ``part`` is the item of the discussion, or the field, of it."""

    part: str
    text: str


def told_texts(discussion: Mapping[str, Any]) -> Iterator[ToldText]:
    """Give the texts that can be searched for of a finalised discussion, as its content has it."""
    voice = discussion.get("voice", {})
    is_kept = voice.get("child_accepts_sharing") == Sharing.NO
    if words := voice.get("neutral_summary" if is_kept else "own_words", ""):
        yield ToldText("voice", words)
    for part, names in _PARTS.items():
        for name in names:
            for text in _texts(discussion.get(part, {}), name.split(".")):
                yield ToldText(part, text)


def _texts(tree: object, steps: list[str]) -> Iterator[str]:
    """Give the texts at the end of a path; every row of a list is followed."""
    if isinstance(tree, list):
        for each in tree:
            yield from _texts(each, steps)
    elif steps and isinstance(tree, Mapping):
        yield from _texts(tree.get(steps[0]), steps[1:])
    elif not steps and isinstance(tree, str) and tree:
        yield tree
