"""Marking a place of a discussion as not for somebody: what it is named by, and what covers it."""

from dataclasses import replace
from typing import Any, Final

from meetingapp.domain.edit import PathError, row_step, value_at
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.marked_place import is_a_place
from meetingapp.domain.meeting import CaseDiscussion

_NAMES: Final = ("id", "measure_id", "who")
"""What a row may be named by, so that a mark stays with it when others come and go."""


def lasting_place(discussion: CaseDiscussion, path: str) -> str | None:
    """Name a field or a row so that the name lasts; ``None`` where no mark can lie.

    A row without a name of its own keeps its number, as what could not be read does. A row that is
    not there yet is nowhere.
    """
    if not is_a_place(path):
        return None
    current: object = discussion
    named: list[str] = []
    taken: list[str] = []
    for step in path.split("."):
        taken.append(step)
        if isinstance(current, tuple):
            if step.isdecimal() and int(step) >= len(current):
                return None
            named.append(_name_of(current, step))
        else:
            named.append(step)
        try:
            current = value_at(discussion, ".".join(taken))
        except PathError:  # it is named by its id already
            return path
    return ".".join(named)


def row_of(discussion: CaseDiscussion, path: str) -> str | None:
    """Return the outermost row a place lies in, as far as there is one: a whole measure, a view."""
    steps = path.split(".")
    for used in range(1, len(steps)):
        try:
            around = value_at(discussion, ".".join(steps[:used]))
        except PathError:
            return None
        if isinstance(around, tuple):
            is_text = used + 1 == len(steps)
            return None if is_text else lasting_place(discussion, ".".join(steps[: used + 1]))
    return None


def held_at(discussion: CaseDiscussion, place: str) -> object:
    """Return what a mark lies on; ``None`` where it is there no more."""
    return _held(discussion, place.split("."))


def lies_in(place: str, around: str) -> bool:
    """Tell whether a place is another, or a part of it."""
    return place == around or place.startswith(f"{around}.")


def mark_at(discussion: CaseDiscussion, place: str) -> KeptBack | None:
    """Return the mark that lies exactly here."""
    return next((m for m in marks(discussion) if m.path == place), None)


def marks(discussion: CaseDiscussion) -> tuple[KeptBack, ...]:
    """Return every mark, each named so that it lasts; several on one place are one."""
    found: dict[str, KeptBack] = {}
    for mark in discussion.kept_back:
        place = lasting_place(discussion, mark.path) or mark.path
        other = found.get(place, KeptBack(place))
        found[place] = KeptBack(
            place,
            tuple(dict.fromkeys((*other.guardians, *mark.guardians))),
            tuple(dict.fromkeys((*other.services, *mark.services))),
        )
    return tuple(found.values())


def marked(discussion: CaseDiscussion, mark: KeptBack) -> CaseDiscussion:
    """Return the discussion with this mark on its place; kept from nobody, it is taken away."""
    others = tuple(m for m in marks(discussion) if m.path != mark.path)
    more = (mark,) if mark.guardians or mark.services else ()
    return replace(discussion, kept_back=(*others, *more))


def _held(whole: Any, steps: list[str]) -> object:
    if not steps:
        return whole
    if not isinstance(whole, tuple):
        return _held(getattr(whole, steps[0], None), steps[1:])
    for used in range(1, len(steps) + 1):  # what names a row may hold full stops itself
        name = ".".join(steps[:used])
        for number, row in enumerate(whole):
            if name in (row_step(row, number), _name_of(whole, str(number))):
                return _held(row, steps[used:])
    return None


def _name_of(rows: tuple[object, ...], step: str) -> str:
    """Name a row by what only it has; a name that begins as a number does could be one."""
    if not step.isdecimal():
        return step
    for key in _NAMES:
        names = [getattr(row, key, "") for row in rows]
        name = names[int(step)]
        lasts = isinstance(name, str) and name and not name.partition(".")[0].isdecimal()
        if lasts and names.count(name) == 1:
            return str(name)
    return step
