"""A closed list to choose from: one tab stop, arrows and digits, the same for one and many."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from meetingapp.ui.icons import icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.aided import Aided
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.wording import Say, wording

KEYS: Final = "1234567890+"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; ``key`` is a letter that chooses it beside its digit."""

    value: str
    say: Say
    key: str | None = None
    enabled: bool = True


class OptionButton(Aided, QPushButton):
    """One option. It never takes the focus: the list has it, and shows the digits then."""

    def __init__(self, option: Option, key: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self._key = key
        self._shows_key = False
        self.setProperty("kind", kind)
        self.setCheckable(True)
        self.hear_aids()
        self.setEnabled(option.enabled)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.toggled.connect(self._show_tick)
        self.retranslate()

    def show_key(self, visible: bool) -> None:
        """Show the digit that chooses this option."""
        if visible != self._shows_key:
            self._shows_key = visible
            self.update()

    def retranslate(self) -> None:
        """Say the option in the language in use."""
        self._show_tick(self.isChecked())

    def _show_tick(self, on: bool) -> None:
        text = wording.said(self.option.say)
        role = "voice_text2" if self.property("kind") == "voice_chip" else "accent_text"
        self.setText(("\N{EN SPACE}" if on else "") + text.replace("&", "&&"))
        self.setIcon(icon("check", role) if on else QIcon())
        self.setIconSize(QSize(theme.px(13), theme.px(13)) if on else QSize(0, 0))
        self.setAccessibleName(wording.words("{choice}, chosen", choice=text) if on else text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the width of the bold letters too: the look of a chosen one is not measured."""
        wider = 0
        if self.isChecked():
            bold = QFontMetrics(theme.font("sm", 600)).horizontalAdvance(self.text())
            wider = bold - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(wider, 0) + 2, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._shows_key:
            return
        painter = QPainter(self)  # in the padding, so that nothing moves when the list is entered
        box = QRectF(self.width() - theme.px(15), 0, theme.px(13), self.height())
        painter.setFont(theme.font("xxs", 700))
        painter.setPen(theme.colour("focus"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)


def key_for(options: Sequence[Option], at: int) -> str:
    """Return the key shown on an option: its own letter, or its digit."""
    return (options[at].key or (KEYS[at] if at < len(KEYS) else "")).upper()


def option_at(options: Sequence[Option], typed: str) -> int | None:
    """Return which option a typed character chooses; letters count before digits."""
    if not typed:
        return None
    for at, option in enumerate(options):
        if option.key is not None and option.key.lower() == typed.lower():
            return at if option.enabled else None
    at = KEYS.find(typed)
    return at if 0 <= at < len(options) and options[at].enabled else None


def tell_reader(widget: QWidget, name: str) -> None:
    """Give a list its name with what is chosen, and tell a screen reader."""
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.NameChanged))


def show_focus(frame: QWidget, buttons: Sequence[OptionButton], on: bool) -> None:
    """Show the ring and the digits while the list has the keyboard."""
    set_flag(frame, "kbf", on)
    for button in buttons:
        button.show_key(on)
