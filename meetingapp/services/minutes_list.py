"""All minutes: those waiting to be finished, and those that are."""

from dataclasses import replace

from meetingapp.clock import local_day
from meetingapp.domain.lookalikes import compared
from meetingapp.services.lists_port import ListedMinutes, Page, Part
from meetingapp.services.namesakes import told_apart
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.SEE_CASES)
def list_minutes(desk: Desk, text: str, part: Part) -> Page[ListedMinutes]:
    """Every version of finalised minutes, newest first; before them what waits to be finished.

    Args:
        desk: where the person sits.
        text: words that must stand in the name or the number of the case.
        part: which part of the list.
    """
    with desk.begin() as work:
        found = work.lists.minutes(tuple(compared(text).split()), local_day(desk.clock), part)
        name = told_apart(work, ((row.case_id, row.case_title) for row in found.rows))
        work.audit("minutes.list", "minutes")
        work.commit()
    rows = (replace(row, case_title=name(row.case_id, row.case_title)) for row in found.rows)
    return replace(found, rows=tuple(rows))
