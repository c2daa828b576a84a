"""Gate: somebody talks with the child before the next meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.listener import guardian_listens
from meetingapp.domain.gates.one_person import is_named, is_the_child, not_one_person
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_WHO = "next_meeting.child_talk_by"
_BEFORE = "next_meeting.child_talk_before"


@dataclass(frozen=True, slots=True)
class ChildTalk:
    """Keeps the next meeting from being held without the child's voice.

    Where the meetings end here there is nothing to talk before.
    """

    kind: ClassVar[str] = "child_talk"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for who and one for when, where they are missing or cannot be."""
        given = context.discussion.next_meeting
        ends_here = given.on is None and says_something(given.closing_reason)
        if context.case.mode is CaseMode.NAMED and not ends_here:
            yield from _who(context)
            yield from _before(context)


def _who(context: GateContext) -> Iterator[Finding]:
    talker = context.discussion.next_meeting.child_talk_by
    if talker is None or not is_named(talker) or is_the_child(talker, context):
        yield finding(
            _WHO,
            sentence("Choose who talks with the guardian before the next meeting.")
            if guardian_listens(context)
            else sentence("Choose the adult who talks with the child before the next meeting."),
        )
    else:
        yield from not_one_person(_WHO, talker, context)


def _before(context: GateContext) -> Iterator[Finding]:
    given = context.discussion.next_meeting
    if given.child_talk_before is None:
        yield finding(
            _BEFORE,
            sentence("Write the day by which the guardian has been talked with.")
            if guardian_listens(context)
            else sentence("Write the day by which the child has been talked with."),
        )
    elif given.child_talk_before < context.meeting.date:
        yield finding(_BEFORE, sentence("This day is before the meeting. Choose a later one."))
    elif given.on is not None and given.child_talk_before > given.on:
        yield finding(
            _BEFORE,
            sentence("This is after the next meeting, {on}. Choose an earlier day."),
            on=given.on,
        )
