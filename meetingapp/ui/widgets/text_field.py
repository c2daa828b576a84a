"""One line of writing, and what every writing field shares."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from meetingapp.domain.concealed import shown, without_concealed
from meetingapp.domain.pasted import plain_spaces
from meetingapp.ui.wording import Say, wording


class TextField(QLineEdit):
    """A line of text. ``edited`` carries the raw text at each change a person makes.

    ``done`` comes when the field is left. Characters that hide are left out as they come in.
    """

    edited = Signal(str)
    done = Signal()

    def __init__(self, name: Say, *, placeholder: Say | None = None) -> None:
        super().__init__()
        self._name = name
        self._placeholder = placeholder
        self._warning: Callable[[str], Say | None] | None = None
        self._told = ""
        self._silent = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.textEdited.connect(self._written)
        self.textChanged.connect(self._changed)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def raw(self) -> str:
        """Return what stands in the field, read or not."""
        return self.text()

    def set_raw(self, text: str) -> None:
        """Fill the field without telling anyone."""
        seen = shown(text)
        if seen != self.text():
            self.setText(seen)
            self.setCursorPosition(0)

    def problem(self) -> Say | None:
        """Return why the text cannot be read, if it cannot, or what to say about it."""
        return self._warning(self.raw) if self._warning is not None else None

    def warn_by(self, warning: Callable[[str], Say | None]) -> None:
        """Let ``warning`` say something about what is written, without refusing it."""
        self._warning = warning

    def retranslate(self) -> None:
        """Say name and placeholder in the language in use."""
        self.setAccessibleName(self._name(wording.words))
        if self._placeholder is not None:
            self.setPlaceholderText(self._placeholder(wording.words))

    @override
    def setText(self, text: str | None, /) -> None:
        self._silent = True
        super().setText(text)
        self._silent = False
        self._told = self.text()

    @override
    def clear(self) -> None:
        self.setText("")

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left()
            self.done.emit()

    def cleaned(self, text: str) -> str:
        """Return what of a typed or pasted text is kept."""
        return plain_spaces(without_concealed(text))

    def _changed(self, _text: str) -> None:
        """Tell what an aid wrote for a person: dictation writes past the keyboard."""
        if not self._silent and self.text() != self._told:
            self.textEdited.emit(self.text())

    def _written(self, text: str) -> None:
        kept = self.cleaned(text)
        self._told = kept
        if kept != text:
            place = self.cursorPosition() - (len(text) - len(kept))
            self.setText(kept)
            self.setCursorPosition(max(0, place))
        self.edited.emit(kept)

    def left(self) -> None:
        """Put the text in its tidy form; a field that reads values overrides this."""
