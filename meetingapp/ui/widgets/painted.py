"""The base of small pictures that follow the theme and the language."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.wording import wording


class Painted(QWidget):
    """Draws itself; a subclass says how large it is and what its words are."""

    def __init__(self) -> None:
        super().__init__()
        theme.changed.connect(self.refit)
        wording.changed.connect(self.retranslate)

    def refit(self) -> None:
        """Take the size that fits the text size in use."""
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Say the words in the language in use."""

    def draw(self, painter: QPainter) -> None:
        """Draw the picture."""
        raise NotImplementedError

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
