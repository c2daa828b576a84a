"""A field for lines from a spreadsheet: the tabs between its columns stay as they are."""

from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.wording import Say, wording

_HIGH: Final = 150


class PlainLines(QPlainTextEdit):
    """Tab leaves the field; what is pasted is taken as it is written."""

    def __init__(self, name: Say) -> None:
        super().__init__()
        self._name = name
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        theme.changed.connect(self._fit)
        wording.changed.connect(self.retranslate)
        self._fit()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the name in the language in use."""
        self.setAccessibleName(self._name(wording.words))

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(_HIGH))
