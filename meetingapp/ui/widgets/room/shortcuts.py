"""The keys of the room: they work wherever in it the keyboard is."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meetingapp.ui.widgets.room.form import ItemForm


def bind(widget: QWidget, keys: Iterable[tuple[str, Callable[[], None]]]) -> None:
    """Let each key call its function while ``widget`` or anything in it has the keyboard."""
    for key, slot in keys:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)


def next_part(agenda: QWidget, form: ItemForm | None, panel: QWidget) -> None:
    """Give the keyboard on: agenda, form, panel, and round again."""
    now = QApplication.focusWidget()
    if now is agenda and form is not None:
        form.enter()
    elif form is not None and now is not None and form.isAncestorOf(now):
        inside: list[QAbstractButton] = [*panel.findChildren(QAbstractButton)]
        first = next((each for each in inside if each.isVisible() and each.isEnabled()), None)
        (first or agenda).setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        agenda.setFocus(Qt.FocusReason.ShortcutFocusReason)
