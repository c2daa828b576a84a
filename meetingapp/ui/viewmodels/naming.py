"""How meetings, cases and days are named in lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from meetingapp.domain.case import Anonymous, Case, Group, NamedChild, System, Unborn
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.team import Team
    from meetingapp.domain.template import Template
    from meetingapp.services.summaries import MeetingSummary

TypeNames = Mapping[str, Mapping[str, str]]
"""The name of each meeting type, by its code, in nb, nn and en."""


def type_names(templates: "Sequence[Template]") -> TypeNames:
    """Gather the names of the meeting types."""
    return {template.type.code: template.type.name for template in templates}


def type_name(words: Words, names: TypeNames, code: str) -> str:
    """Name a meeting type as the first word of a line."""
    name = names.get(code, {}).get(words.language, code)
    return name[:1].upper() + name[1:]


@dataclass(frozen=True, slots=True)
class TeamKind:
    """What a team can be: a meeting type, or one of the names teams of that type go by."""

    type: str
    variant: str
    name: Mapping[str, str]

    @property
    def value(self) -> str:
        """Return one word for both, for a list to choose from."""
        return f"{self.type}/{self.variant}"


def team_kinds(templates: "Sequence[Template]") -> tuple[TeamKind, ...]:
    """Gather what teams can be."""
    return tuple(
        kind
        for template in templates
        for kind in (
            TeamKind(template.type.code, "", template.type.name),
            *(
                TeamKind(template.type.code, each.id, each.name)
                for each in template.type.variants
                if each.name != template.type.name
            ),
        )
    )


def team_title(words: Words, kinds: "Sequence[TeamKind]", team: "Team") -> str:
    """Name a team in the language in use where its name is one we know, else as it was written."""
    mine = [kind for kind in kinds if kind.type == team.type]
    known = next((kind for kind in mine if team.name in kind.name.values()), None)
    if known is None and not team.name and mine:
        known = mine[0]
    name = known.name[words.language] if known is not None else team.name or team.type
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


def case_title(words: Words, case: Case) -> str:
    """Name a case: by the child, by its label, or by what it is and its number."""
    match case.subject:
        case NamedChild(name=name) if name:
            return name
        case Group(label=label) | System(label=label) if label:
            return label
        case Unborn():
            return words("A child not born yet")
        case Anonymous(age_band=band) if band:
            years = band.removesuffix(" år")  # people write "9–12" or "9–12 år"
            return words("A child of {age} years, without a name", age=years)
        case _:
            return case.reference
