"""A desk on another day, a case that goes on, and what a refusal is called."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from meetingapp.codec.body import canonical
from meetingapp.domain.evaluation import MinutesStatus, SinceLast
from meetingapp.domain.meeting import Sitting
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from tests.reach import EVERYTHING


def on_day(desk: Desk, days: int) -> Desk:
    """The same desk, so many days later."""
    later = desk.clock() + timedelta(days=days)
    return replace(desk, clock=lambda: later)


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as said:
        attempt()
    return said.value.code


def told_in_the_next(store: Store, story: Sitting, at: datetime, received: SinceLast) -> Minutes:
    """Put the minutes of the case's next meeting on the shelf, as finalising does."""
    meeting = replace(story.meeting, id="next", date=at.date())
    discussion = replace(
        story.discussions[0], id="D-next", case_id=story.cases[0].id, since_last=received
    )
    content = canonical(Sitting(meeting, story.cases, (discussion,)))
    with store.transaction(EVERYTHING) as work:
        if not work.access.reaches("D-next"):
            work.meetings.save(meeting)
            work.meetings.save_discussion(meeting.id, discussion)
        version = work.minutes.next_version("D-next")
        minutes = Minutes(
            id=f"next-{version}",
            discussion_id="D-next",
            case_id=discussion.case_id,
            version=version,
            finalised_at=at,
            content_sha256="c" * 64,
            audit=work.audit("minutes.finalise", "D-next", "c" * 64),
            pdf_sha256="d" * 64,
        )
        work.minutes.add(minutes, content, b"%PDF", ())
        work.audit("minutes.keep", minutes.id)
        work.commit()
    return minutes


APPROVED = SinceLast(previous_minutes_status=MinutesStatus.APPROVED)
OBJECTED = SinceLast(
    previous_minutes_status=MinutesStatus.OBJECTION_LOGGED,
    objection="Møtet varte til 15.",
    objection_by="Kari Testdahl",
)
NEXT_DAY = date(2027, 1, 19)
