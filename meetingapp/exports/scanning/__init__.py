"""Looks through a finished Word file, page or text for what must not be in it, seen or unseen.

What cannot be read counts as found, for then nobody knows what it holds.
"""

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Final

from meetingapp.document.visible import visible
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.leaks import Found, LeakPlace, Needles
from meetingapp.exports.scanning.page import texts_of_page
from meetingapp.exports.scanning.places import NotReadableError, Places
from meetingapp.exports.scanning.word import texts_of_word


def scan(
    content: bytes, format_: CopyFormat, needles: Iterable[str], file_name: str = ""
) -> tuple[Found, ...]:
    """Give where in a file any of ``needles`` is, and what of it could not be read.

    Raises:
        KeyError: a PDF is looked through by the room that prints it.
    """
    wanted = Needles(needles, visible)
    found = [Found(LeakPlace.FILE_NAME, needle) for needle in wanted.in_text(file_name)]
    try:
        places = _READERS[format_](content)
    except NotReadableError:
        return (*found, Found(LeakPlace.UNREADABLE))
    for place, texts in places.texts.items():
        found += [Found(place, needle) for needle in wanted.in_text("\n".join(texts))]
    found += [
        Found(LeakPlace.STREAM, needle) for raw in places.raw for needle in wanted.in_bytes(raw)
    ]
    return tuple(dict.fromkeys(found))


def _texts_of_text(content: bytes) -> Places:
    places = Places()
    try:
        places.texts[LeakPlace.TEXT].append(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise NotReadableError from None
    return places


_READERS: Final = MappingProxyType[CopyFormat, Callable[[bytes], Places]](
    {
        CopyFormat.DOCX: texts_of_word,
        CopyFormat.HTML: texts_of_page,
        CopyFormat.TXT: _texts_of_text,
    }
)
