"""Gate: both holders of parental responsibility have been heard, not only one (G-PAR-2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.guardians import Heard, heard_guardians
from meetingapp.domain.situation import ViewMissing
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_SAID_ENOUGH: Final = frozenset({ViewMissing.VIOLENCE_SUSPICION, ViewMissing.YOUTH_DECLINES})


@dataclass(frozen=True, slots=True)
class BothGuardians:
    """Asks for a reason when one of them speaks for both.

    Where hearing the other could be unsafe, or the youth does not want it, the reason is there.
    """

    kind: ClassVar[str] = "both_guardians"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per holder who was not heard while another was."""
        holders = [each for each in heard_guardians(context) if each.holds_responsibility]
        silent = [each for each in holders if not _spoke(each)]
        if len(silent) == len(holders):
            return
        for guardian in silent:
            reason = guardian.view.not_obtained_reason if guardian.view else None
            if reason not in _SAID_ENOUGH:
                yield finding(
                    guardian.path("view"),
                    sentence(
                        "Only one of those with parental responsibility has been heard. Ask "
                        "{name} too."
                    ),
                    name=guardian.name,
                )


def _spoke(guardian: Heard) -> bool:
    return guardian.view is not None and says_something(guardian.view.view)
