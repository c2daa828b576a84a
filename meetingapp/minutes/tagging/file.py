"""Puts a finished document together as a file: the bytes ReportLab would give, with less to do.

ReportLab asks of each value what it is, passes every key and number through an encoder written in
Python, and looks each object up in several tables on its way into the file. More than a third of
the time minutes took went into that.
"""

from functools import lru_cache
from itertools import accumulate, count
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

_formatted_by_reportlab: Final = pdfdoc.format
_encoded_by_reportlab: Final = pdfdoc.pdfdocEnc
_AT_ONCE: Final = 6
"""So many entries of a dictionary stand on a line."""


def encoded(text: Any) -> bytes:
    """Encode what stands in an object; nearly all of it is plain and needs no table."""
    if type(text) is bytes:
        return text
    if isinstance(text, str) and text.isascii() and text.isprintable():
        return text.encode("ascii")
    return bytes(_encoded_by_reportlab(text))


def formatted(value: Any, document: Any, toplevel: int = 0) -> bytes:
    """Write any value, looking first for what there is most of."""
    kind = type(value)
    if kind is int:
        return b"%d" % value
    if kind is bytes or isinstance(value, str):
        return encoded(value)
    return bytes(_formatted_by_reportlab(value, document, toplevel))


def dictionary(thing: Any, document: Any, IND: bytes = b"\n ") -> bytes:  # noqa: N803 - its name there
    """Write a dictionary, its keys in order."""
    entries = [
        _key(key) + formatted(value, document)
        for key, value in sorted(thing.dict.items(), key=_first)
    ]
    if thing.multiline == "forced":
        return b"<<\n%b\n>>" % IND.join(entries)
    for at in reversed(range(_AT_ONCE, len(entries), _AT_ONCE)):
        entries.insert(at, b"\n ")
    return b"<<\n%b\n>>" % b" ".join(entries)


def file(document: Any) -> bytes:
    """Write the header, every object by its number, where each begins, and the trailer.

    Writing an object may give others a number: they come after it.
    """
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    head = b"".join(pdfdoc.PDFFile(document._pdfVersion).strings)  # noqa: SLF001 - told nowhere else
    names, things = document.numberToId, document.idToObject
    written = []
    for number in count(1):
        if number not in names:
            break
        thing = things[names[number]]
        body = thing if type(thing) is bytes else _body(thing, document)
        written.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    *begins, end = accumulate(map(len, written), initial=len(head))
    size = len(written) + 1
    table = b"".join([b"%010d 00000 n \n" % begin for begin in begins])
    trailer = pdfdoc.PDFTrailer(startxref=end, Size=size, Root=root, Info=info, ID=document.ID())
    first = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return b"".join([head, *written, first, table, trailer.format(document)])


def _body(thing: Any, document: Any) -> bytes:
    """Write what has not been written already; ReportLab ends some of it with a line break."""
    return formatted(thing, document, toplevel=1).removesuffix(b"\n")


@lru_cache(1024)
def _key(key: str) -> bytes:
    """Write the name of an entry: the same few in every file."""
    return encoded(pdfdoc.PDFName(key)) + b" "


def _first(entry: tuple[str, Any]) -> str:
    return entry[0]
