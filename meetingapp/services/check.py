"""Tells which of a sitting's discussions may be finalised, without a vault."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate, may_be_finalised
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.template import Template
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.errors import AppError
from meetingapp.services.calendar import calendar_for
from meetingapp.services.known_names import names_in
from meetingapp.services.signers import load_signers


@dataclass(frozen=True, slots=True)
class CheckedDiscussion:
    """One discussion, as the gates saw it, and what each gate answered.

    ``hides_place`` says that a case of the sitting is about a protected child.
    """

    context: GateContext
    results: tuple[GateResult, ...]
    hides_place: bool = False

    @property
    def finalisable(self) -> bool:
        """Tell whether the minutes of this discussion may be finalised."""
        return may_be_finalised(self.results)


def check(
    sitting: Sitting, *, template: Template, lexicon: Mapping[str, Lexicon], today: date
) -> tuple[CheckedDiscussion, ...]:
    """Evaluate every gate on every discussion of a sitting.

    The register is as much of it as the file holds. A municipality's own school holidays and
    signer ages are not in a file: the usual ones count.

    Raises:
        AppError: ``check.no_discussion``: an empty sitting must not look like a finished one.
    """
    if not sitting.discussions:
        raise AppError("check.no_discussion")
    calendar = calendar_for(Office(), sitting.meeting.date)
    contexts = [
        context_for(
            sitting.meeting,
            (case := sitting.case_of(discussion)),
            discussion,
            template=template,
            lexicon=lexicon,
            today=today,
            signers=load_signers(),
            register=sitting.people,
            register_names=names_in(sitting, case),
            calendar=calendar,
        )
        for discussion in sitting.discussions
    ]
    hides_place = any(map(hides_whereabouts, sitting.cases))
    return tuple(CheckedDiscussion(each, evaluate(each), hides_place) for each in contexts)
