"""What a picture says beside its dots: programs write names and places into it."""

import zlib
from collections.abc import Iterator
from typing import Final

from meetingapp.exports.scanning.places import NotReadableError

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_OF_DOTS: Final = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"pHYs", b"gAMA", b"cHRM", b"sRGB", b"sBIT",
     b"bKGD", b"iCCP", b"hIST", b"tIME"}
)  # fmt: skip
_TEXTS: Final = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_MOST: Final = 20_000_000


def texts_of_picture(content: bytes) -> Iterator[str]:
    """Give the texts a picture carries.

    Raises:
        NotReadableError: it is no picture we know, or holds what we do not.
    """
    if content.startswith(_PNG):
        yield from _texts_of_png(content)
    elif not content.startswith(_JPEG):  # what a photograph carries is looked for as bytes
        raise NotReadableError


def _texts_of_png(content: bytes) -> Iterator[str]:
    at = len(_PNG)
    while at + 8 <= len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        told = content[at + 8 : at + 8 + length]
        if kind in _TEXTS:
            yield _text(kind, told)
        elif kind not in _OF_DOTS:
            raise NotReadableError
        at += 12 + length
        if kind == b"IEND":
            break
    yield content[at:].decode("utf-8", "replace")


def _text(kind: bytes, told: bytes) -> str:
    name, _, rest = told.partition(b"\0")
    packed = rest[1:] if kind == b"zTXt" else rest.split(b"\0", 3)[-1] if kind == b"iTXt" else rest
    if kind == b"zTXt" or (kind == b"iTXt" and rest[:1] == b"\1"):
        try:
            packed = zlib.decompressobj().decompress(packed, _MOST)
        except zlib.error:
            raise NotReadableError from None
    return f"{name.decode('latin-1')} {packed.decode('utf-8', 'replace')}"
