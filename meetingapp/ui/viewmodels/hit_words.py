"""How something that was found is named, and where it is opened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from meetingapp.services.search import Hit, HitKind
from meetingapp.ui import places
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

GROUPS: Final[Mapping[HitKind, Say]] = MappingProxyType(
    {
        HitKind.CASE: lambda words: words("Cases"),
        HitKind.MEASURE: lambda words: words("Measures"),
        HitKind.MEETING: lambda words: words("Meetings and minutes"),
        HitKind.MINUTES: lambda words: words("Meetings and minutes"),
        HitKind.PERSON: lambda words: words("People"),
    }
)
ICONS: Final[Mapping[HitKind, str]] = MappingProxyType(
    {
        HitKind.CASE: "folder",
        HitKind.MEASURE: "list-checks",
        HitKind.MEETING: "calendar-days",
        HitKind.MINUTES: "file-text",
        HitKind.PERSON: "user",
    }
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a row says: the thing, and at its end whom or what it is about."""

    title: Say
    about: Say


def named(hit: Hit, today: date) -> Named:
    """Name a hit; the child stands on every one that is about a child, and so does its number."""
    child = child_of(hit)
    match hit.kind:
        case HitKind.CASE:
            return Named(_case(hit), plain(hit.case_number))
        case HitKind.MEASURE:
            return Named(plain(hit.title), _measure(hit, today))
        case HitKind.MEETING:
            return Named(lambda words: f"{_type(words, hit)} {_day(words, hit, today)}", child)
        case HitKind.MINUTES:
            return Named(
                lambda words: words(
                    "Minutes, {type}, {day}",
                    type=hit.type_names.get(words.language, ""),
                    day=_day(words, hit, today),
                ),
                child,
            )
        case HitKind.PERSON:
            return Named(plain(hit.title), plain(hit.role))


def child_of(hit: Hit) -> Say:
    """Say whom a hit is about, so that it is not taken for another child of the same name."""
    return plain(" · ".join(part for part in (hit.case_title, hit.case_number) if part))


def place_of(hit: Hit, may_be_at: Callable[[places.Place], bool]) -> places.Place | None:
    """Return where a hit is opened; ``None`` where this person opens no such thing."""
    match hit.kind:
        case HitKind.CASE | HitKind.MEASURE:
            place: places.Place = places.CasePlace(hit.case_id)
        case HitKind.MEETING:
            room = places.RoomPlace(hit.id)
            place = room if may_be_at(room) else places.MeetingsPlace()
        case HitKind.MINUTES:
            place = places.MinutesPlace(hit.id)
        case HitKind.PERSON:
            place = places.TeamPlace()
    return place if may_be_at(place) else None


def _case(hit: Hit) -> Say:
    age = hit.age
    if age is None:
        return plain(hit.case_title)
    return lambda words: words.plural(
        "{name}, one year", "{name}, {n} years", age, name=hit.case_title
    )


def _measure(hit: Hit, today: date) -> Say:
    child = child_of(hit)

    def say(words: Words) -> str:
        if not hit.is_open:
            return f"{child(words)} · {words('not running any more')}"
        if hit.day is None:
            return child(words)
        looked_at = words("evaluated {day}", day=_day(words, hit, today))
        return f"{child(words)} · {looked_at}"

    return say


def _type(words: Words, hit: Hit) -> str:
    name = hit.type_names.get(words.language, "") or words("Meeting")
    return name[:1].upper() + name[1:]


def _day(words: Words, hit: Hit, today: date) -> str:
    if hit.day is None:
        return ""
    return words.day_month(hit.day) if hit.day.year == today.year else words.long_day(hit.day)
