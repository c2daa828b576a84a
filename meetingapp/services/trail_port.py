"""What the use cases need to keep and read of what happened to minutes after finalising."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from meetingapp.domain.approval import Approval, CommentRound, Decision, Remark
from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.journal import Receipt
from meetingapp.services.lists_port import Page, Part
from meetingapp.words import Language

ApprovalStep = CommentRound | Remark | Decision


@dataclass(frozen=True, slots=True)
class IssuedCopy:
    """A file that left the vault: who got what, when, and who gave it to them.

    ``copy_id`` is printed on every page of it. ``to_archive`` is a package for the archive.
    ``is_saved`` is False where its file could not be written: nobody got it.
    """

    id: str
    minutes_id: str
    case_id: str
    copy_id: str
    edition: Edition
    recipient: str
    language: Language
    format: CopyFormat
    file_name: str
    size: int
    sha256: str
    issued_at: datetime
    issued_by: str
    to_archive: bool = False
    is_saved: bool = True


@dataclass(frozen=True, slots=True)
class NotJournaled:
    """The newest minutes of a discussion, which the archive does not have yet.

    ``packed_at`` is when a package for the archive was last made of them, and saved.
    """

    minutes_id: str
    discussion_id: str
    case_id: str
    case_title: str
    meeting_type: str
    held_on: date
    version: int
    finalised_at: datetime
    packed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FiledDraft:
    """A draft whose minutes the archive has, and which is still here."""

    discussion_id: str
    minutes_id: str
    case_id: str
    case_title: str
    meeting_type: str
    held_on: date
    receipt: Receipt


class Trail(Protocol):
    """What happened to minutes; it is only ever added to, and what is out of reach is refused."""

    def approval(self, minutes_id: str) -> Approval:
        """Return the approval of one version; raises ``minutes.missing``."""
        ...

    def add_step(self, minutes_id: str, step: ApprovalStep) -> None:
        """Add a step to the approval of one version; raises as ``approval``."""
        ...

    def add_copy(self, copy: IssuedCopy) -> None:
        """Note that a file left; raises ``minutes.missing``, ``copy.taken``."""
        ...

    def add_saving(self, minutes_id: str, copy_id: str, *, saved: bool) -> None:
        """Note what came of writing a copy’s file; raises ``minutes.missing``, ``copy.missing``."""
        ...

    def copies(self, minutes_id: str) -> tuple[IssuedCopy, ...]:
        """List the copies of one version, newest first; raises ``minutes.missing``."""
        ...

    def copies_of_case(self, case_id: str) -> tuple[IssuedCopy, ...]:
        """List the copies of all minutes of a case, newest first."""
        ...

    def receipt(self, minutes_id: str) -> Receipt | None:
        """Return the archive's receipt that counts; raises ``minutes.missing``."""
        ...

    def add_receipt(self, receipt: Receipt) -> None:
        """Enter a receipt; it counts instead of an earlier one. Raises ``minutes.missing``."""
        ...

    def take_back_receipt(self, minutes_id: str) -> None:
        """Let no receipt count for one version; raises ``minutes.missing``."""
        ...

    def not_journaled(self, part: Part) -> Page[NotJournaled]:
        """List newest minutes without a receipt, those that have waited longest first."""
        ...

    def filed_drafts(self) -> tuple[FiledDraft, ...]:
        """List drafts whose newest minutes have a receipt, oldest receipt first."""
        ...

    def delete_draft(self, discussion_id: str) -> None:
        """Delete what was typed; the minutes stand. Raises ``purge.no_receipt``."""
        ...

    def draft_is_deleted(self, discussion_id: str) -> bool:
        """Tell whether the draft of a discussion was deleted."""
        ...
