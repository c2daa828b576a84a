"""A printer that is a file, for machines without one, and something to print."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from meetingapp.document.blocks import Document, Furniture, Heading, Para
from meetingapp.minutes import render
from meetingapp.ui.widgets import page_print

COARSE = 60
"""Dots an inch: enough to tell where the ink is."""


def printer_to(file: Path) -> QPrinter:
    """Give a printer whose paper is a file."""
    printer = page_print.new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(COARSE)
    return printer


def two_pages() -> bytes:
    """Give a file of two pages."""
    furniture = Furniture("Prøveås kommune", "", "", "", (), "Side {page} av {pages}")
    lines = tuple(Para(f"Linje {number} av prøven.") for number in range(50))
    return render(
        Document(
            "Prøve",
            "Prøve",
            "nb-NO",
            datetime(2026, 11, 24, 14, 30, tzinfo=UTC),
            furniture,
            (Heading(1, "Prøve"), *lines),
        )
    )
