"""The guide for the talk with the child before a meeting, gathered for one case."""

from meetingapp.clock import local_day
from meetingapp.domain.case import Case, CaseMode, NamedChild
from meetingapp.domain.lineage import lineage_of
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.neutral import neutral_reference
from meetingapp.domain.papers.letterhead_for import letterhead_for
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.papers.talk_guide import (
    TalkGuide,
    guide_age,
    is_without_speech,
    needs_interpreter,
    said_simply,
)
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.timeline.talk import talk_of


@policy(Permission.RUN_MEETINGS)
def gather_talk_guide(desk: Desk, discussion_id: str) -> TalkGuide:
    """Gather the guide. Whether it has become better is asked where something was agreed before.

    Raises:
        AppError: ``discussion.missing``; ``paper.nobody_named``: there is no child to talk with.
    """
    with desk.begin() as work:
        discussion = work.meetings.discussion(discussion_id)
        meeting = work.meetings.meeting_of(discussion_id)
        case = work.cases.get(discussion.case_id, before=meeting.date)
        if case.mode is not CaseMode.NAMED:
            raise AppError("paper.nobody_named")
        talk = talk_of(work, case, discussion_id)
        agreed = _agreed(case, discussion, meeting)
        head = _head(desk, work, case)
        work.audit("discussion.guide", discussion_id)
        work.commit()
    return TalkGuide(
        head=head,
        age=guide_age(case, meeting.date),
        meeting=meeting.date,
        by=talk.by,
        before=talk.before,
        agreed=said_simply(agreed),
        asks_change=bool(agreed) or bool(case.earlier),
        without_speech=is_without_speech(case),
        interpreter=needs_interpreter(case),
        case_id=case.id,
    )


def _agreed(case: Case, discussion: CaseDiscussion, meeting: Meeting) -> tuple[Measure, ...]:
    """Return what the meeting will evaluate; where that is nothing, all that goes on."""
    standing = lineage_of(case, meeting.date).standing
    due = {each.measure_id for each in discussion.since_last.evaluations}
    return tuple(measure for measure in standing if measure.id in due) or standing


def _head(desk: Desk, work: UnitOfWork, case: Case) -> PaperHead:
    office, hidden = work.people.office(), hides_whereabouts(case)
    subject = case.subject
    return PaperHead(
        desk.clock(),
        local_day(desk.clock),
        office.municipality,
        "" if hidden else office.unit,
        neutral_reference(case),
        subject.name if isinstance(subject, NamedChild) else "",
        None,
        letterhead_for(office, hides_whereabouts=hidden),
    )
