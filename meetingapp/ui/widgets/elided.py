"""A line of words that gives way when there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.ui.widgets.label import Label, TextStyle
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import Say, wording


class Elided(Label):
    """Ends in … when it is too long; the whole text is its name and its tooltip."""

    def __init__(self, say: Say, style: TextStyle = "body") -> None:
        super().__init__(say, style)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    @override
    def retranslate(self) -> None:
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        text = wording.said(self._say)
        return QSize(self.fontMetrics().horizontalAdvance(text) + 2, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        text = wording.said(self._say)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        self.setAccessibleName(text)
        set_tip(self, text if shown != text else "")
        if shown != self.text():
            self.setText(shown)
