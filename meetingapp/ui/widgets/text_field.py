"""One line of writing, and what every writing field shares."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from meetingapp.ui.wording import Say, wording


class TextField(QLineEdit):
    """A line of text. ``edited`` carries the raw text at each change a person makes.

    ``done`` comes when the field is left.
    """

    edited = Signal(str)
    done = Signal()

    def __init__(self, name: Say, *, placeholder: Say | None = None) -> None:
        super().__init__()
        self._name = name
        self._placeholder = placeholder
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.textEdited.connect(self.edited)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def raw(self) -> str:
        """Return what stands in the field, read or not."""
        return self.text()

    def set_raw(self, text: str) -> None:
        """Fill the field without telling anyone."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def problem(self) -> Say | None:
        """Return why the text cannot be read, if it cannot."""
        return None

    def retranslate(self) -> None:
        """Say name and placeholder in the language in use."""
        self.setAccessibleName(self._name(wording.words))
        if self._placeholder is not None:
            self.setPlaceholderText(self._placeholder(wording.words))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left()
            self.done.emit()

    def left(self) -> None:
        """Put the text in its tidy form; a field that reads values overrides this."""
