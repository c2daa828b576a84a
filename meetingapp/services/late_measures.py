"""Measures that should have been carried out by now, before anybody is to evaluate them."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.services.lists_port import Days, ListedMeasure, MeasureChoice, Page, Part
from meetingapp.services.namesakes import told_apart
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission

_LONGEST: Final = timedelta(days=366)
"""No type of meeting lets a measure wait longer for its evaluation: what is looked through."""


@policy(Permission.SEE_CASES)
def late_measures(desk: Desk, most: int) -> Page[ListedMeasure]:
    """List measures past their deadline whose evaluation is still to come; the soonest first.

    Where the evaluation is late too, that is what is to be done, and it is told of there.
    """
    today = local_day(desk.clock)
    wanted = MeasureChoice(past_deadline=today, evaluated=Days(today, today + _LONGEST))
    with desk.begin() as work:
        found = work.lists.measures(wanted, Part(most=most))
        name = told_apart(work, ((row.case_id, row.case_title) for row in found.rows))
        work.audit("measures.list", "late")
        work.commit()
    rows = (replace(row, case_title=name(row.case_id, row.case_title)) for row in found.rows)
    return replace(found, rows=tuple(rows))
