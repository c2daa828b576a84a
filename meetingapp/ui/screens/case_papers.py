"""The papers of one case: forms made from it, the files kept with it, and a parcel of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from meetingapp.domain.attachment import AttachmentKind
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.places import CasePlace
from meetingapp.ui.viewmodels.case_papers import CasePapersModel, PaperKind
from meetingapp.ui.widgets.ask_folder import ask_folder
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.papers.files_card import FilesCard
from meetingapp.ui.widgets.papers.forms_card import FormsCard
from meetingapp.ui.widgets.papers.paper_bar import PaperBar
from meetingapp.ui.widgets.papers.parcel_dialog import ParcelDialog
from meetingapp.ui.widgets.pdf_sheets import PdfSheets
from meetingapp.ui.widgets.printing import ask_printer
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.attachment import Attachment
    from meetingapp.services.packing import Packed
    from meetingapp.ui.forms_port import PaperFile


class CasePapersScreen(QWidget):
    """A paper is made anew each time it is looked at; nothing of it is kept."""

    def __init__(self, work: Workplace, case_id: str, paper: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self._case_id = case_id
        self._work = work
        self.model = CasePapersModel(work, case_id, self)
        self.forms = FormsCard()
        self.files = FilesCard(may_edit=work.may(Permission.EDIT_CASES))
        self.pack = Button(lambda words: words("Make a parcel …"), icon_name="lock")
        self.said = Said()
        self.bar = PaperBar()
        self.sheets = PdfSheets(work.background, lambda words: words("The paper"))
        self._lay_out()
        self._join()
        self.model.load()
        if paper:
            self._begin(PaperKind(paper))
        else:
            self.forms.findChildren(QWidget)[0].setFocus()

    @property
    def open_case(self) -> str:
        """Return the id of the case."""
        return self._case_id

    def _show_made(self, paper: "PaperFile | None") -> None:
        wish = self.model.wish
        if wish is None:
            return
        self._shown.show()
        self._empty.hide()
        if paper is None:
            self.bar.begin(wish)
            self.sheets.show_nothing()
            return
        self.bar.show_paper(wish, paper)
        if paper.format is CopyFormat.PDF:
            self.sheets.show_as_text(on=False)
            self.sheets.show_pdf(paper.content)
        else:
            self.sheets.show_words(paper.text)

    def _begin(self, kind: PaperKind) -> None:
        self.model.begin(kind)
        self.bar.language.setFocus()  # the page scrolls there where it is narrow

    def _failed(self, error: AppError) -> None:
        if self.model.wish is not None and self.model.paper is None:
            self.bar.show_failure(lambda words: words.error(error))
        else:
            self.said.say_trouble(lambda words: words.error(error))

    def _show_parcel(self, packed: "Packed") -> None:
        dialog = ParcelDialog(self.window(), packed)
        dialog.save_asked.connect(
            lambda: self._ask_where(lambda folder: self.model.save_parcel(packed, folder))
        )
        dialog.open()

    def _ask_where(self, then: Callable[[Path], None]) -> None:
        ask_folder(self, lambda words: words("Where should the file go?"), then)

    def _choose(self, kind: AttachmentKind) -> None:
        dialog = QFileDialog(self, wording.words("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.model.add(kind, Path(name)))
        dialog.open()

    def _save_kept(self, file: "Attachment") -> None:
        self._ask_where(lambda folder: self.model.save_kept(file, folder))

    def _join(self) -> None:
        model, bar = self.model, self.bar
        model.loaded.connect(self.files.show_files)
        model.made.connect(self._show_made)
        model.packed.connect(self._show_parcel)
        model.done.connect(self.said.say)
        model.failed.connect(self._failed)
        self.forms.wanted.connect(self._begin)
        bar.language_chosen.connect(model.set_language)
        bar.format_chosen.connect(model.set_format)
        bar.service_chosen.connect(model.set_service)
        bar.told.connect(model.set_told)
        bar.save.clicked.connect(lambda: self._ask_where(model.save))
        bar.print.clicked.connect(
            lambda: ask_printer(self.window(), model.print_paper, self._failed)
        )
        self.files.add_asked.connect(self._choose)
        self.files.save_asked.connect(self._save_kept)
        self.files.remove_asked.connect(model.remove)
        self.pack.clicked.connect(model.pack)

    def _lay_out(self) -> None:
        outer = column(self)
        top = QFrame()
        top.setObjectName("topbar")
        line = row(top, margins=(24, 12, 24, 12), gap=12)
        back = IconButton("arrow-left", lambda words: words("Back to the case"))
        back.clicked.connect(lambda: self._work.state.go.emit(CasePlace(self._case_id)))
        line.addWidget(back)
        line.addWidget(Label(lambda words: words("Papers and files"), "h2"), 1)
        outer.addWidget(top)
        page = ScrollPage()
        outer.addWidget(page, 1)
        page.body.addWidget(self.said)
        page.body.addWidget(Columns((self._left(), self._right()), (24, 31), least=860))
        page.body.addStretch(1)

    def _left(self) -> QWidget:
        left = QWidget()
        body = column(left, gap=16)
        body.addWidget(self.forms)
        body.addWidget(self.files)
        parcel = Card(
            lambda words: words("To another machine"), icon_name="lock", margins=(16, 4, 16, 14)
        )
        parcel.body.setSpacing(10)
        parcel.body.addWidget(
            Label(
                lambda words: words(
                    "The case with drafts and minutes in one encrypted file, for a colleague who "
                    "has Samråd on a machine of their own."
                ),
                "sm2",
                wrap=True,
            )
        )
        parcel.body.addWidget(self.pack)
        body.addWidget(parcel)
        parcel.setHidden(not self._work.may(Permission.HAND_OUT))
        body.addStretch(1)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        body = column(right, gap=12)
        self._empty = Label(
            lambda words: words("Choose a paper to see it here before you save or print it."),
            "body2",
            wrap=True,
        )
        self._shown = QWidget()
        shown = column(self._shown, gap=8)
        shown.addWidget(self.bar)
        self.sheets.setMinimumHeight(680)
        shown.addWidget(self.sheets, 1)
        self._shown.hide()
        body.addWidget(self._empty)
        body.addWidget(self._shown, 1)
        return right
