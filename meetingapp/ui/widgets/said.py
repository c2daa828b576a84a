"""One line that says what was just done, or what did not work; a screen reader hears it."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.wording import Say, plain, wording

_ICONS: Final = MappingProxyType(
    {"ok": ("circle-check", "ok"), "danger": ("circle-alert", "danger"), "sm2": ("info", "text2")}
)
"""The icon beside each kind of text, and its colour."""


class Said(QWidget):
    """Takes no room until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("circle-check", "ok", 18)
        self._label = Label(plain(""), "ok", wrap=True)
        line = row(self, gap=8)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._label.text() if self.isVisible() else ""

    def say(self, say: Say) -> None:
        """Say what was done."""
        self._show(say, "ok")

    def say_note(self, say: Say) -> None:
        """Say how it stands, where nothing is amiss and not all is done."""
        self._show(say, "sm2")

    def say_trouble(self, say: Say) -> None:
        """Say what did not work, and what to do next."""
        self._show(say, "danger")

    def clear(self) -> None:
        """Say nothing."""
        self.hide()

    def _show(self, say: Say, kind: str) -> None:
        self._icon.set_icon(*_ICONS[kind])
        set_flag(self._label, "t", kind)
        self._label.set_say(say)
        self.show()
        announce(self, wording.said(say))
