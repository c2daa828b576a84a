"""The empty Word file that a document is written into, from the parts in ``resources/docx``.

Page and margins (``document.xml``) are those of the printed minutes. What stands between @ in
``styles.xml`` is filled in for the document’s language and look. No comment stands in those parts:
it would stand in every file we make.
"""

import io
import zipfile
from datetime import UTC
from functools import cache
from typing import Final

import docx
from docx.document import Document as WordDocument

from meetingapp import paths
from meetingapp.document.blocks import Document, Theme
from meetingapp.document.visible import is_right_to_left, on_one_line

_PARTS: Final = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package.rels",
    "docProps/core.xml": "core.xml",
    "docProps/app.xml": "app.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document.rels",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/footnotes.xml": "footnotes.xml",
    "word/header1.xml": "header.xml",
    "word/footer1.xml": "footer.xml",
}
_HANGING: Final = 2360
"""Twentieths of a point: the column that labels hang in."""
_BULLET: Final = 260
_LONGEST_PROPERTY: Final = 255


def hanging(document: Document) -> int:
    """Give how far in texts begin, beside their labels: in minutes alone."""
    return _HANGING if document.theme is Theme.MINUTES else 0


def opened(document: Document) -> WordDocument:
    """Give an empty file in the look and language of ``document``, which says what it is."""
    made = docx.Document(
        io.BytesIO(_empty(document.theme, document.language, is_right_to_left(document.language)))
    )
    told = made.core_properties
    told.title = _property(document.title)
    told.subject = _property(document.subject)
    told.author = _property(document.furniture.owner)
    told.last_modified_by = "Samråd"
    told.language = document.language
    told.revision = 1
    told.created = told.modified = document.written.astimezone(UTC).replace(microsecond=0)
    return made


@cache
def _empty(theme: Theme, language: str, rtl: bool) -> bytes:
    hang = _HANGING if theme is Theme.MINUTES else 0
    is_childs = theme is Theme.CHILD
    tokens = {
        "@HANG@": str(hang),
        "@LIST@": str(hang + _BULLET),
        "@QUOTE@": str(hang + _BULLET),
        "@BODY@": "28" if is_childs else "22",
        "@H1@": _size(30 if is_childs else 22),
        "@H2@": _size(16 if is_childs else 15),
        "@CELL@": _size(14 if is_childs else 10),
        "@LANGUAGE@": language,
        "@RUNS@": "<w:rtl/>" if rtl else "",
        "@BAR@": "right" if rtl else "left",
        "@H2C@": '<w:color w:val="0D5C49"/>' if is_childs else "",
        "@PARAGRAPHS@": "<w:bidi/>" if rtl else "",
    }
    folder = paths.resources() / "docx"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, file in _PARTS.items():
            text = (folder / file).read_text("utf-8")
            if file == "styles.xml":
                for token, value in tokens.items():
                    text = text.replace(token, value)
            archive.writestr(name, text)
    return packed.getvalue()


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _property(text: str) -> str:
    return on_one_line(text)[:_LONGEST_PROPERTY]
