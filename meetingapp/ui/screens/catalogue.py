"""Tiltaksoversikt: what the municipality can offer, and where it has nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from meetingapp.domain.catalogue import CatalogueEntry, Implementation
from meetingapp.domain.catalogue_effect import NOTHING_YET
from meetingapp.errors import AppError
from meetingapp.services.importing import Imported
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.catalogue import CatalogueModel, Looked
from meetingapp.ui.viewmodels.catalogue_words import entry_columns, gap_columns, row_says
from meetingapp.ui.viewmodels.import_words import imported_says
from meetingapp.ui.viewmodels.long_list import LongList
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.catalogue.entry_form import EntryForm
from meetingapp.ui.widgets.catalogue.entry_pane import EntryPane
from meetingapp.ui.widgets.catalogue.filters import CatalogueFilters
from meetingapp.ui.widgets.catalogue.taking_in import TakeInDialog
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.long_table import LongTable
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

_LIST: Final = "LIST"
_GAPS: Final = "GAPS"
_LEAST_TABLE: Final = 420
_GAP_TABLE: Final = 480


class CatalogueScreen(ScrollPage):
    """The list with one entry beside it, or the report of what is missing."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.model = CatalogueModel(work, self)
        self.entries: LongList[Any] = LongList(work.background, entry_columns(), self)
        self.gaps: LongList[Any] = LongList(work.background, gap_columns(), self)
        self.table = LongTable(_title, self.entries)
        self.report = LongTable(lambda words: words("What is missing"), self.gaps)
        self.shows = Seg(
            _title,
            (
                Option(_LIST, lambda words: words("Measures")),
                Option(_GAPS, lambda words: words("What is missing")),
            ),
            advance=False,
        )
        self.shows.set_value(_LIST)
        self.search = TextField(
            lambda words: words("Find a measure"),
            placeholder=lambda words: words("Name, description or target group"),
        )
        self.filters = CatalogueFilters()
        self.pane = EntryPane()
        self.said = Said()
        self.count = Label(plain(""), "body2", wrap=True)
        self.row = Label(plain(""), "body", wrap=True)
        self.new = Button(lambda words: words("New measure in the catalogue"), icon_name="plus")
        self.take_in = Button(lambda words: words("Take in from a file"), icon_name="folder-open")
        self.save = Button(lambda words: words("Save as a file"), icon_name="file-down")
        self._chosen = ""
        self._file: Looked | None = None
        self._dialog: TakeInDialog | None = None
        self._lay_out()
        self.shows.chosen.connect(self._turn)
        self.search.edited.connect(self._narrow)
        self.filters.changed.connect(self._narrow)
        self.table.selectionModel().currentRowChanged.connect(self._show_entry)
        self.report.selectionModel().currentRowChanged.connect(self._show_gap)
        self.entries.counted.connect(self._counted)
        self.pane.used.connect(self._use)
        self.pane.edited.connect(self.write_entry)
        self.new.clicked.connect(self._write_new)
        self.pane.retired.connect(self._retire)
        self.take_in.clicked.connect(self._ask_file)
        self.save.clicked.connect(self._ask_where)
        self.model.loaded.connect(self._loaded)
        self.model.looked.connect(self._looked)
        self.model.taken_in.connect(self._taken_in)
        self.model.written.connect(self._written)
        self.model.failed.connect(self._failed)
        wording.changed.connect(self._say_again)
        theme.changed.connect(self._fit)
        self._turn()
        self._fit()
        self.search.setFocus()
        self.model.load()

    def _loaded(self) -> None:
        for button in (self.new, self.take_in):
            button.setVisible(self.model.may_change)
        self.gaps.ask(self.model.gaps())
        self._narrow()

    def _say_again(self) -> None:
        """Show what is chosen in the new language at once; the lists come a moment later."""
        self._show(self.model.entry(self._chosen))
        self._show_gap(self.report.currentIndex())
        self._loaded()

    def _narrow(self, _typed: str = "") -> None:
        self.entries.ask(self.model.rows(self.filters.fits(self.search.raw)))

    def _counted(self, total: int) -> None:
        self.count.set_say(
            lambda words: (
                words.plural("One measure.", "{n} measures.", total)
                if total
                else words("No measure fits. Write less, or choose less.")
            )
        )
        rows = (self.entries.row_at(at) for at in range(total))
        at = next((n for n, each in enumerate(rows) if each and each.id == self._chosen), 0)
        self.table.setCurrentIndex(self.entries.index(at, 0))
        self._show_entry(self.entries.index(at, 0))

    def _show_entry(self, index: QModelIndex) -> None:
        shown = self.entries.row_at(index.row()) if index.isValid() else None
        if shown is not None:
            self._chosen = shown.id
        self._show(shown)

    def _show(self, shown: CatalogueEntry | None) -> None:
        self.pane.show_entry(
            shown,
            self.model.effects_of(shown) if shown is not None else NOTHING_YET,
            sees_effects=self.model.sees_effects,
            may_change=self.model.may_change,
        )

    def _show_gap(self, index: QModelIndex) -> None:
        gap = self.gaps.row_at(index.row())
        self.row.set_say(plain("") if gap is None else lambda words: row_says(words, gap))

    def _turn(self, _chosen: str = "") -> None:
        lists = self.shows.value == _LIST
        for part in self._list_parts:
            part.setVisible(lists)
        for part in self._gap_parts:
            part.setVisible(not lists)

    def _use(self, entry: CatalogueEntry) -> None:
        self.said.clear()
        self.model.save(replace(entry, implementation=Implementation.IN_USE))

    def _write_new(self) -> None:
        self.write_entry(CatalogueEntry("", "", implementation=Implementation.IN_USE))

    def write_entry(self, entry: CatalogueEntry) -> None:
        """Let an entry be written."""
        self.said.clear()
        form = EntryForm(self, entry)
        form.written.connect(self.model.save)
        form.open()

    def _retire(self, entry: CatalogueEntry) -> None:
        self.said.clear()
        self.model.retire(entry, retired=not entry.retired)

    def look(self, file: Path) -> None:
        """Look through a file somebody chose."""
        self.said.clear()
        self.model.look(file)

    def _looked(self, file: Looked) -> None:
        self._file = file
        self._dialog = TakeInDialog(self, file)
        self._dialog.agreed.connect(self._take_in)
        self._dialog.open()

    def _take_in(self) -> None:
        if self._file is not None and self._dialog is not None:
            self.model.take_in(self._file, update=self._dialog.updates)
        self._file = self._dialog = None

    def _taken_in(self, done: Imported) -> None:
        self.said.say(lambda words: imported_says(words, done))

    def _written(self, name: str) -> None:
        self.said.say(lambda words: words("{file} is saved. Open it in a spreadsheet.", file=name))

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _ask_file(self) -> None:
        dialog = self._asking(wording.words("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._chose)
        dialog.open()

    def _chose(self, name: str) -> None:
        self.look(Path(name))

    def _ask_where(self) -> None:
        dialog = self._asking(wording.words("Save as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(wording.words("catalogue.csv"))
        dialog.fileSelected.connect(self._chose_where)
        dialog.open()

    def _chose_where(self, name: str) -> None:
        self.said.clear()
        self.model.write(Path(name))

    def _asking(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilters(
            [wording.words("Tables (*.csv *.txt)"), wording.words("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _lay_out(self) -> None:
        body = self.body
        body.setSpacing(12)
        body.addWidget(Label(_title, "h1"))
        body.addWidget(
            Label(
                lambda words: words(
                    "What the municipality can offer children and families. What came with the "
                    "program is a suggestion until you take it into use."
                ),
                "body2",
                wrap=True,
            )
        )
        tools = QFrame()
        flow = FlowLayout(tools, gap=8)
        for part in (self.shows, self.new, self.take_in, self.save):
            flow.addWidget(part)
        body.addWidget(tools)
        body.addWidget(self.said)
        beside = Columns((_sheet(self.table), self.pane), (3, 2), least=820)
        self._list_parts: tuple[QWidget, ...] = (self.search, self.filters, self.count, beside)
        about = Label(_about_gaps, "body2", wrap=True)
        self._gap_parts: tuple[QWidget, ...] = (about, self.row, _sheet(self.report))
        for each in (*self._list_parts, *self._gap_parts):
            body.addWidget(each)
        body.setStretchFactor(beside, 1)
        body.addStretch(0)

    def _fit(self) -> None:
        self.table.setMinimumHeight(theme.px(_LEAST_TABLE))
        self.report.setMinimumHeight(theme.px(_GAP_TABLE))


def _sheet(table: LongTable) -> QFrame:
    sheet = QFrame()
    sheet.setObjectName("card")
    inner = row(sheet, margins=(1, 1, 1, 1))
    inner.addWidget(table)
    return sheet


def _about_gaps(words: Words) -> str:
    return words(
        "For each risk factor: what there is for children of each age. Stand on a row to read it "
        "in full."
    )


def _title(words: Words) -> str:
    return words("Catalogue of measures")
