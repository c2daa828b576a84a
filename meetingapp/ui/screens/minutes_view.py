"""Finished minutes: the pages as they are printed, and beside them all that becomes of them.

A copy for somebody is looked at here before it leaves: its pages stand in the place of the
minutes, and what is saved are the very bytes that were drawn.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from typing_extensions import override

from meetingapp.document.plain import plain_text
from meetingapp.domain.audience import Audience
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.errors import AppError
from meetingapp.ui.places import CorrectingPlace, MinutesListPlace
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.papers import PapersModel
from meetingapp.ui.widgets.ask_folder import ask_folder
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.papers.copy_bar import CopyBar
from meetingapp.ui.widgets.papers.dialogs import JournalDialog, RemarkDialog, SentDialog
from meetingapp.ui.widgets.papers.differences import DifferencesDialog
from meetingapp.ui.widgets.papers.panel import PapersPanel
from meetingapp.ui.widgets.pdf_sheets import PdfSheets
from meetingapp.ui.widgets.printing import ask_printer
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.copies import Preview
    from meetingapp.services.differences import Comparison

_STEP: Final = 1.25
_PANEL: Final = 372
_WIDEST: Final = 16_777_215  # Qt's own, for a widget as wide as there is room
_BESIDE: Final = 1000
"""Narrower than this, the panel takes turns with the pages."""


class MinutesScreen(QWidget):
    """What is written out leaves the encrypted vault, so only a person does it, and sees where."""

    def __init__(self, work: Workplace, minutes_id: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        self._minutes_id = minutes_id
        self._pdf = b""
        self.model = PapersModel(work, minutes_id, self)
        self.how = Seg(lambda words: words("Show as"), _ways(beside=True), advance=False)
        self.how.set_value("pages")
        self._status = Label(lambda words: words("Reading the minutes …"), "small")
        self.sheets = PdfSheets(work.background, lambda words: words("The minutes"))
        self.bar = CopyBar()
        self.panel = PapersPanel(work)
        self._lay_out()
        self._join()
        work.background.store(lambda: work.session.read_minutes_pdf(minutes_id), self._read)
        self.model.load()

    @property
    def open_case(self) -> str:
        """Return the id by which it is asked whether these may still be seen."""
        return self._minutes_id

    def begin_copy(self, audience: Audience) -> None:
        """Make a copy to look at."""
        self.bar.show()
        self.model.begin_copy(audience)
        self.how.set_value("pages")
        self._show_way()
        self.bar.cancel.setFocus()

    def save_to(self, folder: Path, *, replaces: bool = False) -> None:
        """Save the copy that stands on the screen, in a folder somebody chose."""
        approved = self.bar.seen.isChecked()
        self.model.save_copy(folder, approved=approved, replaces=replaces)

    # --- what was asked for

    def _read(self, pdf: bytes) -> None:
        self._pdf = pdf
        if self.model.order is None:
            self.sheets.show_pdf(pdf)
        if QApplication.focusWidget() is None:  # what was pressed on the way here is gone
            self.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def _previewed(self, preview: "Preview | None") -> None:
        if preview is None:
            self.bar.hide()
            self.sheets.show_pdf(self._pdf)
            self._show_way()
            return
        self.bar.show_preview(preview)
        if preview.order.format is CopyFormat.PDF:
            self.sheets.show_pdf(preview.content)
            self._show_way()
        else:
            self.sheets.show_words(plain_text(preview.document))

    def _busy(self, _on: bool) -> None:
        if self.model.order is not None and self.model.preview is None:
            self.bar.begin(self.model.order)
            self.sheets.show_nothing()

    def _failed(self, error: AppError) -> None:
        if self.model.order is not None and self.model.preview is None:
            self.bar.show_failure(lambda words: words.error(error))
        else:
            self.panel.said.say_trouble(lambda words: words.error(error))

    def _loaded(self) -> None:
        if self.model.standing is not None:
            self.panel.show_standing(self.model.standing)

    def _compared(self, found: "Comparison") -> None:
        older, newer = found.older.version, found.newer.version
        DifferencesDialog(
            self.window(),
            lambda words: words("What differs"),
            (
                lambda words: words("Version {version}", version=older),
                lambda words: words("Version {version}", version=newer),
            ),
            found.rows,
        ).open()

    def _show_left_out(self) -> None:
        if self.model.preview is not None:
            DifferencesDialog(
                self.window(),
                lambda words: words("What was left out"),
                (lambda words: words("The complete minutes"), lambda words: words("This copy")),
                self.model.preview.rows,
            ).open()

    # --- small windows

    def _save(self) -> None:
        if self.bar.isVisible() and self.bar.save.isEnabled():
            ask_folder(self, lambda words: words("Where should the copy go?"), self.save_to)

    def print_on(self, put: Callable[[bytes], None]) -> None:
        """Print the copy that stands on the screen."""
        self.model.print_copy(put, approved=self.bar.seen.isChecked())

    def _print(self) -> None:
        ask_printer(self.window(), self.print_on, self._failed)

    def _pack(self) -> None:
        ask_folder(
            self, lambda words: words("Where should the archive package go?"), self.model.pack
        )

    def _send(self) -> None:
        standing = self.model.standing
        if standing is None:
            return
        known = dict.fromkeys(each.recipient for each in standing.copies if each.recipient)
        earliest = standing.approval.earliest_deadline
        form = SentDialog(self.window(), tuple(known), earliest, self._work.today)
        form.sent.connect(self.model.send)
        form.open()

    def _remark(self) -> None:
        form = RemarkDialog(self.window(), self._work.today)
        form.remarked.connect(self.model.remark)
        form.open()

    def _journal(self) -> None:
        form = JournalDialog(self.window(), self._work.today)
        form.noted.connect(self.model.journal)
        form.open()

    # --- how it stands

    def _show_way(self) -> None:
        way = self.how.value
        narrow = self._is_narrow()
        self.panel.setVisible(not narrow or way == "papers")
        self._left.setVisible(not narrow or way != "papers")
        if self.model.preview is None or self.model.preview.order.format is CopyFormat.PDF:
            self.sheets.show_as_text(on=way == "text")

    def _is_narrow(self) -> bool:
        return theme.effective(self.width()) < _BESIDE

    def _fit(self) -> None:
        narrow = self._is_narrow()
        if len(self.how.options) != len(_ways(beside=not narrow)):
            before = self.how.value
            self.how.set_options(_ways(beside=not narrow))
            self.how.set_value("pages" if before == "papers" and not narrow else before)
        self.panel.setMinimumWidth(0 if narrow else theme.px(_PANEL))
        self.panel.setMaximumWidth(_WIDEST if narrow else theme.px(_PANEL))
        self._show_way()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _join(self) -> None:
        model, bar, panel = self.model, self.bar, self.panel
        self.how.chosen.connect(lambda _value: self._show_way())
        self.sheets.drawn.connect(self._tell_pages)
        model.loaded.connect(self._loaded)
        model.busy_changed.connect(self._busy)
        model.previewed.connect(self._previewed)
        model.compared.connect(self._compared)
        model.done.connect(panel.said.say)
        model.failed.connect(self._failed)
        bar.language_chosen.connect(model.set_language)
        bar.format_chosen.connect(model.set_format)
        bar.recipient_written.connect(model.set_recipient)
        bar.cancel.clicked.connect(model.drop_copy)
        bar.differences.clicked.connect(self._show_left_out)
        bar.save.clicked.connect(self._save)
        bar.print.clicked.connect(self._print)
        bar.copy.clicked.connect(lambda: model.copy(approved=bar.seen.isChecked()))
        panel.copies.wanted.connect(self.begin_copy)
        panel.approval.send.clicked.connect(self._send)
        panel.approval.remark.clicked.connect(self._remark)
        panel.approval.approve.clicked.connect(model.approve)
        panel.approval.compare_asked.connect(model.compare)
        panel.approval.correct_asked.connect(
            lambda about: self._work.state.go.emit(CorrectingPlace(about))
        )
        panel.archive.pack.clicked.connect(self._pack)
        panel.archive.journal.clicked.connect(self._journal)
        panel.archive.take_back.clicked.connect(model.take_back)
        theme.changed.connect(self._fit)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._save)

    def _tell_pages(self, count: int) -> None:
        if count:
            self._status.set_say(
                lambda words: words.plural("Finished · one page", "Finished · {n} pages", count)
            )

    def _lay_out(self) -> None:
        outer = column(self)
        bar = QFrame()
        bar.setObjectName("topbar")
        line = row(bar, margins=(24, 12, 24, 12), gap=12)
        back = IconButton("arrow-left", lambda words: words("Back to the minutes list"))
        back.clicked.connect(lambda: self._work.state.go.emit(MinutesListPlace()))
        line.addWidget(back)
        titles = column(gap=1)
        titles.addWidget(Label(lambda words: words("Minutes"), "h2"))
        titles.addWidget(self._status)
        line.addLayout(titles, 1)
        line.addWidget(self.how)
        for icon_name, say, by in (
            ("zoom-out", lambda words: words("Smaller"), 1 / _STEP),
            ("zoom-in", lambda words: words("Larger"), _STEP),
        ):
            zoom = IconButton(icon_name, say)
            zoom.clicked.connect(lambda _on, by=by: self.sheets.zoom_by(by))
            line.addWidget(zoom)
        outer.addWidget(bar)
        beside = row()
        self._left = QWidget()
        left = column(self._left)
        left.addWidget(self.bar)
        left.addWidget(self.sheets, 1)
        beside.addWidget(self._left, 1)
        beside.addWidget(self.panel)
        outer.addLayout(beside, 1)
        self.bar.hide()


def _ways(*, beside: bool) -> tuple[Option, ...]:
    """Give the ways to look; the panel is one of them where it does not fit beside."""
    ways = (
        Option("pages", lambda words: words("Pages")),
        Option("text", lambda words: words("Text")),
    )
    return ways if beside else (*ways, Option("papers", _papers))


def _papers(words: Words) -> str:
    return words("Copies and archive")
