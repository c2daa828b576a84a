"""A job for the printer: called after the program and nothing else, and never a file.

Lists of print jobs are seen by many, so the name of a job tells of nobody.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.brand import NAME

JOB: Final = NAME


def has_printer() -> bool:
    """Tell whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def new_printer() -> QPrinter:
    """Make a print job that says nothing of what is printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB)
    printer.setCreator(JOB)
    return printer


def ask(parent: QWidget, printer: QPrinter, then: Callable[[], object]) -> QPrintDialog:
    """Open the system's print dialog, which offers no file; go on when it is accepted."""
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOptions(QAbstractPrintDialog.PrintDialogOption.PrintShowPageSize)
    dialog.accepted.connect(then)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog
