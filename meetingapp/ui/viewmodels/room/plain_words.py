"""How easy the words to the child are to read, told while they are written."""

from enum import StrEnum

from meetingapp.domain.lix import HIGHEST_FOR_A_CHILD, lix
from meetingapp.words import Words


class Reads(StrEnum):
    """How a text to the child reads: there is none yet, a child manages it, or it is heavy."""

    NOTHING = "NOTHING"
    EASY = "EASY"
    HEAVY = "HEAVY"


def reads(text: str) -> Reads:
    """Tell how a text to the child reads."""
    if not text.strip():
        return Reads.NOTHING
    return Reads.EASY if lix(text) <= HIGHEST_FOR_A_CHILD else Reads.HEAVY


def reading_line(words: Words, text: str, *, has_page: bool = True) -> str:
    """Say how a text to the child reads, and what would help.

    ``has_page``: there is a child with a name, to whom a page can be written.
    """
    match reads(text):
        case Reads.NOTHING if not has_page:
            return words("One sentence to the child.")
        case Reads.NOTHING:
            return words("One sentence to the child. The child’s page needs it.")
        case Reads.EASY:
            return words("Easy to read (LIX {number})", number=lix(text))
        case Reads.HEAVY:
            return words(
                "A little heavy (LIX {number}): shorter sentences. At most {highest} is the aim.",
                number=lix(text),
                highest=HIGHEST_FOR_A_CHILD,
            )
