"""Approval of finalised minutes: sent for comment, remarks appended, approved by silence or chair.

Nothing here changes the minutes. What the next meeting says of them (A03) is read from its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.approval import (
    Approval,
    ApprovalState,
    ApprovedBy,
    CommentRound,
    Decision,
    Remark,
    earliest_deadline,
)
from meetingapp.domain.text import says_something
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import Minutes, UnitOfWork
from meetingapp.services.roles import Permission

LONGEST_REMARK: Final = 20_000
LONGEST_WAIT: Final = timedelta(days=61)


@dataclass(frozen=True, slots=True)
class ApprovalStanding:
    """How it stands with the approval of one version today.

    ``earliest_deadline`` is the first day that may be set as the last one to comment.
    """

    minutes: Minutes
    approval: Approval
    state: ApprovalState
    approved_by: ApprovedBy | None
    approved_on: date | None
    earliest_deadline: date


@policy(Permission.SEE_CASES)
def approval(desk: Desk, minutes_id: str) -> ApprovalStanding:
    """Tell how it stands with the approval of one version.

    Raises:
        AppError: ``minutes.missing``.
    """
    with desk.begin() as work:
        stands = _standing(desk, work, minutes_id)
        work.audit("approval.read", minutes_id)
        work.commit()
    return stands


@policy(Permission.FINALISE)
def send_for_comment(
    desk: Desk, minutes_id: str, recipients: Sequence[str], deadline: date | None = None
) -> ApprovalStanding:
    """Note that a person has sent the minutes for comment today. Samråd sends nothing.

    Args:
        desk: of the person who sent them.
        minutes_id: the version.
        recipients: who got them, by name.
        deadline: the last day to comment; five working days from today where it is ``None``.

    Raises:
        AppError: ``minutes.missing``; ``approval.sent``, ``approval.approved``,
            ``approval.corrected``; ``approval.deadline``: too soon, or more than two months away.
    """
    today = local_day(desk.clock)
    earliest = earliest_deadline(today)
    latest = today + LONGEST_WAIT
    if deadline is not None and not earliest <= deadline <= latest:
        raise AppError("approval.deadline", earliest=earliest, latest=latest)
    with desk.begin() as work:
        stands = _standing(desk, work, minutes_id)
        if stands.approval.sent is not None:
            raise AppError("approval.sent")
        _must_be_open(stands)
        named = tuple(name.strip() for name in recipients if says_something(name))
        work.trail.add_step(minutes_id, CommentRound(today, deadline or earliest, named))
        work.audit("approval.send", minutes_id)
        stands = _standing(desk, work, minutes_id)
        work.commit()
    return stands


@policy(Permission.RUN_MEETINGS)
def add_remark(desk: Desk, minutes_id: str, remark: Remark) -> ApprovalStanding:
    """Append what somebody remarked. The minutes themselves stay as they are.

    A remark that came after the last day to comment is kept, and does not take the silence back.

    Raises:
        AppError: ``minutes.missing``; ``approval.not_sent``, ``approval.corrected``;
            ``approval.blank_remark``, ``approval.long_remark``, ``approval.day``.
    """
    if not (says_something(remark.text) and says_something(remark.by)):
        raise AppError("approval.blank_remark")
    if len(remark.text) + len(remark.by) > LONGEST_REMARK:
        raise AppError("approval.long_remark", most=LONGEST_REMARK)
    with desk.begin() as work:
        stands = _standing(desk, work, minutes_id)
        if stands.state is ApprovalState.CORRECTED:
            raise AppError("approval.corrected")
        sent = stands.approval.sent
        if sent is None:
            raise AppError("approval.not_sent")
        if not sent.sent_on <= remark.received_on <= local_day(desk.clock):
            raise AppError("approval.day")
        kept = Remark(remark.by.strip(), remark.text.strip(), remark.received_on)
        work.trail.add_step(minutes_id, kept)
        work.audit("approval.remark", minutes_id)
        stands = _standing(desk, work, minutes_id)
        work.commit()
    return stands


@policy(Permission.FINALISE)
def approve_minutes(desk: Desk, minutes_id: str) -> ApprovalStanding:
    """Approve minutes somebody remarked on or objected to: what was said is appended.

    Without remarks nobody needs to do anything: silence accepts.

    Raises:
        AppError: ``minutes.missing``; ``approval.not_sent``, ``approval.too_early``,
            ``approval.approved``, ``approval.corrected``.
    """
    with desk.begin() as work:
        stands = _standing(desk, work, minutes_id)
        _must_be_open(stands)
        if stands.state is ApprovalState.FINALISED:
            raise AppError("approval.not_sent")
        sent = stands.approval.sent
        if stands.state is ApprovalState.OUT_FOR_COMMENT and sent is not None:
            raise AppError("approval.too_early", deadline=sent.deadline)
        decision = Decision(local_day(desk.clock), desk.account().name)
        work.trail.add_step(minutes_id, decision)
        work.audit("approval.approve", minutes_id)
        stands = _standing(desk, work, minutes_id)
        work.commit()
    return stands


def _must_be_open(stands: ApprovalStanding) -> None:
    if stands.state is ApprovalState.CORRECTED:
        raise AppError("approval.corrected")
    if stands.state is ApprovalState.APPROVED:
        raise AppError("approval.approved")


def _standing(desk: Desk, work: UnitOfWork, minutes_id: str) -> ApprovalStanding:
    today = local_day(desk.clock)
    found = work.trail.approval(minutes_id)
    return ApprovalStanding(
        work.minutes.get(minutes_id),
        found,
        found.state(today),
        found.approved_by(today),
        found.approved_on(today),
        earliest_deadline(today),
    )
