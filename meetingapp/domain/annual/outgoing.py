"""What of the year goes to a calendar: the same thing twice is one, and what is gone is taken away.

A calendar knows a time by its key. What was given before and is in the year no more is given once
again as called off, or it would stand there for good.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from meetingapp.domain.annual.occurring import Entry
from meetingapp.domain.annual.rules import Span, one_day

MOST_GIVEN: Final = 4000
_FORGOTTEN: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Given:
    """One time a calendar has been given: its key, and the day it stood on."""

    key: str
    on: date


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One time for a calendar. The title is that of the year; nothing of any case is in it."""

    key: str
    title: str
    on: Span
    starts_at: time | None = None
    ends_at: time | None = None
    about: str = ""
    called_off: bool = False


def key_of(entry: Entry) -> str:
    """Return what a calendar knows a time by: it stays when the day or the rule is another."""
    occurrence = entry.occurrence
    return f"{entry.date.id}/{occurrence.year}/{occurrence.number}"


def calendar_entries(
    entries: Iterable[Entry], given: Iterable[Given], years: Iterable[int], today: date
) -> tuple[CalendarEntry, ...]:
    """Return what goes to a calendar: what comes in some years, and what is to be taken away."""
    found = {key_of(each): _outgoing(each) for each in entries if each.occurrence.on is not None}
    asked = frozenset(years)
    gone = (
        CalendarEntry(each.key, "", one_day(each.on), called_off=True)
        for each in given
        if each.key not in found and each.on >= today and _year(each.key) in asked
    )
    every = (*found.values(), *gone)
    return tuple(sorted(every, key=lambda each: (each.on.first, each.key)))


def now_given(
    before: Iterable[Given], entries: Iterable[CalendarEntry], today: date
) -> tuple[Given, ...]:
    """Return what calendars have been given after this; what is long past is forgotten."""
    known = {each.key: each for each in before}
    for each in entries:
        known[each.key] = Given(each.key, each.on.last)
    kept = (each for each in known.values() if today - each.on < _FORGOTTEN)
    return tuple(sorted(kept, key=lambda each: (each.on, each.key)))[-MOST_GIVEN:]


def _year(key: str) -> int:
    return int(key.split("/")[-2])


def _outgoing(entry: Entry) -> CalendarEntry:
    date_, on = entry.date, entry.occurrence.on
    return CalendarEntry(
        key_of(entry),
        date_.title,
        on or entry.occurrence.planned,
        date_.starts_at,
        date_.ends_at,
        date_.about,
    )
