"""When the child of the year stands in which queue: first and last evening of each stretch."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.domain.queues import Queue
from tests.year.children import BIRTHDAYS

DAY: Final = timedelta(days=1)
OPENED: Final = date(2026, 8, 31)
OVER: Final = date(2027, 9, 14)

RT1: Final = date(2026, 9, 8)
RT2: Final = date(2026, 10, 20)
RT3: Final = date(2026, 12, 1)
IT1: Final = date(2027, 1, 19)
IT2: Final = date(2027, 3, 2)
AG1: Final = date(2027, 4, 13)
AG2: Final = date(2027, 6, 15)
AG3: Final = date(2027, 9, 7)
MEETINGS: Final = (RT1, RT2, RT3, IT1, IT2, AG1, AG2, AG3)
"""On the evening of a meeting its minutes are finalised."""

SCHOOL_YEAR: Final = Period(date(2026, 8, 1), PeriodKind.SCHOOL_YEAR)
"""Seven of the eight meetings are held in it."""
FROZEN_ON: Final = date(2027, 8, 20)

HANDBALL_DUE: Final = date(2026, 12, 22)
FRITID_DUE: Final = date(2027, 5, 25)

Stretches = tuple[tuple[date, date], ...]


def _talks() -> Iterator[tuple[date, date]]:
    """Two weeks before each talk agreed on, until the meeting it is before."""
    before = (
        date(2026, 10, 15), date(2026, 11, 26), date(2027, 1, 14), date(2027, 2, 19),
        date(2027, 4, 8), date(2027, 6, 10), date(2027, 9, 2),
    )  # fmt: skip
    for by, (held, again) in zip(before, pairwise(MEETINGS), strict=True):
        yield max(held, by - 14 * DAY), again - DAY


STANDS: Final[Mapping[Queue, Stretches]] = MappingProxyType(
    {
        Queue.OVERDUE: (
            (HANDBALL_DUE + DAY, IT1 - DAY),
            (FRITID_DUE + DAY, AG2 - DAY),
        ),
        Queue.DUE: (
            (RT2 - 14 * DAY, RT2 - DAY),
            (RT3 - 14 * DAY, RT3 - DAY),
            (HANDBALL_DUE - 14 * DAY, HANDBALL_DUE),
            (IT1 - 14 * DAY, IT1 - DAY),
            (IT2 - 14 * DAY, IT2 - DAY),
            (AG1 - 14 * DAY, AG1 - DAY),
            (FRITID_DUE - 14 * DAY, FRITID_DUE),
            (AG2 - 14 * DAY, AG2 - DAY),
            (AG3 - 14 * DAY, AG3 - DAY),
        ),
        # Agreed before anybody wrote down when to look at it again; RT2 closes it.
        Queue.NO_DATE: ((RT1, RT2 - DAY),),
        # The reading in the autumn; the talks with Noor, and from AG1 the help at home.
        Queue.NO_PROGRESS: ((RT3, IT1 - DAY), (IT2, AG2 - DAY)),
        # From the meeting until somebody notes that the child has heard what was agreed: on the
        # day, too late, and once never, so that the next meeting had to ask.
        Queue.FEEDBACK: (
            (RT1, date(2026, 9, 9)),
            (RT2, date(2026, 10, 21)),
            (RT3, date(2026, 12, 6)),
            (IT1, IT1),
            (IT2, date(2027, 3, 3)),
            (AG1, AG2 - DAY),
            (AG2, date(2027, 6, 16)),
            (AG3, date(2027, 9, 8)),
        ),
        Queue.VOICE_PLAN: tuple(_talks()),
        Queue.CONSENT: (
            (date(2026, 12, 1), date(2027, 1, 10)),
            (date(2027, 5, 19), date(2027, 6, 13)),
        ),
        Queue.TURNING: ((date(2027, 1, 19), date(2027, 3, 4)),),
        Queue.LEFT: ((date(2027, 2, 1), IT2 - DAY), (date(2027, 6, 1), AG3 - DAY)),
    }
)


def stands(queue: Queue, day: date) -> bool:
    return any(first <= day <= last for first, last in STANDS[queue])


def around_birthday(on: date) -> tuple[date, date]:
    """The first and the last evening a birthday that matters is told of."""
    return on - 30 * DAY, on + 14 * DAY


def turning_points() -> tuple[date, ...]:
    """The first and last evening of every stretch, and the evenings beside them."""
    birthdays = tuple(around_birthday(on) for on in BIRTHDAYS.values())
    found = {
        day
        for stretches in (*STANDS.values(), birthdays)
        for first, last in stretches
        for day in (first - DAY, first, last, last + DAY)
    }
    return tuple(sorted(found))
