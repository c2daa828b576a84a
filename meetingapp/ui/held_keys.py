"""What is typed while a screen is being made, kept until there is a field for it."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from meetingapp.ui.page_text import text_of_html

Held = QKeyEvent | QInputMethodEvent | QMimeData
"""A key, what an input method or a dead key wrote, or what was pasted."""
_TAB: Final = Qt.Key.Key_Tab
_ALONE: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_BACK: Final = ("Ctrl+Z",)
_FORTH: Final = ("Ctrl+Y", "Ctrl+Shift+Z")
"""The room's own keys for undo and redo: what waits is not in its history yet."""


class HeldKeys(QObject):
    """Holds back what is written to the window of ``screen`` until ``release`` or ``give_up``.

    Who turns to the next child and writes on at once loses no letter, and none of them lands in
    the screen that was left. What a key means to the program itself (lock, another case) it means
    at once: only what would have been written, or done to what is written, waits.
    """

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._held: list[Held] = []
        self._taken_back: list[Held] = []
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def take_keyboard(self) -> None:
        """Let the screen have the keyboard: a button in it would get no é from a dead key."""
        self._screen.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def release(self) -> str:
        """Hand everything on to the field that has the keyboard; return what no field took."""
        held = self._stop()
        writes = any(_writes(each) for each in held)
        while held:
            field = self._field()
            if field is None or (writes and _writes(held[0], spaces=True) and not _takes(field)):
                return _text_of(held)
            _hand_on(held.pop(0), field)
        return ""

    def give_up(self) -> str:
        """Hand nothing on; return what was written."""
        return _text_of(self._stop())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program passes here, so the cheapest question comes first.
        if not isinstance(event, QKeyEvent | QInputMethodEvent) or not self._is_here(watched):
            return False
        if isinstance(event, QInputMethodEvent):
            self._hold_composed(event)
            return True
        if event.key() in _ALONE:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(_is(event, *_BACK, *_FORTH))
            return event.isAccepted()
        if event.type() is QEvent.Type.KeyPress and self._edits(event):
            return True
        self._hold(_copy_of(event))
        return True

    def _is_here(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() is self._screen.window()

    def _edits(self, event: QKeyEvent) -> bool:
        """Undo, redo or paste where the text is still on its way."""
        if _is(event, *_BACK):
            while self._held and not _is_tab(self._held[-1]):
                self._taken_back.append(self._held.pop())
        elif _is(event, *_FORTH):
            self._held += reversed(self._taken_back)
            self._taken_back.clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._hold(_copy_of_clipboard())
        else:
            return False
        return True

    def _hold_composed(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            whole = QInputMethodEvent()
            whole.setCommitString(
                event.commitString(), event.replacementStart(), event.replacementLength()
            )
            self._hold(whole)

    def _hold(self, what: Held) -> None:
        self._held.append(what)
        if _writes(what):
            self._taken_back.clear()

    def _stop(self) -> list[Held]:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._screen.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        held, self._held = self._held, []
        self.deleteLater()
        return held

    def _field(self) -> QWidget | None:
        """Find the field the caret is in, also where another window is in front just now."""
        field = self._screen.window().focusWidget()
        there = field is not None and field is not self._screen and field.isVisible()
        return field if there and self._screen.isAncestorOf(field) else None


def _copy_of(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _copy_of_clipboard() -> QMimeData:
    """Keep what would have been pasted: it may be another text when there is a field."""
    now, kept = QGuiApplication.clipboard().mimeData(), QMimeData()
    kept.setText(now.text() or text_of_html(now.html()))
    return kept


def _is(event: QKeyEvent, *keys: str) -> bool:
    pressed = QKeySequence(event.keyCombination())
    return any(pressed == QKeySequence(key) for key in keys)


def _is_tab(held: Held) -> bool:
    return isinstance(held, QKeyEvent) and held.key() == _TAB


def _writes(held: Held, *, spaces: bool = False) -> bool:
    """Tell whether this is text; a space alone may be meant to press a button.

    Some keyboards say Ctrl and Alt together where others say AltGr: that writes, one of them does
    not.
    """
    if not isinstance(held, QKeyEvent):
        return True
    chord = held.modifiers() & (_CTRL | _ALT)
    if held.type() is not QEvent.Type.KeyPress or chord in {_CTRL, _ALT}:
        return False
    text = held.text()
    return bool(text) and text.isprintable() and (spaces or not text.isspace())


def _takes(field: QWidget) -> bool:
    """Tell whether text can be written there now; a field that is only read takes none."""
    return field.isEnabled() and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _hand_on(held: Held, field: QWidget) -> None:
    if not isinstance(held, QMimeData):
        QCoreApplication.sendEvent(field, held)
    elif isinstance(field, QLineEdit):
        field.insert(held.text())
    elif isinstance(field, QPlainTextEdit):
        field.insertFromMimeData(held)


def _text_of(held: list[Held]) -> str:
    """Write it all in a field nobody sees, with what was deleted and where the caret went."""
    area = QPlainTextEdit()
    for each in held:
        _hand_on(each, area)
    return area.toPlainText().replace("\t", "\n").strip()
