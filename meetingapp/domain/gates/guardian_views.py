"""Gate: each guardian has been heard, or a closed reason says why not (G-PAR-1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.guardians import Heard, heard_guardians
from meetingapp.domain.situation import GuardianView, ViewMissing
from meetingapp.domain.text import is_copy, says_something
from meetingapp.errors import sentence

_WORDS: Final = 3
_YOUTH_FROM: Final = 16


@dataclass(frozen=True, slots=True)
class GuardianViews:
    """Keeps the family's view from being left out, or written once for everybody.

    Who was in the meeting has a view; for one who was not, a reason from the closed list will do.
    """

    kind: ClassVar[str] = "guardian_views"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per guardian whose view is missing, too short or another's."""
        above: list[GuardianView] = []
        for guardian in heard_guardians(context):
            yield from _fault(guardian, tuple(above), context)
            if guardian.view is not None:
                above.append(guardian.view)


def _fault(
    guardian: Heard, above: tuple[GuardianView, ...], context: GateContext
) -> Iterator[Finding]:
    view = guardian.view or GuardianView(guardian.name)
    if says_something(view.view, _WORDS):
        if any(is_copy(view.view, other.view) for other in above):
            yield finding(
                guardian.path("view"),
                sentence(
                    "This says the same as the other guardian’s view. Write what {name} says."
                ),
                name=guardian.name,
            )
        elif view.obtained_on is not None and view.obtained_on > context.meeting.date:
            yield finding(
                guardian.path("obtained_on"),
                sentence("The guardian cannot have said this after the meeting. Correct the day."),
            )
    elif guardian.attended:
        yield finding(
            guardian.path("view"),
            sentence("Write what {name} thinks, in at least three words."),
            name=guardian.name,
        )
    elif view.not_obtained_reason is None:
        yield finding(
            guardian.path("view"),
            sentence("Write what {name} thinks, or choose why the view is missing."),
            name=guardian.name,
        )
    else:
        yield from _unfit(guardian, view.not_obtained_reason, context)


def _unfit(guardian: Heard, reason: ViewMissing, context: GateContext) -> Iterator[Finding]:
    path = guardian.path("not_obtained_reason")
    age = context.case.age_on(context.meeting.date)
    if reason is ViewMissing.ANONYMOUS:
        yield finding(
            path, sentence("This child is discussed by name. Choose the reason that fits.")
        )
    elif reason is ViewMissing.YOUTH_DECLINES and (age is None or age < _YOUTH_FROM):
        yield finding(
            path,
            sentence("Only a youth of {age} or more can keep the guardians out. Choose another."),
            age=_YOUTH_FROM,
        )
