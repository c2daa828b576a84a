"""Bytes → JSON tree, refusing whatever a reader could take in more than one way.

A repeated key, NaN, half a character, a number too long to keep: a lenient reader would drop or
change something without a word. Depth is measured before anything recurses.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from meetingapp.codec.findings import Part, path_text
from meetingapp.domain.limits import LONGEST_TEXT, MOST_DIGITS, fits
from meetingapp.errors import AppError

LARGEST_FILE: Final = 20 * 1024 * 1024
DEEPEST: Final = 50
_PARTS_SHOWN: Final = 4
_BOM: Final = b"\xef\xbb\xbf"
_TOKEN: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)
"""A string or a bracket. One that never ends is taken to its end, and never tried again."""


class _Refused(str):
    """A value no meeting file may hold; the text is the code of its error."""

    __slots__ = ()


class _Repeated(dict[str, Any]):
    """An object in which ``key`` stands twice."""

    key: str = ""


def decoded(data: bytes) -> str:
    """Return the text of a file; a byte order mark is skipped.

    Raises:
        AppError: ``file.too_large``, ``file.not_utf8`` or ``file.too_deep``.
    """
    if len(data) > LARGEST_FILE:
        raise AppError("file.too_large", megabytes=LARGEST_FILE // 1024 // 1024)
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise AppError("file.not_utf8", line=line) from None
    _refuse_depth(text)
    return text


def tree_of(text: str) -> object:
    """Parse JSON text.

    Raises:
        AppError: ``file.not_json`` with line and column, or what else is refused, with its path.
    """
    try:
        tree = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=lambda _: _Refused("file.not_a_number"),
            parse_int=_whole,
            parse_float=_decimal,
        )
    except json.JSONDecodeError as wrong:
        raise AppError("file.not_json", line=wrong.lineno, column=wrong.colno) from None
    for code, path in _refusals(tree, ()):
        raise AppError(code, path=path_text(path), digits=MOST_DIGITS, most=LONGEST_TEXT)
    return tree


def _refuse_depth(text: str) -> None:
    """Count brackets outside strings; the path so far is kept for the sentence."""
    keys: list[str] = []
    last = ""
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "[{":
            keys.append(last)
            last = ""
            if len(keys) > DEEPEST:
                at = token.start()
                line = text.count("\n", 0, at) + 1
                column = at - text.rfind("\n", 0, at)
                path = path_text([key for key in keys if key][:_PARTS_SHOWN])
                raise AppError("file.too_deep", levels=DEEPEST, line=line, column=column, path=path)
        elif mark in "]}":
            if keys:
                keys.pop()
            last = ""
        else:
            last = mark[1:-1]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    repeated = _Repeated(made)
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            repeated.key = key
            break
        seen.add(key)
    return repeated


def _whole(digits: str) -> int | _Refused:
    return int(digits) if fits(Decimal(digits)) else _Refused("file.number_too_long")


def _decimal(written: str) -> Decimal | _Refused:
    number = Decimal(written)
    return number if fits(number) else _Refused("file.number_too_long")


def _refusals(tree: Any, path: tuple[Part, ...]) -> Iterator[tuple[str, tuple[Part, ...]]]:
    match tree:
        case _Refused():
            yield str(tree), path
        case str() if not _is_whole_text(tree):
            yield "file.half_character", path
        case str() if len(tree) > LONGEST_TEXT:
            yield "file.text_too_long", path
        case dict():
            if isinstance(tree, _Repeated):
                yield "file.repeated_key", (*path, tree.key)
            for key, value in tree.items():
                if not _is_whole_text(key):
                    yield "file.half_character", path
                yield from _refusals(value, (*path, key))
        case list():
            for n, value in enumerate(tree):
                yield from _refusals(value, (*path, n))


def _is_whole_text(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text)
