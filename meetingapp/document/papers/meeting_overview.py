"""The overview of meetings: each kind with its purpose and people, then the teams’ days."""

from collections.abc import Iterator

from meetingapp.document.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Items,
    Keep,
    Para,
    Strong,
    Table,
)
from meetingapp.document.papers.frame import open_paper, sender
from meetingapp.document.record import fact
from meetingapp.document.wording import capital, sentence_of
from meetingapp.domain.papers.meeting_overview import MeetingOverview, TeamYear
from meetingapp.domain.series import Occurrence
from meetingapp.domain.template import MeetingType
from meetingapp.words import Words


def build(overview: MeetingOverview, words: Words) -> Document:
    """Write the overview for one school year. It is open to everybody."""
    heading = words("Overview of our meetings")
    year = overview.school_year
    blocks = _blocks(overview, words, heading)
    return open_paper(
        heading, f"{year}–{year + 1}", blocks, overview, made_at=overview.made_at, words=words
    )


def _blocks(overview: MeetingOverview, words: Words, heading: str) -> Iterator[Block]:
    year = overview.school_year
    school_year = words("The school year {first}–{last}", first=year, last=year + 1)
    yield Heading(1, heading, school_year)
    yield Para(words("Who meets where, why, and when. No child is named here."))
    yield Facts(
        (
            *fact(words("From"), sender(overview.municipality, overview.unit)),
            *fact(words("Made on"), words.long_day(overview.made_on)),
        )
    )
    if overview.types:
        yield Heading(2, words("The meetings"))
        yield Table(
            (words("Meeting"), words("Who calls it, and who comes"), words("How often")),
            tuple(_type(kind, words) for kind in overview.types),
            (197, 170, 110),
            words("The meetings, what they are for, who comes and how often"),
        )
    if overview.teams:
        yield Heading(2, words("The teams’ days"))
        for team in overview.teams:
            yield Keep(tuple(_team(team, overview, words)))


def _type(kind: MeetingType, words: Words) -> tuple[Strong | tuple[Strong | str, ...] | str, ...]:
    language = words.language
    comes = (kind.convener[language], kind.participants[language])
    return (
        (Strong(capital(kind.name[language])), sentence_of(kind.purpose[language])),
        tuple(sentence_of(text) for text in comes if text.strip()) or "–",
        tuple(
            sentence_of(text)
            for text in (kind.cadence[language], words.code(kind.consent))
            if text.strip()
        ),
    )


def _team(team: TeamYear, overview: MeetingOverview, words: Words) -> Iterator[Block]:
    names = (k.name[words.language] for k in overview.types if k.code == team.type)
    kind = capital(next(names, ""))
    yield Heading(3, team.name, "" if kind.casefold() in team.name.casefold() else kind)
    facts: list[Fact] = []
    if team.starts_at is not None:
        time = words("at {time}", time=team.starts_at)
        until = f"–{words.clock(team.ends_at)}" if team.ends_at is not None else ""
        facts += fact(words("Time"), capital(time + until))
    facts += fact(words("Place"), team.place)
    if facts:
        yield Facts(tuple(facts))
    if team.days:
        yield Items(tuple(_day(each, words) for each in team.days))
    else:
        yield Para(words("Meets when it is needed."))


def _day(each: Occurrence, words: Words) -> str:
    """Write one day; what is moved or skipped says so, so that nobody waits in vain."""
    planned = capital(words.weekday_and_day(each.planned))
    if each.on is None:
        return words("{day}: no meeting", day=planned)
    if each.is_moved:
        moved = words.weekday_and_day(each.on)
        return words("{day}: moved to {other}", day=planned, other=moved)
    return planned
