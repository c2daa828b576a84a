"""What is said of each thing in the story of a case: beside its mark, and as a sentence."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from meetingapp.domain.concealed import shown
from meetingapp.domain.story import OF_THE_CHILD, TO_COME, Effort, Event, Happening, LevelSpan
from meetingapp.ui.viewmodels.measure_words import numbers_of, unit_of
from meetingapp.ui.viewmodels.naming import type_name
from meetingapp.ui.wording import Say
from meetingapp.words import Language, Words

if TYPE_CHECKING:
    from meetingapp.domain.people import PersonRef
    from meetingapp.ui.viewmodels.naming import TypeNames

_SHORT: Final = 4
"""A month of so few letters is written whole."""
_SHORTLY: Final[Mapping[Happening, Say]] = {
    Happening.HEARD: lambda words: words("Told their view"),
    Happening.NOT_HEARD: lambda words: words("Was not heard"),
    Happening.TO_HEAR: lambda words: words("To be talked with"),
    Happening.TOLD: lambda words: words("Was told"),
    Happening.TO_TELL: lambda words: words("To be told"),
}
_WHO_DOES: Final[Mapping[Happening, Callable[[Words, str], str]]] = {
    Happening.TO_HEAR: lambda words, who: words(
        "{who} is to talk with the child by this day.", who=who
    ),
    Happening.TOLD: lambda words, who: words("{who} told the child what was agreed.", who=who),
    Happening.TO_TELL: lambda words, who: words(
        "{who} has promised to tell the child what was agreed.", who=who
    ),
}
_NOBODY_NAMED: Final[Mapping[Happening, Say]] = {
    Happening.HEARD: lambda words: words("The child told their own view."),
    Happening.NOT_HEARD: lambda words: words("The child was not heard. Why is in the minutes."),
    Happening.TO_HEAR: lambda words: words("Somebody is to talk with the child by this day."),
    Happening.TOLD: lambda words: words("The child was told what was agreed."),
    Happening.TO_TELL: lambda words: words(
        "The child has been promised to be told what was agreed."
    ),
}


def short_day(words: Words, day: date) -> str:
    """Write ``24. nov.``, bound by a no-break space."""
    number, month = words.day_month(day).split("\N{NO-BREAK SPACE}")
    return f"{number}\N{NO-BREAK SPACE}{_short(words, month)}"


def month_label(words: Words, day: date, *, with_year: bool) -> str:
    """Name a month over its line: ``nov.``, or ``jan. 2027``."""
    month = _short(words, words.day_month(day).split("\N{NO-BREAK SPACE}")[-1])
    return f"{month} {day.year}" if with_year else month


def _short(words: Words, month: str) -> str:
    if len(month) <= _SHORT:
        return month
    return month[:3] if words.language is Language.EN else f"{month[:3]}."


def label_of(words: Words, event: Event, names: "TypeNames", today: date) -> tuple[str, str]:
    """Say a thing in two short lines, for the picture."""
    day = short_day(words, event.on)
    if event.what not in OF_THE_CHILD:
        kind = type_name(words, names, event.meeting_type)
        return f"{kind} {day}", _of_meeting(words, event, today)
    sub = _who_by(words, event.who, day) if event.what in TO_COME else day
    return _SHORTLY[event.what](words), sub


def sentence_of(words: Words, event: Event, names: "TypeNames", today: date) -> str:
    """Say a thing as one sentence that stands alone, without its day."""
    if event.what not in OF_THE_CHILD:
        kind = type_name(words, names, event.meeting_type)
        return f"{kind}: {_of_meeting(words, event, today)}."
    if event.who is not None and event.what in _WHO_DOES:
        return _WHO_DOES[event.what](words, shown(event.who.name))
    return _NOBODY_NAMED[event.what](words)


def counts_of(words: Words, event: Event) -> str:
    """Say how many measures a meeting agreed on and evaluated."""
    said = []
    if event.agreed:
        said.append(words.plural("one measure agreed", "{n} measures agreed", event.agreed))
    if event.evaluated:
        said.append(words.plural("one evaluated", "{n} evaluated", event.evaluated))
    return ", ".join(said) or words("no measures agreed")


def evaluation_of(words: Words, effort: Effort) -> str:
    """Say what is known of the next evaluation of a measure, beside its mark."""
    _, goal = numbers_of(words, effort.measure)
    unit = unit_of(words, effort.measure)
    return words("target: {goal}", goal=f"{goal} {shown(unit)}".strip()) if goal else ""


def title_of(effort: Effort) -> str:
    """Name a measure: its title, or what is done."""
    return shown(effort.measure.title or effort.measure.action)


def level_of(words: Words, span: LevelSpan) -> str:
    """Name a level, and the level of collaboration beside it; the two are never made into one."""
    said = []
    if span.prevention is not None:
        said.append(words.code(span.prevention))
    if span.collab is not None:
        said.append(words("collaboration level {n} (BTI)", n=span.collab))
    both = " · ".join(said)
    return both[:1].upper() + both[1:]


def _who_by(words: Words, who: "PersonRef | None", day: str) -> str:
    by = words("by {day}", day=day)
    return f"{shown(who.name.split()[0])}, {by}" if who is not None and who.name.strip() else by


def _of_meeting(words: Words, event: Event, today: date) -> str:
    if event.what is Happening.HELD:
        return counts_of(words, event)
    if event.what is Happening.STOPPED:
        return words("stopped along the way")
    if not event.meeting_id:
        return words("agreed, not planned yet")
    return words("planned") if event.on >= today else words("minutes not finished")
