"""Gate: what the child was promised last time was done.

Source: the shared agenda, A03 and A13; General Comment 12 (feedback is a step of being heard).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.listener import guardian_listens
from meetingapp.domain.voice import is_unsafe_to_tell
from meetingapp.errors import sentence

_PATH: Final = "since_last.feedback_given"


@dataclass(frozen=True, slots=True)
class PromisedFeedback:
    """Asks whether the one who was to tell the child did so."""

    kind: ClassVar[str] = "promised_feedback"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding when a promise was made and nobody knows that it was kept."""
        if not context.case.earlier or is_unsafe_to_tell(context.discussion.voice):
            return
        last = context.case.earlier[-1]
        given = context.discussion.since_last.feedback_given
        if last.feedback.teller is None or last.feedback_given or given:
            return
        if given is None:
            yield finding(
                _PATH,
                sentence("Was the guardian told what you agreed last time? Answer yes or no.")
                if guardian_listens(context)
                else sentence("Was the child told what you agreed last time? Answer yes or no."),
            )
        else:
            yield finding(
                _PATH,
                sentence(
                    "The guardian still waits for the answer from last time. Give it, and answer "
                    "yes when it is done."
                )
                if guardian_listens(context)
                else sentence(
                    "The child still waits for the answer from last time. Give it, and answer "
                    "yes when it is done."
                ),
            )
