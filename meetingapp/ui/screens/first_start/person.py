"""First start, step 1: who you are, and the passphrase."""

from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.first_start import FirstStart
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain


class AskPerson(QWidget):
    """Name, role and a passphrase, twice. Enter goes on as soon as all is well."""

    def __init__(self, model: FirstStart) -> None:
        super().__init__()
        self._model = model
        self.name = TextField(lambda words: words("Your name"))
        self.role = TextField(lambda words: words("Role"))
        self.passphrase = PassphraseField(lambda words: words("Passphrase"))
        self.again = PassphraseField(lambda words: words("The passphrase once more"))
        self.go_on = PrimaryButton(lambda words: words("Continue"))
        self.have_backup = Button(lambda words: words("I have a backup"), kind="link")
        self._strength_icon = Icon("circle-check", "ok", 18)
        self._strength = Label(plain(""), "sm")
        self._again = Field(lambda words: words("The passphrase once more"), self.again)
        self._lay_out()
        self.name.edited.connect(lambda text: model.write(name=text))
        self.role.edited.connect(lambda text: model.write(role=text))
        self.passphrase.edited.connect(lambda text: model.write(passphrase=text))
        self.again.edited.connect(lambda text: model.write(again=text))
        for field in (self.name, self.role, self.passphrase, self.again):
            field.returnPressed.connect(self._go_on)
        self.go_on.clicked.connect(self._go_on)
        model.changed.connect(self._follow)
        self._follow()

    def entered(self) -> None:
        """Take the keyboard."""
        self.name.setFocus()

    def _lay_out(self) -> None:
        body = column(self, gap=4)
        body.addWidget(Label(lambda words: words("Step {n} of {total}", n=1, total=3), "label"))
        body.addWidget(Label(lambda words: words("Welcome"), "h1"))
        body.addWidget(
            Label(
                lambda words: words(
                    "Choose a sentence you will remember. Its length makes it safe, so no special "
                    "characters are needed."
                ),
                "body2",
                wrap=True,
            )
        )
        body.addSpacing(26)
        name = Field(lambda words: words("Your name"), self.name)
        role = Field(lambda words: words("Role"), self.role)
        body.addWidget(Columns((name, role), least=420))
        body.addSpacing(12)
        body.addWidget(
            Field(
                lambda words: words("Passphrase"),
                self.passphrase,
                hint=lambda words: words(
                    "Four words or more. Do not use names of children or colleagues."
                ),
            )
        )
        strength = row(margins=(0, 4, 0, 8), gap=8)
        strength.addWidget(self._strength_icon)
        strength.addWidget(self._strength, 1)
        body.addLayout(strength)
        body.addWidget(self._again)
        body.addSpacing(20)
        line = row(gap=12)
        line.addWidget(self.go_on)
        line.addWidget(KeyCap("Enter"))
        line.addStretch(1)
        line.addWidget(self.have_backup)
        body.addLayout(line)

    def _go_on(self) -> None:
        if self._model.may_continue:
            self._model.go_to(2)
        else:
            self._first_unfinished().setFocus()

    def _first_unfinished(self) -> TextField:
        if not self._model.name.strip():
            return self.name
        return self.passphrase if self._model.lacking else self.again

    def _follow(self) -> None:
        model = self._model
        lacking = model.lacking
        say: Say = plain("")
        if model.passphrase and lacking:
            say = lambda words: words.plural(  # noqa: E731 - a text, said again in each language
                "One more character, and it is long enough.",
                "{n} more characters, and it is long enough.",
                lacking,
            )
        elif model.passphrase:
            say = lambda words: words("Long enough")  # noqa: E731 - said in each language
        self._strength.set_say(say)
        set_flag(self._strength, "t", "sm2" if lacking else "ok")
        self._strength_icon.setVisible(bool(model.passphrase) and not lacking)
        self._again.set_problem(
            (lambda words: words("The two passphrases differ.")) if self._differs() else None
        )
        self.go_on.setEnabled(model.may_continue)

    def _differs(self) -> bool:
        model = self._model
        typing = self.again.hasFocus() and model.passphrase.startswith(model.again)
        return model.unequal and not typing
