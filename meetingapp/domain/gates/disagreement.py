"""Gate: where services disagree, it is known who decides and what came of it (G-COORD-6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.closing import MeasurePlace
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_PATH = "coordination.disagreement"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Keeps a disagreement from ending where it began.

    Sør-Aurdal's rule (``levels.who_decides``): school or kindergarten decides with the guardians
    what happens in their time, the health centre with the guardians what happens at home.
    """

    kind: ClassVar[str] = "disagreement"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per part that is missing; nothing where nobody disagrees."""
        given = context.discussion.coordination.disagreement
        if given is None:
            return
        if not says_something(given.about):
            yield finding(f"{_PATH}.about", sentence("Write what the services disagree about."))
        if given.place is None:
            yield finding(
                f"{_PATH}.place",
                sentence("Choose where the measure takes place: that tells who decides."),
            )
        elif not says_something(given.outcome):
            yield finding(f"{_PATH}.outcome", _decision(given.place))


def _decision(place: MeasurePlace) -> str:
    if place is MeasurePlace.HOME:
        return sentence(
            "The health centre decides this with the guardians. Write what they came to."
        )
    return sentence(
        "School or kindergarten decides this with the guardians. Write what they came to."
    )
