"""Take in people or children from a file: choose it, look through it, take in all of it."""

from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from meetingapp.errors import AppError
from meetingapp.services.importing import Imported, Preview, Standing
from meetingapp.ui.places import CasesPlace, TeamPlace
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.import_words import (
    away_says,
    does_cell,
    imported_says,
    line_cell,
    line_says,
    needed_says,
    note_cell,
    preview_says,
    title_says,
    what_says,
    who_cell,
    who_says,
)
from meetingapp.ui.viewmodels.importing import CHILDREN, ImportModel
from meetingapp.ui.viewmodels.long_list import Column, LongList
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.import_example import ImportExample
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.long_table import LongTable
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace

_SKIP: Final = "SKIP"
_UPDATE: Final = "UPDATE"
_LEAST_TABLE: Final = 250


class ImportScreen(ScrollPage):
    """Nothing is kept before the button is pressed, and then all of the file or none of it."""

    def __init__(self, work: Workplace, kind: str) -> None:
        super().__init__()
        self._work = work
        self.model = ImportModel(work, kind, self)
        columns: list[Column[Any]] = [
            Column(lambda words: words("Line"), line_cell, 70),
            Column(partial(who_says, is_children=self._children), who_cell, 5, stretches=True),
            Column(lambda words: words("What happens"), does_cell, 170, from_width=620),
            Column(lambda words: words("Remark"), note_cell, 7, stretches=True),
        ]
        self.lines: LongList[Any] = LongList(work.background, columns, self)
        self.table = LongTable(lambda words: words("The lines of the file"), self.lines)
        self.choose = PrimaryButton(lambda words: words("Choose a file"), "folder-open")
        self.again = Button(lambda words: words("Choose another file"), icon_name="folder-open")
        self.example = Button(lambda words: words("Save an example file"), icon_name="file-down")
        self.known = Seg(
            lambda words: words("Those known already"),
            [
                Option(_SKIP, lambda words: words("Leave as they are")),
                Option(_UPDATE, lambda words: words("Add what the file tells")),
            ],
        )
        self.take_in = PrimaryButton(lambda words: words("Take in the file"), "check")
        self.stop = Button(lambda words: words.in_context("import", "Stop"), icon_name="x")
        self.away = Button(partial(away_says, is_children=self._children))
        self.says = Label(plain(""), "body", wrap=True)
        self.line = Label(plain(""), "sm", wrap=True)
        self.looks_like = ImportExample(partial(needed_says, is_children=self._children))
        self.not_read = Notice(plain(""), plain(""), kind="info")
        self._trouble = Label(plain(""), "danger", wrap=True)
        self._lay_out()
        for button in (self.choose, self.again):
            button.clicked.connect(self._ask_file)
        self.table.selectionModel().currentRowChanged.connect(self._show_line)
        self.example.clicked.connect(self._ask_where)
        self.take_in.clicked.connect(self._take_in)
        self.stop.clicked.connect(self._stop)
        self.away.clicked.connect(self._go_away)
        self.model.looked.connect(self._looked)
        self.model.taken_in.connect(self._taken_in)
        self.model.came.connect(self._came)
        self.model.written.connect(self._example_written)
        self.model.example.connect(self.looks_like.show_cells)
        wording.changed.connect(self._read_example)
        self.model.failed.connect(self._failed)
        self._show(None)
        self._read_example()
        self.choose.setFocus()

    def _read_example(self) -> None:
        self.model.read_example(wording.words.language)

    def look(self, file: Path) -> None:
        """Look through a file somebody chose."""
        self._say_trouble("")
        self.model.look(file)

    @property
    def _children(self) -> bool:
        return self.model.kind == CHILDREN

    def _looked(self, preview: Preview[Any]) -> None:
        self._say_trouble("")
        self.says.set_say(lambda words: f"{self.model.name}: {preview_says(words, preview)}")
        self._show(preview)
        self.lines.ask(self.model.rows)
        (self.take_in if self.take_in.isEnabled() else self.table).setFocus()

    def _show(self, preview: Preview[Any] | None) -> None:
        self._go_on(is_under_way=False)
        there = preview is not None
        faulty = preview.count(Standing.FAULTY) if preview is not None else 0
        known = preview.count(Standing.KNOWN) if preview is not None else 0
        for part in (self._sheet, self.take_in, self.again, self.line):
            part.setVisible(there)
        self.choose.setVisible(not there)
        self.says.setVisible(there)
        self._known.setVisible(known > 0 and not faulty)
        self.take_in.setEnabled(there and not faulty)
        self._why.setVisible(faulty > 0)
        self.looks_like.setVisible(not there)
        self._rest.setVisible(not there)
        self._say_not_read(preview)

    def _show_line(self, index: QModelIndex) -> None:
        """Say the whole remark of the row one stands on: in the row there is seldom room for it."""
        row = self.lines.row_at(index.row())
        if row is None:
            self.line.set_say(plain(""))
            return
        self.line.set_say(lambda words: line_says(words, row))

    def _say_not_read(self, preview: Preview[Any] | None) -> None:
        refused = preview.refused if preview is not None else ()
        ignored = preview.ignored if preview is not None else ()
        self.not_read.setVisible(bool(refused or ignored))
        self.not_read.set_texts(
            lambda words: words.plural(
                "One column is not read: {names}",
                "{n} columns are not read: {names}",
                len(refused) + len(ignored),
                names=", ".join((*refused, *ignored)),
            ),
            lambda words: (
                words(
                    "Samråd never keeps national identity numbers: a name and a day of birth are "
                    "enough to tell children apart."
                )
                if refused
                else ""
            ),
        )

    def _take_in(self) -> None:
        self._go_on(is_under_way=True)
        self.says.set_say(lambda words: words("Takes in the file. Many lines take a while."))
        self.stop.setFocus()
        self.model.take_in(update=self.known.value == _UPDATE)

    def _came(self, done: int, total: int) -> None:
        if total and self.stop.isEnabled():
            self.says.set_say(
                lambda words: words("Takes in the file: {n} of {total} lines.", n=done, total=total)
            )

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.says.set_say(lambda words: words("Stops …"))
        self.model.stop()

    def _go_on(self, *, is_under_way: bool) -> None:
        """Offer to stop while it is under way, and nothing else meanwhile."""
        self.stop.setEnabled(True)
        self.stop.setVisible(is_under_way)
        for button in (self.choose, self.again, self.example, self.known, self.take_in):
            button.setEnabled(not is_under_way)

    def _taken_in(self, done: Imported) -> None:
        self._show(None)
        self.says.set_say(lambda words: imported_says(words, done))
        self.says.show()
        self.away.setFocus()

    def _failed(self, error: AppError) -> None:
        preview = self.model.preview
        self._show(preview)
        if preview is not None:
            self.says.set_say(lambda words: f"{self.model.name}: {preview_says(words, preview)}")
            self.take_in.setFocus()
        self._say_trouble(wording.words.error(error))
        self._trouble.set_say(lambda words: words.error(error))

    def _say_trouble(self, text: str) -> None:
        self._trouble.set_say(plain(text))
        self._trouble.setVisible(bool(text))
        announce(self._trouble, text)

    def _example_written(self, name: str) -> None:
        self._say_trouble("")
        self.says.set_say(
            lambda words: words("{file} is saved. Open it in a spreadsheet.", file=name)
        )
        self.says.show()

    def _go_away(self) -> None:
        self._work.state.go.emit(CasesPlace() if self._children else TeamPlace())

    def _ask_file(self) -> None:
        dialog = self._dialog(wording.words("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look(Path(name)))
        dialog.open()

    def _ask_where(self) -> None:
        dialog = self._dialog(wording.words("Save an example file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        children = wording.words("children.csv")
        dialog.selectFile(children if self._children else wording.words("people.csv"))
        language = wording.words.language
        dialog.fileSelected.connect(lambda name: self.model.write_example(Path(name), language))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilters(
            [wording.words("Tables (*.csv *.txt)"), wording.words("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _lay_out(self) -> None:
        body = self.body
        body.setSpacing(12)
        titles = column(gap=4)
        titles.addWidget(Label(partial(title_says, is_children=self._children), "h1"))
        what = partial(what_says, is_children=self._children)
        titles.addWidget(Label(what, "body2", wrap=True))
        body.addLayout(titles)
        line = row(gap=10)
        for button in (self.choose, self.again, self.example):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.away)
        body.addLayout(line)
        body.addWidget(self._trouble)
        body.addWidget(self.says)
        body.addWidget(self.not_read)
        self._sheet = QFrame()
        self._sheet.setObjectName("card")
        inner = row(self._sheet, margins=(1, 1, 1, 1))
        inner.addWidget(self.table)
        body.addWidget(self._sheet, 1)
        body.addWidget(self.line)
        self._known = Field(lambda words: words("Those known already"), self.known)
        self.known.set_value(_SKIP)
        body.addWidget(self._known)
        self._why = Label(
            lambda words: words(
                "Mend the lines above in the file, and choose it again. All of it is taken in, or "
                "nothing."
            ),
            "warn",
            wrap=True,
        )
        body.addWidget(self._why)
        foot = row(gap=10)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        foot.addWidget(self.take_in)
        body.addLayout(foot)
        self._rest = QWidget()
        body.addWidget(self.looks_like)
        body.addWidget(self._rest, 1)
        self._trouble.hide()
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Keep the heading and four lines in sight, however large the text is."""
        self.table.setMinimumHeight(theme.px(_LEAST_TABLE))
