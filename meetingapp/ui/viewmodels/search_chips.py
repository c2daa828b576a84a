"""The conditions of a search, as they are shown and typed in each language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.measure import Arena, PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.query import (
    ME,
    About,
    Chip,
    Period,
    Query,
    State,
    chip_text,
    condition,
    written,
)
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_SEARCHED: Final[Mapping[Chip, Say]] = MappingProxyType(
    {
        Chip(About.STATE, State.OPEN.value): lambda words: words("is:open"),
        Chip(About.STATE, State.CLOSED.value): lambda words: words("is:closed"),
        Chip(About.STATE, State.LATE.value): lambda words: words("is:overdue"),
        Chip(About.PERSON, ME): lambda words: words("@me"),
        Chip(About.EVALUATED, Period.TODAY.value): lambda words: words("evaluated:today"),
        Chip(About.EVALUATED, Period.THIS_WEEK.value): lambda words: words("evaluated:this week"),
        Chip(About.EVALUATED, Period.NEXT_WEEK.value): lambda words: words("evaluated:next week"),
        Chip(About.EVALUATED, Period.THIS_MONTH.value): lambda words: words("evaluated:this month"),
    }
)
_SAID: Final[Mapping[Chip, Say]] = MappingProxyType(
    {
        **_SEARCHED,
        Chip(About.STATE, State.UNMEASURED.value): lambda words: words("is:not measured"),
        Chip(About.STATE, State.ESCALATED.value): lambda words: words("is:taken further"),
        Chip(About.STATE, State.STOPPED.value): lambda words: words("is:stopped"),
        Chip(About.EVALUATED, Period.SOON.value): lambda words: words("evaluated:soon"),
        Chip(About.EVALUATED, Period.NO_DAY.value): lambda words: words("evaluated:undated"),
        Chip(About.DEADLINE, Period.TODAY.value): lambda words: words("deadline:today"),
        Chip(About.DEADLINE, Period.THIS_WEEK.value): lambda words: words("deadline:this week"),
        Chip(About.DEADLINE, Period.NEXT_WEEK.value): lambda words: words("deadline:next week"),
        Chip(About.DEADLINE, Period.SOON.value): lambda words: words("deadline:soon"),
        Chip(About.DEADLINE, Period.THIS_MONTH.value): lambda words: words("deadline:this month"),
        Chip(About.DEADLINE, Period.NO_DAY.value): lambda words: words("deadline:undated"),
        Chip(About.LEVEL, PreventionLevel.UNIVERSAL.value): lambda words: words("level:green"),
        Chip(About.LEVEL, PreventionLevel.SELECTED.value): lambda words: words("level:yellow"),
        Chip(About.LEVEL, PreventionLevel.INDICATED.value): lambda words: words("level:red"),
        Chip(About.ARENA, Arena.HOME.value): lambda words: words("arena:home"),
        Chip(About.ARENA, Arena.KINDERGARTEN.value): lambda words: words("arena:kindergarten"),
        Chip(About.ARENA, Arena.SCHOOL.value): lambda words: words("arena:school"),
        Chip(About.ARENA, Arena.SFO.value): lambda words: words("arena:after-school care"),
        Chip(About.ARENA, Arena.LEISURE.value): lambda words: words("arena:leisure"),
        Chip(About.ARENA, Arena.HEALTH.value): lambda words: words("arena:health"),
        Chip(About.ARENA, Arena.OTHER.value): lambda words: words("arena:elsewhere"),
    }
)
OFFERED: Final = tuple(_SEARCHED)
"""The conditions that can be chosen in the search without writing them."""


def said_chip(chip: Chip) -> Say:
    """Say a condition as it can be typed."""
    if chip.about is About.SERVICE:
        return _of_service(chip)
    return _SAID.get(chip) or plain(chip_text(chip))


def typed_query(words: Words, query: Query) -> str:
    """Write a query so that it can stand in a field, in the language of whoever reads it."""
    said = (said_chip(chip)(words) for chip in query.chips)
    return " ".join((written(Query(query.words)), *said)).strip()


def _of_service(chip: Chip) -> Say:
    def say(words: Words) -> str:
        name = words.code(ServiceCode(chip.value))
        return condition(words.in_context("condition", "service"), name, chip)

    return say
