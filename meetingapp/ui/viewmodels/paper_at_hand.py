"""One paper: made anew each time it is looked at, then saved or printed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.paper_out import print_paper, save_paper
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language

if TYPE_CHECKING:
    from meetingapp.ui.forms_port import PaperFile


class PaperModel(QObject):
    """``made`` carries the file to look at, ``done`` what was done with it, in words."""

    made = Signal(object)
    done = Signal(object)
    failed = Signal(AppError)

    def __init__(
        self, work: Workplace, make: "Callable[[Language], PaperFile]", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._make = make
        self.language: Language = wording.words.language
        self.paper: PaperFile | None = None

    def make(self, language: Language) -> None:
        """Make it in a language; what was asked for before is forgotten."""
        self.language, self.paper = language, None
        self._work.background.heavy(
            lambda: (language, self._make(language)), self._made, self.failed.emit
        )

    def save(self, folder: Path) -> None:
        """Write what is looked at in a folder somebody chose."""
        if self.paper is not None:
            save_paper(
                self._work, self, self.paper, folder, then=self._saved, failed=self.failed.emit
            )

    def print_it(self, put: Callable[[bytes], None]) -> None:
        """Give what is looked at to the printer."""
        if self.paper is not None:
            print_paper(
                self._work, self, self.paper, put, then=self._printed, failed=self.failed.emit
            )

    def _made(self, answer: "tuple[Language, PaperFile]") -> None:
        language, paper = answer
        if language is self.language:  # another may have been asked for since
            self.paper = paper
            self.made.emit(paper)

    def _saved(self, file: Path) -> None:
        name = file.name
        self.done.emit(
            lambda words: words("Saved as {file}. It is not encrypted: take care of it.", file=name)
        )

    def _printed(self, _answer: None) -> None:
        self.done.emit(lambda words: words("The paper is sent to the printer. Fetch it at once."))
