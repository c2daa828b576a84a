"""Every text a person wrote in a discussion, and everybody named there, each with its place."""

from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Final

from meetingapp.domain.edit import row_step
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef

_NO_TEXT: Final = frozenset(
    {"id", "case_id", "measure_id", "person_id", "follows", "group", "catalogue_id", "kind",
     "minutes_language", "gates", "gate", "item", "path", "parties", "favours",
     "chosen_alternative"}
)  # fmt: skip
"""Fields that hold ids, codes or paths, or somebody the gates know by other means."""


@dataclass(slots=True)
class Told:
    """What was found, in the order of the discussion."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    people: list[tuple[str, PersonRef]] = field(default_factory=list)


def told_in(discussion: CaseDiscussion) -> Told:
    """Go through a discussion once, whatever parts it comes to have."""
    told = Told()
    _gather(discussion, "", told)
    return told


def _gather(value: Any, path: str, told: Told) -> None:
    if not value or isinstance(value, Enum):
        return
    if isinstance(value, str):
        told.texts.append((path, value))
    elif isinstance(value, PersonRef):
        told.people.append((path, value))
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            _gather(part, f"{path}.{row_step(part, at)}", told)
    else:
        for name in _fields_of(type(value)):  # type: ignore[arg-type]  # a class can be hashed
            _gather(getattr(value, name), f"{path}.{name}" if path else name, told)


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind):
        return ()
    return tuple(each.name for each in fields(kind) if each.name not in _NO_TEXT)
