"""What becomes of one set of finished minutes: its copies, its approval, its place in the archive.

A copy is looked at before it leaves: what is saved are the very bytes that were shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.approval import Remark
from meetingapp.domain.audience import Audience
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.errors import AppError
from meetingapp.services.copy_making import CopyOrder
from meetingapp.services.journaling import JournalNote
from meetingapp.services.roles import Permission
from meetingapp.ui.clipboard import put_page
from meetingapp.ui.wording import Say, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language

if TYPE_CHECKING:
    from meetingapp.domain.journal import Receipt
    from meetingapp.services.approving import ApprovalStanding
    from meetingapp.services.copies import CopyChoice, Preview
    from meetingapp.services.differences import Comparison, Version
    from meetingapp.services.trail_port import IssuedCopy


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the cards show of one set of minutes."""

    approval: "ApprovalStanding"
    versions: "Sequence[Version]"
    choices: "Sequence[CopyChoice]"
    copies: "Sequence[IssuedCopy]"
    receipt: "Receipt | None"
    corrects: bool
    """Whether a correction is under way."""


class PapersModel(QObject):
    """``previewed`` carries the file to look at, ``compared`` two versions beside each other.

    ``done`` carries what was done, in words; ``failed`` why something was not.
    """

    loaded = Signal()
    busy_changed = Signal(bool)
    previewed = Signal(object)
    compared = Signal(object)
    done = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, minutes_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._minutes_id = minutes_id
        self.standing: Standing | None = None
        self.order: CopyOrder | None = None
        self.preview: Preview | None = None
        self._issued = ""
        """The number of the copy that was noted last: what failed after that is tried again."""

    def load(self) -> None:
        """Read how everything stands."""
        papers, id_ = self._work.session.papers, self._minutes_id
        may_hand_out = self._work.may(Permission.HAND_OUT)
        may_correct = self._work.may(Permission.FINALISE)
        correcting = self._work.session.correcting

        def read() -> Standing:
            stands = papers.approval(id_)
            discussion_id = stands.minutes.discussion_id
            return Standing(
                stands,
                papers.versions(discussion_id),
                papers.copy_choices(id_) if may_hand_out else (),
                papers.copies_of(id_),
                papers.receipt_of(id_),
                may_correct and correcting.is_under_way(discussion_id),
            )

        self._work.background.store(read, self._loaded, self.failed.emit)

    # --- copies

    def begin_copy(self, audience: Audience) -> None:
        """Make a copy to look at, in the language of the screens, as a PDF."""
        self.change_order(CopyOrder(self._minutes_id, audience, wording.words.language))

    def set_language(self, language: Language) -> None:
        """Make the copy in another language."""
        if self.order is not None:
            self.change_order(replace(self.order, language=language))

    def set_format(self, file_format: CopyFormat) -> None:
        """Make the copy in another format."""
        if self.order is not None:
            self.change_order(replace(self.order, format=file_format))

    def set_recipient(self, recipient: str) -> None:
        """Say whose copy it is, where that is not known beforehand."""
        if self.order is not None and recipient.strip() != self.order.recipient:
            self.change_order(replace(self.order, recipient=recipient.strip()))

    def change_order(self, order: CopyOrder) -> None:
        """Make another copy to look at; what was asked for before is forgotten."""
        self.order, self.preview = order, None
        self.busy_changed.emit(True)
        papers = self._work.session.papers
        self._work.background.heavy(
            lambda: papers.preview_copy(order),
            lambda made: self._made(order, made),
            lambda error: self._not_made(order, error),
        )

    def drop_copy(self) -> None:
        """Look at the minutes themselves again."""
        self.order = self.preview = None
        self.busy_changed.emit(False)
        self.previewed.emit(None)

    def save_copy(self, folder: Path, *, approved: bool, replaces: bool = False) -> None:
        """Note that the copy goes out, and write it in a folder somebody chose."""
        preview, papers = self.preview, self._work.session.papers
        if preview is None:
            return

        def job() -> Path:
            if not replaces and (folder / preview.file_name).exists():
                raise AppError("export.exists", file=preview.file_name)
            self._issue(preview, approved=approved)
            return papers.save_copy(folder, preview, replace=replaces)

        def saved(file: Path) -> None:
            name = file.name
            self.done.emit(
                lambda words: words(
                    "The copy is saved as {file}. It is not encrypted: take care of it.", file=name
                )
            )
            self.drop_copy()
            self.load()

        self._work.let_out(self, job, saved, self.failed.emit)

    def print_copy(self, put: Callable[[bytes], None], *, approved: bool) -> None:
        """Note that the copy goes out, and only then give it to the printer."""
        preview = self.preview
        if preview is None:
            return

        def job() -> None:
            self._issue(preview, approved=approved)
            put(preview.content)

        def printed(_answer: None) -> None:
            self.done.emit(
                lambda words: words("The copy is sent to the printer. Fetch it at once.")
            )
            self.drop_copy()
            self.load()

        self._work.let_out(self, job, printed, self.failed.emit)

    def copy(self, *, approved: bool) -> None:
        """Note that the copy goes out, and put it where it can be pasted; it is soon gone again."""
        preview, papers = self.preview, self._work.session.papers
        if preview is None:
            return

        def job() -> bytes:
            self._issue(preview, approved=approved)
            return papers.as_text(preview)

        def issued(text: bytes) -> None:
            put_page(preview.content, text)
            self.done.emit(
                lambda words: words(
                    "The copy can be pasted for half a minute. Then it is taken away again."
                )
            )
            self.drop_copy()
            self.load()

        self._work.let_out(self, job, issued, self.failed.emit)

    # --- approval

    def send(self, recipients: Sequence[str], deadline: date | None) -> None:
        """Note that the minutes were sent for comment."""
        papers, id_ = self._work.session.papers, self._minutes_id
        self._do(
            lambda: papers.send_for_comment(id_, recipients, deadline),
            lambda words: words("It is noted that the minutes were sent for comment today."),
        )

    def remark(self, remark: Remark) -> None:
        """Append what somebody remarked."""
        papers, id_ = self._work.session.papers, self._minutes_id
        self._do(
            lambda: papers.add_remark(id_, remark),
            lambda words: words("The remark is kept beside the minutes."),
        )

    def approve(self) -> None:
        """Approve the minutes with the remarks there are."""
        papers, id_ = self._work.session.papers, self._minutes_id
        self._do(
            lambda: papers.approve_minutes(id_),
            lambda words: words("The minutes are approved."),
        )

    def compare(self, other_id: str) -> None:
        """Show what another version says otherwise."""
        papers, id_ = self._work.session.papers, self._minutes_id

        def compared(found: "Comparison") -> None:
            self.compared.emit(found)

        self._work.background.heavy(
            lambda: papers.compare_versions(id_, other_id), compared, self.failed.emit
        )

    # --- archive

    def pack(self, folder: Path) -> None:
        """Write what the archive gets into a folder of its own."""
        papers, id_ = self._work.session.papers, self._minutes_id

        def packed(made: Path) -> None:
            name = made.name
            self.done.emit(
                lambda words: words(
                    "The archive package lies in the folder {folder}. It is not encrypted: delete "
                    "it when the archive has it.",
                    folder=name,
                )
            )
            self.load()

        self._work.let_out(
            self,
            lambda: papers.save_package(folder, papers.archive_package(id_)),
            packed,
            self.failed.emit,
        )

    def journal(self, reference: str, on: date) -> None:
        """Note that the archive has the minutes."""
        papers, note = self._work.session.papers, JournalNote(self._minutes_id, reference, on)
        self._do(
            lambda: papers.note_journaled((note,)),
            lambda words: words("It is noted that the archive has the minutes."),
        )

    def take_back(self) -> None:
        """Take back a receipt that was entered wrongly."""
        papers, id_ = self._work.session.papers, self._minutes_id
        self._do(
            lambda: papers.take_back_receipt(id_),
            lambda words: words("The reference is taken away again."),
        )

    def _do(self, job: Callable[[], object], say: Say) -> None:
        def done(_answer: object) -> None:
            self.done.emit(say)
            self.load()

        self._work.background.store(job, done, self.failed.emit)

    def _issue(self, preview: "Preview", *, approved: bool) -> None:
        """Note that a copy goes out, once, however often it has to be tried. In the worker."""
        if self._issued != preview.mark.copy_id:
            self._work.session.papers.issue_copy(preview, approved=approved)
            self._issued = preview.mark.copy_id

    def _loaded(self, found: Standing) -> None:
        self.standing = found
        self.loaded.emit()

    def _made(self, order: CopyOrder, made: "Preview") -> None:
        if order == self.order:  # a later wish has come since
            self.preview = made
            self.busy_changed.emit(False)
            self.previewed.emit(made)

    def _not_made(self, order: CopyOrder, error: AppError) -> None:
        if order == self.order:
            self.busy_changed.emit(False)
            self.failed.emit(error)
