"""The name of the program with its mark."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import plain

NAME = "Samråd"


class Brand(QWidget):
    """Mark and name beside each other, or under each other in the middle."""

    def __init__(self, *, stacked: bool = False) -> None:
        super().__init__()
        mark = Icon("badge-check", "accent", 42 if stacked else 30)
        name = Label(plain(NAME), "h2")
        if stacked:
            layout = column(self, gap=8)
            layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(name, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            line = row(self, gap=12)
            line.addWidget(mark)
            line.addWidget(name, 1)
