"""Sorts every text of a PDF by where in the file it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from meetingapp.domain.leaks import LeakPlace
from meetingapp.minutes.scanning.fonts import Codes, codes_of_fonts, shown_by, strings_in
from meetingapp.minutes.scanning.objects import Part, objects_of
from meetingapp.minutes.scanning.syntax import NotSyntaxError, Reader, Reference, Value

_SAID_INSTEAD: Final = frozenset({"Alt", "ActualText", "E", "TU", "Summary", "Contents"})
_IN_INFO: Final = frozenset({"Producer", "Creator", "CreationDate"})
_IN_OUTLINE: Final = frozenset({"Dest", "Parent", "First"})


@dataclass(slots=True)
class Places:
    """What stands where in a file.

    Attributes:
        texts: texts by their place.
        decoration: heads and feet of pages, and heads of tables said once more.
        raw: what is no text, or may be none: dots, fonts, operators, names.
        unused_letters: letters a font of the file can write though nothing shows them.
        is_open: false where something could not be unpacked.
    """

    texts: defaultdict[LeakPlace, list[str]] = field(default_factory=lambda: defaultdict(list))
    decoration: list[str] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    unused_letters: frozenset[str] = frozenset()
    is_open: bool = True


def sorted_texts(pdf: bytes) -> Places:
    """Read a file.

    Raises:
        NotSyntaxError: something in it is not written as a PDF is.
    """
    places = Places()
    parts, between = objects_of(pdf)
    outside = Reader(between)
    values = list(outside.values())
    places.texts[LeakPlace.STREAM] += [text for c in outside.comments for text in _decoded(c)]
    if not parts or any(value == "Encrypt" for each in values for value in _names(each)):
        raise NotSyntaxError
    fonts = codes_of_fonts(parts)
    drawn = _drawn(parts)
    every = [*values, *(part.value for part in parts)]
    for value in every:
        for place, raw in _strings(value, LeakPlace.STREAM):
            places.texts[place] += _decoded(raw)
    names = dict.fromkeys(name for value in every for name in _names(value))
    places.raw.append("\n".join(names).encode("utf-8", "replace"))
    for part in parts:
        if part.stream is not None:
            places.raw.append(part.stream)
            places.is_open = places.is_open and part.is_open
            _sort_stream(part, part.stream, places, fonts, is_drawn=part.number in drawn)
    written = {
        letter
        for tables in fonts.values()
        for codes in tables
        for meant in codes.values()
        for letter in meant
    }
    shown = set("".join([*places.texts[LeakPlace.TEXT], *places.decoration]))
    places.unused_letters = frozenset(written - shown)
    return places


def _sort_stream(
    part: Part, stream: bytes, places: Places, fonts: Mapping[str, list[Codes]], *, is_drawn: bool
) -> None:
    if part.named("Type") == "Metadata":
        places.texts[LeakPlace.METADATA].append(unescape(stream.decode("utf-8", "replace")))
    elif _is_no_text(part):
        return
    else:
        reader = Reader(stream)
        operators = list(reader.values())
        shown = shown_by(operators, fonts)
        places.texts[LeakPlace.TEXT] += shown.read
        places.decoration += shown.decoration
        told = [raw for value in operators for raw in _strings_in_marks(value)]
        places.texts[LeakPlace.ALT] += [text for raw in told for text in _decoded(raw)]
        comments = [text for comment in reader.comments for text in _decoded(comment)]
        places.texts[LeakPlace.STREAM] += comments if is_drawn else _decoded(stream)


def _is_no_text(part: Part) -> bool:
    """Tell whether a stream holds dots, a font, a colour profile or packed objects."""
    if part.named("Subtype") == "Image" or part.named("Type") == "ObjStm":
        return True
    return part.named("Length1") is not None or part.named("N") is not None


def _strings_in_marks(value: Value) -> Iterator[bytes]:
    """Give what marked content says of itself; other strings are codes of a font."""
    if isinstance(value, dict):
        yield from strings_in(value)


def _drawn(parts: list[Part]) -> set[int]:
    """Give the streams that are pages, parts of pages, or tables of fonts."""
    found: set[int] = set()
    by_number = {part.number: part for part in parts}
    for part in parts:
        if part.named("Subtype") == "Form":
            found.add(part.number)
        for key in ("Contents", "ToUnicode"):
            found.update(_led_to(part.named(key), by_number))
    return found


def _led_to(value: "Value | None", by_number: Mapping[int, Part]) -> Iterator[int]:
    if isinstance(value, Reference):
        yield value.number
        led = by_number.get(value.number)
        if led is not None and isinstance(led.value, list):
            yield from _led_to(led.value, by_number)
    elif isinstance(value, list):
        for one in value:
            if isinstance(one, Reference):
                yield one.number


def _strings(value: Value, place: LeakPlace) -> Iterator[tuple[LeakPlace, bytes]]:
    """Give the strings of a value, each with where it is."""
    if isinstance(value, bytes):
        yield place, value
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one, place)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _strings(one, _place_of(key, value, place))


def _place_of(key: str, within: Mapping[str, Value], place: LeakPlace) -> LeakPlace:
    if key in _SAID_INSTEAD:
        return LeakPlace.ALT
    if not _IN_INFO.isdisjoint(within):
        return LeakPlace.METADATA
    if key == "Title" and not _IN_OUTLINE.isdisjoint(within):
        return LeakPlace.OUTLINE
    return place


def _names(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _names(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _names(one)


def _decoded(raw: bytes) -> list[str]:
    """Give what a row of bytes may say: it does not always tell how it is written."""
    if raw.startswith(b"\xfe\xff"):
        return [raw[2:].decode("utf-16-be", "replace")]
    if raw.startswith(b"\xff\xfe"):
        return [raw[2:].decode("utf-16-le", "replace")]
    as_latin = raw.decode("latin-1")
    return [as_latin] if raw.isascii() else [as_latin, raw.decode("utf-8", "replace")]
