"""A line of words that gives way when there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.ui.widgets.label import Label, TextStyle
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import Say, wording


class Elided(Label):
    """Ends in … when it is too long; the whole text is its name and its tooltip.

    It is cut when it is given its room, and not before: a label that changes its text asks for all
    that stands around it to be laid out once more.
    """

    _whole = ""
    _has_room = False

    def __init__(self, say: Say, style: TextStyle = "body") -> None:
        super().__init__(say, style)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    @override
    def retranslate(self) -> None:
        self._whole = wording.said(self._say)
        self.setAccessibleName(self._whole)
        if self._has_room:
            self._fit()
        else:
            self.setText(self._whole)

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(width, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_room = True
        self._fit()

    def _fit(self) -> None:
        metrics, end = self.fontMetrics(), Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self._whole, end, self.width())
        if shown != self.text():
            self.setText(shown)
        tip = self._whole if shown != self._whole else ""
        if tip or self.toolTip():
            set_tip(self, tip)
