"""How warnings are answered with a reason, and how a chair sets a requirement aside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from meetingapp.domain.deviation import Acknowledgement, Override, WarningReason
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.people import PersonRef
from meetingapp.domain.template import Severity
from meetingapp.ui.viewmodels.room.items import home_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel

_ACKNOWLEDGED: Final = "acknowledged"
_OVERRIDES: Final = "overrides"


@dataclass(frozen=True, slots=True)
class Question:
    """One gate that asks for an answer: its results, and which answers it takes."""

    gate: str
    item: str
    results: tuple[GateResult, ...]
    takes_reason: bool
    overridable: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: to which questions, and what may be said of it."""

    questions: tuple[Question, ...]
    reason: WarningReason | None
    text: str
    by: PersonRef | None = None


def questions(room: RoomViewModel) -> tuple[Question, ...]:
    """Return the open questions of the whole case, in the order of the agenda."""
    open_ = [r for r in room.results if r.closes and (r.asks_reason or r.overridable)]
    return _gathered(room, open_)


def questions_on(room: RoomViewModel, item: str) -> tuple[Question, ...]:
    """Return the open questions of one item."""
    return tuple(each for each in questions(room) if each.item == item)


def answers_on(room: RoomViewModel, item: str) -> tuple[Answer, ...]:
    """Return what was answered about an item, and still settles something."""
    settled = _gathered(room, [r for r in room.results if r.settled])
    found: list[Answer] = []
    for each in room.discussion.acknowledged:
        own = tuple(q for q in settled if q.gate in each.gates)
        if each.is_complete and any(q.item == item for q in own):
            found.append(Answer(own, each.reason, each.text))
    for override in room.discussion.overrides:
        own = tuple(q for q in settled if q.gate == override.gate and q.item == item)
        if own:
            found.append(Answer(own, None, override.reason, override.by))
    return tuple(found)


def answered_count(room: RoomViewModel) -> int:
    """Count the requirements that were answered in the whole case."""
    return len({r.id for r in room.results if r.settled})


def given_reason(room: RoomViewModel, gate: str) -> Acknowledgement | None:
    """Return the reason a gate has, complete or not."""
    return next((a for a in room.discussion.acknowledged if gate in a.gates), None)


def given_override(room: RoomViewModel, gate: str) -> Override | None:
    """Return what the chair wrote about a gate, whether or not it holds."""
    return next((o for o in room.discussion.overrides if o.gate == gate), None)


def answer(
    room: RoomViewModel, gates: Sequence[str], reason: WarningReason, text: str = ""
) -> None:
    """Answer several questions with one reason; what was answered before about them goes."""
    wanted = tuple(dict.fromkeys(gates))
    kept = _without(room.discussion.acknowledged, wanted)
    room.put(_ACKNOWLEDGED, (*kept, Acknowledgement(wanted, reason, text)))


def set_aside(room: RoomViewModel, gate: str, reason: str) -> None:
    """The chair sets one requirement aside. Without a chair there is nobody to do it."""
    chair = room.meeting.chair
    if chair is None:
        return
    others = tuple(o for o in room.discussion.overrides if o.gate != gate)
    row = (Override(gate, reason, chair, room.today()),) if reason.strip() else ()
    room.put(_OVERRIDES, (*others, *row))


def take_back(room: RoomViewModel, gates: Sequence[str]) -> None:
    """Ask again: neither reason nor override counts any more for these gates."""
    kept = _without(room.discussion.acknowledged, gates)
    others = tuple(o for o in room.discussion.overrides if o.gate not in gates)
    room.put_all([(_ACKNOWLEDGED, kept), (_OVERRIDES, others)])


def _without(
    given: tuple[Acknowledgement, ...], gates: Sequence[str]
) -> tuple[Acknowledgement, ...]:
    left = (
        Acknowledgement(tuple(g for g in each.gates if g not in gates), each.reason, each.text)
        for each in given
    )
    return tuple(each for each in left if each.gates)


def _gathered(room: RoomViewModel, results: Sequence[GateResult]) -> tuple[Question, ...]:
    """Gather results by gate: one reason answers all that a gate found."""
    agenda = room.agenda
    by_gate: dict[tuple[str, str], list[GateResult]] = {}
    for each in results:
        by_gate.setdefault((each.id, home_of(each, agenda)), []).append(each)
    found = [
        Question(
            gate,
            item,
            tuple(own),
            takes_reason=any(r.severity is Severity.WARNING for r in own),
            overridable=any(r.overridable for r in own),
        )
        for (gate, item), own in by_gate.items()
    ]
    return tuple(sorted(found, key=lambda each: agenda.index(each.item)))
