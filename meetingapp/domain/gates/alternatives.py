"""Gate: there was something to choose between, one of them to change nothing (G-ALT-1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding, yes_or_no
from meetingapp.domain.gates.history import new_indicated
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.template import Severity
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_LEAST: Final = 2
_MANY: Final = 3


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Keeps the first idea from being the only one.

    What was agreed is the first alternative and changing nothing the last, by themselves. For and
    against is asked only with a third alternative, or where this gate closes. With ``not_first``
    a first meeting is spared unless a new measure is indicated.
    """

    kind: ClassVar[str] = "alternatives"
    not_first: bool = False

    def __post_init__(self) -> None:
        """Refuse an option that is neither true nor false."""
        yes_or_no("not_first", self.not_first)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding per thing missing: a second, no change, a name, for and against."""
        first = context.discussion.purpose is DiscussionPurpose.INITIAL
        if self.not_first and first and not new_indicated(context):
            return
        given = context.discussion.alternatives
        if not given and context.discussion.agreement.no_measure is not None:
            return
        if len(given) < _LEAST:
            yield finding(
                "alternatives",
                sentence("Write at least two alternatives: one is to change nothing."),
            )
        elif not any(each.no_change for each in given):
            yield finding(
                "alternatives", sentence("Let one of the alternatives be to change nothing.")
            )
        weighed = len(given) >= _MANY or self._closes(context)
        for position, each in enumerate(given):
            path = f"alternatives.{position}"
            if not each.no_change and not says_something(each.label):
                yield finding(f"{path}.label", sentence("Write what this alternative is."))
            if weighed and not says_something(each.pro):
                yield finding(
                    f"{path}.pro", sentence("Write what speaks for this, seen from the child.")
                )
            if weighed and not says_something(each.con):
                yield finding(
                    f"{path}.con", sentence("Write what speaks against this, seen from the child.")
                )

    def _closes(self, context: GateContext) -> bool:
        mode = context.case.mode
        rules = (rule for rule in context.template.rules if rule.kind == self.kind)
        return any(rule.severity_for(mode) is Severity.ERROR for rule in rules)
