"""What becomes of finished minutes, as the screens see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from meetingapp.domain.approval import Remark
    from meetingapp.domain.journal import Receipt
    from meetingapp.services.approving import ApprovalStanding
    from meetingapp.services.archiving import Package
    from meetingapp.services.copies import CopyChoice, Preview
    from meetingapp.services.copy_making import CopyOrder
    from meetingapp.services.differences import Comparison, Version
    from meetingapp.services.journaling import JournalNote
    from meetingapp.services.lists_port import Page, Part
    from meetingapp.services.trail_port import IssuedCopy, NotJournaled
    from meetingapp.ui.forms_port import PaperFile


class Papers(Protocol):
    """Each is one transaction: run it in the background."""

    def approval(self, minutes_id: str) -> ApprovalStanding:
        """How it stands with the approval."""

    def send_for_comment(
        self, minutes_id: str, recipients: Sequence[str], deadline: date | None = None
    ) -> ApprovalStanding:
        """Note that the minutes were sent for comment today."""

    def add_remark(self, minutes_id: str, remark: Remark) -> ApprovalStanding:
        """Append what somebody remarked."""

    def approve_minutes(self, minutes_id: str) -> ApprovalStanding:
        """Approve minutes somebody remarked on."""

    def versions(self, discussion_id: str) -> Sequence[Version]:
        """All versions of the minutes, newest first."""

    def compare_versions(self, minutes_id: str, other_id: str) -> Comparison:
        """Two versions beside each other."""

    def copy_choices(self, minutes_id: str) -> Sequence[CopyChoice]:
        """Whom a copy can be for."""

    def preview_copy(self, order: CopyOrder) -> Preview:
        """The very file that would leave. Long: run it as heavy work."""

    def issue_copy(self, preview: Preview, *, approved: bool = False) -> IssuedCopy:
        """Note that the file that was looked at goes out."""

    def as_text(self, preview: Preview) -> bytes:
        """The copy as plain text, to be pasted where only text is taken."""

    def copies_of(self, minutes_id: str) -> Sequence[IssuedCopy]:
        """Who got copies, newest first."""

    def not_journaled(self, part: Part) -> Page[NotJournaled]:
        """Minutes the archive has not confirmed, oldest first."""

    def archive_package(self, minutes_id: str) -> Package:
        """What the archive gets. Long: run it as heavy work."""

    def note_journaled(self, notes: Sequence[JournalNote]) -> Sequence[Receipt]:
        """Note under which reference the archive has them."""

    def take_back_receipt(self, minutes_id: str) -> None:
        """Take back a receipt that was entered wrongly."""

    def receipt_of(self, minutes_id: str) -> Receipt | None:
        """The receipt of the archive, where there is one."""

    def save_file(self, folder: Path, name: str, content: bytes, *, replace: bool = False) -> Path:
        """Write one file in a folder somebody chose."""

    def take_out(self, paper: PaperFile) -> None:
        """Note that a paper that was looked at leaves now, as when it is printed."""

    def save_paper(self, folder: Path, paper: PaperFile) -> Path:
        """Note that a paper leaves, and write it."""

    def save_copy(self, folder: Path, preview: Preview, *, replace: bool = False) -> Path:
        """Write a copy that was issued; where that fails, the log tells."""

    def save_package(self, folder: Path, package: Package) -> Path:
        """Write the files of a package in a folder of its own."""
