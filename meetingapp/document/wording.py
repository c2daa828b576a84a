"""Small rules of written language, the same in all three languages of the minutes.

Text written by people stays as it is: at most its first letter is raised and a full stop added.
"""

from collections.abc import Iterable
from typing import Final

_ENDS: Final = (".", "!", "?", "…", ".»", "!»", "?»", ":")


def capital(text: str) -> str:
    """Raise the first letter."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Lower the first letter, unless the word is an abbreviation such as PPT."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def ended(text: str) -> str:
    """End a text with a full stop if it has no end of its own; an empty one stays empty."""
    stripped = text.rstrip()
    return stripped if not stripped or stripped.endswith(_ENDS) else stripped + "."


def sentence_of(text: str) -> str:
    """Write a text as a sentence."""
    return ended(capital(text.strip()))


def joined(texts: Iterable[str]) -> str:
    """Put sentences after each other, leaving out what is empty."""
    return " ".join(text for text in texts if text)


def in_a_row(texts: Iterable[str]) -> str:
    """Write several short texts as one sentence with semicolons."""
    return sentence_of("; ".join(text.strip().rstrip(".") for text in texts if text.strip()))


def first_name(name: str) -> str:
    """Return what a person is called."""
    return name.split(maxsplit=1)[0] if name.split() else name
