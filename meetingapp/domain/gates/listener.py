"""Who is spoken with: the child, or the guardian of a child too young to be spoken with."""

from typing import Final

from meetingapp.domain.case import Unborn
from meetingapp.domain.context import GateContext

_TALKS_FROM: Final = 3


def guardian_listens(context: GateContext) -> bool:
    """Tell whether the guardian is spoken with instead: the child is unborn or under three."""
    age = context.case.age_on(context.meeting.date)
    return isinstance(context.case.subject, Unborn) or (age is not None and age < _TALKS_FROM)
