"""Finished minutes: the pages as they are printed, the same words as text, and a copy to keep."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPlainTextEdit, QStackedWidget, QWidget

from meetingapp.durable import replace_file
from meetingapp.errors import AppError
from meetingapp.ui.places import MeetingsPlace
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.pdf_pages import PdfPage, read_pages
from meetingapp.ui.widgets.button import IconButton, PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

_POINTS_TO_PIXELS: Final = 1.3
_LARGEST: Final = 3.0
_STEP: Final = 1.25


class MinutesScreen(QWidget):
    """What is written out leaves the encrypted vault, so only a person does it, and sees where."""

    def __init__(self, work: Workplace, minutes_id: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        self._minutes_id = minutes_id
        self._pdf = b""
        self._zoom = _POINTS_TO_PIXELS
        self._pages: tuple[PdfPage, ...] = ()
        self.how = Seg(
            lambda words: words("Show as"),
            (
                Option("pages", lambda words: words("Pages")),
                Option("text", lambda words: words("Text")),
            ),
            advance=False,
        )
        self.how.set_value("pages")
        self.save = PrimaryButton(lambda words: words("Save a copy"), "file-down")
        self.save.setEnabled(False)
        self._status = Label(lambda words: words("Reading the minutes …"), "small")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._sheets = ScrollPage(margins=(32, 24, 32, 24), gap=20)
        self._sheets.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget()
        self._lay_out()
        self.how.chosen.connect(lambda value: self._stack.setCurrentIndex(int(value == "text")))
        self.save.clicked.connect(self._ask_where)
        wording.changed.connect(self.retranslate)
        self.retranslate()
        work.background.store(lambda: work.session.read_minutes_pdf(minutes_id), self._read)

    @property
    def open_case(self) -> str:
        """Return the id by which it is asked whether these may still be seen."""
        return self._minutes_id

    def retranslate(self) -> None:
        """Say the names of the two ways to read."""
        words = wording.words
        self.text.setAccessibleName(words("The minutes as text"))
        self._sheets.setAccessibleName(
            words.plural("The minutes, one page", "The minutes, {n} pages", len(self._pages))
        )
        for number, sheet in enumerate(self._sheets.findChildren(QLabel, "sheet"), start=1):
            sheet.setAccessibleName(words("Page {n}", n=number))

    def save_to(self, file: Path) -> None:
        """Write a copy of the PDF, byte for byte: what stands there is the old file or the new."""
        pdf = self._pdf

        def job() -> None:
            try:
                replace_file(file, pdf)
            except OSError as reason:
                raise AppError("ui.copy_not_written") from reason

        self._work.background.heavy(job, self._kept)

    def _lay_out(self) -> None:
        outer = column(self)
        bar = QFrame()
        bar.setObjectName("topbar")
        line = row(bar, margins=(24, 12, 24, 12), gap=12)
        back = IconButton("arrow-left", lambda words: words("Back to the meetings"))
        back.clicked.connect(lambda: self._work.state.go.emit(MeetingsPlace()))
        line.addWidget(back)
        titles = column(gap=1)
        titles.addWidget(Label(lambda words: words("Minutes"), "h2"))
        titles.addWidget(self._status)
        line.addLayout(titles, 1)
        line.addWidget(self.how)
        for icon_name, say, by in (
            ("zoom-out", lambda words: words("Smaller"), 1 / _STEP),
            ("zoom-in", lambda words: words("Larger"), _STEP),
        ):
            zoom = IconButton(icon_name, say)
            zoom.clicked.connect(lambda _on, by=by: self._zoom_by(by))
            line.addWidget(zoom)
        line.addWidget(self.save)
        outer.addWidget(bar)
        self._stack.addWidget(self._sheets)
        for_text = QWidget()
        column(for_text, margins=(32, 24, 32, 24)).addWidget(self.text)
        self._stack.addWidget(for_text)
        outer.addWidget(self._stack, 1)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._ask_where)

    def _read(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.save.setEnabled(True)
        self._draw()

    def _draw(self) -> None:
        pdf = self._pdf
        scale = self._zoom * self.devicePixelRatioF() * theme.scale**0.5
        self._work.background.heavy(lambda: read_pages(pdf, scale), self._show)

    def _show(self, pages: tuple[PdfPage, ...]) -> None:
        self._pages = pages
        body = self._sheets.body
        while body.count():
            item = body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for page in pages:
            sheet = QLabel()
            sheet.setObjectName("sheet")
            sheet.setPixmap(self._picture(page))
            sheet.setAccessibleDescription(page.text)
            sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            body.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)
        self.text.setPlainText("\n\n".join(page.text for page in pages))
        count = len(pages)
        self._status.set_say(
            lambda words: words.plural("Finished · one page", "Finished · {n} pages", count)
        )
        self.retranslate()

    def _picture(self, page: PdfPage) -> QPixmap:
        size = QSize(page.width, page.height)
        image = QImage(
            page.pixels, size.width(), size.height(), page.stride, QImage.Format.Format_RGB32
        )
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        return picture

    def _zoom_by(self, by: float) -> None:
        self._zoom = min(max(self._zoom * by, 1 / _LARGEST), _LARGEST)
        if self._pdf:
            self._draw()

    def _ask_where(self) -> None:
        words = wording.words
        dialog = QFileDialog(self, words("Save a copy of the minutes"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(words("minutes") + ".pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _kept(self, _done: None) -> None:
        self._status.set_say(
            lambda words: words("A copy is saved. It is not encrypted: take care of it.")
        )
