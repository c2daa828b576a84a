"""Who is reminded of an evaluation that was not made: first one, then another.

Thresholds are data, in whole days from the day of the evaluation; weekends and red days count, so
that everybody can reckon the day themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.people import PersonRef


class Stage(StrEnum):
    """Who is to hear of it."""

    RESPONSIBLE = "RESPONSIBLE"
    COORDINATOR = "COORDINATOR"
    LEADER = "LEADER"


FROM_DAY: Final[Mapping[Stage, int]] = MappingProxyType(
    {Stage.RESPONSIBLE: 1, Stage.COORDINATOR: 7, Stage.LEADER: 14}
)
"""So many days after the evaluation should have been made, whoever it is hears of it."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a reminder is written from: nothing in it tells which child, or about what.

    Attributes:
        stage: who hears of it.
        evaluated_on: the day the evaluation should have been made.
        days: so many days ago.
        reference: the number of the case; empty where it would tell who it is.
        to: the name it begins with; empty where nobody is known, or the name would tell.
    """

    stage: Stage
    evaluated_on: date
    days: int
    reference: str = ""
    to: str = ""


def stage_on(evaluated_on: date, today: date) -> Stage | None:
    """Return who is to hear of it now; ``None`` while it is not late."""
    days = (today - evaluated_on).days
    reached = [stage for stage, first in FROM_DAY.items() if days >= first]
    return reached[-1] if reached else None


def addressee(
    stage: Stage, responsible: PersonRef | None, coordinator: PersonRef | None
) -> PersonRef | None:
    """Return who the reminder is for; the leader is known to whoever sends it."""
    match stage:
        case Stage.RESPONSIBLE:
            return responsible
        case Stage.COORDINATOR:
            return coordinator
        case Stage.LEADER:
            return None
