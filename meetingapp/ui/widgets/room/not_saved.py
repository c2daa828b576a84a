"""Said while what is written cannot be stored: why, and that it can be kept elsewhere meanwhile."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.widgets.alert import Alert
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import plain, wording


class NotSaved(QWidget):
    """A notice with one way out; it goes by itself when everything is stored."""

    place_chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.why = Alert(plain(""), plain(""), kind="danger", icon_name="cloud-alert")
        self.keep = Button(
            lambda words: words("Keep it in another place …"), icon_name="hard-drive"
        )
        self.keep.clicked.connect(self._ask_where)
        lines = column(self, gap=8)
        lines.addWidget(self.why)
        line = row(margins=(18, 0, 18, 8))
        line.addWidget(self.keep)
        line.addStretch(1)
        lines.addLayout(line)
        self.hide()

    def tell(self, error: AppError) -> None:
        """Say why it is not stored; it stays where it was written, and is tried again."""
        self.why.set_texts(
            lambda words: words("What you wrote last is not saved yet"),
            lambda words: words.error(error),
        )
        self.show()

    def kept(self, name: str) -> None:
        """Say that it lies elsewhere too."""
        self.why.set_texts(
            lambda words: words("What you wrote last is not saved yet"),
            lambda words: words(
                "It also lies in the file {file}, which only this vault can open. Take it in under "
                "Meetings if you must close Samråd before it is saved.",
                file=name,
            ),
        )

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, wording.words("Where should it be kept?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.place_chosen.emit(Path(name)))
        dialog.open()
