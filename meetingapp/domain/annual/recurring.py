"""Something that comes back each year, or each few years: what, when, and who sees to it."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

from meetingapp.domain.annual.rules import Rule, is_year
from meetingapp.domain.limits import is_in_reach
from meetingapp.domain.people import PersonRef

LONGEST_TITLE: Final = 120
LONGEST_TEXT: Final = 600
MOST_YEARS: Final = 10
MOST_CHANGES: Final = 400


class AnnualKind(StrEnum):
    """What sort of thing comes back."""

    MEETING = "MEETING"
    REVIEW = "REVIEW"
    REPORT = "REPORT"
    SURVEY = "SURVEY"
    TRAINING = "TRAINING"
    OTHER = "OTHER"


class WhenOff(StrEnum):
    """What becomes of a day on which school is closed."""

    EARLIER = "EARLIER"
    LATER = "LATER"
    SKIP = "SKIP"
    KEEP = "KEEP"


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """What somebody decided for one time: another day, or none.

    ``number`` counts the times of the year from 1, as the rule gives them.
    """

    year: int
    number: int
    to: date | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class RecurringDate:
    """One line of the year.

    Attributes:
        id: stays as long as it is in the year; calendars know it by this.
        role: who sees to it, as a role: «SLT-koordinator».
        responsible: the one person who does, where one is chosen.
        starts_at: on the clock of the wall, summer and winter; ``None`` for a whole day.
        every_years: 3 for what comes every third year, counted from ``first_year``.
        source: where the facts are from: a plan and where in it.
        changes: what was decided for single times.
        retired: no longer in the year.
    """

    id: str
    title: str
    rule: Rule
    about: str = ""
    kind: AnnualKind = AnnualKind.MEETING
    when_off: WhenOff = WhenOff.LATER
    starts_at: time | None = None
    ends_at: time | None = None
    responsible: PersonRef | None = None
    role: str = ""
    every_years: int = 1
    first_year: int | None = None
    source: str = ""
    changes: tuple[ChangedDay, ...] = ()
    retired: bool = False

    def comes_in(self, year: int) -> bool:
        """Tell whether it comes back in a year."""
        if self.first_year is None:
            return True
        since = year - self.first_year
        return since >= 0 and since % max(self.every_years, 1) == 0

    def change_of(self, year: int, number: int) -> ChangedDay | None:
        """Return what was decided for one time, the last of it."""
        decided = [e for e in self.changes if (e.year, e.number) == (year, number)]
        return decided[-1] if decided else None


def what_is_wrong(date_: RecurringDate) -> str:
    """Name the first field that cannot be kept as it is; empty where all of it can."""
    sound = {
        "title": bool(date_.title.strip()) and len(date_.title) <= LONGEST_TITLE,
        "rule": date_.rule.is_possible,
        "about": len(date_.about) <= LONGEST_TEXT,
        "role": len(date_.role) <= LONGEST_TITLE,
        "source": len(date_.source) <= LONGEST_TEXT,
        "ends_at": _fits(date_.starts_at, date_.ends_at),
        "every_years": 1 <= date_.every_years <= MOST_YEARS,
        "first_year": date_.every_years == 1
        if date_.first_year is None
        else is_year(date_.first_year),
        "changes": _are_possible(date_.changes),
    }
    return next((name for name, is_sound in sound.items() if not is_sound), "")


def _fits(starts_at: time | None, ends_at: time | None) -> bool:
    if ends_at is None:
        return True
    return starts_at is not None and starts_at < ends_at


def _are_possible(changes: tuple[ChangedDay, ...]) -> bool:
    return len(changes) <= MOST_CHANGES and all(
        is_year(each.year)
        and each.number > 0
        and (each.to is None or (is_in_reach(each.to) and is_year(each.to.year)))
        and len(each.why) <= LONGEST_TEXT
        for each in changes
    )
