"""The keys of writing in the room. They go before those of a text: Ctrl+Z is the room's."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from meetingapp.ui.viewmodels.room.quick import Quick

UNDO: Final = ("Ctrl+Z",)
REDO: Final = ("Ctrl+Shift+Z", "Ctrl+Y")
KEEP_BACK: Final = "Ctrl+I"
QUICK: Final = {
    Quick.DECISION: "Ctrl+E",
    Quick.MEASURE: "Ctrl+M",
    Quick.WORDS: "Ctrl+B",
    Quick.OBSERVATION: "Ctrl+O",
    Quick.DISAGREEMENT: "Ctrl+U",
    Quick.PARKED: "Ctrl+J",
}
_OURS: Final = frozenset(
    QKeySequence(key).toString() for key in (*UNDO, *REDO, KEEP_BACK, *QUICK.values())
)


def is_ours(event: QKeyEvent) -> bool:
    """Tell whether a key is one of these."""
    return QKeySequence(event.keyCombination()).toString() in _OURS


def takes_escape(event: QEvent) -> bool:
    """Take Escape before the window does: it would be its way back. Tell whether it was asked."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() != Qt.Key.Key_Escape:
        return False
    event.accept()
    return True
