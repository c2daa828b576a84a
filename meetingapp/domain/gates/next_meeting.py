"""Gate: there is a next meeting, or a reason why none is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding, warning
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_LONGEST: Final = 365


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """Keeps a case from being left without a day to come back to it."""

    kind: ClassVar[str] = "next_meeting"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding when there is neither a day nor a reason, or the day does not fit."""
        given = context.discussion.next_meeting
        closes = says_something(given.closing_reason)
        if context.discussion.purpose is DiscussionPurpose.CLOSING and not closes:
            yield finding(
                "next_meeting.closing_reason",
                sentence("Write why the meetings about this child end here."),
            )
        elif given.on is None and not closes:
            yield finding(
                "next_meeting.on",
                sentence("Write the day of the next meeting, or why there will be none."),
            )
        if given.on is not None and given.on <= context.meeting.date:
            yield finding(
                "next_meeting.on",
                sentence("The next meeting comes after this one. Choose a later day."),
            )
        elif given.on is not None and (given.on - context.meeting.date).days > _LONGEST:
            yield warning(
                "next_meeting.on",
                sentence(
                    "The next meeting is more than a year away. Write an earlier day, or give a "
                    "reason."
                ),
            )
