"""The scan finds a planted text wherever a Word file, a page or a text can hold it."""

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest

from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.leaks import Found, LeakPlace
from meetingapp.exports.docx import docx_file
from meetingapp.exports.html import html_file
from meetingapp.exports.scanning import scan
from meetingapp.exports.text import text_file
from meetingapp.minutes.chart_png import chart_png
from tests.exports.every_block import DOCUMENT

SECRET = "Ŋuvttos Eksempelrud"
WORD = docx_file(DOCUMENT, chart_png)
PAGE = html_file(DOCUMENT).decode()
NEEDLES = (SECRET, "Testvik", "Bo")


def in_part(name: str, old: str, new: str) -> Callable[[], bytes]:
    """Change a part of the Word file."""

    def change() -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(WORD)) as before, zipfile.ZipFile(packed, "w") as after:
            for each in before.namelist():
                content = before.read(each)
                if each == name:
                    assert old in content.decode(), f"{old} is not in {name}"
                    content = content.decode().replace(old, new, 1).encode()
                after.writestr(each, content)
        return packed.getvalue()

    return change


def with_entry(name: str, content: bytes) -> Callable[[], bytes]:
    """Add a part that Word never shows."""

    def change() -> bytes:
        packed = io.BytesIO(WORD)
        with zipfile.ZipFile(packed, "a") as archive:
            archive.writestr(name, content)
        return packed.getvalue()

    return change


def with_comment() -> bytes:
    packed = io.BytesIO(WORD)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.comment = SECRET.encode()
    return packed.getvalue()


def png(kind: bytes, told: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        checked = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + checked

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(kind, told) + chunk(b"IEND", b"")


def of_text(text: str) -> bytes:
    return b"Comment\0" + text.encode()


FIRST, LAST = SECRET[:9], SECRET[9:]
DOCUMENT_XML = "word/document.xml"
IN_WORD = {
    "a paragraph": (in_part(DOCUMENT_XML, "Lesegruppe.", SECRET), LeakPlace.TEXT),
    "a text parted by its look": (
        in_part(DOCUMENT_XML, "Lesegruppe.", f"{FIRST}</w:t></w:r><w:r><w:t>{LAST}"),
        LeakPlace.TEXT,
    ),
    "another case": (in_part(DOCUMENT_XML, "Lesegruppe.", SECRET.upper()), LeakPlace.TEXT),
    "a deleted text that is still there": (
        in_part(
            DOCUMENT_XML,
            "<w:sectPr",
            f"<w:p><w:r><w:delText>{SECRET}</w:delText></w:r></w:p><w:sectPr",
        ),
        LeakPlace.TEXT,
    ),
    "the head": (in_part("word/header1.xml", "Prøveås kommune", SECRET), LeakPlace.TEXT),
    "the foot": (in_part("word/footer1.xml", "Kontrollsum", SECRET), LeakPlace.TEXT),
    "a footnote": (in_part("word/footnotes.xml", "Høstferien", SECRET), LeakPlace.TEXT),
    "the title": (in_part("docProps/core.xml", DOCUMENT.title, SECRET), LeakPlace.METADATA),
    "the program's facts": (in_part("docProps/app.xml", "Samråd", SECRET), LeakPlace.METADATA),
    "the words of a picture": (in_part(DOCUMENT_XML, "Fra 34 ord", SECRET), LeakPlace.ALT),
    "the words of a table": (in_part(DOCUMENT_XML, "To tiltak", SECRET), LeakPlace.ALT),
    "who changed it": (
        in_part(DOCUMENT_XML, "<w:sectPr", f'<w:ins w:author="{SECRET}"/><w:sectPr'),
        LeakPlace.STREAM,
    ),
    "a comment in the file": (
        in_part("word/styles.xml", "</w:styles>", f"<!-- {SECRET} --></w:styles>"),
        LeakPlace.STREAM,
    ),
    "an address": (
        in_part("word/_rels/document.xml.rels", "www.eksempel.no", "eksempel.no/Testvik"),
        LeakPlace.STREAM,
    ),
    "a part that nothing leads to": (
        with_entry("customXml/item1.xml", f"<a>{SECRET}</a>".encode()),
        LeakPlace.STREAM,
    ),
    "the name of a part": (with_entry(f"word/{SECRET}.xml", b"<a/>"), LeakPlace.STREAM),
    "a picture's own text": (
        with_entry("word/media/x.png", png(b"tEXt", of_text(SECRET))),
        LeakPlace.STREAM,
    ),
    "a picture's packed text": (
        with_entry(
            "word/media/x.png", png(b"zTXt", b"Comment\0\0" + zlib.compress(SECRET.encode()))
        ),
        LeakPlace.STREAM,
    ),
    "after the dots of a picture": (
        with_entry("word/media/x.png", png(b"tEXt", of_text("")) + SECRET.encode()),
        LeakPlace.STREAM,
    ),
    "a remark on the package": (with_comment, LeakPlace.STREAM),
}


@pytest.mark.parametrize("where", IN_WORD)
def test_a_text_is_found_in_a_word_file(where: str) -> None:
    planted, place = IN_WORD[where]
    found = scan(planted(), CopyFormat.DOCX, NEEDLES, "kopi.docx")
    assert [each for each in found if each.place is place], found


def svg(text: str) -> str:
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg"><text>{text}</text></svg>'
    return f'<img src="data:image/svg+xml;base64,{base64.b64encode(drawn.encode()).decode()}">'


def picture(text: str) -> str:
    held = base64.b64encode(png(b"iTXt", f"Comment\0\0\0\0\0{text}".encode())).decode()
    return f'<img src="data:image/png;base64,{held}">'


IN_PAGE = {
    "a paragraph": ("Lesegruppe.", SECRET, LeakPlace.TEXT),
    "a name of two letters": ("Lesegruppe.", "Bo er her", LeakPlace.TEXT),
    "a text parted by its look": ("Lesegruppe.", f"<b>{FIRST}</b>{LAST}", LeakPlace.TEXT),
    "a text written in numbers": ("Lesegruppe.", "Test&#118;ik", LeakPlace.TEXT),
    "a word that hides its joint": ("Lesegruppe.", "Test\u00advik", LeakPlace.TEXT),
    "the title": ("<title>", f"<title>{SECRET}", LeakPlace.METADATA),
    "a fact about the page": (
        "<title>",
        f'<meta name="a" content="{SECRET}"><title>',
        LeakPlace.METADATA,
    ),
    "the words of a picture": ("</main>", f'<img alt="{SECRET}"></main>', LeakPlace.ALT),
    "the words of a table": ("To tiltak", SECRET, LeakPlace.ALT),
    "a comment": ("</main>", f"<!-- {SECRET} --></main>", LeakPlace.STREAM),
    "a style": ("</style>", f"/* {SECRET} */</style>", LeakPlace.STREAM),
    "an attribute": ("<main", f'<main data-a="{SECRET}"', LeakPlace.STREAM),
    "a drawing": ("</main>", f"{svg(SECRET)}</main>", LeakPlace.STREAM),
    "a picture's own text": ("</main>", f"{picture(SECRET)}</main>", LeakPlace.STREAM),
}


@pytest.mark.parametrize("where", IN_PAGE)
def test_a_text_is_found_on_a_page(where: str) -> None:
    old, new, place = IN_PAGE[where]
    assert old in PAGE
    found = scan(PAGE.replace(old, new, 1).encode(), CopyFormat.HTML, NEEDLES, "kopi.html")
    assert [each for each in found if each.place is place], found


def test_a_text_is_found_in_plain_text() -> None:
    content = text_file(DOCUMENT) + f"\n{FIRST}\n  {LAST}".encode()
    assert scan(content, CopyFormat.TXT, NEEDLES) == (Found(LeakPlace.TEXT, SECRET),)


@pytest.mark.parametrize(
    ("format_", "content"),
    [
        (CopyFormat.DOCX, WORD),
        (CopyFormat.HTML, PAGE.encode()),
        (CopyFormat.TXT, text_file(DOCUMENT)),
    ],
)
def test_nothing_is_found_where_nothing_is_and_the_name_of_the_file_counts(
    format_: CopyFormat, content: bytes
) -> None:
    assert scan(content, format_, NEEDLES, "2026-11-24-RT-S1.docx") == ()
    found = scan(content, format_, NEEDLES, "2026-11-24_testvik.docx")
    assert found == (Found(LeakPlace.FILE_NAME, "Testvik"),)
    assert Found(LeakPlace.TEXT, "Lesegruppe") in scan(content, format_, ("Lesegruppe",))


@pytest.mark.parametrize(
    ("format_", "content"),
    [
        (CopyFormat.DOCX, b"no package"),
        (CopyFormat.DOCX, WORD[: len(WORD) // 2]),
        (CopyFormat.DOCX, with_entry("word/vbaProject.bin", b"x")()),
        (CopyFormat.DOCX, with_entry("word/media/x.png", b"no picture")()),
        (CopyFormat.DOCX, with_entry("word/media/x.png", png(b"oDDs", b"x"))()),
        (CopyFormat.DOCX, with_entry("a.xml", b"<not xml")()),
        (CopyFormat.HTML, b"\xff\xfe\x00"),
        (CopyFormat.HTML, b'<img src="data:image/png;base64,%%">'),
        (CopyFormat.HTML, b'<img src="data:image/gif;base64,R0lG">'),
        (CopyFormat.TXT, b"\xff"),
    ],
)
def test_what_cannot_be_read_counts_as_found(format_: CopyFormat, content: bytes) -> None:
    assert Found(LeakPlace.UNREADABLE) in scan(content, format_, ())
