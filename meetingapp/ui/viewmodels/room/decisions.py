"""What was agreed that is no measure: written, changed and taken away."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.measure import Decision
from meetingapp.ui.viewmodels.room.model import RoomViewModel

DECISIONS: Final = "agreement.decisions"


def add_decision(room: RoomViewModel, text: str) -> str:
    """Add one, and return where it stands."""
    rows = room.discussion.agreement.decisions
    room.put(DECISIONS, (*rows, Decision(room.new_id(), text)))
    return f"{DECISIONS}.{len(rows)}.text"


def write_decision(room: RoomViewModel, index: int, text: str) -> None:
    """Change one; the one past the last is new once something stands in it."""
    rows = room.discussion.agreement.decisions
    if index < len(rows):
        changed = replace(rows[index], text=text)
        room.put(DECISIONS, (*rows[:index], changed, *rows[index + 1 :]))
    elif text.strip():
        room.put(DECISIONS, (*rows, Decision(room.new_id(), text)))


def drop_decision(room: RoomViewModel, index: int) -> None:
    """Take one away."""
    rows = room.discussion.agreement.decisions
    room.put(DECISIONS, (*rows[:index], *rows[index + 1 :]))
    room.tell()


def without_empty_decisions(room: RoomViewModel) -> None:
    """Drop those that were emptied, when nobody is writing in them any more."""
    rows = room.discussion.agreement.decisions
    left = tuple(row for row in rows if row.text.strip())
    if left != rows:
        room.put(DECISIONS, left)
        room.tell()
