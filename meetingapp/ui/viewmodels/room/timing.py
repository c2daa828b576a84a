"""Planned and used time of the open discussion, as the agenda and the head of the room show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from meetingapp.domain.timing import Slot, Strain, gone, planned_minutes, slot_of, strain
from meetingapp.ui.viewmodels.room.model import RoomViewModel

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class ItemTime:
    """Minutes planned for an item, and whole minutes used on it."""

    planned: int
    used: int = 0
    strain: Strain = Strain.CALM


@dataclass(frozen=True, slots=True)
class CaseTime:
    """Minutes of a case's time that are gone, of how many."""

    gone: int
    minutes: int

    @property
    def strain(self) -> Strain:
        """Tell how far it has come."""
        return strain(self.gone, self.minutes)

    @property
    def share(self) -> float:
        """Return how much is gone, from none to all."""
        return min(self.gone / self.minutes, 1.0) if self.minutes else 0.0


def slot(room: RoomViewModel) -> Slot | None:
    """Return the time this case has of the sitting."""
    return slot_of(room.meeting, room.discussion, room.room.discussion_ids)


def times(room: RoomViewModel) -> Mapping[str, ItemTime]:
    """Return the timed items; a sensitive one is not among them."""
    taken = tuple(item for item in room.agenda if not room.is_passed_over(item))
    share = slot(room)
    planned = planned_minutes(room.room.template, taken, share.minutes if share else None)
    return {
        item: _time(minutes, room.pace.used_on(item), is_here=item == room.room_item)
        for item, minutes in planned.items()
    }


def case_time(room: RoomViewModel, now: datetime) -> CaseTime | None:
    """Return how this case's time goes while the room sits in it.

    Nothing while the room is on a sensitive item: nobody is hurried there.
    """
    share = slot(room)
    if share is None or not room.has_room or not is_timed(room, room.room_item):
        return None
    minutes = gone(room.meeting, share, now)
    return CaseTime(minutes, share.minutes) if minutes is not None else None


def is_timed(room: RoomViewModel, item: str) -> bool:
    """Tell whether time may be shown while the room is on an item."""
    return item in room.agenda and room.room.template.item(item).timed


def _time(planned: int, seconds: int, *, is_here: bool) -> ItemTime:
    """Only the item the room is on may stand out: what took long before is nobody’s fault now."""
    used = seconds // _MINUTE
    shown = strain(seconds, planned * _MINUTE) if is_here else Strain.CALM
    if shown is Strain.OVER and used <= planned:
        shown = Strain.SOON  # the words say whole minutes, and none is too many yet
    return ItemTime(planned, used, shown)
