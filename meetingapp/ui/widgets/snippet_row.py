"""One snippet: its short name, its text, and away with it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.snippet import Snippet
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say

_SHORT: Final = 150
EMPTY: Final = Snippet("", "")


class SnippetRow(QWidget):
    """``edited`` comes with each letter, ``done`` when a field is left.

    ``removed`` comes when the row is to go.
    """

    edited = Signal()
    done = Signal()
    removed = Signal()

    def __init__(self, number: int, snippet: Snippet = EMPTY) -> None:
        super().__init__()
        line = row(self, gap=8)
        self.short = TextField(
            _named(number, lambda words: words("Short name")),
            placeholder=lambda words: words("Short name"),
        )
        self.text = TextArea(
            _named(number, lambda words: words("Text")),
            placeholder=lambda words: words("Text"),
            lines=(1, 4),
        )
        self.remove = IconButton(
            "trash-2", _named(number, lambda words: words("Remove the snippet"))
        )
        self.short.setMaximumWidth(theme.px(_SHORT))
        self.short.set_raw(snippet.short)
        self.text.set_raw(snippet.text)
        for widget, share in ((self.short, 0), (self.text, 1), (self.remove, 0)):
            line.addWidget(widget, share)
        self.short.edited.connect(lambda _text: self.edited.emit())
        self.text.edited.connect(lambda _text: self.edited.emit())
        self.short.done.connect(self.done)
        self.text.done.connect(self.done)
        self.remove.clicked.connect(self.removed)

    @property
    def snippet(self) -> Snippet:
        """Return what is written."""
        return Snippet(self.short.raw.strip().removeprefix(";;"), self.text.raw.strip())

    @property
    def is_whole(self) -> bool:
        """Tell whether both are written, or neither."""
        written = self.snippet
        return bool(written.short) == bool(written.text)


def _named(number: int, say: Say) -> Say:
    return lambda words: f"{say(words)} {number}"
