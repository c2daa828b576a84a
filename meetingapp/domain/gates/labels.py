"""Gate: the child is described by what was seen, not by a label or a loose diagnosis (G-PURP-3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.lexicon import phrase_in
from meetingapp.domain.text import without_quotes
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class Labels:
    """Points at words for what a child is like, and at diagnoses nobody is said to have set.

    What stands in quotation marks is somebody's own words and left alone, as the child's own
    words under A05 are. Both Norwegians are looked for: people write the one they think in.
    """

    kind: ClassVar[str] = "labels"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per text with a label or a diagnosis without a source."""
        stated = context.discussion.purpose_and_concern
        texts = {
            "purpose_question": stated.purpose_question,
            "concern_text": stated.concern_text,
            **{f"observations.{n}.what": o.what for n, o in enumerate(stated.observations)},
        }
        for field, text in texts.items():
            yield from _labels(f"purpose_and_concern.{field}", without_quotes(text), context)


def _labels(path: str, text: str, context: GateContext) -> Iterator[Finding]:
    """Look for the rare thing first: most texts hold neither a label nor a diagnosis."""
    lexicons = tuple(context.lexicon.values())
    label = _first(text, [each.label for each in lexicons])
    diagnosis = _first(text, [each.diagnosis for each in lexicons])
    if not (label or diagnosis) or _first(text, [each.source for each in lexicons]):
        return
    for each in lexicons:
        text = each.fair.sub(" ", text)
    label = label and _first(text, [each.label for each in lexicons])
    if label:
        yield finding(
            path,
            sentence("“{word}” says what the child is like. Write what you have seen."),
            word=label,
        )
    elif diagnosis:
        yield finding(
            path,
            sentence("“{word}” is a diagnosis. Write who has set it, or write what you have seen."),
            word=diagnosis,
        )


def _first(text: str, patterns: list[re.Pattern[str]]) -> str:
    return next(filter(None, (phrase_in(text, pattern) for pattern in patterns)), "")
