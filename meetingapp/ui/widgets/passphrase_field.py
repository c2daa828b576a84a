"""A secret, typed unseen unless its writer asks to see it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from meetingapp.ui.icons import icon
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording


class PassphraseField(TextField):
    """Dots instead of letters, an eye to see them, and a word when Caps Lock seems to be on.

    Qt cannot ask the keyboard about Caps Lock: a capital typed without Shift gives it away.
    """

    caps_lock = Signal(bool)

    def __init__(self, name: Say, *, placeholder: Say | None = None) -> None:
        self._eye: QAction | None = None
        super().__init__(name, placeholder=placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self._eye = self.addAction(icon("eye", "text3"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.triggered.connect(self._turn)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if self._eye is not None:
            words = wording.words
            hidden = self.echoMode() == QLineEdit.EchoMode.Password
            self._eye.setText(words("Show what I type") if hidden else words("Hide what I type"))
            self._eye.setToolTip(self._eye.text())

    @override
    def cleaned(self, text: str) -> str:
        return text  # a secret is what was typed, whatever it looks like

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(letter.isupper() != shift)
        super().keyPressEvent(event)

    def _turn(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if hidden else modes.Password)
        if self._eye is not None:
            self._eye.setIcon(icon("eye-off" if hidden else "eye", "text3"))
        self.retranslate()
