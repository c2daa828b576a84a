"""Reads a line somebody wrote in the middle of a meeting as a measure.

«@Kari leser med Jonas innen fredag» names a person and a day. Only what is written is read, and
what cannot be read stays in the action.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from meetingapp.domain.day_words import parse_day
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.people import PersonRef

_MOST_DAY_WORDS: Final = 4
_LONGEST_NAME: Final = 200
_LONGEST: Final = 2_000
"""A line with more characters is no line somebody wrote as a measure."""
_MENTION: Final = re.compile(r"(?<!\w)@(?=\w)")
_BY: Final = re.compile(r"\b(?:innen|innan|senest|seinast|by)\s+", re.IGNORECASE)
_AHEAD: Final = re.compile(r"(?<!\w)(?:om|in)\s+\w+\s+\w+", re.IGNORECASE)
_LOOKED_AT: Final = re.compile(
    r"\b(?:evaluer\w*|evaluat\w*|ser(?:\s+vi)?\s+på\s+det\s+igjen|ser(?:\s+vi)?\s+på\s+det\s+att)"
    r"[\s:,]*(?:(?:den|på|on)\s+)?",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\S+\s*")
_ENDS: Final = " \t,;:–-"


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """What a line says: who, until when, when it is looked at again, and the rest."""

    action: str
    responsible: PersonRef | None = None
    deadline: date | None = None
    evaluation_date: date | None = None


def read_measure_line(text: str, people: Sequence[PersonRef], today: date) -> MeasureLine:
    """Read one line; a name that could be two people's is left where it stands."""
    line = MeasureLine(" ".join(text.split()))
    if len(line.action) > _LONGEST:
        return line
    who, rest = mentioned(line.action, people)
    action, evaluated = _day(rest, _LOOKED_AT, today)
    action, deadline = _day(action, _BY, today)
    if deadline is None:
        action, deadline = _ahead(action, today)
    return MeasureLine(without_marks(action, people).strip(_ENDS), who, deadline, evaluated)


def mentioned(text: str, people: Sequence[PersonRef]) -> tuple[PersonRef | None, str]:
    """Find the first ``@name`` that can only be one person, and give the text without it."""
    for found in _MENTION.finditer(text):
        who, length = _named(text[found.end() : found.end() + _LONGEST_NAME], people)
        if who is not None:
            rest = f"{text[: found.start()]}{text[found.end() + length :]}"
            return who, " ".join(rest.split()).strip(_ENDS)
    return None, text


def without_marks(text: str, people: Sequence[PersonRef]) -> str:
    """Write ``@Kari Testdahl`` as the name alone, where it is somebody's name."""
    parts, at = [], 0
    for found in _MENTION.finditer(text):
        who, length = _named(text[found.end() : found.end() + _LONGEST_NAME], people)
        if who is not None:
            parts += [text[at : found.start()], who.name]
            at = found.end() + length
    return "".join((*parts, text[at:]))


def _named(text: str, people: Sequence[PersonRef]) -> tuple[PersonRef | None, int]:
    """Find whose name a text begins with: whole first, else a beginning that is one person's."""
    whole = [p for p in people if p.name and _begins(text, p.name)]
    if whole:
        longest = max(whole, key=lambda p: len(p.name))
        alone = sum(p.name == longest.name for p in whole) == 1
        return (longest if alone else None), len(longest.name)
    first = re.match(r"[\w-]+", text)
    if first is None:
        return None, 0
    said = compared(first[0])
    found = [p for p in people if any(part == said for part in compared(p.name).split())]
    found = found or [p for p in people if compared(p.name).startswith(said)]
    return (found[0] if len(found) == 1 else None), len(first[0])


def _begins(text: str, name: str) -> bool:
    after = text[len(name) : len(name) + 1]
    return compared(text[: len(name)]) == compared(name) and not after.isalnum()


def _day(action: str, keyword: re.Pattern[str], today: date) -> tuple[str, date | None]:
    """Read the day after a keyword, as many words as make one day, and give the rest."""
    for found in keyword.finditer(action):
        after = _WORD.finditer(action, found.end())
        words = [word[0] for word in islice(after, _MOST_DAY_WORDS)]
        for count in range(len(words), 0, -1):
            said = "".join(words[:count])
            day = parse_day(said.strip(" ,;:.!\t"), today) or parse_day(said.strip(), today)
            if day is not None:
                return _without(action, found.start(), found.end() + len(said)), day
    return action, None


def _ahead(action: str, today: date) -> tuple[str, date | None]:
    """Read «om 6 uker» where it stands without a keyword."""
    for found in _AHEAD.finditer(action):
        day = parse_day(found[0], today)
        if day is not None:
            return _without(action, found.start(), found.end()), day
    return action, None


def _without(action: str, start: int, end: int) -> str:
    return f"{action[:start].rstrip(_ENDS)} {action[end:].lstrip(' ,;')}".strip()
