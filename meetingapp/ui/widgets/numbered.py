"""A numbered heading: one decision of a few."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import Say, plain

_SIDE = 26


class _Number(Painted):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.refit()

    @override
    def refit(self) -> None:
        self.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))

    @override
    def draw(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(box)
        painter.setPen(theme.colour("on_accent"))
        painter.setFont(theme.font("sm", 700))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


class Numbered(QWidget):
    """The number in a circle, the question, and a remark at the end of the line."""

    def __init__(self, number: int, question: Say, remark: Say | None = None) -> None:
        super().__init__()
        line = row(self, margins=(0, 10, 0, 2), gap=11)
        line.addWidget(_Number(number))
        line.addWidget(Label(question, "h3"))
        line.addStretch(1)
        self.remark = Label(remark or plain(""), "small")
        line.addWidget(self.remark)
