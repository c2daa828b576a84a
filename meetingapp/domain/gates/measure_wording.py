"""Gate: what is agreed is said so that it can be seen done (L1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding, warning
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.lexicon import phrase_in
from meetingapp.domain.text import without_quotes
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureWording:
    """Stops vague wording where nothing counts it, and only hints where something does.

    Both Norwegians are looked for in every text: people write the one they think in. What stands
    in quotation marks is somebody's own words, and no wording of the team's.
    """

    kind: ClassVar[str] = "measure_wording"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per text with a vague phrase, naming the first one."""
        for agreed in agreed_measures(context):
            texts = {"action": agreed.measure.action, "goal": agreed.measure.goal}
            for field, text in texts.items():
                phrase = _vague_phrase(text, context)
                if not phrase:
                    continue
                if _is_counted(text, context):
                    yield warning(
                        agreed.path(field),
                        sentence(
                            "“{phrase}” says little, even with a number beside it. Write what "
                            "somebody does."
                        ),
                        phrase=phrase,
                    )
                else:
                    yield finding(
                        agreed.path(field),
                        sentence(
                            "“{phrase}” does not say what somebody does, or how often. Write both."
                        ),
                        phrase=phrase,
                    )


def _vague_phrase(text: str, context: GateContext) -> str:
    own = without_quotes(text)
    found = (phrase_in(own, lexicon.vague) for lexicon in context.lexicon.values())
    return next((phrase for phrase in found if phrase), "")


def _is_counted(text: str, context: GateContext) -> bool:
    return any(letter.isdecimal() for letter in text) or any(
        phrase_in(text, lexicon.frequency) for lexicon in context.lexicon.values()
    )
