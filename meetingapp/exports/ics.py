"""A meeting as a calendar file (RFC 5545): when and where, and nothing of what it is about.

The same meeting keeps its UID, and its number grows when it was changed, so that a calendar
replaces what it holds. No alarm, no address and no name of anybody invited stands in it.
"""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from meetingapp.domain.concealed import without_concealed
from meetingapp.domain.invitation import Invitation
from meetingapp.words import Words

_OSLO: Final = ZoneInfo("Europe/Oslo")
_ONE_HOUR: Final = timedelta(hours=1)
MADE_BY: Final = "-//Samråd//Samråd//NO"


def calendar_file(invitation: Invitation, type_name: str, words: Words) -> bytes:
    """Write the meeting for one recipient. No text a person can write makes it fail."""
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if invitation.starts_at is not None:
        calendar.add_component(oslo())
    calendar.add_component(_event(invitation, type_name, words))
    return bytes(calendar.to_ical())


def _event(invitation: Invitation, type_name: str, words: Words) -> Event:
    event = Event()
    event.add("uid", f"{one_line(invitation.meeting_id)}@samraad")
    event.add("dtstamp", invitation.made_at.astimezone(UTC))
    event.add("sequence", invitation.sequence)
    event.add("status", "CANCELLED" if invitation.is_cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    name = one_line(type_name)
    if invitation.is_cancelled:
        name = words("Called off: {meeting}", meeting=name)
    language = {"language": str(words.language)}
    event.add("summary", name, parameters=language)
    _add_times(event, invitation)
    if place := one_line(invitation.where):
        event.add("location", place, parameters=language)
    event.add("description", "\n".join(_lines(invitation, words)), parameters=language)
    return event


def _add_times(event: Event, invitation: Invitation) -> None:
    """Write times as the clock on the wall shows them; a day without times is a whole day."""
    starts, ends = invitation.starts_at, invitation.ends_at
    if starts is None:
        event.add("dtstart", invitation.date)
        return

    def at(clock: time) -> datetime:
        return datetime.combine(invitation.date, clock.replace(tzinfo=None), _OSLO)

    event.add("dtstart", at(starts))
    if ends is not None and ends > starts:
        event.add("dtend", at(ends))


def _lines(invitation: Invitation, words: Words) -> list[str]:
    cases = [one_line(slot.reference) for slot in invitation.cases]
    lines = [words("Case {number}", number=number) for number in cases]
    if invitation.place_is_hidden:
        lines.append(words("Whoever calls the meeting tells you the place."))
    if invitation.is_about_a_child:
        lines.append(words("Names and what the cases are about are shared in the meeting only."))
    return lines


def one_line(text: str) -> str:
    """Give a text as a calendar can keep it: on one line, and with nothing that hides.

    A backslash becomes a stroke: calendars read one before an N as the end of a line.
    """
    kept = without_concealed(text).encode("utf-8", "replace").decode("utf-8")
    return " ".join(kept.replace("\\", "/").split())


def oslo() -> Timezone:
    """Write the rule of Norwegian summer time, so that no calendar has to know it."""
    zone = Timezone()
    zone.add("tzid", "Europe/Oslo")
    for part, name, month, hour, step in (
        (TimezoneDaylight(), "CEST", 3, 2, (_ONE_HOUR, 2 * _ONE_HOUR)),
        (TimezoneStandard(), "CET", 10, 3, (2 * _ONE_HOUR, _ONE_HOUR)),
    ):
        last_sunday = 29 if month == 3 else 25  # noqa: PLR2004 - March; both of 1970
        part.add("dtstart", datetime(1970, month, last_sunday, hour))  # noqa: DTZ001 - a local rule
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", step[0])
        part.add("tzoffsetto", step[1])
        part.add("tzname", name)
        zone.add_component(part)
    return zone
