"""What happens to minutes after they are finalised, bound to the person at the desk."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from meetingapp.domain.approval import Remark
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.journal import Receipt
from meetingapp.errors import AppError
from meetingapp.exports import folder as folders
from meetingapp.services import approving, archiving, copies, differences, journaling, leaving
from meetingapp.services.approving import ApprovalStanding
from meetingapp.services.archiving import Package
from meetingapp.services.copies import CopyChoice, Preview
from meetingapp.services.copy_making import CopyOrder
from meetingapp.services.differences import Comparison, Version
from meetingapp.services.journaling import JournalNote, KeptDraft
from meetingapp.services.lists_port import Page, Part
from meetingapp.services.policy import Desk
from meetingapp.services.trail_port import IssuedCopy, NotJournaled
from meetingapp.wiring.copying import Copying


class OnPaper(Protocol):
    """A paper that was looked at, as ``forms`` makes it."""

    @property
    def file_name(self) -> str:
        """What it is to be called."""

    @property
    def content(self) -> bytes:
        """What it holds."""

    @property
    def case_id(self) -> str:
        """The case it tells of; empty where it tells of none."""
        ...


class Papers:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._press = Copying()
        self._saved: dict[str, bool] = {}
        """What came of writing each copy, by its number: a file that lies there stays noted."""

    def approval(self, minutes_id: str) -> ApprovalStanding:
        """How it stands with the approval of one version."""
        return approving.approval(self._desk, minutes_id)

    def send_for_comment(
        self, minutes_id: str, recipients: Sequence[str], deadline: date | None = None
    ) -> ApprovalStanding:
        """Note that the minutes were sent for comment today."""
        return approving.send_for_comment(self._desk, minutes_id, recipients, deadline)

    def add_remark(self, minutes_id: str, remark: Remark) -> ApprovalStanding:
        """Append what somebody remarked."""
        return approving.add_remark(self._desk, minutes_id, remark)

    def approve_minutes(self, minutes_id: str) -> ApprovalStanding:
        """Approve minutes somebody remarked on."""
        return approving.approve_minutes(self._desk, minutes_id)

    def versions(self, discussion_id: str) -> tuple[Version, ...]:
        """The versions of a discussion's minutes, newest first."""
        return differences.versions(self._desk, discussion_id)

    def compare_versions(self, minutes_id: str, other_id: str) -> Comparison:
        """Two versions beside each other."""
        return differences.compare_versions(self._desk, minutes_id, other_id)

    def copy_choices(self, minutes_id: str) -> tuple[CopyChoice, ...]:
        """Whom a copy can be for."""
        return copies.copy_choices(self._desk, minutes_id)

    def preview_copy(self, order: CopyOrder) -> Preview:
        """The very file that would leave. Long: run it as heavy work."""
        return copies.preview_copy(self._desk, self._press, order)

    def issue_copy(self, preview: Preview, *, approved: bool = False) -> IssuedCopy:
        """Note that the file that was looked at goes out; save ``preview.content``."""
        return copies.issue_copy(self._desk, preview, approved=approved)

    def as_text(self, preview: Preview) -> bytes:
        """The same copy as plain text, which goes to the clipboard beside an HTML one."""
        return self._press.render(preview.document, CopyFormat.TXT)

    def copies_of(self, minutes_id: str) -> tuple[IssuedCopy, ...]:
        """Who got a copy of one version."""
        return copies.copies_of(self._desk, minutes_id)

    def copies_of_case(self, case_id: str) -> tuple[IssuedCopy, ...]:
        """Who got copies of any minutes of a case."""
        return copies.copies_of_case(self._desk, case_id)

    def archive_package(self, minutes_id: str) -> Package:
        """A package for the archive. Long: run it as heavy work."""
        return archiving.archive_package(self._desk, self._press, minutes_id)

    def not_journaled(self, part: Part) -> Page[NotJournaled]:
        """Newest minutes the archive does not have."""
        return journaling.not_journaled(self._desk, part)

    def note_journaled(self, notes: Sequence[JournalNote]) -> tuple[Receipt, ...]:
        """Enter the archive's numbers."""
        return journaling.note_journaled(self._desk, notes)

    def take_back_receipt(self, minutes_id: str) -> None:
        """Note that the archive does not have a version after all."""
        journaling.take_back_receipt(self._desk, minutes_id)

    def receipt_of(self, minutes_id: str) -> Receipt | None:
        """The archive's receipt for one version."""
        return journaling.receipt_of(self._desk, minutes_id)

    def kept_drafts(self) -> tuple[KeptDraft, ...]:
        """Drafts the archive has the minutes of."""
        return journaling.kept_drafts(self._desk)

    def delete_drafts(self, discussion_ids: Sequence[str]) -> None:
        """Delete what was typed in some discussions."""
        journaling.delete_drafts(self._desk, discussion_ids)

    def save_file(self, folder: Path, name: str, content: bytes, *, replace: bool = False) -> Path:
        """Save a file into a folder that was chosen; over another one only where that was said.

        Raises:
            AppError: ``export.…``.
        """
        return folders.save_file(folder, name, content, replace=replace)

    def take_out(self, paper: OnPaper) -> None:
        """Note that a paper that was looked at leaves now; one that tells of no case just does."""
        if paper.case_id:
            leaving.take_out(self._desk, paper.case_id)

    def save_paper(self, folder: Path, paper: OnPaper) -> Path:
        """Note that a paper leaves, and save it; raises as ``take_out`` and ``save_file``."""
        self.take_out(paper)
        return self.save_file(folder, paper.file_name, paper.content)

    def save_copy(self, folder: Path, preview: Preview, *, replace: bool = False) -> Path:
        """Save a copy that was issued; raises as ``save_file``, and then the trail tells of it."""
        copy_id, minutes_id = preview.mark.copy_id, preview.order.minutes_id
        try:
            path = self.save_file(folder, preview.file_name, preview.content, replace=replace)
        except AppError:
            if not self._saved.get(copy_id):
                copies.note_saving(self._desk, minutes_id, copy_id, saved=False)
                self._saved[copy_id] = False
            raise
        if self._saved.get(copy_id) is False:
            copies.note_saving(self._desk, minutes_id, copy_id, saved=True)
        self._saved[copy_id] = True
        return path

    def save_package(self, folder: Path, package: Package) -> Path:
        """Save a package as a folder of its own; raises as ``save_copy``."""
        files = ((each.name, each.content) for each in package.files)
        try:
            return folders.save_package(folder, package.folder_name, files)
        except AppError:
            copies.note_saving(self._desk, package.minutes_id, package.copy_id, saved=False)
            raise
