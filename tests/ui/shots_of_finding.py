"""The pictures of what lies over a screen: the palette, the help, the keys and the user guide."""

from typing import Final, Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from meetingapp.ui import places
from meetingapp.ui.help.guide import Guide
from meetingapp.ui.widgets.palette.palette import Palette
from meetingapp.ui.window import MainWindow

LOOKED_FOR: Final = "jonas"


class TakesPictures(Protocol):
    """What an album does."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def take_finding(album: TakesPictures, window: MainWindow) -> None:
    """The palette with hits, the help of a screen, all keys, and the guide."""
    shell = window.shell
    assert shell is not None
    shell.go(places.TodayPlace())
    album.settle(window)
    shell.show_palette()
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, LOOKED_FOR)
    while palette.model.waits:
        QApplication.processEvents()
    _take_over(album, window, palette, "20_palette")
    palette.reject()
    for show, name in ((shell.show_help, "25_help"), (shell.show_keys, "25b_keys")):
        show()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        _take_over(album, window, dialog, name)
        dialog.close()
    shell.show_guide()
    guide = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Guide))
    _take_over(album, window, guide, "25c_guide")
    guide.close()


def _take_over(album: TakesPictures, window: MainWindow, over: QWidget, name: str) -> None:
    """Keep the picture of a window with a small one over it."""
    album.settle(window)
    picture = window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(window.mapFromGlobal(over.mapToGlobal(QPoint(0, 0))), over.grab())
    painter.end()
    shown = QLabel()
    shown.setPixmap(picture)
    shown.resize(picture.size())
    album.take_dialog(shown, name)
