"""Correcting finalised minutes: a new version beside the earlier one, which is never touched.

What is typed on the way to it is kept as a correction, so that it may take as long as it takes.
"""

from dataclasses import replace
from datetime import datetime

from meetingapp.codec.body import canonical
from meetingapp.domain.aside import REASON, beside
from meetingapp.domain.correction import Correction
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.pace import Pace
from meetingapp.errors import AppError
from meetingapp.services.asides import asides_of, forget_beside
from meetingapp.services.corrections import (
    correction_of,
    forget_correction_of,
    keep_correction_of,
)
from meetingapp.services.finalising import keep, locked_in_memory
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import Minutes, Stamp, UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.room import OpenRoom, gathered
from meetingapp.services.same_people import sitting_told


@policy(Permission.FINALISE)
def finalised_discussion(desk: Desk, discussion_id: str) -> CaseDiscussion:
    """Give the discussion as its newest minutes tell it, for somebody to correct.

    Raises:
        AppError: ``discussion.missing``, ``minutes.not_finalised``.
    """
    with desk.begin() as work:
        told = _as_told(work, _newest(work, discussion_id).id)
        work.audit("discussion.read", discussion_id)
        work.commit()
    return told


@policy(Permission.FINALISE)
def open_correction(desk: Desk, discussion_id: str) -> OpenRoom:
    """Begin to correct what the newest minutes tell, or go on where somebody left it.

    Raises:
        AppError: ``discussion.missing``, ``minutes.not_finalised``.
    """
    with desk.begin() as work:
        newest = _newest(work, discussion_id)
        kept = correction_of(work, discussion_id)
        if kept is None:
            kept = Correction(newest.id, _as_told(work, newest.id))
            keep_correction_of(work, kept)
        room = gathered(desk, work, discussion_id)
        work.audit("discussion.read", discussion_id)
        work.commit()
    return replace(room, discussion=kept.discussion, minutes_id="", corrects=newest.id, pace=Pace())


@policy(Permission.FINALISE)
def correction_under_way(desk: Desk, discussion_id: str) -> bool:
    """Tell whether somebody began to correct the minutes, and has changed something.

    Raises:
        AppError: ``discussion.missing``.
    """
    with desk.begin() as work:
        work.meetings.meeting_of(discussion_id)
        kept = correction_of(work, discussion_id)
        changed = kept is not None and kept.discussion != _as_told(work, kept.of)
        work.audit("discussion.read", discussion_id)
        work.commit()
    return changed


@policy(Permission.FINALISE)
def keep_correction(desk: Desk, discussion: CaseDiscussion) -> datetime:
    """Keep what was typed, valid or not, and return when it was made durable.

    Raises:
        AppError: ``discussion.missing``, ``minutes.not_finalised``; ``correction.none``, when it
            was finished or dropped meanwhile.
    """
    with desk.begin() as work:
        kept = _under_way(work, discussion.id)
        keep_correction_of(work, replace(kept, discussion=_cleaned(work, kept, discussion)))
        work.commit()
    return desk.clock()


@policy(Permission.FINALISE)
def unprintable_in_correction(desk: Desk, discussion_id: str) -> tuple[str, ...]:
    """Name the characters that would print by name in the new version.

    Raises:
        GatesClosedError: a gate is closed, so nothing would be printed.
        AppError: ``discussion.missing``, ``minutes.not_finalised``, ``correction.none``.
    """
    with desk.begin() as work:
        kept = _under_way(work, discussion_id)
        locked, template = locked_in_memory(desk, work, kept.discussion)
        version = work.minutes.next_version(discussion_id)
        work.audit("discussion.read", discussion_id)
        work.commit()
    stamp = Stamp(version, desk.clock(), locked.content_sha256, None)
    return desk.printer.unprintable(locked, template, stamp)


@policy(Permission.FINALISE)
def finish_correction(desk: Desk, discussion_id: str) -> Minutes:
    """Make the correction the next version, for the reason whoever sits here wrote beside it.

    Raises:
        GatesClosedError: a gate is closed; nothing was changed.
        AppError: as ``correct_minutes``, and ``correction.none``; ``correction.outdated``, when
            the minutes got another version after it was begun.
    """
    with desk.begin() as work:
        kept = _under_way(work, discussion_id)
        if kept.of != _newest(work, discussion_id).id:
            raise AppError("correction.outdated")
        mine = asides_of(work, discussion_id, desk.account().person)
        minutes = _next_version(desk, work, kept.discussion, beside(mine, REASON).lines)
        work.commit()
    return minutes


@policy(Permission.FINALISE)
def drop_correction(desk: Desk, discussion_id: str) -> None:
    """Forget what was typed in a correction, and what was kept beside it; the minutes stand.

    Raises:
        AppError: ``discussion.missing``, ``minutes.not_finalised``.
    """
    with desk.begin() as work:
        _newest(work, discussion_id)
        if forget_correction_of(work, discussion_id):
            forget_beside(work, discussion_id)
        work.commit()


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
    with desk.begin() as work:
        known = work.meetings.discussion(discussion_id)
        if (corrected.id, corrected.case_id) != (known.id, known.case_id):
            raise AppError("discussion.missing")
        minutes = _next_version(desk, work, corrected, reason)
        work.commit()
    return minutes


def _next_version(desk: Desk, work: UnitOfWork, corrected: CaseDiscussion, reason: str) -> Minutes:
    """Put the next version on the shelf, not yet committed; nothing is under way after it."""
    before = _sitting(work, _newest(work, corrected.id).id)
    if not reason.strip():
        raise AppError("minutes.no_reason")
    locked, template = locked_in_memory(desk, work, work.meetings.cleaned(corrected))
    if _told(locked.sitting) == _told(before):
        raise AppError("minutes.as_before")
    minutes = keep(desk, work, locked, template, reason.strip())
    forget_correction_of(work, corrected.id)
    forget_beside(work, corrected.id)
    return minutes


def _under_way(work: UnitOfWork, discussion_id: str) -> Correction:
    _newest(work, discussion_id)
    kept = correction_of(work, discussion_id)
    if kept is None:
        raise AppError("correction.none")
    return kept


def _cleaned(work: UnitOfWork, kept: Correction, typed: CaseDiscussion) -> CaseDiscussion:
    """Take what was typed, of the case that is corrected and of no other."""
    if typed.case_id != kept.discussion.case_id:
        raise AppError("discussion.missing")
    return work.meetings.cleaned(typed)


def _newest(work: UnitOfWork, discussion_id: str) -> Minutes:
    work.meetings.meeting_of(discussion_id)
    newest = work.minutes.latest_of(discussion_id)
    if newest is None:
        raise AppError("minutes.not_finalised")
    return newest


def _sitting(work: UnitOfWork, minutes_id: str) -> Sitting:
    return sitting_told(work, work.minutes.get(minutes_id))


def _as_told(work: UnitOfWork, minutes_id: str) -> CaseDiscussion:
    """Give the discussion as some minutes tell it.

    Minutes list the parties of the case among all who took part; the meeting has its team alone.
    """
    told = _sitting(work, minutes_id)
    [discussion] = told.discussions
    team = {each.person for each in work.meetings.meeting_of(discussion.id).participants}
    parties = tuple(each for each in told.meeting.participants if each.person not in team)
    return replace(discussion, parties=parties)


def _told(sitting: Sitting) -> tuple[object, ...]:
    return canonical(sitting.discussions[0]), sitting.meeting
