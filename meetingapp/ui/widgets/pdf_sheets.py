"""A document to look at: its pages as pictures, or its words as text."""

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QStackedWidget, QWidget
from typing_extensions import override

from meetingapp.ui.background import Runs
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.pdf_pages import PdfPage, read_pages
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import wording
from meetingapp.words import Words

_POINTS_TO_PIXELS: Final = 1.3
_LARGEST: Final = 3.0
_A4_POINTS: Final = 596
_AROUND: Final = 84
"""The margins and the bar that scrolls."""
_PAUSE_MS: Final = 150


class PdfSheets(QStackedWidget):
    """Nothing it shows is ever written anywhere. ``drawn`` carries how many pages there are."""

    drawn = Signal(int)

    def __init__(self, background: Runs, name: Callable[[Words], str]) -> None:
        super().__init__()
        self._background = background
        self._name = name
        self._pdf = b""
        self._zoom = _POINTS_TO_PIXELS
        self._is_zoomed = False
        self._pages: tuple[PdfPage, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._draw)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._sheets = ScrollPage(margins=(32, 24, 32, 24), gap=20)
        self._sheets.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addWidget(self._sheets)
        for_text = QWidget()
        column(for_text, margins=(32, 24, 32, 24)).addWidget(self.text)
        self.addWidget(for_text)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def show_as_text(self, *, on: bool) -> None:
        """Show the words, or the pages."""
        self.setCurrentIndex(int(on))

    def show_pdf(self, pdf: bytes) -> None:
        """Draw the pages of a file."""
        self._pdf = pdf
        self._draw()

    def show_nothing(self) -> None:
        """Take away what stands here: it is another file that is asked for now."""
        self._pdf, self._pages = b"", ()
        self._clear()
        self.text.clear()
        self.retranslate()

    def show_words(self, text: str) -> None:
        """Show a file that has no pages by its words alone."""
        self._pdf, self._pages = b"", ()
        self._clear()
        self.text.setPlainText(text)
        self.show_as_text(on=True)
        self.retranslate()
        self.drawn.emit(0)

    def zoom_by(self, by: float) -> None:
        """Make the pages larger or smaller."""
        self._zoom = min(max(self._width_of_a_point() * by, 1 / _LARGEST), _LARGEST)
        self._is_zoomed = True
        self._draw()

    def retranslate(self) -> None:
        """Say the names of the two ways to read."""
        words = wording.words
        name = self._name(words)
        self.text.setAccessibleName(words("{document} as text", document=name))
        self._sheets.setAccessibleName(
            words.plural(
                "{document}, one page", "{document}, {n} pages", len(self._pages), document=name
            )
        )
        for number, sheet in enumerate(self._sheets.findChildren(QLabel, "sheet"), start=1):
            sheet.setAccessibleName(words("Page {n}", n=number))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pdf and not self._is_zoomed and event.size().width() != event.oldSize().width():
            self._later.start()

    def _width_of_a_point(self) -> float:
        """Fit the width there is, until somebody has chosen how large the pages are to be."""
        if self._is_zoomed:
            return self._zoom
        room = self._sheets.width() - _AROUND
        fitting: float = max(room / _A4_POINTS, 1 / _LARGEST)
        return min(self._zoom * math.sqrt(theme.scale), fitting)

    def _draw(self) -> None:
        if self._pdf:
            pdf, scale = self._pdf, self._width_of_a_point() * self.devicePixelRatioF()
            self._background.heavy(lambda: (pdf, read_pages(pdf, scale)), self._show)

    def _show(self, drawn: tuple[bytes, tuple[PdfPage, ...]]) -> None:
        pdf, pages = drawn
        if pdf is not self._pdf:  # another file was asked for since
            return
        self._pages = pages
        self._clear()
        body = self._sheets.body
        for page in pages:
            sheet = QLabel()
            sheet.setObjectName("sheet")
            sheet.setPixmap(self._picture(page))
            sheet.setAccessibleDescription(page.text)
            sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            body.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)
        self.text.setPlainText("\n\n".join(page.text for page in pages))
        self.retranslate()
        self.drawn.emit(len(pages))

    def _clear(self) -> None:
        body = self._sheets.body
        while body.count():
            item = body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)  # else it is counted among the pages until it is gone
                widget.deleteLater()

    def _picture(self, page: PdfPage) -> QPixmap:
        size = QSize(page.width, page.height)
        image = QImage(
            page.pixels, size.width(), size.height(), page.stride, QImage.Format.Format_RGB32
        )
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        return picture
