"""A file on paper: the pages of the very bytes that were looked at, as pictures.

They are drawn in strips, off the GUI thread: at the sharpness of a printer a page is a hundred
megabytes. None of it is written anywhere by us.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.pdf_pages import Strip, strips
from meetingapp.ui.widgets import print_job
from meetingapp.ui.widgets.brand import NAME

__all__ = ["ask", "has_printer", "new_printer", "put_on_paper"]

_SHARPEST: Final = 600
"""Dots an inch; nobody sees more of a page of words."""
_SAME: Final = 0.01
"""Sizes of paper that differ by less are the same size, rounded."""

has_printer = print_job.has_printer


def new_printer() -> QPrinter:
    """Make a print job for A4 from edge to edge: the pages have margins of their own."""
    printer = print_job.new_printer()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def ask(parent: QWidget, then: Callable[[Callable[[bytes], None]], object]) -> QPrintDialog:
    """Open the system's print dialog.

    Args:
        parent: the window.
        then: gets what puts a file on the printer that was chosen; long, so it is heavy work.
    """
    printer = new_printer()
    return print_job.ask(parent, printer, lambda: then(partial(put_on_paper, printer)))


def put_on_paper(printer: QPrinter, pdf: bytes) -> None:
    """Print every page of a file. Not for the GUI thread.

    Raises:
        AppError: ``print.not_printed``.
    """
    printer.setDocName(NAME)  # the dialog may have thought of another name
    painter = QPainter()
    if not painter.begin(printer):
        raise AppError("print.not_printed")
    try:
        dots = min(printer.resolution(), _SHARPEST)
        for strip in strips(pdf, dots):
            if strip.page and not strip.top and not printer.newPage():
                printer.abort()
                raise AppError("print.not_printed")
            _draw(painter, strip, QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)), dots)
    finally:
        painter.end()
    states = QPrinter.PrinterState
    if printer.printerState() in (states.Aborted, states.Error):
        raise AppError("print.not_printed")


def _draw(painter: QPainter, strip: Strip, paper: QRectF, dots: int) -> None:
    """Draw a page in its own size; on other paper as large as there is room for."""
    width, height = strip.size
    size = painter.device().logicalDpiX() / dots
    fits = min(paper.width() / width, paper.height() / height)
    if abs(fits / size - 1) > _SAME:
        size = fits
    image = QImage(strip.pixels, width, strip.height, strip.stride, QImage.Format.Format_RGB32)
    painter.drawImage(
        QRectF(0, strip.top * size, width * size, strip.height * size),
        image,
        QRectF(0, 0, width, strip.height),
    )
