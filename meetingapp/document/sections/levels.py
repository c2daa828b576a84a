"""The two levels of a case, why, and how far it has come from concern to action."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from meetingapp.document.blocks import Chip, Fact, Tone
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import capital, ended, in_a_row, joined, lowered, sentence_of
from meetingapp.domain.closing import ConcernStep, Coordination
from meetingapp.domain.levels import suggested_level
from meetingapp.domain.measure import PreventionLevel
from meetingapp.words import Words

_TONES: Final = MappingProxyType(
    {
        PreventionLevel.UNIVERSAL: Tone.GREEN,
        PreventionLevel.SELECTED: Tone.YELLOW,
        PreventionLevel.INDICATED: Tone.RED,
    }
)


def chip(record: Record, level: PreventionLevel) -> Chip:
    """Show a level in words on its tint: ``Gult nivå (selektert)``."""
    return Chip(_TONES[level], capital(record.words.code(level)))


def rows(record: Record, told: Coordination) -> Iterator[Fact]:
    """Give the level of measures with its reasons, the level of cooperation, and the step."""
    words = record.words
    if told.prevention_level:
        yield Fact(words("Level of measures"), (chip(record, told.prevention_level),))
    suggestion = suggested_level(record.case, record.discussion)
    if suggestion and told.prevention_level not in (None, suggestion.level):
        yield Fact(words("Level suggested"), (chip(record, suggestion.level),))
    signs = in_a_row(lowered(words.code(sign)) for sign in told.criteria)
    yield from fact(words("Signs of the level"), signs)
    yield from fact(words("Why this level"), sentence_of(told.level_reason))
    yield from fact(words("Level of cooperation"), joined(_cooperation(record, told)))
    if told.concern_step:
        yield from fact(words("From concern to action"), _step(words, told.concern_step))


def explained(record: Record, level: PreventionLevel | None) -> str:
    """Say what a level means: ``Gult nivå (selektert): tiltak for barn som trenger mer``."""
    if level is None:
        return ""
    words = record.words
    meant = {
        PreventionLevel.UNIVERSAL: words("measures for all children"),
        PreventionLevel.SELECTED: words("measures for children who need something extra"),
        PreventionLevel.INDICATED: words("measures for children who need much help"),
    }[level]
    return ended(f"{capital(words.code(level))}: {meant}")


def cooperation(record: Record, told: Coordination) -> str:
    """Say how many services work together, without the name of a model."""
    if told.collab_level is None:
        return ""
    return ended(capital(_collab_name(record.words, told.collab_level)))


def _cooperation(record: Record, told: Coordination) -> Iterator[str]:
    words = record.words
    if told.collab_level is not None:
        name = _collab_name(words, told.collab_level)
        yield words("BTI level {level}: {name}.", level=told.collab_level, name=name)
    if told.step:
        yield sentence_of(words.code(told.step))


def _collab_name(words: Words, level: int) -> str:
    names = (
        words("wondering"),
        words("one service"),
        words("two services work together"),
        words("three or more services work together"),
    )
    return names[max(0, min(level, len(names) - 1))]


def _step(words: Words, step: ConcernStep) -> str:
    steps = list(ConcernStep)
    return words(
        "Step {number} of {count}: {name}.",
        number=steps.index(step) + 1,
        count=len(steps),
        name=words.code(step),
    )
