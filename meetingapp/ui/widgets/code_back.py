"""The recovery code typed back: nine fields as on the sheet, and which of them is wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from meetingapp.ui.viewmodels.code_check import CodeCheck
from meetingapp.ui.viewmodels.recovery_groups import GROUPS, is_full
from meetingapp.ui.widgets.code_field import CodeField
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say, plain

_PER_LINE = 3


class CodeBack(QWidget):
    """A wrong group is named, never which letter is wrong.

    ``finished`` comes when the last group stands right, ``entered`` with the Enter key.
    """

    finished = Signal()
    entered = Signal()

    def __init__(self, check: CodeCheck) -> None:
        super().__init__()
        self._check = check
        self.fields = [CodeField(at + 1) for at in range(GROUPS)]
        self._icon = Icon("circle-alert", "danger", 18)
        self._wrong = Label(plain(""), "danger", wrap=True)
        self.count = Label(plain(""), "small")
        frame = QFrame()
        frame.setObjectName("sunken")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 22, 16, 22)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(14)
        for at, field in enumerate(self.fields):
            grid.addWidget(field, at // _PER_LINE, at % _PER_LINE)
            field.edited.connect(lambda text, at=at: self._typed(at, text))
            field.returnPressed.connect(self.entered)
        body = column(self)
        body.addWidget(frame)
        wrong = row(margins=(0, 8, 0, 8), gap=8)
        wrong.addWidget(self._icon)
        wrong.addWidget(self._wrong, 1)
        zone = QWidget()  # of fixed height, so that what stands below never moves
        zone.setLayout(wrong)
        zone.setMinimumHeight(44)
        body.addWidget(zone)
        check.changed.connect(self._follow)
        self._follow()

    @property
    def wrong(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def begin(self) -> None:
        """Empty the fields and take the keyboard."""
        for field in self.fields:
            field.text.clear()
        self.fields[0].setFocus()

    def say(self, say: Say | None) -> None:
        """Say what is wrong, or nothing."""
        self._icon.setVisible(say is not None)
        self._wrong.set_say(say or plain(""))

    def _typed(self, at: int, text: str) -> None:
        self._check.write(at, text)
        if not is_full(text):
            return
        if self._check.complete:
            self.finished.emit()
        elif at + 1 < GROUPS:
            self.fields[at + 1].setFocus()

    def _follow(self) -> None:
        for at, field in enumerate(self.fields):
            field.set_standing(self._check.stands(at))
        wrong, right = self._check.first_wrong, self._check.right
        self.say(
            (lambda words: words("Group {n} is not right. Look at the sheet once more.", n=wrong))
            if wrong
            else None
        )
        self.count.set_say(
            lambda words: words("{n} of {total} groups are right.", n=right, total=GROUPS)
        )
