"""Ask for a folder to write in: what leaves the vault goes where a person said, and only there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingapp.ui.wording import Say, wording


def ask_folder(parent: QWidget, say: Say, then: Callable[[Path], object]) -> None:
    """Open the system's dialog; ``then`` gets the folder, where one was chosen."""
    dialog = QFileDialog(parent, wording.said(say))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
