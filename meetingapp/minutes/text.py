"""Makes any text printable: nothing a person wrote is lost, nothing of it is read as markup.

Faces have no glyph for every character. What Source Sans lacks is set in the fallback face; what
both lack is printed as its Unicode name in brackets, ``[GRINNING FACE]``, and so is a character
that hides, such as a mark that turns the direction of a name. ``unprintable`` tells so beforehand.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from meetingapp.document import plain
from meetingapp.document.blocks import Document
from meetingapp.domain.concealed import concealed_in
from meetingapp.minutes.faces import Face, characters, glyphs

_NEW_LINES: Final = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_INVISIBLE: Final = frozenset({"Cc", "Cf"})
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    r"""Return ``text`` as it can be set: composed, without invisible characters, all with glyphs.

    Line breaks are kept as ``\n``. This is the only door by which text reaches a page.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", _NEW_LINES.sub("\n", text)).replace("\t", " ")
    hiding = _hiding(composed)
    if not hiding:
        if _shown_as_they_are().issuperset(composed):
            return composed
        return "".join(_shown(character) for character in composed)
    return "".join(
        f"[{_name(character)}]" if at in hiding else _shown(character)
        for at, character in enumerate(composed)
    )


def face_for(character: str, wanted: Face) -> Face:
    """Return the face that writes ``character`` of an escaped text."""
    return wanted if ord(character) in glyphs(wanted) else Face.FALLBACK


def unprintable(document: Document) -> tuple[str, ...]:
    """Name the characters of ``document`` that will not be printed as they look on a screen.

    Those without a glyph and those that hide print as their name; letters written from right to
    left print in the order they are read, unjoined. Empty for nearly every document.
    """
    found: set[str] = set()
    for text in plain.texts(document):
        if text.isascii():
            continue
        composed = unicodedata.normalize("NFC", text)
        found.update(composed[at] for at in _hiding(composed))
        found.update(
            character
            for character in set(composed)
            if not _is_invisible(character)
            and (_is_missing(character) or unicodedata.bidirectional(character) in _RIGHT_TO_LEFT)
        )
    return tuple(_name(character) for character in sorted(found))


def _hiding(text: str) -> frozenset[int]:
    """Give where a character hides. Controls do not: they are of no script, and are left out."""
    return frozenset(at for at in concealed_in(text) if unicodedata.category(text[at]) != "Cc")


@cache
def _shown_as_they_are() -> frozenset[str]:
    """Give the characters with a glyph and an image: nearly every text is made of these alone."""
    written = characters(Face.REGULAR) | characters(Face.FALLBACK)
    return frozenset(each for each in written if not _is_invisible(each)) | {"\n"}


def _shown(character: str) -> str:
    if character == "\n" or not (_is_invisible(character) or _is_missing(character)):
        return character
    return "" if _is_invisible(character) else f"[{_name(character)}]"


def _is_invisible(character: str) -> bool:
    """Say whether a character has no image: controls, joiners, marks of direction."""
    return unicodedata.category(character) in _INVISIBLE


def _is_missing(character: str) -> bool:
    code = ord(character)
    return code not in glyphs(Face.REGULAR) and code not in glyphs(Face.FALLBACK)


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}")
