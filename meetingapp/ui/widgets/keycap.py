"""A key, drawn as on a keyboard."""

from PySide6.QtWidgets import QLabel, QSizePolicy


class KeyCap(QLabel):
    """Shows which key does the thing beside it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.setObjectName("keycap")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
