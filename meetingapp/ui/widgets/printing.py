"""The way to the printer. What prints is loaded only when somebody asks for it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError


def ask_printer(
    parent: QWidget,
    then: Callable[[Callable[[bytes], None]], object],
    failed: Callable[[AppError], object],
) -> None:
    """Open the system's print dialog, or say that there is no printer.

    Args:
        parent: the window.
        then: called when a printer was chosen, with what puts a file on it: run that as heavy work.
        failed: gets ``print.no_printer``.
    """
    from meetingapp.ui.widgets import page_print  # noqa: PLC0415 - printing is seldom asked for

    if page_print.has_printer():
        page_print.ask(parent, then)
    else:
        failed(AppError("print.no_printer"))
