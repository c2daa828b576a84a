"""Gate: somebody tells the child what was agreed and how the child's view counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.gates.listener import guardian_listens
from meetingapp.domain.gates.one_person import is_named, is_the_child, not_one_person
from meetingapp.domain.voice import is_unsafe_to_tell
from meetingapp.errors import sentence

_TELLER = "feedback.teller"
_BY = "feedback.by_date"


@dataclass(frozen=True, slots=True)
class ChildFeedback:
    """Keeps the child from waiting for an answer; ``max_days`` counts from the meeting.

    Nobody tells where it could put the child in danger, or where nobody knows who the child is.
    """

    max_days: int = 7
    kind: ClassVar[str] = "child_feedback"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("max_days", self.max_days, 7, 28)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for who and one for when, where they are missing or cannot be."""
        if context.case.mode is CaseMode.NAMED and not is_unsafe_to_tell(context.discussion.voice):
            yield from _teller(context)
            yield from self._by(context)

    def _by(self, context: GateContext) -> Iterator[Finding]:
        by, met_on = context.discussion.feedback.by_date, context.meeting.date
        if by is None:
            yield finding(
                _BY,
                sentence("Write the day by which the guardian is told.")
                if guardian_listens(context)
                else sentence("Write the day by which the child is told."),
            )
        elif by < met_on:
            yield finding(_BY, sentence("This day is before the meeting. Choose a later one."))
        elif (by - met_on).days > self.max_days:
            yield finding(
                _BY,
                sentence("This is too long to wait for an answer. Choose {latest} or earlier."),
                latest=met_on + timedelta(days=self.max_days),
            )


def _teller(context: GateContext) -> Iterator[Finding]:
    teller = context.discussion.feedback.teller
    if teller is None or not is_named(teller) or is_the_child(teller, context):
        yield finding(
            _TELLER,
            sentence("Choose who tells the guardian what was agreed.")
            if guardian_listens(context)
            else sentence(
                "Choose the adult who tells the child what was agreed, and how the child’s view "
                "counted."
            ),
        )
    else:
        yield from not_one_person(_TELLER, teller, context)
