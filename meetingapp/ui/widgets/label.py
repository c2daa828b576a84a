"""Words on the screen."""

import re
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from meetingapp.ui.wording import Say, wording

TextStyle: TypeAlias = Literal[
    "h1", "h2", "h3", "section", "body", "strong", "body2", "label",
    "sm", "sm_strong", "sm2", "small", "xs", "xs_strong", "code", "clock",
    "danger", "ok", "warn", "info", "voice", "voice_label", "voice_small",
]  # fmt: skip


_ENDLESS: Final = re.compile(r"\S{40,}")
_PIECES: Final = re.compile(r".{1,20}")


def breakable(text: str) -> str:
    """Let endless words break: one of 400 letters must not push the rest out of the window."""
    return _ENDLESS.sub(lambda word: "\N{ZERO WIDTH SPACE}".join(_PIECES.findall(word[0])), text)


class Label(QLabel):
    """Says one text, and says it again when the language changes."""

    def __init__(self, say: Say, style: TextStyle = "body", *, wrap: bool = False) -> None:
        super().__init__()
        self._say = say
        self.setTextFormat(Qt.TextFormat.PlainText)  # what people write is never markup
        self.setProperty("t", style)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def set_say(self, say: Say) -> None:
        """Say something else."""
        self._say = say
        self.retranslate()

    def retranslate(self) -> None:
        """Say the text in the language in use."""
        text = wording.said(self._say)
        self.setText(breakable(text) if self.wordWrap() else text)


def hline() -> QFrame:
    """Draw a thin line between two things."""
    line = QFrame()
    line.setObjectName("hline")
    return line
