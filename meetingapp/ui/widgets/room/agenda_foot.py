"""Under the agenda, as far from finalising as can be: leave something, or stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.words import Words


class AgendaFoot(QFrame):
    """Two quiet lines; icons alone where the agenda is narrow."""

    parking = Signal()
    stopping = Signal()

    def __init__(self) -> None:
        super().__init__()
        lines = column(self, margins=(10, 4, 10, 4), gap=2)
        self._box = lines
        lines.addWidget(hline())
        self._wide: list[QFrame | Button | KeyCap] = []
        self._narrow: list[IconButton] = []
        for say, icon, key, signal in (
            (_park, "clock", "Ctrl J", self.parking),
            (_stop, "x", "F12", self.stopping),
        ):
            line = row(gap=6)
            button = Button(say, kind="link")
            button.clicked.connect(signal)
            small = IconButton(icon, say, size=16)
            small.clicked.connect(signal)
            cap = KeyCap(key)
            line.addWidget(button)
            line.addWidget(small)
            line.addStretch(1)
            line.addWidget(cap)
            lines.addLayout(line)
            self._wide += [button, cap]
            self._narrow.append(small)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or words and keys."""
        edge = theme.px(14 if narrow else 10)
        self._box.setContentsMargins(edge, 4, 10 if not narrow else 0, 4)
        for each in self._wide:
            each.setVisible(not narrow)
        for small in self._narrow:
            small.setVisible(narrow)


def _park(words: Words) -> str:
    return words("Take next time …")


def _stop(words: Words) -> str:
    return words("Stop the discussion …")
