"""I dag: what comes, what is unfinished, and what is due."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import DiscussionSummary, DueMeasure, MeetingSummary
from meetingapp.services.roles import Permission

DUE_WITHIN: Final = timedelta(days=14)
"""How far ahead an evaluation is called due."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Minutes not finalised although the meeting's day has come."""

    meeting: MeetingSummary
    discussion: DiscussionSummary


@dataclass(frozen=True, slots=True)
class TodayBoard:
    """What a person needs to see first, soonest first in each list."""

    today: date
    upcoming: tuple[MeetingSummary, ...]
    drafts: tuple[Draft, ...]
    due: tuple[DueMeasure, ...]


@policy(Permission.SEE_CASES)
def todays_board(desk: Desk) -> TodayBoard:
    """Gather meetings from today on, drafts of past meetings, and evaluations due in 14 days."""
    today = local_day(desk.clock)
    with desk.begin() as work:
        meetings = work.meetings.summaries()
        due = work.minutes.due_measures(today + DUE_WITHIN)
        work.audit("board.read", "today")
        work.commit()
    return TodayBoard(
        today=today,
        upcoming=tuple(m for m in meetings if m.date >= today and _has_drafts(m)),
        drafts=tuple(
            Draft(meeting, discussion)
            for meeting in meetings
            if meeting.date < today
            for discussion in meeting.discussions
            if not discussion.minutes_id
        ),
        due=due,
    )


def _has_drafts(meeting: MeetingSummary) -> bool:
    return any(not discussion.minutes_id for discussion in meeting.discussions)
