"""First start, steps 2 and 3: the recovery code, shown once and asked back."""

from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.first_start import FirstStart
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.code_back import CodeBack
from meetingapp.ui.widgets.code_sheet import CodeSheet
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row


class ShowCode(QWidget):
    """The code on the screen, never in a file and never on the clipboard."""

    def __init__(self, model: FirstStart) -> None:
        super().__init__()
        self.sheet = CodeSheet(model.code)
        self.grid, self.show_again = self.sheet.grid, self.sheet.show_again
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
        body.addWidget(self.sheet)
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
        self.go_on.clicked.connect(lambda: model.go_to(3))
        self.back.clicked.connect(lambda: model.go_to(1))

    def entered(self) -> None:
        """Show the code and take the keyboard."""
        self.sheet.entered()
        self.go_on.setFocus()


class AskCode(QWidget):
    """Nine fields as on the sheet. A wrong group is named, never which letter is wrong."""

    def __init__(self, model: FirstStart) -> None:
        super().__init__()
        self._model = model
        self.back = CodeBack(model.code)
        self.fields = self.back.fields
        self.open = PrimaryButton(lambda words: words("Open Samråd"))
        self.show_code = Button(lambda words: words("Show the code again"), kind="ghost")
        self._lay_out()
        self.back.finished.connect(self._finished)
        self.back.entered.connect(model.open)
        self.open.clicked.connect(model.open)
        self.show_code.clicked.connect(lambda: model.go_to(2))
        model.changed.connect(self._follow)
        model.failed.connect(lambda error: self.back.say(lambda words: words.error(error)))
        self._follow()

    def entered(self) -> None:
        """Take the keyboard."""
        self.fields[0].setFocus()

    @property
    def wrong(self) -> str:
        """Return what is said to be wrong."""
        return self.back.wrong

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
        body.addWidget(self.back)
        line = row(gap=12)
        line.addWidget(self.open)
        line.addWidget(self.show_code)
        line.addStretch(1)
        body.addLayout(line)
        body.addSpacing(8)
        body.addWidget(self.back.count)

    def _finished(self) -> None:
        if self._model.may_open:
            self.open.setFocus()

    def _follow(self) -> None:
        busy = self._model.busy
        self.open.set_say(
            (lambda words: words("Opening …")) if busy else (lambda words: words("Open Samråd"))
        )
        self.open.setEnabled(self._model.may_open)
