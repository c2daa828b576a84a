"""The overview of a school year: which days a team meets, and which it does not."""

from datetime import UTC, date, datetime

from meetingapp.domain.office import Office
from meetingapp.domain.papers.meeting_overview import TeamYear, meeting_overview
from meetingapp.domain.series import OnDayOff, Series
from meetingapp.domain.team import Team
from meetingapp.services.calendar import calendar_for

OFFICE = Office("Prøveås kommune", "Prøveåsen skole")
MONDAYS = Series(date(2026, 8, 17), 2)


def year_of(series: Series | None, today: date = date(2026, 11, 24)) -> TeamYear:
    overview = meeting_overview(
        OFFICE,
        (),
        (Team("t", "RT", "Ressursteam", series=series),),
        calendar_for(OFFICE, today),
        made_at=datetime(2026, 11, 24, tzinfo=UTC),
        today=today,
    )
    assert overview.school_year == 2026
    return overview.teams[0]


def test_a_team_meets_from_august_until_the_summer_holiday() -> None:
    days = year_of(MONDAYS).days
    assert days[0].on == date(2026, 8, 17)
    assert days[-1].on is not None
    assert date(2027, 5, 31) <= days[-1].on <= date(2027, 6, 20)


def test_the_days_are_those_of_the_school_year_of_today_also_in_july() -> None:
    assert year_of(MONDAYS, date(2027, 7, 1)) == year_of(MONDAYS)


def test_a_day_in_a_holiday_is_told_as_skipped_or_moved() -> None:
    weekly = Series(date(2026, 8, 17), 1)
    skipped = [each for each in year_of(weekly).days if each.on is None]
    assert date(2026, 12, 28) in {each.planned for each in skipped}
    moved = Series(weekly.first, 1, on_day_off=OnDayOff.MOVE)
    easter = [each for each in year_of(moved).days if each.is_moved]
    assert date(2027, 5, 17) in {each.planned for each in easter}


def test_a_team_without_a_plan_and_one_whose_plan_is_over_have_no_days() -> None:
    assert year_of(None).days == ()
    assert year_of(Series(date(2025, 8, 18), 1, last=date(2026, 6, 1))).days == ()
