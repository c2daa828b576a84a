"""Whose view is asked for as a guardian's, and where it stands."""

from dataclasses import dataclass

from meetingapp.domain.case import Guardianship, GuardianshipKind, Unborn
from meetingapp.domain.context import GateContext
from meetingapp.domain.people import Party, PersonRef, is_same_name
from meetingapp.domain.situation import GuardianView

_VIEWS = "guardian_views"


@dataclass(frozen=True, slots=True)
class Heard:
    """One guardian whose view is asked for; ``view`` is what stands under that name."""

    name: str
    attended: bool
    holds_responsibility: bool
    view: GuardianView | None
    position: int

    def path(self, field: str) -> str:
        """Return the path of one field of the guardian's row."""
        return f"{_VIEWS}.{self.position}.{field}"


def heard_guardians(context: GateContext) -> tuple[Heard, ...]:
    """Give every guardian who was there, and of those who were not, the ones who must be asked.

    An absent parent with neither parental responsibility nor the child at home is not asked. While
    the child is in the child welfare service's custody, an absent parent is not either: the
    service stands in the parent's place. A woman expecting the child is its guardian.
    """
    there = tuple(p.person for p in context.meeting.attended if p.party is Party.GUARDIAN)
    known = tuple(
        _heard(guardian.name, context, attended=came, holds=guardian.parental_responsibility)
        for guardian in context.case.guardians
        if (came := _is_there(guardian.ref(), there)) or _must_be_asked(guardian, context)
    )
    others = tuple(
        _heard(person.name, context, attended=True, holds=False)
        for person in there
        if not any(person.is_same_as(guardian.ref()) for guardian in context.case.guardians)
    )
    return known + others


def _heard(name: str, context: GateContext, *, attended: bool, holds: bool) -> Heard:
    written = context.discussion.guardian_views
    for position, row in enumerate(written):
        if is_same_name(row.who, name):
            return Heard(name, attended, holds, row, position)
    return Heard(name, attended, holds, None, len(written) + _order(name, context))


def _order(name: str, context: GateContext) -> int:
    """Tell where the row of somebody not written yet will stand: after those that are."""
    written = [row.who for row in context.discussion.guardian_views]
    waiting = [
        guardian.name
        for guardian in context.case.guardians
        if not any(is_same_name(guardian.name, who) for who in written)
    ]
    return waiting.index(name) if name in waiting else len(waiting)


def _is_there(guardian: PersonRef, there: tuple[PersonRef, ...]) -> bool:
    return any(person.is_same_as(guardian) for person in there)


def _must_be_asked(guardian: Guardianship, context: GateContext) -> bool:
    if isinstance(context.case.subject, Unborn):
        return True
    if guardian.kind is not GuardianshipKind.PARENT:
        return True
    kinds = {each.kind for each in context.case.guardians}
    if GuardianshipKind.CWS_CUSTODY in kinds:
        return False
    return guardian.parental_responsibility or guardian.lives_with
