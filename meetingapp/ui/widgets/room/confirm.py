"""Confirms everything that is proposed on an item with one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from meetingapp.ui.widgets.button import Button, ButtonKind
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.wording import Say


class KeyButton(Button):
    """A button that Enter presses too."""

    def __init__(
        self, say: Say, *, kind: ButtonKind = "primary", icon_name: str | None = None
    ) -> None:
        super().__init__(say, kind=kind, icon_name=icon_name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class ConfirmBar(QFrame):
    """Says where the proposals come from; its button takes them over."""

    confirmed = Signal()

    def __init__(self, text: Say, action: Say) -> None:
        super().__init__()
        self.setObjectName("notice")
        set_flag(self, "kind", "accent")
        self.button = KeyButton(action, icon_name="check")
        line = row(self, margins=(16, 8, 10, 8), gap=12)
        line.addWidget(Icon("list-checks", "accent_text", 18))
        line.addWidget(Label(text, "sm", wrap=True), 1)
        line.addWidget(self.button)
        line.addWidget(KeyCap("↵"))
        self.button.clicked.connect(self.confirmed)
