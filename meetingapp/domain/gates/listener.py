"""Who is spoken with: the child, or the guardian of a child too young to be spoken with."""

from datetime import date
from typing import Final

from meetingapp.domain.case import Case, Unborn
from meetingapp.domain.context import GateContext

_TALKS_FROM: Final = 3


def guardian_listens(context: GateContext) -> bool:
    """Tell whether the guardian is spoken with instead: the child is unborn or under three."""
    return is_too_young(context.case, context.meeting.date)


def is_too_young(case: Case, day: date) -> bool:
    """Tell whether a child is unborn or under three on ``day``."""
    age = case.age_on(day)
    return isinstance(case.subject, Unborn) or (age is not None and age < _TALKS_FROM)
