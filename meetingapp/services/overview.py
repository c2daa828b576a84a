"""The overview of meetings that a municipality hangs on the wall."""

from meetingapp.clock import local_day
from meetingapp.domain.papers.meeting_overview import MeetingOverview, meeting_overview
from meetingapp.services.calendar import calendar_for
from meetingapp.services.own_types import types_in
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.SEE_REGISTER)
def gather_overview(desk: Desk) -> MeetingOverview:
    """Gather the types of meetings and the teams’ days of this school year. It tells of no case."""
    today = local_day(desk.clock)
    with desk.begin() as work:
        office = work.people.office()
        return meeting_overview(
            office,
            tuple(template.type for template in types_in(work).templates),
            work.people.teams(),
            calendar_for(office, today),
            made_at=desk.clock(),
            today=today,
        )
