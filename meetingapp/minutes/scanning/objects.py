"""The objects of a PDF, with their streams unpacked, and what stands between them."""

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from meetingapp.minutes.scanning.syntax import NotSyntaxError, Reader, Value

_OBJECT: Final = re.compile(rb"(?<![0-9])(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj")
_STREAM_BEGINS: Final = re.compile(rb"[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)")
_END: Final = b"%%EOF"
_NEAR_THE_END: Final = 2048
_MOST: Final = 200_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """An object of the file: its value and, where it has one, its stream.

    ``is_open`` is false where the stream is packed in a way we cannot unpack.
    """

    number: int
    value: Value
    stream: bytes | None = None
    is_open: bool = True

    def named(self, key: str) -> "Value | None":
        """Give the value of a key; nothing where this is no dictionary or lacks it."""
        return self.value.get(key) if isinstance(self.value, dict) else None


def objects_of(pdf: bytes) -> tuple[list[Part], bytes]:
    """Give every object, and all that stands outside of them.

    Raises:
        NotSyntaxError: something in it is not written as a PDF is.
    """
    if _END not in pdf[-_NEAR_THE_END:]:
        raise NotSyntaxError
    parts: list[Part] = []
    between: list[bytes] = []
    at = 0
    while found := _OBJECT.search(pdf, at):
        between.append(pdf[at : found.start()])
        part, comments, at = _object(pdf, int(found[1]), found.end())
        between += comments
        parts.append(part)
        parts += _inside(part)
    between.append(pdf[at:])
    return parts, b"\n".join(between)


def _object(pdf: bytes, number: int, start: int) -> tuple[Part, list[bytes], int]:
    reader = Reader(pdf, start)
    value = reader.value()
    begins = _STREAM_BEGINS.match(pdf, reader.at)
    if begins is None or not isinstance(value, dict):
        return Part(number, value), reader.comments, reader.at
    end = _stream_ends(pdf, begins.end(), value.get("Length"))
    content = _unpacked(pdf[begins.end() : end], value)
    part = Part(number, value, content or b"", is_open=content is not None)
    return part, reader.comments, pdf.index(b"endstream", end) + len(b"endstream")


def _stream_ends(pdf: bytes, start: int, length: "Value | None") -> int:
    if isinstance(length, int) and pdf[start + length :][:20].lstrip().startswith(b"endstream"):
        return start + length
    end = pdf.find(b"endstream", start)
    if end < 0:
        raise NotSyntaxError
    return end


def _unpacked(raw: bytes, told: dict[str, Value]) -> bytes | None:
    """Undo the filters of a stream; ``None`` where one of them, or its content, is unknown."""
    named = told.get("Filter", [])
    for name in named if isinstance(named, list) else [named]:
        try:
            match name:
                case "FlateDecode":
                    raw = zlib.decompressobj().decompress(raw, _MOST)
                case "ASCII85Decode":
                    raw = base64.a85decode(raw.strip().removesuffix(b"~>"))
                case "ASCIIHexDecode":
                    raw = bytes.fromhex(raw.strip().rstrip(b">").decode("ascii"))
                case "DCTDecode":
                    return raw  # a photograph: its dots are no text
                case _:
                    return None
        except (ValueError, zlib.error):
            return None
    return raw if told.get("DecodeParms") is None else None


def _inside(part: Part) -> Iterator[Part]:
    """Give the objects that are packed together in a stream."""
    if part.named("Type") != "ObjStm" or part.stream is None:
        return
    first = part.named("First")
    if not isinstance(first, int):
        raise NotSyntaxError
    told = [each for each in Reader(part.stream[:first]).values() if isinstance(each, int)]
    for number, offset in zip(told[::2], told[1::2], strict=False):
        yield Part(number, Reader(part.stream, first + offset).value())
