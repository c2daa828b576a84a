"""Gate: what has been tried is known before something more is set in (G-SIT-2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, error, finding, yes_or_no
from meetingapp.domain.gates.history import has_tried, new_indicated
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class TriedBefore:
    """Asks for one earlier measure with its effect, or why nothing was tried.

    With ``not_first`` a first meeting is spared, unless a new measure is indicated: then the
    lower level must have been tried, and the gate closes in every type.
    """

    kind: ClassVar[str] = "tried_before"
    not_first: bool = False

    def __post_init__(self) -> None:
        """Refuse an option that is neither true nor false."""
        yes_or_no("not_first", self.not_first)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when nothing tells what was tried."""
        indicated = new_indicated(context)
        first = context.discussion.purpose is DiscussionPurpose.INITIAL
        if self.not_first and first and not indicated:
            return
        if has_tried(context) or says_something(context.discussion.situation.none_tried_reason):
            return
        path, text = _ask(context)
        yield error(path, text) if indicated else finding(path, text)


def _ask(context: GateContext) -> tuple[str, str]:
    for position, each in enumerate(context.discussion.situation.earlier_measures):
        if says_something(each.what):
            return (
                f"situation.earlier_measures.{position}.effect",
                sentence("Choose what this led to."),
            )
    return (
        "situation.earlier_measures",
        sentence("Write one thing that has been tried and what it led to, or why nothing was."),
    )
