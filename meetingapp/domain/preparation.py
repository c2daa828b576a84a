"""Before the meeting: what is to be in place by when, on one line from three weeks before.

A day on which school is closed moves earlier, and says so. Nothing here asks whether a
requirement holds: that is the gates' business, and comes in as a fact.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from meetingapp.domain.calendar import Calendar, DayOff
from meetingapp.domain.people import PersonRef


class Moment(StrEnum):
    """The places on the line before a meeting."""

    THREE_WEEKS = "THREE_WEEKS"
    TWO_WEEKS = "TWO_WEEKS"
    TALK = "TALK"
    ONE_WEEK = "ONE_WEEK"
    DAY_BEFORE = "DAY_BEFORE"
    MEETING = "MEETING"


class StepKind(StrEnum):
    """What there is to do before a meeting."""

    PLACE = "PLACE"
    CONSENT = "CONSENT"
    LETTERS_MADE = "LETTERS_MADE"
    LETTERS_SENT = "LETTERS_SENT"
    TASKS = "TASKS"
    MEASURED = "MEASURED"
    CHILD_ASKED = "CHILD_ASKED"
    CHILD_TALK = "CHILD_TALK"
    GUARDIAN_VIEW = "GUARDIAN_VIEW"
    REQUIREMENTS = "REQUIREMENTS"


_DAYS_BEFORE: Final = {
    Moment.THREE_WEEKS: 21,
    Moment.TWO_WEEKS: 14,
    Moment.TALK: 3,
    Moment.ONE_WEEK: 7,
    Moment.DAY_BEFORE: 1,
}
_WHEN: Final = {
    StepKind.PLACE: Moment.THREE_WEEKS,
    StepKind.CONSENT: Moment.THREE_WEEKS,
    StepKind.LETTERS_MADE: Moment.THREE_WEEKS,
    StepKind.LETTERS_SENT: Moment.THREE_WEEKS,
    StepKind.TASKS: Moment.THREE_WEEKS,
    StepKind.MEASURED: Moment.TWO_WEEKS,
    StepKind.CHILD_ASKED: Moment.TALK,
    StepKind.CHILD_TALK: Moment.TALK,
    StepKind.GUARDIAN_VIEW: Moment.ONE_WEEK,
    StepKind.REQUIREMENTS: Moment.DAY_BEFORE,
}
BY_HAND: Final = frozenset({StepKind.LETTERS_SENT, StepKind.CHILD_ASKED})
"""What only a person knows, and ticks. Everything else follows from what is written."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, of whom or about what it is, and the day it was done.

    ``follows`` is for what else a person ticks, where something written says it already.
    """

    kind: StepKind
    is_done: bool
    who: PersonRef | None = None
    about: str = ""
    on: date | None = None
    by: date | None = None
    follows: bool = False

    @property
    def is_automatic(self) -> bool:
        """Tell whether it ticks itself: such a tick cannot be taken away by hand."""
        return self.follows or self.kind not in BY_HAND


@dataclass(frozen=True, slots=True)
class Group:
    """Steps of one moment. ``on`` is earlier than ``planned`` where that was a free day."""

    moment: Moment
    planned: date
    on: date
    because: DayOff | None
    steps: tuple[Step, ...]

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is left of it."""
        return all(step.is_done for step in self.steps)


@dataclass(frozen=True, slots=True)
class Line:
    """The whole line. ``now`` is the moment a person stands at today."""

    groups: tuple[Group, ...]
    now: Moment

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step, in the order of the line."""
        return tuple(step for group in self.groups for step in group.steps)

    @property
    def done(self) -> int:
        """How many steps are in place."""
        return sum(step.is_done for step in self.steps)


def line_to(meeting: date, steps: tuple[Step, ...], calendar: Calendar, today: date) -> Line:
    """Set the steps on their days. The talk with the child stands on the day agreed for it."""
    groups = tuple(_groups(meeting, steps, calendar))
    passed = tuple(group.moment for group in groups if group.on <= today)
    return Line(groups, passed[-1] if passed else groups[0].moment)


def _groups(meeting: date, steps: tuple[Step, ...], calendar: Calendar) -> Iterator[Group]:
    found = []
    for moment, days in _DAYS_BEFORE.items():
        mine = tuple(step for step in steps if _WHEN[step.kind] is moment)
        if not mine:
            continue
        agreed = [step.by for step in mine if step.by is not None and step.by <= meeting]
        planned = min(agreed, default=meeting - timedelta(days=days))
        earlier = calendar.school_day_by(planned) or planned
        because = calendar.why_not(planned) if earlier != planned else None
        found.append(Group(moment, planned, earlier, because, mine))
    found.sort(key=lambda group: group.on)
    yield from found
    yield Group(Moment.MEETING, meeting, meeting, None, ())
