"""What is read aloud, point by point: each is read as it stands, and again where it was changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.read_back import DISSENT, points_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel

READ: Final = "closing.summary_read"
ASKED: Final = "best_interest.dissent_asked"
_POINTS: Final = "closing.read"


class PointState(StrEnum):
    """How one point stands."""

    UNREAD = "UNREAD"
    READ = "READ"
    CHANGED = "CHANGED"


@dataclass(frozen=True, slots=True)
class ReadState:
    """How each point stands, by its key."""

    points: tuple[tuple[str, PointState], ...]

    @property
    def total(self) -> int:
        """Return how many points there are."""
        return len(self.points)

    @property
    def read(self) -> int:
        """Return how many were read as they stand."""
        return sum(1 for _, state in self.points if state is PointState.READ)

    @property
    def is_done(self) -> bool:
        """Tell whether everything was read as it stands."""
        return self.read == self.total


def read_state(room: RoomViewModel) -> ReadState:
    """Return how far the reading has come.

    Where all was ticked as read at once, as in a meeting file, nobody knows of single points.
    """
    context, closing = room.context, room.discussion.closing
    points = points_of(context)
    as_read = frozenset(closing.read)
    now = frozenset(point.key for point in points if point in as_read)
    if closing.summary_read and not closing.read:
        now = frozenset(point.key for point in points)
    if not room.discussion.best_interest.dissent_asked:
        now -= {DISSENT}  # it is a question, and an answer stands only when it was asked
    before = {point.key for point in closing.read} - {DISSENT}
    return ReadState(tuple((point.key, _state(point.key, now, before)) for point in points))


def mark_read(room: RoomViewModel, keys: Iterable[str]) -> None:
    """Note that these points were read as they stand.

    To read the last point is to have asked everybody. With it, what was proposed about who gets
    the minutes is taken over: it was read with the rest.
    """
    wanted = set(keys) | {key for key, s in read_state(room).points if s is PointState.READ}
    points = points_of(room.context)
    read = tuple(point for point in points if point.key in wanted)
    fields: list[tuple[str, object]] = [(_POINTS, read)]
    is_all = len(read) == len(points)
    if is_all:
        fields += [(each.path, each.value) for each in room.proposed("A14")]
        fields.append((READ, True))
    if room.discussion.stopped is None and (is_all or DISSENT in wanted):
        fields.append((ASKED, True))  # a stopped assessment waits, untouched
    room.put_all(fields)


def mark_all_read(room: RoomViewModel) -> None:
    """Note that everything was read."""
    mark_read(room, [point.key for point in points_of(room.context)])


def _state(key: str, now: frozenset[str], before: set[str]) -> PointState:
    if key in now:
        return PointState.READ
    return PointState.CHANGED if key in before else PointState.UNREAD
