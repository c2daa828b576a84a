"""The year as a calendar: the standard's lines, the clock on the wall, and no doubles."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from meetingapp.domain.annual.rules import Span
from meetingapp.exports.annual_ics import annual_file
from meetingapp.words import Language, Words
from tests.exports.test_evaluations_ics import lines_of

MADE_AT = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")
NOON = time(12)


@dataclass(frozen=True)
class Time:
    """One time, as the use case gives it."""

    key: str = "team/2027/1"
    title: str = "Teammøte"
    on: Span = Span(date(2027, 3, 2), date(2027, 3, 2))  # noqa: RUF009 - a span cannot change
    starts_at: time | None = None
    ends_at: time | None = None
    about: str = ""
    called_off: bool = False


def events(*times: Time, made_at: datetime = MADE_AT) -> list[Event]:
    content = annual_file(times, made_at, Words(Language.NB))
    lines_of(content)
    return [e for e in Calendar.from_ical(content).walk() if isinstance(e, Event)]


def test_whole_days_take_nobody_s_time_and_end_the_day_after() -> None:
    [november] = events(Time(on=Span(date(2027, 11, 1), date(2027, 11, 30))))
    assert (november.start, november.end) == (date(2027, 11, 1), date(2027, 12, 1))
    assert november["TRANSP"] == "TRANSPARENT"
    assert "CLASS" not in november


@pytest.mark.parametrize("day", [date(2027, 1, 5), date(2027, 3, 28), date(2027, 7, 6)])
def test_a_meeting_begins_by_the_clock_on_the_wall_in_summer_and_winter(day: date) -> None:
    [one] = events(Time(on=Span(day, day), starts_at=time(9, 15), ends_at=time(10)))
    assert one.decoded("DTSTART") == datetime.combine(day, time(9, 15), OSLO)
    assert one.decoded("DTEND") - one.decoded("DTSTART") == timedelta(minutes=45)


def test_the_same_time_keeps_its_id_and_a_later_file_counts_on() -> None:
    moved = replace(Time(), on=Span(date(2027, 3, 9), date(2027, 3, 9)), title="Møte i teamet")
    [before], [after] = events(Time()), events(moved, made_at=MADE_AT + timedelta(minutes=2))
    assert before["UID"] == after["UID"]
    assert after.decoded("SEQUENCE") > before.decoded("SEQUENCE")
    [other] = events(replace(Time(), key="team/2027/2"))
    assert other["UID"] != before["UID"]


def test_what_is_gone_is_called_off() -> None:
    [gone] = events(Time(title="", called_off=True))
    assert (gone["STATUS"], gone["SUMMARY"]) == ("CANCELLED", "Avlyst")


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=20),
       st.none() | st.times(), st.none() | st.times())  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_no_text_and_no_hour_breaks_a_line(
    title: str, about: str, key: str, starts: time | None, ends: time | None
) -> None:
    [one] = events(Time(key, title, starts_at=starts, ends_at=ends, about=about))
    assert "\n" not in str(one["SUMMARY"])
