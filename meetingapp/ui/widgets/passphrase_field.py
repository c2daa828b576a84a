"""A secret, typed unseen unless its writer asks to see it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_EYE = 16
_ROOM = 26
_EDGE = 4


class PassphraseField(TextField):
    """Dots instead of letters, an eye to see them, and a word when Caps Lock seems to be on.

    Qt cannot ask the keyboard about Caps Lock: a capital typed without Shift gives it away. The eye
    is a button of our own, for one of Qt's in a field stays 16 pixels at every text size.
    """

    caps_lock = Signal(bool)

    def __init__(self, name: Say, *, placeholder: Say | None = None) -> None:
        super().__init__(name, placeholder=placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self._eye = IconButton("eye", self._says, size=_EYE)
        self._eye.setParent(self)
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.clicked.connect(self._turn)
        theme.changed.connect(self._fit)
        self._fit()

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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the eye at the end of the line, and the text clear of it."""
        self.setTextMargins(0, 0, theme.px(_ROOM), 0)
        self._eye.adjustSize()
        down = (self.height() - self._eye.height()) // 2
        self._eye.move(self.width() - self._eye.width() - _EDGE, down)

    def _says(self, words: Words) -> str:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        return words("Show what I type") if hidden else words("Hide what I type")

    def _turn(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if hidden else modes.Password)
        self._eye.set_icon("eye-off" if hidden else "eye")
        self._eye.retranslate()
