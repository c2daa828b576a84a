"""Gate: something was seen, on a day, in a week or in a month (G-PURP-2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.lexicon import phrase_in
from meetingapp.domain.situation import Observation
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_OBSERVATIONS = "purpose_and_concern.observations"


@dataclass(frozen=True, slots=True)
class Observations:
    """Keeps a concern from resting on impressions: one thing was seen at a time one can name."""

    kind: ClassVar[str] = "observations"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when nothing that was seen has a time."""
        stated = context.discussion.purpose_and_concern
        seen = [(n, o) for n, o in enumerate(stated.observations) if says_something(o.what)]
        if any(_has_time(each, context) for _, each in seen):
            return
        if seen:
            yield finding(
                f"{_OBSERVATIONS}.{seen[0][0]}.period",
                sentence("Write when this was seen: a day, a week or a month."),
            )
        else:
            yield finding(
                _OBSERVATIONS,
                sentence("Write one thing somebody has seen, and the day, week or month."),
            )


def _has_time(observation: Observation, context: GateContext) -> bool:
    return any(_names_time(text, context) for text in (observation.period, observation.what))


def _names_time(text: str, context: GateContext) -> bool:
    return any(phrase_in(text, lexicon.when) for lexicon in context.lexicon.values())
