"""The register of active measures, over every case a person may see."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.lookalikes import compared
from meetingapp.services.lists_port import (
    Days,
    ListedMeasure,
    MeasureChoice,
    MeasureOrder,
    Page,
    Part,
)
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission

DUE_WITHIN: Final = timedelta(days=14)
"""How far ahead an evaluation is called due."""

_SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class MeasureQuery:
    """What a person looks for.

    ``overdue`` is what is past its deadline or its evaluation, ``this_week`` what is evaluated in
    the week of today, ``mine`` what the person at the desk is responsible for. All that are chosen
    must hold.
    """

    text: str = ""
    mine: bool = False
    overdue: bool = False
    this_week: bool = False
    order: MeasureOrder = "evaluation"


@policy(Permission.SEE_CASES)
def list_measures(desk: Desk, query: MeasureQuery, part: Part) -> Page[ListedMeasure]:
    """Active measures a person looks for, a part of them at a time."""
    me, today = desk.account(), local_day(desk.clock)
    wanted = MeasureChoice(
        words=tuple(compared(query.text).split()),
        responsible=(me.person, me.name) if query.mine else (),
        late_on=today if query.overdue else None,
        evaluated=_week_of(today) if query.this_week else Days(),
        order=query.order,
    )
    with desk.begin() as work:
        found = work.lists.measures(wanted, part)
        work.audit("measures.list", "measures")
        work.commit()
    return found


def _week_of(today: date) -> Days:
    monday = today - timedelta(days=today.weekday())
    return Days(monday, monday + timedelta(days=_SUNDAY))
