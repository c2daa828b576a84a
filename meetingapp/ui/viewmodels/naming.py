"""How meetings, cases and days are named in lists."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.template import Template
    from meetingapp.services.ports import MeetingSummary

TypeNames = Mapping[str, Mapping[str, str]]
"""The name of each meeting type, by its code, in nb, nn and en."""


def type_names(templates: "Sequence[Template]") -> TypeNames:
    """Gather the names of the meeting types."""
    return {template.type.code: template.type.name for template in templates}


def type_name(words: Words, names: TypeNames, code: str) -> str:
    """Name a meeting type as the first word of a line."""
    name = names.get(code, {}).get(words.language, code)
    return name[:1].upper() + name[1:]


def meeting_title(names: TypeNames, meeting: "MeetingSummary") -> Say:
    """Name a meeting by its type and its case, or how many cases it has."""

    def say(words: Words) -> str:
        kind = type_name(words, names, meeting.type)
        found = meeting.discussions
        if len(found) == 1:
            return f"{kind} · {found[0].case_title}"
        return f"{kind} · {words.plural('one case', '{n} cases', len(found))}"

    return say


def when_and_where(meeting: "MeetingSummary") -> Say:
    """Say day, time and place of a meeting."""

    def say(words: Words) -> str:
        day = words.weekday(meeting.date)
        parts = [f"{day[:1].upper()}{day[1:]} {words.day_month(meeting.date)}"]
        if meeting.starts_at is not None:
            parts[0] += f" {words('at {time}', time=meeting.starts_at)}"
        if meeting.place:
            parts.append(meeting.place)
        return " · ".join(parts)

    return say


def distance(day: date, today: date) -> Say:
    """Say how far away a day is: today, tomorrow, in so many days, or days over."""
    days = (day - today).days

    def say(words: Words) -> str:
        if days == 0:
            return words("Today")
        if days == 1:
            return words("Tomorrow")
        if days > 1:
            return words.plural("In one day", "In {n} days", days)
        return words.plural("One day over", "{n} days over", -days)

    return say


def short_month(words: Words, day: date) -> str:
    """Return the month in three letters."""
    return words.day_month(day).split()[-1][:3]
