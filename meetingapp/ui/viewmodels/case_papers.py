"""The papers of a case: made anew, looked at, and saved; and the files that are kept with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.attachment import LARGEST, AttachmentKind
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.papers.consent_form import FormLanguage
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.paper_out import print_paper, save_paper
from meetingapp.ui.wording import Say, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language

if TYPE_CHECKING:
    from meetingapp.domain.attachment import Attachment
    from meetingapp.services.packing import Packed
    from meetingapp.ui.forms_port import PaperFile


class PaperKind(StrEnum):
    """A paper that can be made of a case."""

    CONSENT = "CONSENT"
    INDIVIDUAL_PLAN = "INDIVIDUAL_PLAN"
    BATON_LOG = "BATON_LOG"
    REFERRAL = "REFERRAL"
    ACTIVITY_PLAN = "ACTIVITY_PLAN"
    EVALUATION_BRIEF = "EVALUATION_BRIEF"


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What somebody wants on paper. ``told`` is the question of a referral or the school’s words.

    ``language`` is one of ``FormLanguage`` for the consent form, else one of ``Language``.
    """

    kind: PaperKind
    language: str
    format: CopyFormat = CopyFormat.PDF
    to: ServiceCode = ServiceCode.PPT
    told: str = ""


class CasePapersModel(QObject):
    """``made`` carries the file to look at; ``packed`` the parcel with its code, shown once."""

    loaded = Signal(object)
    made = Signal(object)
    packed = Signal(object)
    done = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, case_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._case_id = case_id
        self.wish: PaperWish | None = None
        self.paper: PaperFile | None = None

    def load(self) -> None:
        """Read which files are kept."""
        kept, id_ = self._work.session.attachments, self._case_id
        self._work.background.store(lambda: kept.of_case(id_), self._loaded, self.failed.emit)

    # --- papers

    def begin(self, kind: PaperKind) -> None:
        """Make a paper to look at, in the language of the screens."""
        self.change(PaperWish(kind, wording.words.language.value))

    def set_language(self, language: str) -> None:
        """Make it in another language. What no PDF can be made of is made for Word."""
        if self.wish is None:
            return
        wish = replace(self.wish, language=language)
        if wish.kind is PaperKind.CONSENT and not FormLanguage(language).is_set_on_paper_here:
            wish = replace(wish, format=CopyFormat.DOCX)
        self.change(wish)

    def set_format(self, file_format: CopyFormat) -> None:
        """Make it in another format."""
        if self.wish is not None:
            self.change(replace(self.wish, format=file_format))

    def set_service(self, to: ServiceCode) -> None:
        """Refer to another service."""
        if self.wish is not None:
            self.change(replace(self.wish, to=to))

    def set_told(self, told: str) -> None:
        """Write something else on it."""
        if self.wish is not None and told.strip() != self.wish.told:
            self.change(replace(self.wish, told=told.strip()))

    def change(self, wish: PaperWish) -> None:
        """Make another paper to look at."""
        self.wish, self.paper = wish, None
        self.made.emit(None)
        self._work.background.heavy(
            lambda: self._make(wish),
            lambda paper: self._made(wish, paper),
            lambda error: self._not_made(wish, error),
        )

    def save(self, folder: Path) -> None:
        """Write the paper that stands on the screen in a folder somebody chose."""
        if self.paper is not None:
            save_paper(
                self._work, self, self.paper, folder, then=self._saved, failed=self.failed.emit
            )

    def print_paper(self, put: Callable[[bytes], None]) -> None:
        """Give the paper that stands on the screen to the printer."""
        if self.paper is not None:
            print_paper(
                self._work, self, self.paper, put, then=self._printed, failed=self.failed.emit
            )

    # --- files

    def add(self, kind: AttachmentKind, file: Path) -> None:
        """Keep a file with the case. Where it came from it stays."""
        kept, id_ = self._work.session.attachments, self._case_id

        def job() -> object:
            try:
                if file.stat().st_size > LARGEST:
                    raise AppError("attachment.large")
                content = file.read_bytes()
            except OSError as reason:
                raise AppError("attachment.unread") from reason
            return kept.add(id_, kind, file.name, content)

        self._work.background.heavy(
            job, self._then(lambda words: words("The file is kept with the case.")),
            self.failed.emit,
        )  # fmt: skip

    def save_kept(self, attachment: "Attachment", folder: Path) -> None:
        """Write a copy of a file in a folder somebody chose."""
        kept, papers = self._work.session.attachments, self._work.session.papers
        self._work.let_out(
            self,
            lambda: papers.save_file(folder, attachment.name, kept.read(attachment.id)),
            self._saved,
            self.failed.emit,
        )

    def remove(self, attachment: "Attachment") -> None:
        """Take a file away."""
        kept = self._work.session.attachments
        self._work.background.store(
            lambda: kept.remove(attachment.id),
            self._then(lambda words: words("The file is removed.")),
            self.failed.emit,
        )

    # --- another machine

    def pack(self) -> None:
        """Pack the case for another machine."""
        exchange, id_ = self._work.session.exchange, self._case_id
        self._work.let_out(
            self, lambda: exchange.pack_case(id_), self.packed.emit, self.failed.emit
        )

    def save_parcel(self, packed: "Packed", folder: Path) -> None:
        """Write the parcel in a folder somebody chose."""
        papers = self._work.session.papers
        self._work.background.heavy(
            lambda: papers.save_file(folder, packed.file_name, packed.parcel),
            self._saved,
            self.failed.emit,
        )

    def _make(self, wish: PaperWish) -> "PaperFile":
        forms, id_ = self._work.session.forms, self._case_id
        if wish.kind is PaperKind.CONSENT:
            return forms.consent_form(id_, FormLanguage(wish.language), None, wish.format)
        language = Language(wish.language)
        match wish.kind:
            case PaperKind.INDIVIDUAL_PLAN:
                return forms.individual_plan(id_, language, wish.format)
            case PaperKind.BATON_LOG:
                return forms.baton_log(id_, language, wish.format)
            case PaperKind.REFERRAL:
                return forms.referral(
                    id_, wish.to, language, question=wish.told, format_=wish.format
                )
            case PaperKind.EVALUATION_BRIEF:
                return forms.evaluation_brief(id_, language, wish.format)
        return forms.activity_plan(id_, language, problem=wish.told, format_=wish.format)

    def _loaded(self, kept: "Sequence[Attachment]") -> None:
        self.loaded.emit(kept)

    def _made(self, wish: PaperWish, paper: "PaperFile") -> None:
        if wish == self.wish:  # a later wish has come since
            self.paper = paper
            self.made.emit(paper)

    def _not_made(self, wish: PaperWish, error: AppError) -> None:
        if wish == self.wish:
            self.failed.emit(error)

    def _saved(self, file: Path) -> None:
        name = file.name
        self.done.emit(
            lambda words: words("Saved as {file}. It is not encrypted: take care of it.", file=name)
        )

    def _printed(self, _answer: None) -> None:
        self.done.emit(lambda words: words("The paper is sent to the printer. Fetch it at once."))

    def _then(self, say: Say) -> Callable[[object], None]:
        def done(_answer: object) -> None:
            self.done.emit(say)
            self.load()

        return done
