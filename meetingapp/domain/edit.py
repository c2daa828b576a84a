"""Reads and replaces one field of a frozen value by its dotted path.

The paths are those of gate results: ``voice.own_words``, ``agreement.measures.0.target.value``.
Rows are named by their number, the elements of the best-interest assessment by their code, a
municipality's own items by their id. A part that is not there yet (``voice.plan``) is made when
something is first written in it.
"""

import types
import typing
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from meetingapp.domain.best_interest import BestInterestElement, ElementAssessment
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.meeting import CaseDiscussion, OwnItem, Unread

Value = TypeVar("Value")
_Named = TypeVar("_Named", Unread, KeptBack)
_KNOWN_HINTS: Final[dict[type, dict[str, Any]]] = {}
_KNOWN_NAMES: Final[dict[type, frozenset[str]]] = {}
_UNIONS: Final = (typing.Union, types.UnionType)


class PathError(LookupError):
    """A path names no field, or the value is of another kind than the field: a fault of ours."""


def value_at(root: object, path: str) -> object:
    """Return what stands at ``path``; ``None`` where a part on the way is not there yet.

    Raises:
        PathError: a step names no field.
    """
    current: object = root
    for step in path.split("."):
        if current is None:
            return None
        current = _rows_value(current, step) if isinstance(current, tuple) else _part(current, step)
    return current


def with_value(root: Value, path: str, value: object) -> Value:
    """Return ``root`` with ``value`` at ``path``, everything else as it was.

    Raises:
        PathError: the path names no field, or the field holds another kind of value.
    """
    return typing.cast("Value", _replaced(root, type(root), path.split("."), value, path))


def written(discussion: CaseDiscussion, path: str, value: object, raw: str = "") -> CaseDiscussion:
    """Write what was typed in a field: its value or, where it cannot be read, its raw text.

    ``value`` is what ``raw`` was read as; with ``None`` and a ``raw`` that says something, the
    field is emptied and the text kept beside it, so that nothing typed is ever lost.
    """
    return kept_raw(with_value(discussion, path, value), path, value, raw)


def kept_raw(discussion: CaseDiscussion, path: str, value: object, raw: str) -> CaseDiscussion:
    """Keep or drop the raw text of one field, which may be a field of the meeting."""
    others = tuple(u for u in discussion.unread if u.path != path)
    lost = value in (None, ()) and bool(raw.strip())
    unread = (*others, Unread(path, raw)) if lost else others
    return discussion if unread == discussion.unread else replace(discussion, unread=unread)


def raw_at(discussion: CaseDiscussion, path: str) -> str:
    """Return the text that could not be read at ``path``, or nothing."""
    return next((u.raw for u in discussion.unread if u.path == path), "")


def without_row(discussion: CaseDiscussion, path: str, index: int) -> CaseDiscussion:
    """Return the discussion without one row, with unread texts and marks still at their rows.

    Raises:
        PathError: there is no such row.
    """
    rows = value_at(discussion, path)
    if not isinstance(rows, tuple) or not 0 <= index < len(rows):
        raise PathError(f"{path}.{index}")
    shifted = (_shifted(u, f"{path}.", index) for u in discussion.unread)
    marks = (_shifted(mark, f"{path}.", index) for mark in discussion.kept_back)
    left = replace(
        discussion,
        unread=tuple(u for u in shifted if u is not None),
        kept_back=tuple(mark for mark in marks if mark is not None),
    )
    return with_value(left, path, rows[:index] + rows[index + 1 :])


def _shifted(named: _Named, prefix: str, removed: int) -> _Named | None:
    """Name the same row as before; one that is named by its id keeps its name."""
    number, _, rest = named.path.removeprefix(prefix).partition(".")
    if not named.path.startswith(prefix) or not number.isdecimal():
        return named
    at = int(number)
    if at == removed:
        return None
    return replace(named, path=f"{prefix}{at - (at > removed)}.{rest}".rstrip("."))


def _part(whole: object, step: str) -> object:
    if step not in _names(type(whole)):
        raise PathError(step)
    return getattr(whole, step)


def _names(kind: type) -> frozenset[str]:
    """Name the fields of a class once: every field on the screen asks at each pause in typing."""
    if kind not in _KNOWN_NAMES:
        named = fields(kind) if is_dataclass(kind) else ()
        _KNOWN_NAMES[kind] = frozenset(each.name for each in named)
    return _KNOWN_NAMES[kind]


def _rows_value(rows: tuple[Any, ...], step: str) -> object:
    if step.isdecimal() and int(step) >= len(rows):
        return None
    index = _index(rows, step)
    return rows[index] if index < len(rows) else None


def row_step(row: object, at: int) -> str:
    """Name a row as paths do: an element by its code, an own item by its id."""
    match row:
        case ElementAssessment(element=element):
            return element.value
        case OwnItem(id=own):
            return own
        case _:
            return str(at)


def own_index(rows: tuple[OwnItem, ...], item: str) -> int:
    """Find what was said under an own item; one past the last when nothing was."""
    return next((n for n, row in enumerate(rows) if row.id == item), len(rows))


def _index(rows: tuple[Any, ...], step: str) -> int:
    """Find a row by number, or by the code of its element; one past the last when it is new."""
    if step in BestInterestElement.__members__:
        return next((n for n, row in enumerate(rows) if row.element == step), len(rows))
    if rows and isinstance(rows[0], OwnItem):
        return own_index(rows, step)
    if step.isdecimal() and int(step) <= len(rows):
        return int(step)
    raise PathError(step)


def _replaced(current: Any, hint: Any, steps: list[str], value: object, path: str) -> Any:
    if not steps:
        if not _fits(value, hint):
            raise PathError(f"{path}: {type(value).__name__} does not fit {hint}")
        return value
    first, rest = steps[0], steps[1:]
    if isinstance(current, tuple):
        return _with_row(current, hint, steps, value, path)
    whole = current if current is not None else _made(hint, path)
    _part(whole, first)
    part_hint = _hints(type(whole))[first]
    part = _replaced(getattr(whole, first), part_hint, rest, value, path)
    return replace(whole, **{first: part})


def _with_row(
    rows: tuple[Any, ...], hint: Any, steps: list[str], value: object, path: str
) -> tuple[Any, ...]:
    step, rest = steps[0], steps[1:]
    row_hint = typing.get_args(hint)[0]
    index = own_index(rows, step) if row_hint is OwnItem else _index(rows, step)
    if index < len(rows):
        row = rows[index]
    elif row_hint is ElementAssessment:
        row = ElementAssessment(BestInterestElement(step))
    elif row_hint is OwnItem:
        row = OwnItem(step)
    else:
        row = None
    return (*rows[:index], _replaced(row, row_hint, rest, value, path), *rows[index + 1 :])


def _made(hint: Any, path: str) -> Any:
    """Make an empty part of the kind a field may hold."""
    for kind in (hint, *typing.get_args(hint)):
        if isinstance(kind, type) and is_dataclass(kind):
            try:
                return kind()
            except TypeError:
                break
    raise PathError(path)


def _fits(value: object, hint: Any) -> bool:
    origin = typing.get_origin(hint)
    if origin in _UNIONS:
        return any(_fits(value, kind) for kind in typing.get_args(hint))
    if origin is typing.Literal:
        return value in typing.get_args(hint)
    if origin is tuple:
        row = typing.get_args(hint)[0]
        return isinstance(value, tuple) and all(_fits(each, row) for each in value)
    if hint is int and isinstance(value, bool):
        return False
    if hint is str:
        return type(value) is str  # a code in a text field is a mistake, though it is a str
    return isinstance(value, hint)


def _hints(kind: type) -> dict[str, Any]:
    """Read a value's field types once: reading them anew at each keystroke costs a millisecond."""
    if kind not in _KNOWN_HINTS:
        _KNOWN_HINTS[kind] = typing.get_type_hints(kind)
    return _KNOWN_HINTS[kind]
