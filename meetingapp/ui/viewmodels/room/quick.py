"""One line, one key: what is said in the middle of another item gets where it belongs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from meetingapp.domain.best_interest import Dissent
from meetingapp.domain.case import CaseMode
from meetingapp.domain.measure import Measure
from meetingapp.domain.measure_line import (
    MeasureLine,
    mentioned,
    read_measure_line,
    without_marks,
)
from meetingapp.domain.situation import Observation
from meetingapp.domain.stopped import Parked
from meetingapp.domain.system import SystemAction
from meetingapp.ui.viewmodels.room.decisions import add_decision
from meetingapp.ui.viewmodels.room.items import WAITS_WHEN_STOPPED
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import ACTIONS, MEASURES
from meetingapp.ui.viewmodels.room.stop import PARKED

_OBSERVATIONS: Final = "purpose_and_concern.observations"
_DISSENTS: Final = "best_interest.dissents"


class Quick(Enum):
    """What a line can become."""

    DECISION = auto()
    MEASURE = auto()
    WORDS = auto()
    OBSERVATION = auto()
    DISAGREEMENT = auto()
    PARKED = auto()


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a line, and where it stands now; ``measure`` is what was read in it."""

    kind: Quick
    path: str
    measure: MeasureLine | None = None


def item_for(room: RoomViewModel, kind: Quick) -> str | None:
    """Return the item a line would stand under; None where this discussion has no such item.

    A discussion that was stopped agrees on nothing more.
    """
    item = _item(room, kind)
    stopped = room.discussion.stopped is not None and item in WAITS_WHEN_STOPPED
    return None if item not in room.agenda or stopped else item


def read(room: RoomViewModel, text: str) -> MeasureLine:
    """Read a line as a measure of this meeting."""
    return read_measure_line(text, room.people(), room.meeting.date)


def take(room: RoomViewModel, kind: Quick, text: str) -> Taken | None:
    """Put a line where it belongs, as one step that can be undone; None where it cannot be."""
    if not text.strip() or room.locked or item_for(room, kind) is None:
        return None
    with room.history.together():
        taken = _TAKES[kind](room, text)
    room.tell()
    return taken


def _item(room: RoomViewModel, kind: Quick) -> str:
    of_group = room.case.mode is CaseMode.SYSTEM
    items = {
        Quick.DECISION: "A10",
        Quick.MEASURE: "S02" if of_group and "S02" in room.agenda else "A10",
        Quick.WORDS: "S01" if of_group and "S01" in room.agenda else "A05",
        Quick.OBSERVATION: "A04",
        Quick.DISAGREEMENT: "A09",
        Quick.PARKED: "A12",
    }
    return items[kind]


def _plain(room: RoomViewModel, text: str) -> str:
    """Join the lines, and write a person called by ``@`` as the name alone."""
    return without_marks(" ".join(text.split()), room.people())


def _decision(room: RoomViewModel, text: str) -> Taken:
    return Taken(Quick.DECISION, add_decision(room, _plain(room, text)))


def _measure(room: RoomViewModel, text: str) -> Taken:
    line = read(room, text)
    if _item(room, Quick.MEASURE) == "S02":
        month = line.deadline.replace(day=1) if line.deadline else None
        action = SystemAction(
            room.new_id(), line.action, responsible=line.responsible, month=month
        )  # fmt: skip
        room.put(ACTIONS, (*room.discussion.actions, action))
        path = f"{ACTIONS}.{len(room.discussion.actions) - 1}.measure"
        return Taken(Quick.MEASURE, path, line)
    measure = Measure(
        room.new_id(),
        line.action,
        line.responsible,
        deadline=line.deadline,
        evaluation_date=line.evaluation_date,
    )
    before = room.discussion.agreement.measures
    fields: list[tuple[str, object]] = [(MEASURES, (*before, measure))]
    if room.discussion.agreement.no_measure is not None:  # it takes the place of “none”
        fields.append(("agreement.no_measure", None))
    room.put_all(fields)
    return Taken(Quick.MEASURE, f"{MEASURES}.{len(before)}.action", line)


def _words(room: RoomViewModel, text: str) -> Taken:
    """Add the child's words as a line of their own: no letter of them is changed."""
    path = "system_voice.said" if _item(room, Quick.WORDS) == "S01" else "voice.own_words"
    before = str(room.value(path) or "")
    said = text.strip("\r\n")
    room.put(path, f"{before.rstrip()}\n{said}" if before.strip() else said)
    return Taken(Quick.WORDS, path)


def _observation(room: RoomViewModel, text: str) -> Taken:
    who, rest = mentioned(" ".join(text.split()), room.people())
    rows = room.discussion.purpose_and_concern.observations
    seen = Observation(_plain(room, rest), by=who.name if who else "")
    room.put(_OBSERVATIONS, (*rows, seen))
    return Taken(Quick.OBSERVATION, f"{_OBSERVATIONS}.{len(rows)}.what")


def _disagreement(room: RoomViewModel, text: str) -> Taken:
    who, rest = mentioned(" ".join(text.split()), room.people())
    rows = room.discussion.best_interest.dissents
    other = Dissent(who.name if who else "", _plain(room, rest))
    room.put(_DISSENTS, (*rows, other))
    return Taken(Quick.DISAGREEMENT, f"{_DISSENTS}.{len(rows)}.view")


def _parked(room: RoomViewModel, text: str) -> Taken:
    rows = room.discussion.parked
    room.put(PARKED, (*rows, Parked(_plain(room, text))))
    return Taken(Quick.PARKED, f"{PARKED}.{len(rows)}.text")


_TAKES: Final[Mapping[Quick, Callable[[RoomViewModel, str], Taken]]] = {
    Quick.DECISION: _decision,
    Quick.MEASURE: _measure,
    Quick.WORDS: _words,
    Quick.OBSERVATION: _observation,
    Quick.DISAGREEMENT: _disagreement,
    Quick.PARKED: _parked,
}
