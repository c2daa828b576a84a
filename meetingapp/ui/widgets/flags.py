"""Flags that the stylesheet reads, such as ``bad`` or ``on``."""

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
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
