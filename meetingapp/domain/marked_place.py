"""The places that marks name: whether there can be such a place, and which of them last."""

import typing
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from functools import cache
from typing import Any, Final

from meetingapp.domain.kept_back import EVERY_GUARDIAN, KeptBack
from meetingapp.domain.meeting import CaseDiscussion

_MEASURES: Final = "agreement.measures"
_EVALUATIONS: Final = "since_last.evaluations"
_MEASURED: Final = frozenset({"measured_value", "measured_on"})


def is_a_place(path: str) -> bool:
    """Tell whether a path can lead to a field or a row of a discussion, whatever it holds now."""
    return _leads(CaseDiscussion, path.split("."))


def marks_that_last(discussion: CaseDiscussion) -> tuple[KeptBack, ...]:
    """Return the marks that later meetings must know of, each naming its measure by id.

    Those are the marks on measures, on parts of them, and on what was measured: it is told again
    when the measure is evaluated. Where no guardian gets a copy, none is to read the numbers later.
    """
    return (*_on_measures(discussion), *_on_numbers(discussion))


def _on_measures(discussion: CaseDiscussion) -> Iterator[KeptBack]:
    for mark in discussion.kept_back:
        for number, measure in enumerate(discussion.agreement.measures):
            name = f"{_MEASURES}.{measure.id}"
            if mark.path in ("agreement", _MEASURES):
                yield replace(mark, path=name)
            elif (part := _part_of(mark.path, name, f"{_MEASURES}.{number}")) is not None:
                yield replace(mark, path=name + part)


def _on_numbers(discussion: CaseDiscussion) -> Iterator[KeptBack]:
    for number, told in enumerate(discussion.since_last.evaluations):
        name = f"{_EVALUATIONS}.{told.measure_id}"
        if discussion.restrict_guardian_copy:
            yield KeptBack(name, guardians=(EVERY_GUARDIAN,))
        for mark in discussion.kept_back:
            part = _part_of(mark.path, name, f"{_EVALUATIONS}.{number}")
            is_around = mark.path in ("since_last", _EVALUATIONS) or part == ""
            if is_around or (part or "").removeprefix(".") in _MEASURED:
                yield replace(mark, path=name)


def _part_of(path: str, *rows: str) -> str | None:
    """Return what a path names within a row, with its full stop; ``None`` where it is elsewhere."""
    for row in rows:
        if path == row or path.startswith(f"{row}."):
            return path.removeprefix(row)
    return None


def _leads(hint: Any, steps: list[str]) -> bool:
    if not steps:
        return True
    if typing.get_origin(hint) is tuple:
        row = typing.get_args(hint)[0]  # what names a row may hold full stops itself
        return bool(steps[0]) and any(_leads(row, steps[n:]) for n in range(1, len(steps) + 1))
    if isinstance(hint, type) and is_dataclass(hint):
        return steps[0] in _hints(hint) and _leads(_hints(hint)[steps[0]], steps[1:])
    return any(_leads(part, steps) for part in typing.get_args(hint))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
