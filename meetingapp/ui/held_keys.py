"""What is typed while a screen is being made, kept until there is a field for it."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

_AT_ONCE: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""Keys with these lock the window or lead elsewhere: they never wait."""


class HeldKeys(QObject):
    """Holds back what is written to the window of ``screen`` until ``release``.

    Who turns to the next child and writes on at once loses no letter, and none of them lands in
    the screen that was left.
    """

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._held: list[tuple[QEvent.Type, int, Qt.KeyboardModifier, str]] = []
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def release(self) -> None:
        """Hand everything on to the field that has the keyboard now."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        for kind, key, modifiers, text in self._held:
            field = QApplication.focusWidget()
            if field is not None and self._screen.isAncestorOf(field):
                QCoreApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.ShortcutOverride:
            return False
        writes = bool(event.text()) and not event.modifiers() & _AT_ONCE
        if not writes or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self._screen.window():
            return False
        self._held.append((event.type(), event.key(), event.modifiers(), event.text()))
        return True
