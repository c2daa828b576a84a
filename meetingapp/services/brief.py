"""The evaluation brief: put together whenever it is asked for, and kept nowhere."""

from meetingapp.clock import local_day
from meetingapp.domain.brief.gathering import Known, brief_of
from meetingapp.domain.brief.values import Brief, MeetingAhead
from meetingapp.domain.papers.evaluation_brief import BriefPaper, head_of_brief
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.shelf import template_of
from meetingapp.services.timeline.talk import ChildTalk, talk_of


@policy(Permission.SEE_CASES)
def read_brief(desk: Desk, case_id: str) -> BriefPaper:
    """Put the brief of a case together, for the next meeting about it, or as it stands today.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    with desk.begin() as work:
        found = _gathered(desk, work, case_id)
        work.audit("case.brief", case_id)
        work.commit()
    return found


@policy(Permission.HAND_OUT)
def gather_evaluation_brief(desk: Desk, case_id: str) -> BriefPaper:
    """Put the same brief together to be printed or saved.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    with desk.begin() as work:
        found = _gathered(desk, work, case_id)
        work.audit("paper.evaluation_brief", case_id)
        work.commit()
    return found


def _gathered(desk: Desk, work: UnitOfWork, case_id: str) -> BriefPaper:
    today = local_day(desk.clock)
    case = work.cases.get(case_id)
    ahead, discussion, names, talk = None, None, {}, ChildTalk()
    found = _next_about(work, case_id)
    if found is not None:
        discussion = work.meetings.discussion(found)
        meeting = work.meetings.meeting_of(found)
        ahead = MeetingAhead(meeting.id, found, meeting.type, meeting.date)
        names = dict(template_of(meeting).type.name)
        talk = talk_of(work, case, found)
    brief: Brief = brief_of(
        Known(
            case,
            today,
            ahead,
            discussion,
            work.measurements.of_case(case_id),
            talk.by,
            talk.before,
        )
    )
    head = head_of_brief(case, work.people.office(), desk.clock(), brief)
    return BriefPaper(head, brief, names)


def _next_about(work: UnitOfWork, case_id: str) -> str | None:
    """Return the first discussion about a case whose minutes are not finalised."""
    for meeting in work.meetings.summaries(unfinished=True):
        for each in meeting.discussions:
            if each.case_id == case_id and not each.minutes_id:
                return each.id
    return None
