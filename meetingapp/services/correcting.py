"""Correcting finalised minutes: a new version beside the earlier one, which is never touched."""

from dataclasses import replace

from meetingapp.codec.body import canonical, from_json
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.errors import AppError
from meetingapp.services.finalising import keep, locked_in_memory
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import Minutes, UnitOfWork
from meetingapp.services.roles import Permission


@policy(Permission.FINALISE)
def finalised_discussion(desk: Desk, discussion_id: str) -> CaseDiscussion:
    """Give the discussion as its newest minutes tell it, for somebody to correct.

    Raises:
        AppError: ``discussion.missing``, ``minutes.not_finalised``.
    """
    with desk.begin() as work:
        told = _newest(work, discussion_id)
        team = {each.person for each in work.meetings.meeting_of(discussion_id).participants}
        work.audit("discussion.read", discussion_id)
        work.commit()
    # Minutes list the parties of the case among all who took part; the meeting has its team alone.
    parties = tuple(each for each in told.meeting.participants if each.person not in team)
    return replace(told.discussions[0], parties=parties)


@policy(Permission.FINALISE)
def correct_minutes(
    desk: Desk, discussion_id: str, corrected: CaseDiscussion, reason: str
) -> Minutes:
    """Keep a new version of the minutes, and print in it why. All gates are asked anew.

    Args:
        desk: of the person who corrects.
        discussion_id: whose minutes they are.
        corrected: all that the new version is to tell.
        reason: why the earlier version is wrong.

    Raises:
        GatesClosedError: a gate is closed; nothing was changed.
        AppError: ``minutes.no_reason``, ``minutes.not_finalised``, ``minutes.as_before``, or
            ``discussion.missing``.
    """
    if not reason.strip():
        raise AppError("minutes.no_reason")
    with desk.begin() as work:
        before = _newest(work, discussion_id)
        known = work.meetings.discussion(discussion_id)
        if (corrected.id, corrected.case_id) != (known.id, known.case_id):
            raise AppError("discussion.missing")
        locked, template = locked_in_memory(desk, work, work.meetings.cleaned(corrected))
        if _told(locked.sitting) == _told(before):
            raise AppError("minutes.as_before")
        minutes = keep(desk, work, locked, template, reason.strip())
        work.commit()
    return minutes


def _newest(work: UnitOfWork, discussion_id: str) -> Sitting:
    work.meetings.discussion(discussion_id)
    newest = work.minutes.latest_of(discussion_id)
    if newest is None:
        raise AppError("minutes.not_finalised")
    return from_json(Sitting, work.minutes.content(newest.id))


def _told(sitting: Sitting) -> tuple[object, ...]:
    return canonical(sitting.discussions[0]), sitting.meeting
