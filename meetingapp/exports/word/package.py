"""The finished file: the same document gives the same bytes, and tells nothing of who made it."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from docx.document import Document as WordDocument
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml

from meetingapp.exports.word.elements import Element

_FOOTNOTES: Final = "word/footnotes.xml"
_EARLIEST, _LATEST = 1980, 2107
"""The years an archive of this kind can hold."""


def finished(made: WordDocument, footnotes: Sequence[Element], written: datetime) -> bytes:
    """Pack the file. Every part has the document's own moment, not the clock's."""
    saved, packed = io.BytesIO(), io.BytesIO()
    made.save(saved)
    moment = written.astimezone(UTC)
    stamp = (min(max(moment.year, _EARLIEST), _LATEST), *moment.timetuple()[1:6])
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w") as archive:
        for name in parts.namelist():
            content = parts.read(name)
            if name == _FOOTNOTES:
                content = _with(content, footnotes)
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def _with(content: bytes, footnotes: Sequence[Element]) -> bytes:
    root = parse_xml(content)
    root.extend(footnotes)
    return bytes(serialize_part_xml(root))
