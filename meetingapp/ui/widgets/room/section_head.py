"""A heading in the gate panel, with how much is left to its right."""

from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.room.panel import Line
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.room.requirement_words import head_say
from meetingapp.ui.wording import Say, plain


class SectionHead(QWidget):
    """Small for a part of a group; the group’s own is larger."""

    def __init__(self, *, group: bool = False) -> None:
        super().__init__()
        line = row(self, margins=(0, 16 if group else 8, 4, 2), gap=6)
        self._title = Label(plain(""), "sm_strong" if group else "xs_strong")
        self._count = Label(plain(""), "sm2" if group else "xs")
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._count)

    @property
    def said(self) -> str:
        """Return what it says."""
        return f"{self._title.text()} {self._count.text()}".strip()

    def set_line(self, line: Line) -> None:
        """Say what a line says."""
        self.set_says(*head_say(line))

    def set_says(self, title: Say, count: Say) -> None:
        """Say something else."""
        self._title.set_say(title)
        self._count.set_say(count)
