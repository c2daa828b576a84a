"""What stands where in a Word file: every part of the package, not only those Word shows."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from meetingapp.domain.leaks import LeakPlace
from meetingapp.exports.scanning.pictures import texts_of_picture
from meetingapp.exports.scanning.places import NotReadableError, Places

_XML: Final = (".xml", ".rels")
_PICTURES: Final = (".png", ".jpg", ".jpeg")
_OF_FILE: Final = "docProps/"
_SAID_INSTEAD: Final = frozenset({"descr", "title"})
_DESCRIBES: Final = frozenset({qn("w:tblDescription"), qn("w:tblCaption")})
_BREAKS: Final = frozenset({qn("w:p"), qn("w:tab"), qn("w:br"), qn("w:tc"), qn("w:cr")})
_TEXT: Final = frozenset({qn("w:t"), qn("w:delText"), qn("w:instrText")})


def texts_of_word(content: bytes) -> Places:
    """Sort the texts of a Word file.

    Raises:
        NotReadableError: it is no package, or a part of it is of a kind we do not know.
    """
    places = Places()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            places.raw += [archive.comment, content]
            for entry in archive.infolist():
                places.raw += [entry.filename.encode(), entry.comment, entry.extra]
                _sort(entry.filename, archive.read(entry), places)
    except (zipfile.BadZipFile, zlib.error, SyntaxError, RuntimeError, NotImplementedError):
        raise NotReadableError from None
    return places


def _sort(name: str, part: bytes, places: Places) -> None:
    if name.endswith(_XML):
        root = parse_xml(part)
        if name.startswith(_OF_FILE):
            places.texts[LeakPlace.METADATA] += root.itertext()
        else:
            places.texts[LeakPlace.TEXT].append("".join(_read(root)))
        for place, text in _beside(root):
            places.texts[place].append(text)
    elif name.endswith(_PICTURES):
        places.texts[LeakPlace.STREAM] += texts_of_picture(part)
        places.raw.append(part)
    else:
        raise NotReadableError


def _read(root: Any) -> Iterator[str]:
    """Give the text as it is read: what is parted only by its look belongs together."""
    for node in root.iter(*_BREAKS, *_TEXT):
        yield (node.text or "") if node.tag in _TEXT else "\n"


def _beside(root: Any) -> Iterator[tuple[LeakPlace, str]]:
    """Give what no page shows: attributes, comments, and text where none belongs."""
    for node in root.iter():
        if not isinstance(node.tag, str):  # a comment, or a word to a program
            yield LeakPlace.STREAM, node.text or ""
            continue
        for name, value in node.attrib.items():
            is_said = name.rpartition("}")[2] in _SAID_INSTEAD or node.tag in _DESCRIBES
            yield (LeakPlace.ALT if is_said else LeakPlace.STREAM), value
        if node.tag not in _TEXT and node.text:
            yield LeakPlace.STREAM, node.text
        if node.tail:
            yield LeakPlace.STREAM, node.tail
