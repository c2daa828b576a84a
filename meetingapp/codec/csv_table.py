"""Bytes of a CSV file → a table, whatever spreadsheet saved it.

UTF-8 with and without a byte order mark, UTF-16 and Windows-1252; semicolon, comma or tab between
the columns; quotation marks around a text that holds them. Nothing is guessed beyond that: what
makes no sense is refused with the line it stands on.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from meetingapp.domain.importing.table import Line, Table
from meetingapp.errors import AppError

LARGEST_FILE: Final = 5 * 1024 * 1024
MOST_LINES: Final = 20_000
MOST_COLUMNS: Final = 100
_NO_TEXT: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"\x89PNG")
"""A workbook, a document, an archive and a picture begin so."""
_STRANGE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")
_SAYS_ITS_SIGN: Final = re.compile(r"sep=([;,\t])[ ;,\t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_SIGNS: Final = (";", ",", "\t")
_FIRST_LINE: Final = re.compile(r"[^\r\n]*[^\r\n ;,\t][^\r\n]*")
_LONGEST_LINE: Final = 100_000
_MOST_ENDS: Final = 5 * MOST_LINES
"""So many line ends, with the empty lines and those inside quotation marks."""
_QUOTED: Final = re.compile(r'"[^"]*"')
_HALF: Final = 2


def read_table(data: bytes) -> Table:
    """Read a whole file.

    Raises:
        AppError: ``table.…``, naming the line where there is one.
    """
    if len(data) > LARGEST_FILE:
        raise AppError("table.too_large", megabytes=LARGEST_FILE // 1024 // 1024)
    text = _text(data)
    if strange := _STRANGE.search(text):
        line = text.count("\n", 0, strange.start()) + 1
        raise AppError("table.strange_character", line=line)
    _refuse_endless(text)
    said = _SAYS_ITS_SIGN.match(text)
    begins = said.end() if said else 0
    sign = said[1] if said else _sign(text)
    skipped = text.count("\n", 0, begins) or text.count("\r", 0, begins)
    headings, *lines = _lines(text[begins:], sign, skipped) or [Line(0, ())]
    if not lines:
        raise AppError("table.empty")
    if len(headings.cells) > MOST_COLUMNS:
        raise AppError("table.too_many_columns", most=MOST_COLUMNS)
    return Table(headings.cells, tuple(lines))


def _refuse_endless(text: str) -> None:
    """Refuse what would take long to read: millions of empty lines, or one without an end."""
    if text.count("\n") > _MOST_ENDS or text.count("\r") > _MOST_ENDS:
        raise AppError("table.too_many_lines", most=MOST_LINES)
    for number, line in enumerate(text.replace("\r", "\n").split("\n"), 1):
        if len(line) > _LONGEST_LINE:
            raise AppError("table.broken_line", line=number)


def _text(data: bytes) -> str:
    """Decode by the byte order mark, else by what the bytes can be."""
    if data.startswith(_NO_TEXT):
        raise AppError("table.not_text")
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16")
        if data.startswith(codecs.BOM_UTF8):
            return data.decode("utf-8-sig")
        if (order := _bare_utf16(data)) is not None:
            return data.decode(order)
    except UnicodeDecodeError:
        raise AppError("table.not_text") from None
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AppError("table.not_text")


def _bare_utf16(data: bytes) -> str | None:
    """Recognise UTF-16 without its mark: every second byte of Norwegian text is zero."""
    begins = data[:400]
    if len(begins) < _HALF or len(data) % _HALF:
        return None
    for encoding, zeros, letters in (
        ("utf-16-le", begins[1::2], begins[::2]),
        ("utf-16-be", begins[::2], begins[1::2]),
    ):
        if not any(zeros) and all(letters):
            return encoding
    return None


def _sign(text: str) -> str:
    """Return what stands between the columns: what there is most of in the headings."""
    first = _FIRST_LINE.search(text)
    headings = _QUOTED.sub("", first[0]) if first else ""
    return max(_SIGNS, key=headings.count)


def _lines(text: str, sign: str, skipped: int) -> list[Line]:
    found: list[Line] = []
    for line in _parsed(text, sign, skipped):
        if any(cell.strip() for cell in line.cells):
            if len(found) > MOST_LINES:
                raise AppError("table.too_many_lines", most=MOST_LINES)
            found.append(line)
    return found


def _parsed(text: str, sign: str, skipped: int) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    while True:
        number = skipped + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            raise AppError("table.broken_line", line=number) from None
        if cells is None:
            return
        yield Line(number, tuple(cells))
