"""Finds the line of a key in a TOML text: the parser tells what, people need where."""

import re
from collections.abc import Iterator
from typing import Final

from meetingapp.domain.template_error import KeyPath

_PART: Final = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_KEY: Final = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER: Final = re.compile(rf"\s*\[(?P<many>\[)?\s*(?P<key>{_KEY})\s*\]")
_VALUE: Final = re.compile(rf"\s*(?P<key>{_KEY})\s*=")
_LONG_QUOTE: Final = re.compile(r'"""|\'\'\'')


def line_of(text: str, path: KeyPath) -> int:
    """Return the line of the key, or of the nearest table around it that is written down."""
    lines = dict(reversed(list(_keys(text))))  # the first time a key is written counts
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


def _keys(text: str) -> Iterator[tuple[KeyPath, int]]:
    table: KeyPath = ()
    counted: dict[KeyPath, int] = {}
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        if not inside:
            if header := _HEADER.match(line):
                table = _counted(_parts(header["key"]), counted, many=bool(header["many"]))
                yield table, number
            elif value := _VALUE.match(line):
                yield (*table, *_parts(value["key"])), number
        if len(_LONG_QUOTE.findall(line)) % 2:
            inside = not inside


def _counted(names: tuple[str, ...], counted: dict[KeyPath, int], *, many: bool) -> KeyPath:
    """Number the tables of an array: ``[[item]]`` begins one, ``[item.heading]`` stays in it."""
    path: KeyPath = ()
    for at, name in enumerate(names):
        path = (*path, name)
        last = at == len(names) - 1
        if many and last:
            counted[path] = counted.get(path, -1) + 1
        if path in counted:
            path = (*path, counted[path])
    return path


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))
