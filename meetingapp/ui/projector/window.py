"""The window on the wall: it holds one sheet, or nothing at all."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.shown import Shown
from meetingapp.ui.projector.parts import Sheet
from meetingapp.ui.projector.sheet import Clock, sheet_of
from meetingapp.ui.theme import theme
from meetingapp.ui.wording import wording

_TITLE: Final = "Samråd"
"""Windows are listed by name, also to people who look over a shoulder: it says whose it is only."""
_SIZE: Final = (1120, 700)
_LEAST: Final = (480, 300)
_BLANKS: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_B})
_ON_A_WALL: Final = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
"""A tool stands in no list of windows, as far as the system lets it."""
_TO_DRAG: Final = Qt.WindowType.Window

ClockOf = Callable[[], Clock]


class ProjectorWindow(QWidget):
    """Draws what it is given and knows no room. Dropping the sheet is what makes it black.

    Nothing in it can be marked or copied, and no notice of ours is ever put over it.
    """

    blanked = Signal()
    wanted = Signal()
    closed = Signal()

    def __init__(self, clock: ClockOf) -> None:
        super().__init__()
        theme.dress(self)
        self.setWindowTitle(_TITLE)
        self.setObjectName("projector")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMinimumSize(*_LEAST)
        self._clock = clock
        self._shown: Shown | None = None
        self._sheet = Sheet()
        self._is_open = False
        wording.changed.connect(self._lay)
        theme.changed.connect(self._lay)
        self._say()

    @property
    def sheet(self) -> Sheet:
        """Return what stands on the wall."""
        return self._sheet

    @property
    def is_open(self) -> bool:
        """Tell whether the window is there, black or not."""
        return self._is_open

    def open_on(self, screen: QScreen | None) -> None:
        """Come up black: over all of another screen, or as a window to be dragged there."""
        self._is_open = True
        if screen is None:
            self.setWindowFlags(_TO_DRAG)
            self.resize(*_SIZE)
            self.show()
            return
        self.setWindowFlags(_ON_A_WALL)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_sheet(self, shown: Shown | None) -> None:
        """Show this, or nothing: then nothing of it is kept either."""
        if shown == self._shown:
            return
        self._shown = shown
        self._lay()

    def tick(self) -> None:
        """Let the clock go on."""
        if self._shown is not None and self._shown.timed:
            self._lay()

    def take_away(self) -> None:
        """Drop what is shown, paint over it, and be gone."""
        self._is_open = False
        self.show_sheet(None)
        if self.isVisible():
            self.repaint()
            self.hide()

    # --- Qt

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._shown is None:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self._sheet.parts:
            part.draw(painter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BLANKS:
            self.blanked.emit()
        elif event.key() == Qt.Key.Key_F9:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.blanked if shift else self.wanted).emit()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_open:
            QTimer.singleShot(0, self, self.hide)  # whoever brought it back did not mean to

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._is_open:
            self._is_open = False
            self.show_sheet(None)
            self.closed.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.show_sheet(None)
        super().closeEvent(event)

    def _lay(self) -> None:
        self._sheet = Sheet()
        if self._shown is not None:
            size = QSizeF(self.width(), self.height())
            self._sheet = sheet_of(self._shown, wording.words, size, self._clock())
        self._say()
        self.update()

    def _say(self) -> None:
        """Tell a screen reader what stands there; of a black wall only that it is black."""
        words = wording.words
        self.setAccessibleName(words("The projector"))
        self.setAccessibleDescription(self._sheet.said or words("Nothing is shown."))
