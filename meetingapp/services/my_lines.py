"""The coordinator’s view across cases: how far each meeting has come, and what is next in it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.people import PersonRef
from meetingapp.domain.preparation import DAYS, Group, Moment, how_many_done
from meetingapp.services.coordinating import coordinator_of
from meetingapp.services.lists_port import Days, Part
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.preparing import prepared
from meetingapp.services.roles import Permission
from meetingapp.services.summaries import MeetingSummary

MOST: Final = 30
"""So many meetings around today are looked through."""


@dataclass(frozen=True, slots=True)
class MyLine:
    """One case of one meeting that the person at the desk holds the threads of.

    Attributes:
        meeting_id: the sitting.
        discussion_id: about the case.
        case_title: the name of the case.
        meeting_type: its code.
        on: the day of the meeting.
        done: so many steps are in place, before the meeting, or after it once it is held.
        steps: of so many.
        next_open: the first moment with something left to do, of those that count now.
    """

    meeting_id: str
    discussion_id: str
    case_title: str
    meeting_type: str
    on: date
    done: int
    steps: int
    next_open: Group | None


@policy(Permission.RUN_MEETINGS)
def my_lines(desk: Desk) -> tuple[MyLine, ...]:
    """List the meetings from three weeks ahead to ten days ago, of the cases one coordinates.

    A first meeting about a case has no coordinator yet: it is its chair’s.
    """
    today = local_day(desk.clock)
    around = Days(
        today - timedelta(days=DAYS[Moment.TEN_DAYS]),
        today - timedelta(days=DAYS[Moment.THREE_WEEKS]),
    )
    with desk.begin() as work:
        found = work.lists.meetings(around, Part(most=MOST), newest_first=False)
        lines = [line for meeting in found.rows for line in _of(desk, work, meeting)]
        work.audit("meetings.list", "mine")
        work.commit()
    return tuple(lines)


def _of(desk: Desk, work: UnitOfWork, summary: MeetingSummary) -> list[MyLine]:
    account, lines = desk.account(), []
    me = PersonRef(account.name, person_id=account.person)
    for each in summary.discussions:
        meeting = work.meetings.meeting_of(each.id)
        work.audit("case.read", each.case_id)
        holder = coordinator_of(work, work.cases.get(each.case_id)) or meeting.chair
        if holder is None or not holder.is_same_as(me):
            continue
        case = work.cases.get(each.case_id, before=meeting.date)
        known = prepared(desk, work, meeting, case, work.meetings.discussion(each.id))
        steps = known.line.after if known.is_held else known.line.before
        counted = {step.moment for step in steps}
        left = (g for g in known.line.groups if g.moment in counted and not g.is_done)
        lines.append(
            MyLine(
                summary.id,
                each.id,
                each.case_title,
                summary.type,
                meeting.date,
                how_many_done(steps),
                len(steps),
                next(left, None),
            )
        )
    return lines
