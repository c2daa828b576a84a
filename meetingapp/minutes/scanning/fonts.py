"""What the fonts of a PDF can write, and what the text operators of its streams write by them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from meetingapp.minutes.scanning.objects import Part
from meetingapp.minutes.scanning.syntax import NotSyntaxError, Reader, Reference, Value, Word

Codes: TypeAlias = Mapping[bytes, str]
_SHOWS: Final = frozenset({"Tj", "TJ", "'", '"'})
_MOVES: Final = frozenset({"T*", "Td", "TD", "Tm", "BT", "ET", "'", '"'})
_RANGE: Final = 3
_WIDEST: Final = 0x10000


def codes_of_fonts(parts: Iterable[Part]) -> dict[str, list[Codes]]:
    """Give, for each name fonts go by on pages, what its codes mean; a name may mean several."""
    by_number = {part.number: part for part in parts}
    found: defaultdict[str, list[Codes]] = defaultdict(list)
    for part in by_number.values():
        for fonts in _font_tables(part.value, by_number):
            for name, font in fonts.items():
                told = _looked_up(font, by_number)
                unicode_ = told.get("ToUnicode") if isinstance(told, dict) else None
                if isinstance(unicode_, Reference) and unicode_.number in by_number:
                    codes = _codes(by_number[unicode_.number].stream or b"")
                    if codes not in found[name]:
                        found[name].append(codes)
    return dict(found)


@dataclass(slots=True)
class Shown:
    """What text operators show, line by line: what is read, and what stands round it on pages.

    Apart, because a text that goes on overleaf has the foot of its page in its midst.
    """

    read: list[str] = field(default_factory=list)
    decoration: list[str] = field(default_factory=list)


def shown_by(operators: Iterable[Value], fonts: Mapping[str, list[Codes]]) -> Shown:
    """Give what the text operators of a stream show, however faint or far off."""
    shown = Shown()
    line: list[str] = []
    waiting: list[Value] = []
    current: list[Codes] = []
    marks: list[bool] = []
    for value in operators:
        if not isinstance(value, Word):
            waiting.append(value)
            continue
        if value.text == "Tf" and waiting:
            names = [name for name in waiting if isinstance(name, str)]
            current = fonts.get(names[-1], []) if names else []
        if value.text in _MOVES and line:
            (shown.decoration if any(marks) else shown.read).append("".join(line))
            line.clear()
        if value.text in _SHOWS and waiting:
            line.append(_written(waiting[-1], current))
        if value.text in ("BMC", "BDC"):
            marks.append(waiting[:1] == ["Artifact"])
        elif value.text == "EMC" and marks:
            marks.pop()
        if not _is_number(value.text):
            waiting.clear()
    shown.read.append("".join(line))
    return shown


def strings_in(value: Value) -> Iterator[bytes]:
    """Give every string inside a value."""
    if isinstance(value, bytes):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings_in(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings_in(one)


def _is_number(text: str) -> bool:
    return text[:1] in "+-.0123456789"


def _written(value: Value, current: list[Codes]) -> str:
    raw = b"".join(strings_in(value))
    if not current:
        return raw.decode("latin-1")
    return " ".join(_meant(raw, codes) for codes in current)


def _meant(raw: bytes, codes: Codes) -> str:
    width = max((len(code) for code in codes), default=1)
    return "".join(codes.get(raw[at : at + width], "") for at in range(0, len(raw), width))


def _font_tables(value: Value, by_number: Mapping[int, Part]) -> Iterator[dict[str, Value]]:
    """Give every table of fonts: of a page’s resources, or one that several pages share."""
    if isinstance(value, dict):
        for key, inner in value.items():
            table = _looked_up(inner, by_number) if key == "Font" else inner
            if key == "Font" and isinstance(table, dict):
                yield table
            else:
                yield from _font_tables(inner, by_number)
    elif isinstance(value, list):
        for inner in value:
            yield from _font_tables(inner, by_number)


def _looked_up(value: Value, by_number: Mapping[int, Part]) -> Value:
    if isinstance(value, Reference) and value.number in by_number:
        return by_number[value.number].value
    return value


def _codes(stream: bytes) -> Codes:
    """Read a table of what codes mean (ToUnicode)."""
    found: dict[bytes, str] = {}
    waiting: list[Value] = []
    for value in Reader(stream).values():
        if not isinstance(value, Word):
            waiting.append(value)
            continue
        if value.text == "endbfchar":
            for code, meant in zip(waiting[::2], waiting[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(meant, bytes):
                    found[code] = meant.decode("utf-16-be", "replace")
        elif value.text == "endbfrange":
            for at in range(0, len(waiting) - 2, _RANGE):
                found.update(_range(*waiting[at : at + _RANGE]))
        waiting.clear()
    return found


def _range(first: Value, last: Value, meant: Value) -> Iterator[tuple[bytes, str]]:
    if not isinstance(first, bytes) or not isinstance(last, bytes):
        raise NotSyntaxError
    begin, end = int.from_bytes(first), int.from_bytes(last)
    if end - begin >= _WIDEST:
        raise NotSyntaxError
    for offset in range(end - begin + 1):
        code = (begin + offset).to_bytes(len(first))
        if isinstance(meant, bytes):
            letters = meant.decode("utf-16-be", "replace")
            yield code, letters[:-1] + chr(ord(letters[-1]) + offset) if letters else ""
        elif isinstance(meant, list) and offset < len(meant):
            one = meant[offset]
            yield code, one.decode("utf-16-be", "replace") if isinstance(one, bytes) else ""
