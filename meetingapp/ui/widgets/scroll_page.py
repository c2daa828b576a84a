"""A page that scrolls when the window is small or the text large."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from meetingapp.ui.widgets.layouts import Margins, column


class _Page(QWidget):
    """Lets the real width decide the height, not the least width its words could be pressed to."""

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        layout = self.layout()
        follows = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0) if follows else least


class ScrollPage(QScrollArea):
    """Put content in ``body``. The field that gets the focus is scrolled into view."""

    def __init__(self, *, margins: Margins = (32, 22, 32, 22), gap: int = 16) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = _Page()
        self.page.setObjectName("scrollbody")
        self.body = column(self.page, margins=margins, gap=gap)
        self.setWidget(self.page)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # A page that is being taken down loses its content a part at a time.
        if now is not None and isValid(self.page) and self.page.isAncestorOf(now):
            self.ensureWidgetVisible(now, 24, 48)
