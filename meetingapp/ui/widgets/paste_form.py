"""A column from a spreadsheet, pasted or from a file: kept when somebody has looked through it."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.measuring import MeasuringModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.plain_lines import PlainLines
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.measured_rows import Row, Rows
    from meetingapp.services.measurements import Column

_NAMED: Final = 40
_WEEK: Final = 7


class PasteForm(FormDialog):
    """The first press reads, the second keeps the good lines; the bad ones are named."""

    def __init__(self, parent: QWidget | None, model: MeasuringModel) -> None:
        super().__init__(
            parent,
            lambda words: words("Paste a column of measurements"),
            lambda words: words(
                "One line for each: a number, or a day and a number. Of a file with more columns, "
                "those called “Date” and “Value” are read. Nothing is kept until you have seen "
                "what the lines say."
            ),
            lambda words: words("Look at the lines"),
        )
        self._model = model
        self._rows: Rows | None = None
        self._column: Column | None = None
        self.file = Button(lambda words: words("Read a file …"), icon_name="folder-open")
        self.lines = PlainLines(lambda words: words("The lines"))
        self.first = DateField(lambda words: words("First day of lines without one"), model.today)
        self.first.set_day(model.today() - timedelta(days=_WEEK))
        self.said = Label(plain(""), "body2", wrap=True)
        self.bad = Label(plain(""), "danger", wrap=True)
        self.jumps = Tick(lambda words: words("Keep also the numbers far from the one before"))
        for part in (self.said, self.bad, self.jumps):
            part.hide()
        self.body.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Field(lambda words: words("The lines"), self.lines))
        self.body.addWidget(
            Field(
                lambda words: words("First day of lines without one"),
                self.first,
                hint=lambda words: words("The lines after it are one week apart."),
            )
        )
        for part in (self.said, self.bad, self.jumps):
            self.body.addWidget(part)
        self.file.clicked.connect(self._ask_file)
        self.lines.textChanged.connect(self._anew)
        model.lines.connect(self._fill)
        self.first.edited.connect(self._anew)
        model.read.connect(self._show)
        model.taken.connect(self._taken)
        model.failed.connect(self._failed)
        self.fit()
        self.lines.setFocus()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, wording.words("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [wording.words("Tables (*.csv *.txt)"), wording.words("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chose)
        dialog.open()

    def _chose(self, name: str) -> None:
        self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Let what stands in a file be looked through; each line keeps its number."""
        self.said.hide()
        self._model.read_file(path)

    def _fill(self, text: str) -> None:
        """Look at the lines at once: whoever chose the file has asked for it."""
        self.lines.setPlainText(text)
        self._save()

    @override
    def _save(self) -> None:
        from meetingapp.domain.measured_rows import Undated  # noqa: PLC0415 - after the first paint
        from meetingapp.services.measurements import Column  # noqa: PLC0415 - after the first paint

        if self._rows is not None and self._column is not None:
            if confirmed := self._confirmed(self._rows):
                self.save.setEnabled(False)
                self._model.take(self._column, confirmed)
            return
        undated = Undated(self.first.day or self._model.today(), _WEEK)
        self._column = Column(self.lines.toPlainText(), undated)
        self.save.setEnabled(False)
        self._model.preview(self._column)

    def _confirmed(self, rows: "Rows") -> tuple[int, ...]:
        all_ = self.jumps.isChecked()
        return tuple(row.number for row in rows.good if all_ or not row.is_jump)

    def _anew(self, _told: object = None) -> None:
        self._rows = None
        self.save.setEnabled(True)
        self.save.set_say(lambda words: words("Look at the lines"))
        for part in (self.said, self.bad, self.jumps):
            part.hide()

    def _show(self, rows: "Rows") -> None:
        self._rows = rows
        good, known = len(rows.good), sum(row.is_known for row in rows.rows)
        self.said.set_say(lambda words: _found(words, good, known))
        self.said.show()
        self.bad.set_say(lambda words: _faults(words, rows.wrong))
        self.bad.setVisible(bool(rows.wrong))
        self.jumps.setVisible(bool(rows.jumps))
        self.save.setEnabled(bool(good))
        self.save.set_say(
            lambda words: words.plural("Keep one measurement", "Keep the good measurements", good)
        )

    def _taken(self, _count: int) -> None:
        self.accept()

    def _failed(self, error: AppError) -> None:
        self.save.setEnabled(True)
        self.said.set_say(lambda words: words.error(error))
        self.said.show()


def _found(words: Words, good: int, known: int) -> str:
    said = words.plural("One line can be kept.", "{n} lines can be kept.", good)
    if not known:
        return said
    here = words.plural("One is here already.", "{n} are here already.", known)
    return f"{said} {here}"


def _faults(words: Words, wrong: "tuple[Row, ...]") -> str:
    """Name the lines that cannot be kept, each with why; the first of very many."""
    said = [words.plural("One line cannot be kept:", "{n} lines cannot be kept:", len(wrong))]
    said += [
        words("Line {number}: {why}", number=row.number, why=words.error(row.wrong))
        for row in wrong[:_NAMED]
        if row.wrong is not None
    ]
    return "\n".join(said)
