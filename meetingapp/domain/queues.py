"""The work queues of follow-up: which of them somebody or something stands in on a day.

Thresholds are data, counted in whole days; both ends of a window are in it. The sources are the
plans' own complaints: measures nobody evaluated, and what falls between two chairs when somebody
leaves or a birthday changes who consents.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.case import birthday
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.people import Person


class Queue(StrEnum):
    """The queues, in the order they are shown: what is late first."""

    OVERDUE = "OVERDUE"
    DUE = "DUE"
    NO_DATE = "NO_DATE"
    NO_PROGRESS = "NO_PROGRESS"
    FEEDBACK = "FEEDBACK"
    VOICE_PLAN = "VOICE_PLAN"
    CONSENT = "CONSENT"
    TURNING = "TURNING"
    LEFT = "LEFT"


@dataclass(frozen=True, slots=True)
class Window:
    """The days around today that put something in a queue; ``None`` is an open end.

    Attributes:
        back: so many days before today is the first; zero is today, minus one tomorrow.
        ahead: so many days after today is the last; minus one is yesterday.
    """

    back: int | None
    ahead: int | None

    def on(self, today: date) -> tuple[date | None, date | None]:
        """Return the first and the last day, never outside the calendar."""
        first = None if self.back is None else _moved(today, -self.back)
        last = None if self.ahead is None else _moved(today, self.ahead)
        return first, last

    def holds(self, day: date, today: date) -> bool:
        """Tell whether a day is in the window."""
        first, last = self.on(today)
        return (first is None or first <= day) and (last is None or day <= last)


WINDOWS: Final[Mapping[Queue, Window]] = MappingProxyType(
    {
        Queue.OVERDUE: Window(None, -1),
        Queue.DUE: Window(0, 14),
        Queue.FEEDBACK: Window(365, 14),
        Queue.VOICE_PLAN: Window(365, 14),
        Queue.CONSENT: Window(14, 30),
        Queue.TURNING: Window(14, 30),
    }
)
"""The queues that go by a day. What ran out or happened lately stays a while, to be seen."""

AGES: Final = (7, 12, 15, 16, 18)
"""Birthdays that change who is heard, who consents or who decides."""

IN_A_ROW: Final = 2
"""So many evaluations without progress, one after the other, are too many."""

WITHOUT_PROGRESS: Final = frozenset({Effect.WORSE, Effect.NONE})


@dataclass(frozen=True, slots=True)
class Turning:
    """A birthday that matters: which, and the day of it."""

    age: int
    on: date


def queue_of_evaluation(evaluated_on: date | None, today: date) -> Queue | None:
    """Return the queue an active measure stands in by its day; ``None`` where it can wait."""
    if evaluated_on is None:
        return Queue.NO_DATE
    for queue in (Queue.OVERDUE, Queue.DUE):
        if WINDOWS[queue].holds(evaluated_on, today):
            return queue
    return None


def makes_no_progress(effects: Sequence[Effect | None]) -> bool:
    """Tell whether the last evaluations of one line, oldest first, saw no progress.

    One that judged nothing (postponed, not carried out) neither counts nor breaks the row.
    """
    judged = [effect for effect in effects if effect is not None]
    last = judged[-IN_A_ROW:]
    return len(last) == IN_A_ROW and WITHOUT_PROGRESS.issuperset(last)


def turning(born: date, today: date) -> Turning | None:
    """Return the birthday that matters, where it was lately or is soon."""
    window = WINDOWS[Queue.TURNING]
    for age in AGES:
        try:
            on = birthday(born, age)
        except ValueError:  # after the last year there is
            return None
        if window.holds(on, today):
            return Turning(age, on)
    return None


def born_around(today: date) -> tuple[tuple[date, date], ...]:
    """Return between which days everybody was born whom ``turning`` may name; a day to spare.

    For looking in an index first: a child of 29 February has its birthday on another day.
    """
    first, last = WINDOWS[Queue.TURNING].on(today)
    found = []
    for age in AGES:
        ends = [
            _years_before(_moved(each, step), age)
            for each, step in ((first or today, -1), (last or today, 1))
        ]
        found.append((ends[0], ends[1]))
    return tuple(found)


def has_left(person: Person, today: date) -> bool:
    """Tell whether somebody had a role once, and has none now nor one to come."""
    return bool(person.engagements) and all(
        held.until is not None and held.until < today for held in person.engagements
    )


def those_who_left(people: Iterable[Person], today: date) -> tuple[str, ...]:
    """Return the ids of those who have left."""
    return tuple(person.id for person in people if has_left(person, today))


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _years_before(day: date, years: int) -> date:
    year = max(day.year - years, date.min.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
