"""An overview to hang on the wall: which meetings there are, and when each team meets this year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.office import Office
from meetingapp.domain.school_year import school_year_of
from meetingapp.domain.series import Occurrence, occurrences
from meetingapp.domain.team import Team
from meetingapp.domain.template import MeetingType

_MOST_IN_A_YEAR: Final = 60
_LAST_MONTH: Final = 7


@dataclass(frozen=True, slots=True)
class TeamYear:
    """A team’s days in one school year; no days where it meets without a fixed plan."""

    name: str
    type: str
    place: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    days: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingOverview:
    """The kinds of meetings and the teams’ year. No child is in it."""

    made_at: datetime
    made_on: date
    school_year: int
    municipality: str = ""
    unit: str = ""
    letterhead: Letterhead = Letterhead()
    types: tuple[MeetingType, ...] = ()
    teams: tuple[TeamYear, ...] = ()


def meeting_overview(
    office: Office,
    types: tuple[MeetingType, ...],
    teams: tuple[Team, ...],
    calendar: Calendar,
    *,
    made_at: datetime,
    today: date,
) -> MeetingOverview:
    """Gather the overview for the school year of today."""
    year = school_year_of(today)
    return MeetingOverview(
        made_at,
        today,
        year,
        office.municipality,
        office.unit,
        office.letterhead,
        types,
        tuple(_year(team, calendar, year) for team in teams),
    )


def _year(team: Team, calendar: Calendar, year: int) -> TeamYear:
    return TeamYear(
        team.name,
        team.type,
        team.place,
        team.starts_at,
        team.ends_at,
        _until_the_last(tuple(_days(team, calendar, year))),
    )


def _until_the_last(days: tuple[Occurrence, ...]) -> tuple[Occurrence, ...]:
    """Leave out what is skipped after the last meeting: nobody waits for it."""
    held = [number for number, each in enumerate(days, start=1) if each.on is not None]
    return days[: held[-1]] if held else ()


def _days(team: Team, calendar: Calendar, year: int) -> Iterator[Occurrence]:
    if team.series is None:
        return
    first = date(year, _LAST_MONTH + 1, 1)
    for each in occurrences(team.series, calendar, first, _MOST_IN_A_YEAR):
        if school_year_of(each.planned) != year:
            return
        yield each
