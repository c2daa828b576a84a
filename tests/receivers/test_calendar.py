"""Every calendar file we write, in a calendar people use and in another library than ours."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from meetingapp.domain.annual.rules import Span
from meetingapp.domain.invitation import CaseSlot, Invitation
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.exports.annual_ics import annual_file
from meetingapp.exports.evaluations_ics import evaluation_file
from meetingapp.exports.ics import calendar_file
from meetingapp.words import Language, Words
from tests.receivers.calendars import as_calcurse_lists, as_vobject_reads

OSLO = ZoneInfo("Europe/Oslo")
NB = Words(Language.NB)
MADE_AT = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
TITLE = "Ressursteam på Åsen; blåbær, «høst»"
AT = time(14, 15)
AROUND_THE_CHANGES = (
    date(2027, 3, 26), date(2027, 3, 29), date(2027, 10, 29), date(2027, 11, 1)
)  # fmt: skip
HOSTILE = "Rom 2\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\nEND:VEVENT"
ZONES = ("Europe/Oslo", "America/New_York", "Asia/Tokyo")


@dataclass(frozen=True)
class Evaluated:
    """A day with evaluations in one case."""

    uid: str
    on: date
    reference: str
    measures: int = 1


@dataclass(frozen=True)
class Time:
    """One time of the year."""

    key: str
    on: Span
    title: str = "Teammøte"
    starts_at: time | None = None
    ends_at: time | None = None
    about: str = ""
    called_off: bool = False


def invitation(day: date) -> Invitation:
    return Invitation(
        f"meeting-{day}", PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT, "lars"),
        Party.SERVICE, "RT", day, MADE_AT, starts_at=AT, ends_at=time(16), place=HOSTILE,
        cases=(CaseSlot("1/27"), CaseSlot("2/27")),
    )  # fmt: skip


def on_the_wall(day: date, clock: time = AT) -> datetime:
    return datetime.combine(day, clock, OSLO)


@pytest.mark.parametrize("zone", ZONES)
def test_a_meeting_is_at_its_hour_in_oslo_wherever_the_calendar_is_opened(
    zone: str, tmp_path: Path
) -> None:
    files = [calendar_file(invitation(day), TITLE, NB) for day in AROUND_THE_CHANGES]
    listed = as_calcurse_lists(files, zone, tmp_path)
    assert [each.starts for each in listed] == [on_the_wall(day) for day in AROUND_THE_CHANGES]
    assert [each.ends for each in listed] == [
        on_the_wall(day, time(16)) for day in AROUND_THE_CHANGES
    ]
    assert {each.title for each in listed} == {TITLE}
    assert not any(each.rings for each in listed)
    for each in listed:
        assert each.note.startswith("Sak 1/27\nSak 2/27\nNavn og saksopplysninger deles")
        assert "Location: Rom 2 BEGIN:VALARM TRIGGER:-PT5M END:VALARM END:VEVENT" in each.note


def test_a_calendar_rings_where_a_file_asks_for_it(tmp_path: Path) -> None:
    """So what a hostile text tries would have been seen in the tests beside this one."""
    alarm = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT"
    quiet = calendar_file(invitation(date(2027, 3, 29)), TITLE, NB)
    file = quiet.replace(b"\r\nEND:VEVENT\r\n", b"\r\n" + alarm + b"\r\n")
    assert file != quiet
    [listed] = as_calcurse_lists([file], "Europe/Oslo", tmp_path)
    assert listed.rings


def test_evaluations_are_whole_days_with_the_number_of_the_case(tmp_path: Path) -> None:
    days = (
        Evaluated("a" * 32, date(2027, 1, 19), "1/26"),
        Evaluated("b" * 32, date(2028, 2, 29), "Bø-Lie\r\nBEGIN:VALARM", 3),
    )
    file = evaluation_file(days, MADE_AT, NB)
    first, second = as_calcurse_lists([file], "Europe/Oslo", tmp_path)
    assert (first.on, first.title) == (date(2027, 1, 19), "Evaluering, sak 1/26")
    assert (second.on, second.title) == (
        date(2028, 2, 29), "Evaluering, sak Bø-Lie BEGIN:VALARM"
    )  # fmt: skip
    assert second.note.startswith("3 tiltak skal evalueres.")
    assert not first.rings
    read = as_vobject_reads(file)
    assert [(each.starts, each.title) for each in read] == [
        (first.on, first.title), (second.on, second.title)
    ]  # fmt: skip
    assert not any(each.inside for each in read)


def test_what_comes_back_each_year_is_listed_day_by_day(tmp_path: Path) -> None:
    """A team that meets every other Friday and Monday keeps its hour over the change nights."""
    times = [
        Time(f"team/{day}", Span(day, day), "Ressursteam på Åsen", AT, time(15, 30), HOSTILE)
        for day in AROUND_THE_CHANGES
    ]
    week = Time("uke", Span(date(2027, 11, 1), date(2027, 11, 3)), "Årlig gjennomgang; tiltak")
    file = annual_file([*times, week], MADE_AT, NB)
    for zone in ZONES[:2]:
        listed = as_calcurse_lists([file], zone, tmp_path)
        timed = [each for each in listed if each.starts is not None]
        assert [each.starts for each in timed] == [on_the_wall(day) for day in AROUND_THE_CHANGES]
        whole = [each.on for each in listed if each.title == week.title]
        assert whole == [date(2027, 11, 1), date(2027, 11, 2), date(2027, 11, 3)]
        assert not any(each.rings for each in listed)
    read = as_vobject_reads(file)
    assert [each.starts for each in read[:-1]] == [on_the_wall(day) for day in AROUND_THE_CHANGES]
    assert (read[-1].starts, read[-1].ends) == (date(2027, 11, 1), date(2027, 11, 4))
    assert not any(each.inside for each in read)


def test_another_library_reads_a_meeting_as_it_was_written() -> None:
    for language in Language:
        for day in AROUND_THE_CHANGES:
            asked = replace(invitation(day), sequence=2)
            [read] = as_vobject_reads(calendar_file(asked, TITLE, Words(language)))
            assert (read.starts, read.ends) == (on_the_wall(day), on_the_wall(day, time(16)))
            assert read.title == TITLE
            assert "1/27\n" in read.note
            assert read.inside == ()


def test_a_meeting_called_off_says_so_in_its_name(tmp_path: Path) -> None:
    off = replace(invitation(date(2027, 3, 29)), is_cancelled=True)
    [listed] = as_calcurse_lists([calendar_file(off, TITLE, NB)], "Europe/Oslo", tmp_path)
    assert listed.title == f"Avlyst: {TITLE}"
