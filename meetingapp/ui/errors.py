"""What the screens do with a bug: one dialog, with a report that holds no case content."""

import logging
import platform
import traceback
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import wording

_open: list["BugDialog"] = []
_log = logging.getLogger(__name__)


def bug_report(bug: BaseException) -> str:
    """Describe a bug by kinds and places only.

    Neither the message of the exception nor any source line is kept: both may hold what a
    person has written about a child.
    """
    lines = [
        f"Samråd · Python {platform.python_version()} · PySide {pyside_version}",
        f"{platform.system()} {platform.release()}",
    ]
    seen: BaseException | None = bug
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


class BugDialog(QDialog):
    """Says that the program made a mistake and offers the report for copying."""

    def __init__(self, report: str) -> None:
        super().__init__(QApplication.activeWindow())
        theme.dress(self)
        self.report = report
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self.copy = Button(lambda words: words("Copy the report"), icon_name="copy")
        self._close = PrimaryButton(lambda words: words("Close"))
        self.copy.clicked.connect(self._copy_report)
        self._close.clicked.connect(self.accept)

        body = column(self, margins=(24, 20, 24, 20), gap=12)
        body.addWidget(Label(lambda words: words("Something went wrong in Samråd"), "h2"))
        body.addWidget(
            Label(
                lambda words: words(
                    "What the meeting room shows as saved, is saved. The report says where in "
                    "the program it happened, and nothing about the case."
                ),
                "body2",
                wrap=True,
            )
        )
        body.addWidget(self._text, 1)
        buttons = row(gap=10)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self._close)
        body.addLayout(buttons)
        screen = self.screen().availableGeometry()
        self.resize(
            min(theme.px(620), screen.width() - 40), min(theme.px(420), screen.height() - 40)
        )
        wording.changed.connect(self.retranslate)
        self.retranslate()
        self._close.setFocus()

    def retranslate(self) -> None:
        """Say the words again."""
        self.setWindowTitle("Samråd")
        self._text.setAccessibleName(wording.words("Report"))

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report)


def report_bug(bug: BaseException) -> None:
    """Log where the bug is and show the dialog; a second bug while it is open is only logged."""
    report = bug_report(bug)
    _log.error("bug\n%s", report)
    if QApplication.instance() is None or any(
        isinstance(window, BugDialog) and window.isVisible()
        for window in QApplication.topLevelWidgets()
    ):
        return
    dialog = BugDialog(report)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _open.append(dialog)  # without a parent nobody else keeps it alive
    dialog.finished.connect(_open.clear)
    dialog.open()
