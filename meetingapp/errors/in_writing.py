"""What may stand in the way of snippets and spelling."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_WRITING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "snippet.many": sentence("There is room for 200 snippets. Remove one first."),
        "snippet.names_somebody": sentence(
            "A snippet may name nobody: it is written in the case of one child after the other. "
            "Take the name out."
        ),
        "snippet.short": sentence(
            "A short name has up to 20 letters or figures, and nothing between them."
        ),
        "snippet.text": sentence("A snippet has a text, of no more than 1,000 characters."),
        "snippet.twice": sentence("Two snippets have the same short name. Change one of them."),
        "spelling.full": sentence(
            "The word list holds 5,000 words. Remove some under Settings first."
        ),
        "spelling.missing": sentence(
            "The spelling is off: this computer lacks the library enchant. Everything else works. "
            "Ask whoever looks after the computer to install it."
        ),
        "spelling.no_word": sentence("That is no single word, so it cannot be learned."),
    }
)
