"""One paper to look at: its pages, its language, and the way to paper."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.paper_at_hand import PaperModel
from meetingapp.ui.viewmodels.papers_words import language_name
from meetingapp.ui.widgets.ask_folder import ask_folder
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.pdf_sheets import PdfSheets
from meetingapp.ui.widgets.printing import ask_printer
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language

if TYPE_CHECKING:
    from meetingapp.ui.forms_port import PaperFile

_WIDE: Final = 860
_EDGE: Final = 48


class PaperDialog(Dialog):
    """What is saved or printed are the very bytes that stand here.

    Args:
        parent: the window.
        work: gives the background and what saves a file.
        title: names the paper.
        make: makes it in a language. Long: it is run as heavy work.
        languages: those it can be made in; the first is the one it begins with.
    """

    def __init__(
        self,
        parent: QWidget,
        work: Workplace,
        title: Say,
        make: "Callable[[Language], PaperFile]",
        languages: tuple[Language, ...],
    ) -> None:
        super().__init__(parent, title)
        self.model = PaperModel(work, make, self)
        self.language = Seg(
            lambda words: words("Language of the paper"),
            [_language(each) for each in sorted(languages)],
            advance=False,
        )
        self.sheets = PdfSheets(work.background, title)
        self.said = Said()
        self.print = Button(lambda words: words("Print …"), icon_name="printer")
        self.save = PrimaryButton(lambda words: words("Save the paper …"), "file-down")
        self.body.addWidget(self.language)
        self.body.addWidget(self.sheets, 1)
        self.body.addWidget(self.said)
        close = Button(lambda words: words("Close"))
        for button in (close, self.print, self.save):
            self.buttons.addWidget(button)
        close.clicked.connect(self.accept)
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(lambda: ask_printer(self, self.model.print_it, self._failed))
        self.language.chosen.connect(lambda value: self._make(Language(value)))
        self.model.made.connect(self._show)
        self.model.done.connect(self.said.say)
        self.model.failed.connect(self._failed)
        self._make(languages[0])
        self.language.setFocus()

    def _make(self, language: Language) -> None:
        self.language.set_value(language.value)
        self.sheets.show_nothing()
        self.said.clear()
        for way_out in (self.print, self.save):
            way_out.setEnabled(False)
        self.model.make(language)

    def _show(self, paper: "PaperFile") -> None:
        self.sheets.show_pdf(paper.content)
        for way_out in (self.print, self.save):
            way_out.setEnabled(True)

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _ask_where(self) -> None:
        ask_folder(self, lambda words: words("Where should the file go?"), self.model.save)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        parent = self.parentWidget()
        if parent is not None:
            most = parent.size()
            wide = min(theme.px(_WIDE), most.width() - _EDGE)
            self.resize(wide, most.height() - _EDGE)
        super().showEvent(event)


def _language(language: Language) -> Option:
    return Option(language.value, lambda words: language_name(words, language))
