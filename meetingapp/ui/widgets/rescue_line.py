"""Takes a rescue file in: one quiet line under the meetings."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingapp.ui.viewmodels.rescue import RescueModel
from meetingapp.ui.widgets.alert import Alert
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace


class RescueLine(QWidget):
    """A link, what came of it, and the question whether to write over something newer."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.model = RescueModel(work, self)
        self.take_in = Button(
            lambda words: words("Take in a rescue file …"), kind="link", icon_name="life-buoy"
        )
        self.replace = Button(lambda words: words("Let the rescue file stand"), kind="danger")
        self.said = Alert(plain(""), plain(""), kind="info", icon_name="info")
        self._file: Path | None = None
        lines = column(self, gap=8)
        lines.addWidget(self.said)
        line = row(gap=10)
        line.addWidget(self.take_in)
        line.addWidget(self.replace)
        line.addStretch(1)
        lines.addLayout(line)
        self.said.hide()
        self.replace.hide()
        self.take_in.clicked.connect(self._ask_which)
        self.replace.clicked.connect(self._over_newer)
        self.model.taken_in.connect(self._taken_in)
        self.model.newer.connect(self._newer)
        self.model.failed.connect(lambda error: self._say(lambda words: words.error(error)))

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, wording.words("Take in a rescue file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("Samråd (*.samraad)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.model.take_in(Path(name)))
        dialog.open()

    def _taken_in(self) -> None:
        self._say(
            lambda words: words(
                "What the rescue file held is saved in the meeting. You may delete the file."
            )
        )

    def _newer(self, file: Path) -> None:
        self._file = file
        self._say(
            lambda words: words(
                "The meeting was written on after this file was made. Look at it first: if the "
                "rescue file is to stand, what was written since is replaced."
            )
        )
        self.replace.show()

    def _over_newer(self) -> None:
        if self._file is not None:
            self.model.take_in(self._file, over_newer=True)

    def _say(self, text: Say) -> None:
        self.replace.hide()
        self.said.set_texts(text, plain(""))
        self.said.show()
