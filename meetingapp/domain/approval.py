"""The approval of one version of the minutes: out for comment, silence accepts, remarks appended.

A correction is a version of its own and begins its own approval; the next meeting confirms (A03).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.evaluation import MinutesStatus
from meetingapp.domain.working_days import working_days_after

WORKING_DAYS: Final = 5
"""So long those who get the minutes have to comment on them, at least."""


class ApprovalState(StrEnum):
    """How far the approval of finalised minutes has come."""

    FINALISED = "FINALISED"
    OUT_FOR_COMMENT = "OUT_FOR_COMMENT"
    REMARKS_WAIT = "REMARKS_WAIT"
    APPROVED = "APPROVED"
    OBJECTED = "OBJECTED"
    CORRECTED = "CORRECTED"


class ApprovedBy(StrEnum):
    """What made the minutes count as approved."""

    SILENCE = "SILENCE"
    CHAIR = "CHAIR"
    NEXT_MEETING = "NEXT_MEETING"


@dataclass(frozen=True, slots=True)
class CommentRound:
    """The minutes were sent out: when, until which day one may comment, and to whom."""

    sent_on: date
    deadline: date
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody remarked. It is appended to the minutes, and changes nothing in them."""

    by: str
    text: str
    received_on: date


@dataclass(frozen=True, slots=True)
class Decision:
    """The chair approved the minutes, with the remarks that were appended by then."""

    approved_on: date
    by: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """How the next meeting received the minutes, as its own finalised minutes tell it."""

    held_on: date
    status: MinutesStatus
    objection: str = ""
    objection_by: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """All that happened to one version since it was finalised.

    ``is_corrected`` where a later version stands in its place.
    """

    sent: CommentRound | None = None
    remarks: tuple[Remark, ...] = ()
    decision: Decision | None = None
    confirmation: Confirmation | None = None
    is_corrected: bool = False

    def state(self, today: date) -> ApprovalState:
        """Tell how far it has come on a day. Silence counts once the deadline has passed."""
        if self.is_corrected:
            return ApprovalState.CORRECTED
        if self.decision is not None:
            return ApprovalState.APPROVED
        if self.confirmation is not None:
            objected = self.confirmation.status is MinutesStatus.OBJECTION_LOGGED
            return ApprovalState.OBJECTED if objected else ApprovalState.APPROVED
        if self.sent is None:
            return ApprovalState.FINALISED
        if today <= self.sent.deadline:
            return ApprovalState.OUT_FOR_COMMENT
        return ApprovalState.REMARKS_WAIT if self._in_time else ApprovalState.APPROVED

    def approved_by(self, today: date) -> ApprovedBy | None:
        """Tell what made it count as approved; ``None`` while it does not."""
        if self.state(today) is not ApprovalState.APPROVED:
            return None
        if self.decision is not None:
            return ApprovedBy.CHAIR
        return ApprovedBy.SILENCE if self.confirmation is None else ApprovedBy.NEXT_MEETING

    def approved_on(self, today: date) -> date | None:
        """Return the day it came to count as approved; ``None`` while it does not."""
        match self.approved_by(today):
            case ApprovedBy.CHAIR:
                return self.decision.approved_on if self.decision else None
            case ApprovedBy.NEXT_MEETING:
                return self.confirmation.held_on if self.confirmation else None
            case ApprovedBy.SILENCE:
                return self.sent.deadline if self.sent else None
        return None

    @property
    def _in_time(self) -> bool:
        """Whether a remark came while one could still comment: it takes the silence away."""
        return self.sent is not None and any(
            remark.received_on <= self.sent.deadline for remark in self.remarks
        )


def earliest_deadline(sent_on: date) -> date:
    """Return the first day that may be set as the last one to comment."""
    return working_days_after(sent_on, WORKING_DAYS)
