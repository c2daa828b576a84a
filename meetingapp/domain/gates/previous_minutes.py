"""Gate: the minutes of last time are received before anything new is agreed.

Source: the shared agenda, A03 (the next meeting approves, remarks or objects).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import MinutesStatus
from meetingapp.domain.gates.base import Finding, finding, warning
from meetingapp.domain.gates.evaluations import is_acute
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class PreviousMinutes:
    """Asks how the last minutes were received; an objection says what and from whom."""

    kind: ClassVar[str] = "previous_minutes"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for the answer, or one for each half of an objection."""
        if not context.case.earlier:
            return
        found = warning if is_acute(context) else finding
        told = context.discussion.since_last
        if told.previous_minutes_status is None:
            yield found(
                "since_last.previous_minutes_status",
                sentence("Choose how the minutes of {day} were received."),
                day=context.case.earlier[-1].held_on,
            )
        if told.previous_minutes_status is not MinutesStatus.OBJECTION_LOGGED:
            return
        if not says_something(told.objection):
            yield found(
                "since_last.objection", sentence("Write what the objection to the minutes is.")
            )
        if not says_something(told.objection_by):
            yield found("since_last.objection_by", sentence("Write who objects to the minutes."))
