"""Which texts of finalised minutes can be searched for: those people read in the minutes.

No name of anybody or anywhere, no adult's reading of the child, nothing from the restricted
record: where a child keeps its words back, only the neutral summary counts. The search index holds
the same texts; a migration step says so in the words of the database, and a test holds them equal.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from meetingapp.domain.editions.texts import texts_of
from meetingapp.domain.meeting import CaseDiscussion

PARTS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "purpose_and_concern": frozenset({"purpose_question", "concern_text", "what"}),
        "guardian_views": frozenset({"view", "wish"}),
        "situation.strengths": frozenset({"strengths"}),
        "situation.earlier_measures": frozenset({"what"}),
        "alternatives": frozenset({"label", "pro", "con"}),
        "best_interest.elements": frozenset({"facts"}),
        "best_interest.conclusion": frozenset({"conclusion"}),
        "best_interest.uncertainty": frozenset({"uncertainty"}),
        "agreement.decisions": frozenset({"text"}),
        "voice.effect_on_decision": frozenset({"effect_on_decision"}),
    }
)
"""Where in a discussion texts are searched for, and the names of their fields."""


@dataclass(frozen=True, slots=True)
class ToldText:
    """One text of the minutes; ``part`` is the item of the discussion it stands in."""

    part: str
    text: str


def told_texts(discussion: CaseDiscussion) -> Iterator[ToldText]:
    """Give the texts of finalised minutes that can be searched for."""
    if words := discussion.voice.quotable_words.strip():
        yield ToldText("voice", words)
    for part, names in PARTS.items():
        top = part.partition(".")[0]
        for path, name, text in texts_of(getattr(discussion, top), top):
            if name in names and (path == part or path.startswith(f"{part}.")):
                yield ToldText(top, text)
