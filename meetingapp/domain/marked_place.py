"""The places that marks name: whether there can be such a place, and which measures they mean."""

import typing
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from functools import cache
from typing import Any, Final

from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.meeting import CaseDiscussion

_MEASURES: Final = "agreement.measures"


def is_a_place(path: str) -> bool:
    """Tell whether a path can lead to a field or a row of a discussion, whatever it holds now."""
    return _leads(CaseDiscussion, path.split("."))


def marks_of_measures(discussion: CaseDiscussion) -> tuple[KeptBack, ...]:
    """Return the marks that lie on whole measures, each naming its measure by id."""
    return tuple(_by_id(discussion))


def _by_id(discussion: CaseDiscussion) -> Iterator[KeptBack]:
    for mark in discussion.kept_back:
        for number, measure in enumerate(discussion.agreement.measures):
            named = (f"{_MEASURES}.{measure.id}", f"{_MEASURES}.{number}")
            if mark.path in ("agreement", _MEASURES, *named):
                yield replace(mark, path=named[0])


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
