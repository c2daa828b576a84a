"""Gate: both levels are chosen, and where the case goes from here (G-COORD-2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.levels import suggested_level
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_HIGHEST: Final = 3


@dataclass(frozen=True, slots=True)
class Levels:
    """Asks for the level of prevention and the level of cooperation, which are never one.

    Where the criteria speak for another level than the one chosen, a person says why. A system
    meeting has no case to place.
    """

    kind: ClassVar[str] = "levels"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per choice that is missing."""
        if context.case.mode is CaseMode.SYSTEM:
            return
        given = context.discussion.coordination
        if given.prevention_level is None:
            yield finding(
                "coordination.prevention_level",
                sentence("Choose the level of prevention: universal, selected or indicated."),
            )
        else:
            yield from _reason(context)
        if given.collab_level is None or not 0 <= given.collab_level <= _HIGHEST:
            yield finding(
                "coordination.collab_level", sentence("Choose the level of cooperation, 0 to 3.")
            )
        if given.step is None:
            yield finding(
                "coordination.step",
                sentence("Choose whether the case stays on its step, or goes up or down."),
            )


def _reason(context: GateContext) -> Iterator[Finding]:
    given = context.discussion.coordination
    suggestion = suggested_level(context.case, context.discussion)
    if suggestion is None or suggestion.level is given.prevention_level:
        return
    if not says_something(given.level_reason):
        yield finding(
            "coordination.level_reason",
            sentence("“{criterion}” speaks for “{level}”. Write why you chose another level."),
            criterion=suggestion.criteria[0],
            level=suggestion.level,
        )
