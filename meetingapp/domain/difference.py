"""Where two versions of a discussion differ, and how much text the newer one keeps alive."""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from meetingapp.domain.edit import row_step

_UNREAD: Final = "unread"
_WRITTEN: Final = (str, Decimal, date, time, type(None))


@dataclass(frozen=True, slots=True)
class Difference:
    """The narrowest place that holds every change.

    ``is_written`` when it is one field that people write in letter by letter, ``is_row`` when it
    is a row that was not there before: both go on being written.
    """

    path: str
    is_written: bool = False
    is_row: bool = False
    weight: int = 0


def difference(before: object, after: object) -> Difference:
    """Find where ``after`` is another than ``before``; parts they share are not gone through."""
    return _within(before, after, ())


def _within(before: Any, after: Any, steps: tuple[str, ...]) -> Difference:
    if type(before) is type(after):
        if is_dataclass(before):
            return _fields(before, after, steps)
        if isinstance(before, tuple):
            return _rows(before, after, steps)
    written = type(before) in _WRITTEN and type(after) in _WRITTEN
    row = before is None and is_dataclass(after)
    return Difference(".".join(steps), written, row, _weight(before) + _weight(after))


def _fields(before: Any, after: Any, steps: tuple[str, ...]) -> Difference:
    names = [f.name for f in fields(before) if _differ(getattr(before, f.name), _of(after, f))]
    if not steps and _UNREAD in names:
        if names == [_UNREAD]:
            return _unread(before, after)
        names.remove(_UNREAD)  # what could not be read is about one of the others
    if len(names) == 1:
        name = names[0]
        return _within(getattr(before, name), getattr(after, name), (*steps, name))
    return Difference(".".join(steps), weight=_weight(before) + _weight(after))


def _rows(before: Any, after: Any, steps: tuple[str, ...]) -> Difference:
    shared = min(len(before), len(after))
    places = [at for at in range(shared) if _differ(before[at], after[at])]
    if len(before) == len(after) and len(places) == 1:
        at = places[0]
        return _within(before[at], after[at], (*steps, row_step(after[at], at)))
    if abs(len(before) - len(after)) == 1 and not places:
        added = len(after) > len(before)
        row = (after if added else before)[shared]
        path = ".".join((*steps, row_step(row, shared)))
        return Difference(path, is_row=added, weight=_weight(row))
    return Difference(".".join(steps), weight=_weight(before) + _weight(after))


def _unread(before: Any, after: Any) -> Difference:
    """Name the field whose text could not be read."""
    either = {u.path: u for u in (*before.unread, *after.unread)}
    left = [path for path in either if _raw(before, path) != _raw(after, path)]
    weight = _weight(before.unread) + _weight(after.unread)
    return Difference(left[0] if len(left) == 1 else "", is_written=True, weight=weight)


def _raw(discussion: Any, path: str) -> str:
    return next((u.raw for u in discussion.unread if u.path == path), "")


def _of(whole: Any, field: Any) -> Any:
    return getattr(whole, field.name)


def _differ(one: Any, other: Any) -> bool:
    return one is not other and one != other


def _weight(value: Any) -> int:
    """Count the characters under a value."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, tuple):
        return sum(map(_weight, value))
    if is_dataclass(value):
        return sum(_weight(getattr(value, f.name)) for f in fields(value))
    return 1
