"""First start, steps 2 and 3: the recovery code, shown once and asked back."""

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.first_start import FirstStart
from meetingapp.ui.viewmodels.recovery_groups import GROUPS, is_full
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.code_field import CodeField
from meetingapp.ui.widgets.code_grid import CodeGrid
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.wording import Say, plain

_PER_LINE = 3


class ShowCode(QWidget):
    """The code on the screen, never in a file and never on the clipboard."""

    def __init__(self, model: FirstStart) -> None:
        super().__init__()
        self._model = model
        self.grid = CodeGrid()
        self.show_again = Button(
            lambda words: words("Show the code again"), kind="soft", icon_name="eye"
        )
        self.go_on = PrimaryButton(lambda words: words("I have written the code down"))
        self.back = Button(lambda words: words("Back"), kind="ghost")
        body = column(self, gap=4)
        body.addWidget(Label(lambda words: words("Step {n} of {total}", n=2, total=3), "label"))
        body.addWidget(
            Label(lambda words: words("Take care of the recovery code"), "h1", wrap=True)
        )
        body.addWidget(
            Label(
                lambda words: words(
                    "If you forget the passphrase, this code is the only way in. It is shown only "
                    "now."
                ),
                "body2",
                wrap=True,
            )
        )
        body.addSpacing(22)
        frame = QFrame()
        frame.setObjectName("sunken")
        column(frame, margins=(16, 6, 16, 6)).addWidget(self.grid)
        body.addWidget(frame)
        body.addWidget(self.show_again)
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
        body.addSpacing(24)
        line = row(gap=12)
        line.addWidget(self.go_on)
        line.addWidget(self.back)
        line.addStretch(1)
        body.addLayout(line)
        body.addSpacing(8)
        body.addWidget(
            Label(
                lambda words: words(
                    "In the next step you write the code from the sheet. Then we know it is right."
                ),
                "small",
                wrap=True,
            )
        )
        self.grid.blanked.connect(self.show_again.setVisible)
        self.show_again.clicked.connect(lambda: self.grid.blank(on=False))
        self.show_again.hide()
        self.go_on.clicked.connect(lambda: model.go_to(3))
        self.back.clicked.connect(lambda: model.go_to(1))

    def entered(self) -> None:
        """Show the code and take the keyboard."""
        self.grid.show_groups(self._model.groups)
        self.go_on.setFocus()


class AskCode(QWidget):
    """Nine fields as on the sheet. A wrong group is named, never which letter is wrong."""

    def __init__(self, model: FirstStart) -> None:
        super().__init__()
        self._model = model
        self.fields = [CodeField(at + 1) for at in range(GROUPS)]
        self.open = PrimaryButton(lambda words: words("Open Samråd"))
        self.show_code = Button(lambda words: words("Show the code again"), kind="ghost")
        self._icon = Icon("circle-alert", "danger", 18)
        self._wrong = Label(plain(""), "danger", wrap=True)
        self._count = Label(plain(""), "small")
        self._lay_out()
        for at, field in enumerate(self.fields):
            field.edited.connect(lambda text, at=at: self._typed(at, text))
            field.returnPressed.connect(self._open)
        self.open.clicked.connect(self._open)
        self.show_code.clicked.connect(lambda: model.go_to(2))
        model.changed.connect(self._follow)
        model.failed.connect(self._say_error)
        self._follow()

    def entered(self) -> None:
        """Take the keyboard."""
        self.fields[0].setFocus()

    @property
    def wrong(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def _lay_out(self) -> None:
        body = column(self, gap=4)
        body.addWidget(Label(lambda words: words("Step {n} of {total}", n=3, total=3), "label"))
        body.addWidget(Label(lambda words: words("Write the code from the sheet"), "h1", wrap=True))
        body.addWidget(
            Label(
                lambda words: words(
                    "The fields stand as on the sheet. Capital and small letters are the same."
                ),
                "body2",
                wrap=True,
            )
        )
        body.addSpacing(22)
        frame = QFrame()
        frame.setObjectName("sunken")
        grid = QGridLayout(frame)
        grid.setContentsMargins(24, 22, 24, 22)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        for at, field in enumerate(self.fields):
            grid.addWidget(field, at // _PER_LINE, at % _PER_LINE)
        body.addWidget(frame)
        wrong = row(margins=(0, 8, 0, 8), gap=8)
        wrong.addWidget(self._icon)
        wrong.addWidget(self._wrong, 1)
        zone = QWidget()  # of fixed height, so that the button never moves
        zone.setLayout(wrong)
        zone.setMinimumHeight(44)
        body.addWidget(zone)
        line = row(gap=12)
        line.addWidget(self.open)
        line.addWidget(self.show_code)
        line.addStretch(1)
        body.addLayout(line)
        body.addSpacing(8)
        body.addWidget(self._count)

    def _typed(self, at: int, text: str) -> None:
        self._model.write_group(at, text)
        if not is_full(text):
            return
        if self._model.may_open:
            self.open.setFocus()
        elif at + 1 < GROUPS:
            self.fields[at + 1].setFocus()

    def _open(self) -> None:
        self._model.open()

    def _say(self, say: Say | None) -> None:
        self._icon.setVisible(say is not None)
        self._wrong.set_say(say or plain(""))

    def _say_error(self, error: AppError) -> None:
        self._say(lambda words: words.error(error))

    def _follow(self) -> None:
        model = self._model
        wrong = 0
        for at, field in enumerate(self.fields):
            stands = model.stands(at) if model.groups != ("",) else None
            field.set_standing(stands)
            if stands is False and not wrong:
                wrong = at + 1
        self._say(
            (lambda words: words("Group {n} is not right. Look at the sheet once more.", n=wrong))
            if wrong
            else None
        )
        right = model.right if model.groups != ("",) else 0
        self._count.set_say(
            lambda words: words("{n} of {total} groups are right.", n=right, total=GROUPS)
        )
        self.open.set_say(
            (lambda words: words("Opening …"))
            if model.busy
            else (lambda words: words("Open Samråd"))
        )
        self.open.setEnabled(right == GROUPS and not model.busy)
