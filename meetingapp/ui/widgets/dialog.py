"""A small window over the screen: a title, words, and buttons."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import Say, wording

_LEAST_HIGH: Final = 80


class _Content(ScrollPage):
    """As high as what stands in it; where there is not room for that, it scrolls.

    The title and the buttons stay where they are, also on a small screen with large text (WCAG 2.1,
    1.4.4 and 1.4.10). While there is more than is seen, Tab reaches it and the arrows scroll it.
    """

    def __init__(self, name: str) -> None:
        super().__init__(margins=(0, 0, 0, 0), gap=10)
        self.setAccessibleName(name)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.verticalScrollBar().rangeChanged.connect(self._offer_the_keyboard)

    @override
    def heightForWidth(self, width: int) -> int:
        if self.body.hasHeightForWidth():
            return self.body.totalHeightForWidth(width)
        return self.body.totalSizeHint().height()

    @override
    def sizeHint(self) -> QSize:
        return self.body.totalSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.body.totalMinimumSize()
        return QSize(least.width(), min(least.height(), theme.px(_LEAST_HIGH)))

    def _offer_the_keyboard(self, _least: int, most: int) -> None:
        policy = Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)


class Dialog(QDialog):
    """Put content in ``body``; it scrolls where the screen is too low for it. Escape closes.

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
        self._content = _Content(title(wording.words))
        self._content.verticalScrollBar().rangeChanged.connect(self._grow)
        self.body = self._content.body
        outer.addWidget(self._content, 1)
        self.buttons = row(gap=10)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words are where they are broken into lines: Qt asks before they are."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self._asked_height()))

    def _grow(self, _least: int, most: int) -> None:
        """Grow with what is said meanwhile, as long as the screen has room for it."""
        if most and self.isVisible():
            self.resize(self.width(), max(self.height(), min(self.height() + most, self._most())))

    def _asked_height(self) -> int:
        """Give the height that shows everything at this width, or what the screen has room for."""
        layout = self.layout()
        if layout is None:
            return self.height()
        layout.activate()  # every part knows its own height only now
        return min(layout.totalHeightForWidth(self.width()), self._most())

    def _most(self) -> int:
        return self.screen().availableGeometry().height() - 40

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
