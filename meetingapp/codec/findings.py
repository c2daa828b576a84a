"""What a strict reader refused, as one sentence that names the path inside the file."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from pydantic import ValidationError

from meetingapp.domain.limits import FIRST_YEAR, LAST_YEAR, MOST_DIGITS
from meetingapp.errors import AppError, Term, term

_EXPECTED: Final[Mapping[str, Term]] = MappingProxyType(
    {
        "string_type": term("text"),
        "bool_type": term("true or false"),
        "int_type": term("a whole number"),
        "int_from_float": term("a whole number"),
        "not_a_number": term("a number"),
        "tuple_type": term("a list"),
        "dataclass_type": term("an object"),
        "model_attributes_type": term("an object"),
        "dict_type": term("an object"),
    }
)
_SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day_out_of_range": "file.day_out_of_range",
        "number_too_long": "file.number_too_long",
        "missing": "file.missing_key",
        "unexpected_keyword_argument": "file.unknown_key",
        "extra_forbidden": "file.unknown_key",
        "not_a_day": "file.not_a_day",
        "not_a_time": "file.not_a_time",
    }
)
_CODES: Final = frozenset({"enum", "literal_error"})
_LONGEST_KEY: Final = 40

Part = str | int
Detail = Mapping[str, Any]


def path_text(parts: Sequence[Part]) -> str:
    """Write a path as ``discussions.0.voice.status``; a strange key is made fit for one line."""
    return ".".join(_part(part) for part in parts) or term("the file")


def first_error(wrong: ValidationError, tree: object) -> AppError:
    """Make the error of the first refused place; the rest show up when it is mended.

    Args:
        wrong: what the strict reader refused.
        tree: the JSON tree it read, which tells keys from the reader's own names for branches.
    """
    errors: list[Detail] = [
        {**e, "loc": _path(e["loc"], tree)} for e in wrong.errors(include_url=False)
    ]
    first = errors[0]
    if first["type"] not in _CODES:
        return _error(first)
    # A code that may come from two lists is refused by both: name all that may stand there.
    same = [e for e in errors if e["loc"] == first["loc"] and e["type"] in _CODES]
    choices = ", ".join(_choices(e) for e in same)
    return AppError("file.not_a_choice", path=path_text(first["loc"]), choices=choices)


def _error(detail: Detail) -> AppError:
    kind, path = detail["type"], path_text(detail["loc"])
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        return _unknown_kind(detail["ctx"], f"{path}.kind")
    if kind in _EXPECTED:
        return AppError("file.wrong_type", path=path, expected=_EXPECTED[kind])
    code = _SENTENCES.get(kind, "file.not_readable_here")
    return AppError(code, path=path, first=FIRST_YEAR, last=LAST_YEAR, digits=MOST_DIGITS)


def _unknown_kind(context: Mapping[str, object], path: str) -> AppError:
    choices = str(context.get("expected_tags", "")).replace("'", "")
    if not choices:
        return AppError("file.missing_key", path=path)
    return AppError("file.not_a_choice", path=path, choices=choices)


def _choices(detail: Detail) -> str:
    said = str(detail["ctx"]["expected"])
    return said.replace("'", "").replace(" or ", ", ")


def _path(loc: Sequence[Part], tree: object) -> tuple[Part, ...]:
    """Keep the parts of a place that are keys and indices of the file, and a missing last key."""
    found: list[Part] = []
    at = tree
    for n, part in enumerate(loc):
        match at, part:
            case dict(), str() if part in at:
                at = at[part]
            case list(), int() if part < len(at):
                at = at[part]
            case dict(), str() if n == len(loc) - 1:
                pass
            case _:
                continue
        found.append(part)
    return tuple(found)


def _part(part: Part) -> str:
    if isinstance(part, int):
        return str(part)
    shown = "".join(c if c.isprintable() else "�" for c in part)
    return shown if len(shown) <= _LONGEST_KEY else f"{shown[:_LONGEST_KEY]}…"
