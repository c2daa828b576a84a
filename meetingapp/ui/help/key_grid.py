"""Keys beside what they do, group by group."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from meetingapp.ui.help.keys import KeyGroup
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label


class KeyGrid(QWidget):
    """The keys in one column, what each does in the other."""

    def __init__(self, groups: Sequence[KeyGroup]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for group in groups:
            if at := grid.rowCount():
                grid.setRowMinimumHeight(at, 6)
            at = grid.rowCount()
            grid.addWidget(Label(group.title, "label"), at, 0, 1, 2)
            for key, say in group.keys:
                at += 1
                cap = KeyCap(key)
                grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Label(say, "sm", wrap=True), at, 1)
        grid.setRowStretch(grid.rowCount(), 1)
