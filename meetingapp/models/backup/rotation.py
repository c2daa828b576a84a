"""Which backups may go. A pure function of what there is and what time it seems to be.

They are ordered by the audit log, newest last, so that a clock that was wrong for a while changes
nothing in what counts as the newest. Whatever the clock says, the three newest good ones stay.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final

KEPT_ALWAYS: Final = 3
OLDEST: Final = timedelta(days=90)
_SOONER: Final = timedelta(days=5)  # a weekend or a holiday may put it off: it looks like a jump
JUMP: Final = timedelta(hours=48)
_PATIENCE: Final = timedelta(hours=1)  # a clock is set right by seconds, or by summer time
_DAYS_KEPT_WHOLE: Final = 2
_DAILY: Final = 14
_WEEKLY: Final = 10


@dataclass(frozen=True, slots=True)
class Kept:
    """What the decision needs to know of one backup.

    Attributes:
        name: of its folder.
        made_at: what the clock showed.
        good: its files are as they were written.
    """

    name: str
    made_at: datetime
    good: bool = True


def may_go(backups: Sequence[Kept], now: datetime, *, clock_is_wrong: bool = False) -> set[str]:
    """Name those that may be removed.

    Everything of the last two days of use is kept, then one a day for fourteen days of use, then
    one a week for ten weeks; nothing older than ninety days, where three good ones from three
    days are newer than that. Nothing goes when the clock has jumped.

    Args:
        backups: all of them, oldest first by the audit log; the last is the one just made.
        now: what the clock shows.
        clock_is_wrong: known from elsewhere, as by a clock that cannot be set.
    """
    good = [each for each in backups if each.good]
    made = [each.made_at for each in backups]
    if len(good) <= KEPT_ALWAYS or clock_is_wrong or jumped(made, now):
        return set()
    going = {each.name for each in good} - _thinned(good)
    limit = now - OLDEST + _SOONER
    if _days_since(good, limit) >= KEPT_ALWAYS:
        going |= {each.name for each in backups if each.made_at < limit}
    return going - {each.name for each in good[-KEPT_ALWAYS:]}


def jumped(made: Sequence[datetime], now: datetime) -> bool:
    """Tell whether the clock seems to have jumped when the newest of two or more was made.

    Going back is a jump. A pause of more than two days may be one, unless the pause before it was
    as long: a team that meets each week would else never have a backup thinned.
    """
    before, newest = made[-2], made[-1]
    if not -_PATIENCE < now - newest < JUMP or newest < before - _PATIENCE:
        return True
    pauses = [later - earlier > JUMP for earlier, later in pairwise(made[-3:])]
    return pauses[-1:] == [True] and pauses[:-1] != [True]


def _thinned(good: Sequence[Kept]) -> set[str]:
    """Name those that stand when the rest is thinned to days and then to weeks of use."""
    staying, days, weeks = set[str](), list[date](), list[tuple[int, int]]()
    for each in reversed(good):
        day = each.made_at.date()
        week = day.isocalendar()[:2]
        if day in days[:_DAYS_KEPT_WHOLE]:
            staying.add(each.name)
        elif day in days or week in weeks:
            continue
        elif len(days) < _DAYS_KEPT_WHOLE + _DAILY:
            days.append(day)
            staying.add(each.name)
        elif len(weeks) < _WEEKLY:
            weeks.append(week)
            staying.add(each.name)
    return staying


def _days_since(good: Sequence[Kept], start: datetime) -> int:
    """Count the days of use since ``start`` that a good backup is from."""
    return len({each.made_at.date() for each in good if each.made_at >= start})
