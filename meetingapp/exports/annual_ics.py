"""The year of a municipality as a calendar (RFC 5545): each time an entry of its own.

The times are written out one by one, not as a rule: days that gave way to a holiday follow no
rule a calendar knows. A time keeps its UID, and its number grows each time the file is made, so
that a calendar replaces what it holds. What is in the year no more is called off.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from meetingapp.exports.ics import MADE_BY, one_line, oslo
from meetingapp.words import Words

_OSLO: Final = ZoneInfo("Europe/Oslo")
_MINUTE: Final = 60


class Days(Protocol):
    """Days in a row."""

    @property
    def first(self) -> date:
        """The first."""

    @property
    def last(self) -> date:
        """The last."""
        ...


class Entry(Protocol):
    """One time."""

    @property
    def key(self) -> str:
        """What a calendar knows it by."""

    @property
    def title(self) -> str:
        """What it is."""

    @property
    def on(self) -> Days:
        """When it is."""

    @property
    def starts_at(self) -> time | None:
        """On the clock of the wall; ``None`` for whole days."""

    @property
    def ends_at(self) -> time | None:
        """When it is over, where that is set."""

    @property
    def about(self) -> str:
        """One line about it."""

    @property
    def called_off(self) -> bool:
        """Tell whether it is to be taken away."""
        ...


def annual_file(entries: Iterable[Entry], made_at: datetime, words: Words) -> bytes:
    """Write the calendar. No text a person can write makes it fail."""
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    listed = tuple(entries)
    if any(each.starts_at is not None for each in listed):
        calendar.add_component(oslo())
    for entry in listed:
        calendar.add_component(_event(entry, made_at, words))
    return bytes(calendar.to_ical())


def _event(entry: Entry, made_at: datetime, words: Words) -> Event:
    language = {"language": str(words.language)}
    event = Event()
    uid = hashlib.sha256(entry.key.encode("utf-8", "replace")).hexdigest()[:32]
    event.add("uid", f"{uid}@samraad")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("sequence", int(made_at.timestamp()) // _MINUTE)
    event.add("status", "CANCELLED" if entry.called_off else "CONFIRMED")
    title = one_line(entry.title) or words("Called off")
    event.add("summary", title, parameters=language)
    _add_times(event, entry)
    if about := one_line(entry.about):
        event.add("description", about, parameters=language)
    return event


def _add_times(event: Event, entry: Entry) -> None:
    """Write a time as the clock on the wall shows it; whole days take nobody's time."""
    first, last, starts = entry.on.first, entry.on.last, entry.starts_at
    if starts is None or first != last:
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        return
    event.add("dtstart", _at(first, starts))
    if entry.ends_at is not None and entry.ends_at > starts:
        event.add("dtend", _at(first, entry.ends_at))


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock.replace(tzinfo=None), _OSLO)
