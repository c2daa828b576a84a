"""Forty invented words that stand nowhere else, and every way one of them could be written down."""

import base64
import json
import urllib.parse
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

_BIRDS: Final = ("ørret", "ærfugl", "åkerrikse", "gråsisik", "blåstrupe", "rødnebb", "sølvhauk",
                 "tårnugle", "kvitkråke", "fjærmygg")  # fmt: skip
NAMES: Final = tuple(f"Kanarine {bird.capitalize()}dal" for bird in _BIRDS)
NUMBERS: Final = tuple(
    f"{day:02}925{year}90{day:02}" for day, year in zip(range(11, 21), range(10, 20), strict=True)
)
NOTES: Final = tuple(f"piper når {bird} letter" for bird in _BIRDS)
PLACES: Final = tuple(f"Kanarivegen {bird}{number}" for number, bird in enumerate(_BIRDS, 41))
CANARIES: Final = NAMES + NUMBERS + NOTES + PLACES
_DEEPEST: Final = 3
_PACKED: Final = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda", b"\x1f\x8b\x08")


def held_in(content: bytes, words: tuple[str, ...] = CANARIES) -> list[str]:
    """Give the words that ``content`` holds, written in any way, and packed in it too."""
    parts = tuple(chain([content], unpacked(content)))
    return [word for word in words if any(way in part for part in parts for way in ways(word))]


@cache
def ways(word: str) -> tuple[bytes, ...]:
    """Give how a word is written down: in each encoding, as numbers, letters and escapes."""
    return tuple(dict.fromkeys(_ways(word)))


def _ways(word: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        raw = word.encode(encoding)
        yield raw
        yield raw.hex().encode()
        yield raw.hex().upper().encode()
        for shift in range(3):  # where it happens to begin in a longer text
            coded = base64.b64encode(bytes(shift) + raw)[(0, 2, 3)[shift] :]
            yield coded.rstrip(b"=")[:-1]
    yield urllib.parse.quote(word).encode()
    yield urllib.parse.quote_plus(word).encode()
    yield json.dumps(word)[1:-1].encode()
    yield ascii(word)[1:-1].encode()


def unpacked(content: bytes, deep: int = _DEEPEST) -> Iterator[bytes]:
    """Give what is packed in ``content`` by zlib or gzip, and what is packed in that."""
    if not deep:
        return
    for mark in _PACKED:
        at = content.find(mark)
        while at >= 0:
            part = _unpack(content[at:])
            if part:
                yield part
                yield from unpacked(part, deep - 1)
            at = content.find(mark, at + 1)


def _unpack(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=47).decompress(content, 50_000_000)
    except zlib.error:
        return b""
