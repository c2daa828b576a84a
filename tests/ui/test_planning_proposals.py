"""What a new meeting begins with: what was agreed, the series of the team, or its weekday."""

from datetime import date, time

import pytest

from meetingapp.domain.office import Office
from meetingapp.domain.series import Series
from meetingapp.domain.team import Team
from meetingapp.services.plan_check import AgreedMeeting
from meetingapp.services.summaries import CaseSummary
from meetingapp.ui.viewmodels.new_meeting import (
    DaySource,
    Desk,
    Proposal,
    day_for,
    moved,
    proposal,
)


def desk_of(*, agreed: tuple[AgreedMeeting, ...] = (), series: Series | None = None) -> Desk:
    return Desk(
        Office(),
        (),
        (Team("rt", "RT", "ressursteam", series=series),),
        (CaseSummary("jonas", "1/26", "Jonas", None, None),),
        (),
        {"RT": {}, "AG": {}},
        {},
        agreed,
    )


TODAY = date(2026, 11, 24)
AGREED = (
    AgreedMeeting("AG", date(2027, 1, 12), ("sigrid", "jonas")),
    AgreedMeeting("RT", date(2027, 1, 19), ("mia",)),
)


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ("", Proposal("AG", ("sigrid", "jonas"), date(2027, 1, 12), DaySource.AGREED)),
        ("mia", Proposal("RT", ("mia",), date(2027, 1, 19), DaySource.AGREED)),
        ("aksel", Proposal("RT", ("aksel",), date(2027, 1, 19), DaySource.AGREED)),
    ],
)
def test_what_was_agreed_last_is_what_a_new_meeting_begins_with(
    case: str, wanted: Proposal
) -> None:
    assert proposal(desk_of(agreed=AGREED), case, TODAY) == wanted


def test_without_anything_agreed_the_series_and_then_the_weekday_give_the_day() -> None:
    series = Series(date(2026, 11, 26), every_weeks=2)
    assert day_for(desk_of(series=series), "RT", TODAY) == (date(2026, 11, 26), DaySource.SERIES)
    assert day_for(desk_of(), "RT", TODAY) == (date(2026, 12, 1), DaySource.WEEKDAY)


@pytest.mark.parametrize(
    ("start", "end", "to", "wanted"),
    [
        (time(14, 15), time(15), time(9), time(9, 45)),
        (time(9), time(10, 30), time(23), time(23, 59)),
    ],
)
def test_a_meeting_that_is_moved_stays_as_long_as_it_was(
    start: time, end: time, to: time, wanted: time
) -> None:
    assert moved(end, start, to) == wanted
