"""The ways forward: A is what was agreed, the last is no change, and others lie between."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.situation import Alternative
from meetingapp.domain.template import Severity
from meetingapp.ui.viewmodels.room.model import RoomViewModel

LETTERS: Final = "ABCDE"
_THIRD: Final = 3
_RULE: Final = "G-ALT-1"
_SIMPLEST: Final = (Alternative("A"), Alternative("B", no_change=True))


def must_be_weighed(room: RoomViewModel) -> bool:
    """Tell whether this type of meeting asks for two alternatives weighed against each other."""
    rules = [r for r in room.room.template.rules if r.id == _RULE]
    return any(r.severity_for(room.case.mode) is Severity.ERROR for r in rules)


def shown_alternatives(room: RoomViewModel) -> tuple[Alternative, ...]:
    """Return the alternatives there are something to write about; none while nothing is asked."""
    given = room.discussion.alternatives
    if given or not must_be_weighed(room):
        return given
    return room.derived.alternatives or _SIMPLEST


def letters_to_choose(room: RoomViewModel) -> tuple[str, ...]:
    """Return the letters an element may speak for, where that is asked."""
    ids = tuple(a.id for a in room.derived.alternatives)
    asked = len(ids) >= _THIRD or (must_be_weighed(room) and bool(ids))
    return ids if asked else ()


def with_another(room: RoomViewModel) -> tuple[tuple[Alternative, ...], int]:
    """Return the alternatives with an empty one before the last, and where it stands."""
    given = room.discussion.alternatives or room.derived.alternatives
    ways = [a for a in given if not a.no_change] or [Alternative("A")]
    last = next((a for a in given if a.no_change), Alternative("", no_change=True))
    ways.append(Alternative(""))
    rows = [*ways, last] if len(ways) < len(LETTERS) else ways
    return tuple(replace(a, id=LETTERS[n]) for n, a in enumerate(rows)), len(ways) - 1
