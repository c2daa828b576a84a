"""Gate: a discussion that is stopped says why, and when it goes on; it agrees on nothing.

Source: domain rules, "Stopped discussion": not twice in a row, else it would be a way round the
pillars.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.stopped import Stopped as StoppedDiscussion
from meetingapp.domain.stopped import StopReason
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_SHORTEST: Final = 7
_LONGEST: Final = 56


@dataclass(frozen=True, slots=True)
class Stopped:
    """Asks for the reason and the day it goes on, at most ``max_days`` after the meeting."""

    max_days: int = 28
    kind: ClassVar[str] = "stopped"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("max_days", self.max_days, _SHORTEST, _LONGEST)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for the reason, the day, what was agreed, and a second stop in a row."""
        stopped = context.discussion.stopped
        if stopped is None:
            return
        yield from _reason(stopped)
        yield from self._goes_on(stopped, context)
        if context.discussion.agreement.measures:
            yield finding(
                "agreement.measures",
                sentence(
                    "A discussion that is stopped agrees on no measures. Let them wait for the "
                    "next one."
                ),
            )
        if context.case.earlier and context.case.earlier[-1].stopped:
            yield finding(
                "stopped",
                sentence(
                    "The discussion was stopped last time too. Take it up again and finish it."
                ),
            )

    def _goes_on(self, stopped: StoppedDiscussion, context: GateContext) -> Iterator[Finding]:
        latest = context.meeting.date + timedelta(days=self.max_days)
        if stopped.next_date is None:
            yield finding("stopped.next_date", sentence("Write the day the discussion goes on."))
        elif stopped.next_date <= context.meeting.date:
            yield finding(
                "stopped.next_date",
                sentence("The discussion goes on after this meeting. Choose a later day."),
            )
        elif stopped.next_date > latest:
            yield finding(
                "stopped.next_date",
                sentence("The discussion cannot wait so long. Choose {latest} or earlier."),
                latest=latest,
            )


def _reason(stopped: StoppedDiscussion) -> Iterator[Finding]:
    if stopped.reason is None:
        yield finding("stopped.reason", sentence("Choose why the discussion is stopped."))
    elif stopped.reason is StopReason.OTHER and not says_something(stopped.explanation):
        yield finding("stopped.explanation", sentence("Write why the discussion is stopped."))
