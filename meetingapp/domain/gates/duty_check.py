"""Gate: the duty to report and the duty to avert have both been considered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.closing import DutyCheck as Duty
from meetingapp.domain.closing import DutyState
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class DutyCheck:
    """Keeps a meeting from closing before somebody has asked: must we report, must we avert?"""

    kind: ClassVar[str] = "duty_check"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per missing answer about each duty."""
        coordination = context.discussion.coordination
        if coordination.duty_to_report.state is None:
            yield finding(
                "coordination.duty_to_report.state",
                sentence("Decide whether the duty to report to the child welfare service applies."),
            )
        if coordination.duty_to_avert.state is None:
            yield finding(
                "coordination.duty_to_avert.state",
                sentence("Decide whether the duty to avert a serious offence applies."),
            )
        yield from _details("coordination.duty_to_report", coordination.duty_to_report, context)
        yield from _details("coordination.duty_to_avert", coordination.duty_to_avert, context)


def _details(path: str, duty: Duty, context: GateContext) -> Iterator[Finding]:
    met_on = context.meeting.date
    if duty.state is DutyState.SENT:
        if duty.on is None:
            yield finding(f"{path}.on", sentence("Write the day the report was sent."))
        elif duty.on > max(met_on, context.today):
            yield finding(
                f"{path}.on",
                sentence(
                    "This day has not come yet. Write the day the report was sent, or say that it "
                    "is still to be sent."
                ),
            )
    elif duty.state is DutyState.TO_SEND:
        if duty.on is None:
            yield finding(f"{path}.on", sentence("Write the day the report will be sent."))
        elif duty.on < met_on:
            yield finding(
                f"{path}.on",
                sentence(
                    "This day is before the meeting. Write the day the report will be sent, or say "
                    "that it has been sent."
                ),
            )
        if not says_something(duty.who):
            yield finding(f"{path}.who", sentence("Write who sends the report."))
