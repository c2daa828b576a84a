"""Flags that the stylesheet reads, such as ``bad`` or ``on``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_flag(widget: QWidget, name: str, value: bool | str) -> None:
    """Set a property the stylesheet selects by, and draw the widget anew if it changed.

    Args:
        widget: what is flagged.
        name: never ``focus``, which is a property of Qt's own; keyboard focus is ``kbf``.
        value: the stylesheet sees ``"true"``, ``"false"`` or the text.
    """
    text = value if isinstance(value, str) else str(value).lower()
    if widget.property(name) != text:
        widget.setProperty(name, text)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return  # it has no look yet, and gets it when it is first shown or measured
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
