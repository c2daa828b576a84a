"""The three pages after the recovery code: who you are, the new code, and the new code back."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.viewmodels.recovery import ASK, SHOW, WHO, Recovery
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.code_back import CodeBack
from meetingapp.ui.widgets.code_sheet import CodeSheet
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.new_passphrase import NewPassphrase
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.start_frame import StartFrame, Steps
from meetingapp.ui.wording import Say

_STEPS: Final[Steps] = (
    (
        lambda words: words("A new passphrase"),
        lambda words: words("It takes the place of the forgotten one"),
    ),
    (
        lambda words: words("A new code"),
        lambda words: words("The old one opens nothing afterwards"),
    ),
    (
        lambda words: words("Check"),
        lambda words: words("You write the code from the sheet"),
    ),
)


class AskWho(QWidget):
    """Whose passphrase is forgotten, and the new one twice. Alone, nobody is asked who they are."""

    def __init__(self, model: Recovery) -> None:
        super().__init__()
        self._model = model
        self.person = PersonField(
            lambda words: words("Who are you?"),
            [PersonChoice(each.person, each.name, "") for each in model.people],
        )
        self._person = Field(lambda words: words("Who are you?"), self.person)
        self.passphrase = NewPassphrase(model.missing)
        self.go_on = PrimaryButton(lambda words: words("Continue"))
        body = _begin(
            self,
            WHO,
            lambda words: words("The code is right"),
            lambda words: words(
                "Choose a new passphrase. You also get a new recovery code: the one you used "
                "opens nothing afterwards."
            ),
        )
        body.addWidget(self._person)
        body.addSpacing(12)
        body.addWidget(self.passphrase)
        body.addSpacing(20)
        body.addLayout(_buttons(self.go_on))
        self._person.setVisible(model.asks_who)
        self.person.set_person(model.person or None)
        self.passphrase.entered.connect(self._go_on)
        self.go_on.clicked.connect(self._go_on)

    def entered(self) -> None:
        """Take the keyboard."""
        unsure = self._model.asks_who and not self.person.person_id
        (self.person if unsure else self.passphrase.passphrase).setFocus()

    def _go_on(self) -> None:
        self.person.left()
        if self._model.asks_who and not self.person.person_id:
            self._person.set_problem(lambda words: words("Choose one of the people in the list."))
            self.person.setFocus()
        elif not self.passphrase.text:
            self.passphrase.go_to_unfinished()
        else:
            self._model.choose(self.person.person_id or self._model.person, self.passphrase.text)


class ShowNewCode(QWidget):
    """The code that takes the place of the one that was used."""

    def __init__(self, model: Recovery) -> None:
        super().__init__()
        self.sheet = CodeSheet(model.code)
        self.go_on = PrimaryButton(lambda words: words("I have written the code down"))
        self.back = Button(lambda words: words("Back"), kind="ghost")
        body = _begin(
            self,
            SHOW,
            lambda words: words("Here is the new recovery code"),
            lambda words: words("It is shown only now. Shred the old sheet when you are in."),
        )
        body.addWidget(self.sheet)
        body.addSpacing(24)
        body.addLayout(_buttons(self.go_on, self.back))
        self.go_on.clicked.connect(lambda: model.go_to(ASK))
        self.back.clicked.connect(lambda: model.go_to(WHO))

    def entered(self) -> None:
        """Show the code and take the keyboard."""
        self.sheet.entered()
        self.go_on.setFocus()


class AskNewCode(QWidget):
    """The new code typed back; then the vault opens."""

    def __init__(self, model: Recovery) -> None:
        super().__init__()
        self._model = model
        self.back = CodeBack(model.code)
        self.open = PrimaryButton(lambda words: words("Open Samråd"))
        self.show_code = Button(lambda words: words("Show the code again"), kind="ghost")
        body = _begin(
            self,
            ASK,
            lambda words: words("Write the code from the sheet"),
            lambda words: words(
                "The fields stand as on the sheet. Capital and small letters are the same."
            ),
        )
        body.addWidget(self.back)
        body.addLayout(_buttons(self.open, self.show_code))
        body.addSpacing(8)
        body.addWidget(self.back.count)
        self.back.finished.connect(self._finished)
        self.back.entered.connect(model.finish)
        self.open.clicked.connect(model.finish)
        self.show_code.clicked.connect(lambda: model.go_to(SHOW))
        model.changed.connect(self._follow)
        model.failed.connect(lambda error: self.back.say(lambda words: words.error(error)))
        self._follow()

    def entered(self) -> None:
        """Take the keyboard."""
        self.back.fields[0].setFocus()

    def _finished(self) -> None:
        self._follow()
        self.open.setFocus()

    def _follow(self) -> None:
        self.open.setEnabled(self._model.may_finish)
        self.open.set_say(
            (lambda words: words("Opening …"))
            if self._model.busy
            else (lambda words: words("Open Samråd"))
        )


class RecoveryPages(QWidget):
    """The three pages in their frame, one at a time."""

    def __init__(self, model: Recovery) -> None:
        super().__init__()
        self._model = model
        self.who = AskWho(model)
        self.show_code = ShowNewCode(model)
        self.ask_code = AskNewCode(model)
        self._steps = (self.who, self.show_code, self.ask_code)
        self._frame = StartFrame(
            lambda words: words("You have the recovery code. This takes about two minutes."),
            _STEPS,
            self._steps,
        )
        column(self).addWidget(self._frame)
        model.changed.connect(self._follow)

    def _follow(self) -> None:
        step = self._model.step
        if self._frame.show_page(step - WHO, step):
            self._steps[step - WHO].entered()


def _begin(page: QWidget, step: int, title: Say, text: Say) -> QVBoxLayout:
    body = column(page, gap=4)
    body.addWidget(Label(lambda words: words("Step {n} of {total}", n=step, total=ASK), "label"))
    body.addWidget(Label(title, "h1", wrap=True))
    body.addWidget(Label(text, "body2", wrap=True))
    body.addSpacing(22)
    return body


def _buttons(*buttons: Button) -> QHBoxLayout:
    line = row(gap=12)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
