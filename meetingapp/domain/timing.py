"""Planned time: a sitting shared out on its cases, and a case's time on its items.

Sensitive items have time set aside and are never timed: no minutes are given for them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum, auto
from typing import Final

from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.template import Template

AMBER_SHARE: Final = 0.8
"""From this share of the planned time on, it is said that little is left."""
_STEP: Final = 5
_DAY: Final = 24 * 60
_NOT_LONGER: Final = 12 * 60
"""A sitting of more minutes than this is a slip of the hand."""


class Strain(Enum):
    """How used time stands to planned time."""

    CALM = auto()
    SOON = auto()
    OVER = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """The time one case has: from when, and how many minutes."""

    starts_at: time
    minutes: int


def strain(used: float, planned: float) -> Strain:
    """Tell how far what is used has come; both in one unit. Nothing planned is never over."""
    if planned <= 0 or used < planned * AMBER_SHARE:
        return Strain.CALM
    return Strain.SOON if used <= planned else Strain.OVER


def slots(meeting: Meeting, cases: int) -> tuple[Slot, ...]:
    """Share a sitting out on its cases, in steps of five minutes; what is left is the first's.

    Without both times, or with times that cannot be, there is nothing to share out.
    """
    length = _length(meeting.starts_at, meeting.ends_at)
    if meeting.starts_at is None or not 1 <= cases <= length:
        return ()
    each = length // cases // _STEP * _STEP or max(length // cases, 1)
    first = length - each * (cases - 1)
    start = meeting.starts_at.hour * 60 + meeting.starts_at.minute
    begins = (start, *(start + first + each * n for n in range(cases - 1)))
    long = (first, *(each for _ in range(cases - 1)))
    return tuple(Slot(_clock(at), minutes) for at, minutes in zip(begins, long, strict=True))


def slot_of(meeting: Meeting, discussion: CaseDiscussion, ids: Sequence[str]) -> Slot | None:
    """Return the time of one case: its own where that was written, else its share."""
    own = _length(discussion.starts_at, discussion.ends_at)
    if discussion.starts_at is not None and own:
        return Slot(discussion.starts_at, own)
    shared = slots(meeting, len(ids))
    return shared[ids.index(discussion.id)] if shared and discussion.id in ids else None


def planned_minutes(
    template: Template, items: Sequence[str], length: int | None
) -> Mapping[str, int]:
    """Share a case's minutes out on the items that are taken up, as the template weighs them.

    Only timed items are named. Without a length the template's own minutes stand.
    """
    taken = [item for item in template.items if item.id in items]
    whole = sum(item.minutes for item in taken)
    share = length / whole if length and whole else 1.0
    return {item.id: max(1, round(item.minutes * share)) for item in taken if item.is_timed}


def gone(meeting: Meeting, slot: Slot, now: datetime) -> int | None:
    """Return the minutes since a case should have begun, also past midnight.

    ``None`` before it, and so long after it that nobody sits there any more.
    """
    begins = datetime.combine(meeting.date, slot.starts_at, now.tzinfo)
    minutes = (now - begins) // timedelta(minutes=1)
    return minutes if 0 <= minutes <= slot.minutes + _NOT_LONGER // 4 else None


def _length(start: time | None, end: time | None) -> int:
    """Return the minutes between two times of one meeting, which may pass midnight."""
    if start is None or end is None:
        return 0
    minutes = (end.hour * 60 + end.minute - start.hour * 60 - start.minute) % _DAY
    return minutes if minutes <= _NOT_LONGER else 0


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
