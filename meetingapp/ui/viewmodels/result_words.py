"""How a hit of the search screen is named, and how its reasons are said."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from meetingapp.services.hits import Hit, HitKind
from meetingapp.ui.viewmodels.hit_words import named
from meetingapp.ui.viewmodels.told_apart import told_apart
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.search_results import CaseHits, Reason, Results, ToldHit

_PARTS: Final[Mapping[str, Say]] = MappingProxyType(
    {
        "purpose_and_concern": lambda words: words("Concern"),
        "guardian_views": lambda words: words("What guardians think"),
        "situation": lambda words: words("Strengths and what was tried"),
        "alternatives": lambda words: words("Ways forward"),
        "best_interest": lambda words: words("What is best for the child"),
        "agreement": lambda words: words("Agreed"),
        "voice": lambda words: words("The child’s view"),
        "reference": lambda words: words("Case number"),
        "action": lambda words: words("What is done"),
        "goal": lambda words: words("Goal"),
        "title": lambda words: words("What it is called"),
        "name": lambda words: words("The name of the child"),
        "spelling": lambda words: words("The name, spelled in another way"),
    }
)


def hit_title(hit: Hit, today: date) -> Say:
    """Name a hit under the name of its child."""
    return (
        (lambda words: words("The case")) if hit.kind is HitKind.CASE else named(hit, today).title
    )


def about_hit(told: "ToldHit", today: date) -> Say:
    """Say what is to be known of a hit, and why it is one."""

    def say(words: Words) -> str:
        parts = (*_standing(words, told.hit, today), *(_said(words, each) for each in told.reasons))
        return " · ".join(parts)

    return say


def case_title(case: "CaseHits") -> Say:
    """Name the child, or whatever the case is about."""
    return plain(case.title)


def case_mark(case: "CaseHits") -> Say:
    """Say what tells the case from another of the same name."""
    return lambda words: told_apart(words, case.age, case.number, case.born)


def case_said(case: "CaseHits") -> Say:
    """Say whom a hit is about, for those who do not see what it stands under."""

    def say(words: Words) -> str:
        mark = told_apart(words, case.age, case.number, case.born)
        return ", ".join(part for part in (case.title, mark) if part)

    return say


def count_said(results: "Results") -> Say:
    """Say in how many cases something was found, of those a person may see."""
    count = len(results.cases)

    def say(words: Words) -> str:
        if not count:
            return words("Nothing fits. Try fewer letters, or take a condition away.")
        told = words.plural("Hits in one case.", "Hits in {n} cases.", count)
        more = words("There are more: write some more to find them.") if results.is_more else ""
        return f"{told} {more}".strip()

    return say


def _standing(words: Words, hit: Hit, today: date) -> tuple[str, ...]:
    if hit.kind is not HitKind.MEASURE:
        return ()
    if not hit.is_open:
        return (words("not running any more"),)
    if hit.day is None:
        return ()
    same_year = hit.day.year == today.year
    day = words.day_month(hit.day) if same_year else words.long_day(hit.day)
    return (words("evaluated {day}", day=day),)


def _said(words: Words, reason: "Reason") -> str:
    part = _PARTS[reason.part](words)
    return words("{part}: “{text}”", part=part, text=reason.text) if reason.text else part
