"""The recovery code as it is shown once: nine groups, a print of them, and where they belong."""

from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.ui.viewmodels.code_check import CodeCheck
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.code_grid import CodeGrid
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice


class CodeSheet(QWidget):
    """The code on the screen and on paper; never in a file and never on the clipboard."""

    def __init__(self, check: CodeCheck) -> None:
        super().__init__()
        self._check = check
        self.grid = CodeGrid()
        self.show_again = Button(
            lambda words: words("Show the code again"), kind="soft", icon_name="eye"
        )
        self.print = Button(
            lambda words: words("Print the sheet"), kind="soft", icon_name="printer"
        )
        self.note = Label(
            lambda words: words("The sheet names nobody. It has room for date and signature."),
            "sm2",
            wrap=True,
        )
        body = column(self, gap=4)
        frame = QFrame()
        frame.setObjectName("sunken")
        column(frame, margins=(16, 6, 16, 6)).addWidget(self.grid)
        body.addWidget(frame)
        body.addSpacing(6)
        line = row(gap=12)
        line.addWidget(self.print)
        line.addWidget(self.show_again)
        line.addWidget(self.note, 1)
        body.addLayout(line)
        body.addSpacing(14)
        body.addWidget(
            Notice(
                lambda words: words("Put the sheet in a sealed envelope in the school’s safe"),
                lambda words: words(
                    "Whoever has the code can open every case. Take no picture of it, and do not "
                    "keep it on the computer."
                ),
                icon_name="archive",
            )
        )
        self.grid.blanked.connect(self.show_again.setVisible)
        self.show_again.clicked.connect(lambda: self.grid.blank(on=False))
        self.print.clicked.connect(self._print)
        self.show_again.hide()

    def entered(self) -> None:
        """Show the code there is now."""
        self.grid.show_groups(self._check.groups)

    def _print(self) -> None:
        from meetingapp.ui.widgets import code_print  # noqa: PLC0415 - printing is seldom asked for

        if code_print.has_printer():
            code_print.ask(self.window(), self._check.groups)
            return
        self.note.set_say(lambda words: words("Found no printer. Write the code down by hand."))
