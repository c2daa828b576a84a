"""A team’s fixed days across the change nights: planned, kept and put in calendars at one hour."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from meetingapp.clock import local_day
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.office import Office
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.series import OnDayOff, Series, next_day, occurrences
from meetingapp.exports.ics import calendar_file
from meetingapp.models.store import Keys, create_store
from meetingapp.services.calendar import calendar_for
from meetingapp.services.cases import save_case
from meetingapp.services.lists_port import Days, Part
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.today import todays_board
from meetingapp.words import Language, Words
from tests.faults.campaign import Campaign
from tests.faults.test_local_times import MINUTES, NIGHTS, ZONES, living_in, zone
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.services.conftest import PlainPrinter

OSLO: Final = ZoneInfo("Europe/Oslo")
WHO: Final = PersonRef("Lars Testdahl", "rådgiver")
_WEEKS: Final = 6
_FRIDAY: Final = 4


@st.composite
def teams(draw: st.DrawFn) -> tuple[str, Series, time, time, date]:
    """Draw where a computer stands, a series that crosses a change night, its hours, and today."""
    name = draw(st.sampled_from(ZONES))
    night = date.fromisoformat(draw(st.sampled_from(NIGHTS["Europe/Oslo"] + NIGHTS[name])))
    first = night - timedelta(days=draw(st.integers(0, 40)))
    first -= timedelta(days=max(0, first.weekday() - _FRIDAY))
    off = draw(st.sampled_from(OnDayOff))
    series = Series(first, every_weeks=draw(st.integers(1, 4)), on_day_off=off)
    starts, ends = sorted(time(*divmod(draw(MINUTES), 60)) for _ in range(2))
    return name, series, starts, ends, night - timedelta(days=draw(st.integers(0, 3)))


@pytest.fixture
def clock() -> list[datetime]:
    return [datetime(2026, 3, 29, tzinfo=UTC)]


@pytest.fixture
def desk(tmp_path: Path, clock: list[datetime]) -> Iterator[Desk]:
    keys = Keys(database=bytes(range(32)), audit=b"a" * 32)
    with closing(create_store(tmp_path, keys, lambda: clock[0])) as store:
        yield Desk(store, PlainPrinter(), lambda: clock[0], lambda: BERIT, PeopleOfTheVault())


def test_a_meeting_is_at_its_hour_on_the_wall_wherever_and_whenever_it_is_planned(
    campaign: Campaign, desk: Desk, clock: list[datetime]
) -> None:
    tried = campaign(
        "T11",
        f"series across the change nights, planned in {', '.join(ZONES)}: days, store, I dag, .ics",
        short=20,
        full=1000,
    )
    save_case(desk, Case("c", NamedChild("Jonas Fiktivsen", date(2018, 3, 14))))
    known: set[str] = set()

    @seed(tried.seed)
    @settings(max_examples=tried.count, deadline=None, database=None, phases=[Phase.generate])
    @given(teams())
    def holds(drawn: tuple[str, Series, time, time, date]) -> None:
        name, series, starts, ends, today = drawn
        clock[0] = datetime.combine(today, time(23, 59), zone(name)).astimezone(UTC)
        with living_in(name):
            assert local_day(lambda: clock[0]) == today
            day = _next(series, today)
            plan = MeetingPlan("RT", day, starts_at=starts, ends_at=ends, case_ids=("c",))
            planned = plan_meeting(desk, plan)
            known.add(planned.id)
            on_the_day = list_meetings(desk, Days(day, day), Part(most=tried.count)).rows
            (kept,) = (m for m in on_the_day if m.id == planned.id)
            assert (kept.date, kept.starts_at) == (day, starts)
            board = todays_board(desk)
            assert board.today == today
            assert planned.id in {m.id for m in board.upcoming}
            _in_the_calendar(planned.id, day, starts, ends, clock[0])

    holds()
    tried.held(f"0 of {len(known)} meetings at another day or hour than agreed")


def _next(series: Series, today: date) -> date:
    """Give the next day, having seen that the weeks on both sides of the night are whole."""
    calendar = calendar_for(Office(), today)
    coming = occurrences(series, calendar, series.first, _WEEKS)
    for one in coming:
        assert (one.planned - series.first).days % (7 * series.every_weeks) == 0
        assert one.on is None or calendar.is_school_day(one.on)
    day = next_day(series, calendar, max(today, series.first))
    assert day is not None
    assert day >= today
    return day


def _in_the_calendar(
    meeting_id: str, day: date, starts: time, ends: time, made_at: datetime
) -> None:
    """Read the calendar file back with the library’s own time zone, as a calendar program does."""
    invitation = Invitation(
        meeting_id, WHO, Party.SERVICE, "RT", day, made_at, starts_at=starts, ends_at=ends
    )
    written = calendar_file(invitation, "Ressursteam", Words(Language.NB))
    (event,) = icalendar.Calendar.from_ical(written).walk("VEVENT")
    begins = _moment(event, "DTSTART")
    assert begins.replace(tzinfo=None) == datetime.combine(day, starts)
    assert begins.utcoffset() == datetime.combine(day, starts, OSLO).utcoffset()
    if ends > starts:
        assert _moment(event, "DTEND").replace(tzinfo=None) == datetime.combine(day, ends)
    assert _moment(event, "DTSTAMP") == made_at.replace(microsecond=0)


def _moment(event: icalendar.Component, name: str) -> datetime:
    found = event.decoded(name)
    assert isinstance(found, datetime)
    return found
