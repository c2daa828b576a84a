"""I dag: what comes, what is unfinished, and what is due."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.services.lists_port import (
    Days,
    ListedConsent,
    ListedMeasure,
    MeasureChoice,
    Page,
    Part,
    Promised,
)
from meetingapp.services.namesakes import meetings_told_apart, told_apart
from meetingapp.services.narrowing import DUE_WITHIN
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.services.summaries import DiscussionSummary, MeetingSummary

FEW: Final = 3
"""So many rows are shown of what has a list of its own."""
MOST_PROMISED: Final = 100
"""More promises than these are not counted: who sees so many needs no number."""
_CONSENT_WITHIN: Final = timedelta(days=30)
_CONSENT_GONE: Final = timedelta(days=14)
_PROMISED_WITHIN: Final = timedelta(days=100)
_PROMISE_GONE: Final = timedelta(days=14)


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
    promised: tuple[Promised, ...]
    consents: Page[ListedConsent]
    due: tuple[ListedMeasure, ...]
    due_total: int
    overdue: int
    """How many evaluations should have been made before today."""


@policy(Permission.SEE_CASES)
def todays_board(desk: Desk) -> TodayBoard:
    """Gather what comes, what is unfinished, what children were promised, and what is due.

    Of consents and evaluations the first few are given, and how many there are. A promise whose
    day has passed is told of for two weeks more: what became of it is asked in the next meeting.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        meetings = meetings_told_apart(work, work.meetings.summaries(unfinished=True))
        due = work.lists.measures(_evaluated(Days(until=today + DUE_WITHIN)), Part(most=FEW))
        late = work.lists.measures(_evaluated(Days(until=today - timedelta(days=1))), Part(most=0))
        promised = work.lists.promised(
            Days(today - _PROMISED_WITHIN, today),
            Days(today - _PROMISE_GONE, today + DUE_WITHIN),
            MOST_PROMISED,
        )
        consents = work.lists.consents(
            Days(today - _CONSENT_GONE, today + _CONSENT_WITHIN), Part(most=FEW)
        )
        cases = [(row.case_id, row.case_title) for row in due.rows]
        cases += [(row.case_id, row.case_title) for row in promised]
        cases += [(row.case_id, row.case_title) for row in consents.rows]
        name = told_apart(work, cases)
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
        promised=tuple(
            replace(row, case_title=name(row.case_id, row.case_title)) for row in promised
        ),
        consents=replace(
            consents,
            rows=tuple(
                replace(row, case_title=name(row.case_id, row.case_title)) for row in consents.rows
            ),
        ),
        due=tuple(replace(row, case_title=name(row.case_id, row.case_title)) for row in due.rows),
        due_total=due.total or 0,
        overdue=late.total or 0,
    )


def _evaluated(days: Days) -> MeasureChoice:
    return MeasureChoice(evaluated=days)


def _has_drafts(meeting: MeetingSummary) -> bool:
    return any(not discussion.minutes_id for discussion in meeting.discussions)
