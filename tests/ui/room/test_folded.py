"""What is folded away shows by its arrow whether it is open."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.wording import plain


def test_the_arrow_points_down_while_it_is_open(qtbot: QtBot) -> None:
    folded = Folded(plain("Flere felt"), QWidget())
    qtbot.addWidget(folded)
    folded.show()

    def arrow() -> QImage:
        return folded.button.icon().pixmap(16, 16).toImage()

    shut = arrow()
    folded.open()
    assert folded.content.isVisible()
    assert arrow() != shut
    folded.button.click()
    assert folded.content.isHidden()
    assert arrow() == shut
