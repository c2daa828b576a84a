"""The meeting on one line: what is to be in place by when, three weeks before to ten days after.

A day on which school is closed moves earlier, and says so. Nothing here asks whether a
requirement holds: that is the gates' business, and comes in as a fact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.calendar import Calendar, DayOff
from meetingapp.domain.measure import Measure
from meetingapp.domain.people import PersonRef


class Moment(StrEnum):
    """The places on the line, in their order."""

    THREE_WEEKS = "THREE_WEEKS"
    TWO_WEEKS = "TWO_WEEKS"
    TALK = "TALK"
    ONE_WEEK = "ONE_WEEK"
    DAY_BEFORE = "DAY_BEFORE"
    MEETING = "MEETING"
    DAY_AFTER = "DAY_AFTER"
    FIVE_DAYS = "FIVE_DAYS"
    TEN_DAYS = "TEN_DAYS"


class StepKind(StrEnum):
    """What there is to do before a meeting and after it."""

    PLACE = "PLACE"
    CONSENT = "CONSENT"
    LETTERS_MADE = "LETTERS_MADE"
    LETTERS_SENT = "LETTERS_SENT"
    TASKS = "TASKS"
    MEASURED = "MEASURED"
    CHILD_ASKED = "CHILD_ASKED"
    CHILD_TALK = "CHILD_TALK"
    GUARDIAN_VIEW = "GUARDIAN_VIEW"
    EFFECT = "EFFECT"
    AGENDA = "AGENDA"
    REQUIREMENTS = "REQUIREMENTS"
    CHILD_TOLD = "CHILD_TOLD"
    MINUTES_OUT = "MINUTES_OUT"
    APPROVED = "APPROVED"
    JOURNALED = "JOURNALED"


DAYS: Final[Mapping[Moment, int]] = MappingProxyType(
    {
        Moment.THREE_WEEKS: -21,
        Moment.TWO_WEEKS: -14,
        Moment.TALK: -3,
        Moment.ONE_WEEK: -7,
        Moment.DAY_BEFORE: -1,
        Moment.DAY_AFTER: 1,
        Moment.FIVE_DAYS: 5,
        Moment.TEN_DAYS: 10,
    }
)
"""So many days from the meeting each is due."""
TALK_FROM: Final = -10
"""The talk with the child is held between this day and its last."""
_WHEN: Final[Mapping[StepKind, Moment]] = MappingProxyType(
    {
        StepKind.PLACE: Moment.THREE_WEEKS,
        StepKind.CONSENT: Moment.THREE_WEEKS,
        StepKind.LETTERS_MADE: Moment.THREE_WEEKS,
        StepKind.LETTERS_SENT: Moment.THREE_WEEKS,
        StepKind.TASKS: Moment.THREE_WEEKS,
        StepKind.MEASURED: Moment.TWO_WEEKS,
        StepKind.CHILD_ASKED: Moment.TALK,
        StepKind.CHILD_TALK: Moment.TALK,
        StepKind.GUARDIAN_VIEW: Moment.ONE_WEEK,
        StepKind.EFFECT: Moment.ONE_WEEK,
        StepKind.AGENDA: Moment.ONE_WEEK,
        StepKind.REQUIREMENTS: Moment.DAY_BEFORE,
        StepKind.CHILD_TOLD: Moment.DAY_AFTER,
        StepKind.MINUTES_OUT: Moment.FIVE_DAYS,
        StepKind.APPROVED: Moment.TEN_DAYS,
        StepKind.JOURNALED: Moment.TEN_DAYS,
    }
)
BY_HAND: Final = frozenset(
    {
        StepKind.LETTERS_SENT,
        StepKind.CHILD_ASKED,
        StepKind.EFFECT,
        StepKind.AGENDA,
        StepKind.CHILD_TOLD,
    }
)
"""What only a person knows, and ticks. Everything else follows from what is written."""
ASKED_OF: Final = frozenset({StepKind.MEASURED, StepKind.CHILD_TALK, StepKind.GUARDIAN_VIEW})
"""What somebody is asked for, so that it is noted who was asked and when."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest number of a measure."""

    measure: Measure
    value: Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, of whom or about what it is, and the day it was done.

    Attributes:
        kind: what it is.
        is_done: whether it is in place.
        who: whose it is to do, or whose view it is.
        about: the measure it is about.
        on: the day it was done.
        by: the day that was agreed for it.
        follows: for what else a person ticks, where something written says it already.
        key: tells steps of one kind apart.
        asked_on: when somebody was last asked for it.
        newest: what was measured, where that is what it is about.
        count: so many measures it is about.
    """

    kind: StepKind
    is_done: bool
    who: PersonRef | None = None
    about: str = ""
    on: date | None = None
    by: date | None = None
    follows: bool = False
    key: str = ""
    asked_on: date | None = None
    newest: Newest | None = None
    count: int = 0

    @property
    def is_automatic(self) -> bool:
        """Tell whether it ticks itself: such a tick cannot be taken away by hand."""
        return self.follows or self.kind not in BY_HAND

    @property
    def moment(self) -> Moment:
        """The place on the line where it stands."""
        return _WHEN[self.kind]


@dataclass(frozen=True, slots=True)
class Group:
    """Steps of one moment. ``on`` is earlier than ``planned`` where that was a free day.

    ``since`` is the first day for it, where it has days to choose among. ``is_late`` says that the
    day has passed and something is left; what was left before a meeting is over with it.
    """

    moment: Moment
    planned: date
    on: date
    because: DayOff | None
    steps: tuple[Step, ...]
    since: date | None = None
    is_late: bool = False

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
    def before(self) -> tuple[Step, ...]:
        """The steps before the meeting."""
        return tuple(step for step in self.steps if DAYS[step.moment] < 0)

    @property
    def after(self) -> tuple[Step, ...]:
        """The steps after the meeting."""
        return tuple(step for step in self.steps if DAYS[step.moment] > 0)

    @property
    def done(self) -> int:
        """How many steps are in place."""
        return how_many_done(self.steps)

    @property
    def next_open(self) -> Group | None:
        """The first moment with something left to do."""
        return next((group for group in self.groups if not group.is_done), None)


def how_many_done(steps: Iterable[Step]) -> int:
    """Count the steps that are in place."""
    return sum(step.is_done for step in steps)


def line_to(meeting: date, steps: tuple[Step, ...], calendar: Calendar, today: date) -> Line:
    """Set the steps on their days. The talk with the child stands on the day agreed for it."""
    groups = tuple(
        _group(moment, meeting, mine, calendar, today)
        for moment in DAYS
        if (mine := tuple(step for step in steps if step.moment is moment))
    )
    before = sorted((g for g in groups if DAYS[g.moment] < 0), key=lambda group: group.on)
    after = (g for g in groups if DAYS[g.moment] > 0)
    held = Group(Moment.MEETING, meeting, meeting, None, ())
    line = (*before, held, *after)
    passed = tuple(group.moment for group in line if group.on <= today)
    return Line(line, passed[-1] if passed else line[0].moment)


def _group(
    moment: Moment, meeting: date, steps: tuple[Step, ...], calendar: Calendar, today: date
) -> Group:
    is_after = DAYS[moment] > 0
    planned = _days_from(meeting, DAYS[moment])
    since = None
    if moment is Moment.TALK:
        agreed = [step.by for step in steps if step.by is not None and step.by <= meeting]
        planned = min(agreed, default=planned)
        first = _days_from(meeting, TALK_FROM)
        since = first if first < planned else None
    on = calendar.school_day_by(planned) or planned
    if is_after:  # nothing that follows a meeting can be done before it
        on = max(on, meeting)
    because = calendar.why_not(planned) if on != planned else None
    left = any(not step.is_done for step in steps)
    late = left and on < today and (is_after or today <= meeting)
    since = since if since is not None and since < on else None
    return Group(moment, planned, on, because, steps, since, is_late=late)


def _days_from(day: date, days: int) -> date:
    """Move a day, never out of the calendar."""
    moved = day.toordinal() + days
    return date.fromordinal(min(max(moved, 1), date.max.toordinal()))
