"""A discussion is stopped, changed, taken up again; what was written waits for the next one."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.domain.edit import without_row
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.stopped import KeptForNext, Parked, Stopped, StopReason
from meetingapp.domain.stopping import resume, stop, stop_otherwise
from meetingapp.ui.viewmodels.room.model import RoomViewModel

KEPT_ITEMS: Final = ("A08", "A09", "A10")
PARKED: Final = "parked"


@dataclass(frozen=True, slots=True)
class Kept:
    """How much waits for the next meeting."""

    alternatives: int
    elements: int
    measures: int

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing had been written yet."""
        return not (self.alternatives or self.elements or self.measures)


def kept_by(discussion: CaseDiscussion) -> Kept:
    """Count what is kept: what was put aside, or what would be."""
    how = stop if discussion.stopped is None else stop_otherwise
    stopped = how(discussion, Stopped()).stopped
    put = (stopped.kept if stopped else None) or KeptForNext()
    return Kept(
        len(put.alternatives), len(put.best_interest.elements), len(put.agreement.measures)
    )  # fmt: skip


def stop_room(
    room: RoomViewModel, reason: StopReason | None, explanation: str, next_date: date | None
) -> None:
    """Stop the discussion; where it is stopped already, change why and until when."""
    said = Stopped(reason, explanation.strip(), next_date)
    how = stop if room.discussion.stopped is None else stop_otherwise
    room.become(how(room.discussion, said))


def resume_room(room: RoomViewModel) -> None:
    """Take the discussion up again, with everything that was put aside."""
    room.become(resume(room.discussion))


def write_parked(room: RoomViewModel, index: int, text: str) -> None:
    """Change a line; the one past the last is new. Where it comes from stays."""
    rows = room.discussion.parked
    if index < len(rows):
        room.put(PARKED, (*rows[:index], replace(rows[index], text=text), *rows[index + 1 :]))
    elif text.strip():
        room.put(PARKED, (*rows, Parked(text)))


def drop_parked(room: RoomViewModel, index: int) -> None:
    """Take a line away: it was taken up, or needs no meeting."""
    if index < len(room.discussion.parked):
        room.remove_row(PARKED, index)
        room.tell()


def without_empty_lines(room: RoomViewModel) -> None:
    """Drop lines that were emptied, when nobody is writing in them any more."""
    left = room.discussion
    for index, row in reversed(list(enumerate(left.parked))):
        if not row.text.strip():
            left = without_row(left, PARKED, index)
    if left != room.discussion:
        room.become(left)
        room.tell()


def carried_since(discussion: CaseDiscussion, item: str) -> date | None:
    """Return the day of the meeting an item was filled from."""
    return next((c.since for c in discussion.carried if c.item == item), None)
