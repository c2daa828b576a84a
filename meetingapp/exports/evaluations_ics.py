"""A calendar of evaluations (RFC 5545): days and numbers of cases, and nothing else.

An entry is a whole day that takes nobody's time. There is no alarm, no place and no name in it.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final, Protocol

from icalendar import Calendar, Event

from meetingapp.exports.ics import MADE_BY, one_line
from meetingapp.words import Words

_MINUTE: Final = 60


class Entry(Protocol):
    """A day with evaluations in one case."""

    @property
    def uid(self) -> str:
        """What a calendar knows it by."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def reference(self) -> str:
        """The number of the case, where it tells nothing."""

    @property
    def measures(self) -> int:
        """So many are to be evaluated."""
        ...


def evaluation_file(entries: Iterable[Entry], made_at: datetime, words: Words) -> bytes:
    """Write the calendar. No text a person can write makes it fail."""
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        calendar.add_component(_event(entry, made_at, words))
    return bytes(calendar.to_ical())


def _event(entry: Entry, made_at: datetime, words: Words) -> Event:
    language = {"language": str(words.language)}
    number = one_line(entry.reference)
    title = words("Evaluation, case {number}", number=number) if number else words("Evaluation")
    told = words.plural(
        "One measure is to be evaluated.", "{n} measures are to be evaluated.", entry.measures
    )
    event = Event()
    event.add("uid", f"{one_line(entry.uid)}@samraad")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("sequence", int(made_at.timestamp()) // _MINUTE)
    event.add("dtstart", entry.on)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("summary", title, parameters=language)
    about = words("What it is about stands in Samråd.")
    event.add("description", f"{told} {about}", parameters=language)
    return event
