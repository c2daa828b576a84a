"""A small window over the screen: a title, words, and buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say


class Dialog(QDialog):
    """Put content in ``body``. Escape closes.

    Args:
        parent: the window it stands over.
        title: its first line.
        width: the least it is wide, at the usual size of the text; it grows with the text.
    """

    def __init__(self, parent: QWidget | None, title: Say, width: int = 440) -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle("Samråd")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(theme.px(width), self.screen().availableGeometry().width() - 40))
        outer = column(self, margins=(26, 22, 26, 20), gap=12)
        outer.addWidget(Label(title, "h2", wrap=True))
        self.body = column(gap=10)
        outer.addLayout(self.body, 1)
        self.buttons = row(gap=10)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words are where they are broken into lines: Qt asks before they are."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(self.width())
            most = self.screen().availableGeometry().height() - 40
            self.resize(self.width(), max(self.height(), min(needed, most)))

    def add_close(self) -> Button:
        """Add the button that closes, and give it the keyboard."""
        close = PrimaryButton(lambda words: words("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.buttons.addWidget(close)
        close.setFocus()
        return close


def say_trouble(parent: QWidget | None, error: AppError) -> Dialog:
    """Open a dialog with one sentence that says what happened and what to do next."""
    dialog = Dialog(parent, lambda words: words("That did not work"))
    dialog.body.addWidget(Label(lambda words: words.error(error), "body", wrap=True))
    dialog.add_close()
    dialog.open()
    return dialog
