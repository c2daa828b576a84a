"""A meeting in a calendar: local times, one event, and nothing of what it is about."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from meetingapp.domain.invitation import CaseSlot, Invitation
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.exports.ics import calendar_file
from meetingapp.words import Language, Words

OSLO = ZoneInfo("Europe/Oslo")
LARS = PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT, "lars")
PLAIN = Invitation(
    "0190-meeting",
    LARS,
    Party.SERVICE,
    "RT",
    date(2027, 1, 19),
    datetime(2026, 11, 24, 14, 30, tzinfo=UTC),
    starts_at=time(14, 15),
    ends_at=time(16),
    place="Prøveåsen skole, grupperom 2",
    cases=(CaseSlot("1/27"), CaseSlot("2/27")),
)


def written(invitation: Invitation, language: Language = Language.NB) -> bytes:
    return calendar_file(invitation, "Ressursteam", Words(language))


def event_of(content: bytes) -> Event:
    calendar = Calendar.from_ical(content)
    [event] = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return event


def test_the_event_says_when_and_where_and_which_cases_by_number() -> None:
    event = event_of(written(PLAIN))
    assert event.start == datetime(2027, 1, 19, 14, 15, tzinfo=OSLO)
    assert event.end == datetime(2027, 1, 19, 16, tzinfo=OSLO)
    assert str(event["summary"]) == "Ressursteam"
    assert str(event["location"]) == "Prøveåsen skole, grupperom 2"
    assert "Sak 1/27\nSak 2/27" in str(event["description"])
    assert str(event["class"]) == "PRIVATE"
    assert not {"ATTENDEE", "ORGANIZER", "VALARM"} & set(event)


def test_lines_end_as_the_standard_says_and_none_is_too_long() -> None:
    content = written(replace(PLAIN, place="æøå " * 60))
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert max(map(len, lines)) <= 75


def test_the_file_carries_the_rule_of_norwegian_summer_time() -> None:
    content = written(PLAIN).decode()
    assert "TZID:Europe/Oslo" in content
    assert "DTSTART;TZID=Europe/Oslo:20270119T141500" in content
    assert content.count("RRULE:FREQ=YEARLY") == 2


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2027, 10, 31), date(2027, 7, 1)])
def test_local_times_stay_what_the_clock_on_the_wall_shows(day: date) -> None:
    event = event_of(written(replace(PLAIN, date=day)))
    assert isinstance(event.start, datetime)
    assert event.start.replace(tzinfo=None) == datetime.combine(day, time(14, 15))
    assert event.start.utcoffset() == datetime.combine(day, time(14, 15), OSLO).utcoffset()


def test_a_changed_meeting_is_the_same_event_with_a_higher_number() -> None:
    first, moved = written(PLAIN), written(replace(PLAIN, date=date(2027, 1, 26), sequence=3))
    assert event_of(first)["uid"] == event_of(moved)["uid"]
    assert (event_of(first)["sequence"], event_of(moved)["sequence"]) == (0, 3)


def test_a_meeting_called_off_says_so_in_its_state_and_its_name() -> None:
    event = event_of(written(replace(PLAIN, is_cancelled=True)))
    assert str(event["status"]) == "CANCELLED"
    assert str(event["summary"]) == "Avlyst: Ressursteam"
    assert str(event_of(written(PLAIN))["status"]) == "CONFIRMED"


def test_a_day_without_times_is_a_whole_day_and_an_end_before_the_start_is_left_out() -> None:
    assert event_of(written(replace(PLAIN, starts_at=None))).start == date(2027, 1, 19)
    backwards = event_of(written(replace(PLAIN, ends_at=time(9))))
    assert "dtend" not in backwards


def test_a_hidden_place_stands_nowhere_and_whoever_calls_tells_it() -> None:
    hidden = written(replace(PLAIN, place="", place_is_hidden=True))
    assert b"LOCATION" not in hidden
    assert "Stedet får du vite" in str(event_of(hidden)["description"])


def test_equal_invitations_give_equal_files_in_each_language() -> None:
    for language in Language:
        assert written(PLAIN, language) == written(PLAIN, language)
    assert "Case 1/27" in str(event_of(written(PLAIN, Language.EN))["description"])


@pytest.mark.parametrize(
    "place",
    [
        "rom\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM",
        "rom\nEND:VEVENT\nBEGIN:VEVENT",
        "a;b,c\\d\\Ne",
        "\ud83d\x00\x0b\u2028\u2029\x85 ny",
        'CN="x":mailto:a@b.invalid',
    ],
)
def test_hostile_text_stays_text(place: str) -> None:
    content = written(replace(PLAIN, place=place))
    calendar = Calendar.from_ical(content)
    assert [type(each).__name__ for each in calendar.subcomponents] == ["Timezone", "Event"]
    assert not event_of(content).subcomponents
    assert content.count(b"\r\nBEGIN:") == 4
