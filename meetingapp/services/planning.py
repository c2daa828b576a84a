"""Plan a meeting: a sitting with one discussion per case, prefilled from the team."""

from meetingapp.domain.people import PersonRef
from meetingapp.services.access_port import AccessReason
from meetingapp.services.drafting import (
    CONSENT_KIND,
    MeetingPlan,
    draft,
    must_be_ready,
    of_kind,
    preparing,
)
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.summaries import MeetingSummary

__all__ = ["MeetingPlan", "let_in", "plan_meeting"]


@policy(Permission.RUN_MEETINGS)
def plan_meeting(desk: Desk, plan: MeetingPlan) -> MeetingSummary:
    """Create the meeting and its discussions.

    Raises:
        AppError: as ``draft``; ``invitation.not_ready`` where invitations are to be made and a
            requirement stops them, such as a service that no consent covers.
    """
    with desk.begin() as work:
        made = draft(work, plan, desk.clock)
        meeting = made.meeting
        if plan.invites:
            for case, begun in made.cases:
                asked = preparing(work, desk.clock, meeting, case, begun)[1]
                must_be_ready(of_kind(made.template, asked, CONSENT_KIND))
        work.meetings.save(meeting)
        work.audit("meeting.plan", meeting.id)
        for case, begun in made.cases:
            work.meetings.save_discussion(meeting.id, begun)
            let_in(work, case.id, meeting.chair, meeting.note_taker)
            work.audit("case.read", case.id)
        summary = work.meetings.summary(meeting.id)
        work.commit()
    return summary


def let_in(
    work: UnitOfWork, case_id: str, chair: PersonRef | None, note_taker: PersonRef | None
) -> None:
    """Let those who lead the meeting and write in it see the case."""
    for who, why in ((chair, AccessReason.CHAIRS), (note_taker, AccessReason.TAKES_NOTES)):
        if who is not None and who.person_id:
            work.access.grant(case_id, who.person_id, why)
