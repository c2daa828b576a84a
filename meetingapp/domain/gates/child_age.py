"""Gate: the child's day of birth and the other days of the case can be true."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meetingapp.domain.case import NamedChild
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class ChildAge:
    """Finds a child born after the meeting, one too old to be a child, and days before birth."""

    kind: ClassVar[str] = "child_age"
    oldest: int = 24

    def __post_init__(self) -> None:
        bounded("oldest", self.oldest, 18, 30)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per day that cannot be right."""
        child = context.case.subject
        if not isinstance(child, NamedChild):
            return
        age = context.case.age_on(context.meeting.date)
        if child.born > context.meeting.date:
            yield finding(
                "case.subject.born",
                sentence("The child is not born on the day of the meeting. Correct the day."),
            )
            return
        if age is not None and age > self.oldest:
            yield finding(
                "case.subject.born",
                sentence(
                    "By this day of birth the child is {age} years old. These meetings are for "
                    "children and youth up to {oldest}. Correct the day."
                ),
                age=age,
                oldest=self.oldest,
            )
        for path, day in _days(context):
            if day < child.born:
                yield finding(
                    path,
                    sentence(
                        "{day} is before the child was born. Correct this day, or the day of birth."
                    ),
                    day=day,
                )


def _days(context: GateContext) -> Iterator[tuple[str, date]]:
    discussion = context.discussion
    given = (
        *_signatures(context),
        ("voice.obtained_on", discussion.voice.obtained_on),
        ("voice.not_obtained.asked_on", asked.asked_on)
        if (asked := discussion.voice.not_obtained)
        else ("", None),
        *(
            (f"guardian_views.{n}.obtained_on", view.obtained_on)
            for n, view in enumerate(discussion.guardian_views)
        ),
        *(
            (f"since_last.evaluations.{n}.measured_on", evaluation.measured_on)
            for n, evaluation in enumerate(discussion.since_last.evaluations)
        ),
        *(
            (f"agreement.measures.{n}.baseline.measured_on", measure.baseline.measured_on)
            for n, measure in enumerate(discussion.agreement.measures)
        ),
    )
    yield from ((path, day) for path, day in given if day is not None)


def _signatures(context: GateContext) -> Iterator[tuple[str, date | None]]:
    """Old consents, such as one from before the birth, do no harm once they no longer hold."""
    for position, consent in enumerate(context.case.consents):
        if context.consents.fault_of(consent) is None:
            for n, signature in enumerate(consent.signatures):
                yield f"case.consents.{position}.signatures.{n}.signed_on", signature.signed_on
