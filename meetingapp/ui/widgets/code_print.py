"""The recovery code on paper: one plain sheet that names nobody, through the system's own dialog.

The job is called after the program and nothing else: lists of print jobs are seen by many. It can
not be printed to a file, for the code must never lie on the computer.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets import print_job
from meetingapp.ui.widgets.brand import NAME
from meetingapp.ui.widgets.print_job import has_printer, new_printer
from meetingapp.ui.wording import wording
from meetingapp.words import Words

__all__ = ["ask", "draw", "has_printer", "new_printer", "print_sheet"]

_PER_LINE: Final = 3
_MARGIN: Final = 0.1
_LINES: Final = 44.0
"""How many lines of ordinary text the height of the sheet is counted in."""


def ask(parent: QWidget, groups: Sequence[str]) -> QPrintDialog:
    """Open the system's print dialog, and print when it is accepted."""
    printer = new_printer()
    return print_job.ask(parent, printer, lambda: print_sheet(printer, groups))


def print_sheet(printer: QPrinter, groups: Sequence[str]) -> None:
    """Print the sheet."""
    painter = QPainter(printer)
    page = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
    draw(painter, QRectF(0, 0, page.width(), page.height()), groups, wording.words)
    painter.end()


def draw(painter: QPainter, page: QRectF, groups: Sequence[str], words: Words) -> None:
    """Draw the sheet: what it is, the nine groups, what to do with it, a line for the day."""
    line = page.height() / _LINES
    left, width = page.width() * _MARGIN, page.width() * (1 - 2 * _MARGIN)
    top = 3 * line

    def text(say: str, size: float, weight: QFont.Weight, lines: float) -> None:
        nonlocal top
        font = QFont("Inter")
        font.setPixelSize(max(1, round(line * size)))
        font.setWeight(weight)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(left, top, width, lines * line), int(flags), say)
        top += lines * line

    normal, bold = QFont.Weight.Normal, QFont.Weight.DemiBold
    text(NAME, 0.9, bold, 2)
    text(words("Recovery code"), 1.5, bold, 3)
    text(
        words("If the passphrase is forgotten, this code is the only way in to the vault."),
        0.75,
        normal,
        3,
    )
    _draw_groups(painter, QRectF(left, top, width, 9 * line), groups)
    top += 11 * line
    for say in (
        words("Put this sheet in a sealed envelope in the safe. Take no picture of it."),
        words("Whoever has the code can open every case."),
        words("An older sheet opens nothing any longer: shred it."),
    ):
        text(say, 0.75, normal, 1.8)
    top += 3 * line
    text(words("Date and signature: {line}", line="_" * 40), 0.75, normal, 2)


def _draw_groups(painter: QPainter, box: QRectF, groups: Sequence[str]) -> None:
    cell, line = box.width() / _PER_LINE, box.height() / _PER_LINE
    number, letters = QFont("Inter"), QFont("Inter")
    number.setPixelSize(max(1, round(line * 0.2)))
    letters.setPixelSize(max(1, round(line * 0.42)))
    letters.setWeight(QFont.Weight.Bold)
    letters.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 120)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    for at, group in enumerate(groups):
        place = QRectF(
            box.left() + (at % _PER_LINE) * cell, box.top() + (at // _PER_LINE) * line, cell, line
        )
        painter.setFont(number)
        painter.drawText(place, middle, str(at + 1))
        painter.setFont(letters)
        painter.drawText(place.adjusted(cell * 0.12, 0, 0, 0), middle, group)
