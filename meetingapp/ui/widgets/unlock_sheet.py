"""The small sheet that opens the vault: who, the secret, one button, and what is said of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.viewmodels.unlock import Unlock
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.brand import Brand
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words


class UnlockSheet(QFrame):
    """The button never moves, whatever is said above it."""

    def __init__(self, model: Unlock, why_locked: Say | None = None) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.model = model
        self._why_locked = why_locked
        self._caps = False
        self.person = PersonField(
            lambda words: words("Who are you?"), placeholder=lambda words: words("Who are you?")
        )
        self.passphrase = PassphraseField(
            lambda words: words("Passphrase"), placeholder=lambda words: words("Passphrase")
        )
        self.code = TextField(
            lambda words: words("Recovery code"), placeholder=lambda words: words("Recovery code")
        )
        self.unlock = PrimaryButton(lambda words: words("Unlock"))
        self.keyring = Button(
            lambda words: words("Open with the computer’s keyring"), icon_name="key-round"
        )
        for button in (self.unlock, self.keyring):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.other_way = Button(lambda words: words("Forgotten the passphrase?"), kind="link")
        self.cannot = Button(lambda words: words("Cannot unlock?"), kind="link")
        self._icon = Icon("circle-alert", "danger", 16)
        self._status = Label(plain(""), "danger", wrap=True)
        self._zone = QWidget()
        self._lay_out()
        self.person.hide()
        self.keyring.hide()
        self.cannot.hide()
        self.person.edited.connect(self._person_typed)
        self.passphrase.edited.connect(lambda _text: model.typed())
        self.code.edited.connect(lambda _text: model.typed())
        self.passphrase.caps_lock.connect(self._caps_lock)
        for field in (self.passphrase, self.code):
            field.returnPressed.connect(self._open)
        self.unlock.clicked.connect(self._open)
        self.keyring.clicked.connect(model.open_with_keyring)
        self.other_way.clicked.connect(self._turn)
        self.cannot.clicked.connect(model.give_up)
        model.changed.connect(self._follow)
        model.people_read.connect(self._show_people)
        theme.changed.connect(self._fit)
        self._fit()
        self._follow()

    @property
    def status(self) -> str:
        """Return what the status zone says."""
        return self._status.text()

    def take_keyboard(self) -> None:
        """Give the keyboard to the field that is to be filled."""
        self._field().setFocus()

    def _show_people(self) -> None:
        people = self.model.people
        self.person.set_people([PersonChoice(each.person, each.name, "") for each in people])
        self.person.set_person(self.model.person or None)
        self.person.setVisible(len(people) > 1)
        if self.person.isVisible() and not self.model.person and not self.passphrase.raw:
            self.person.setFocus()

    def _person_typed(self, _text: str) -> None:
        self.model.choose_person(self.person.person_id or "")

    def _lay_out(self) -> None:
        body = column(self, margins=(36, 36, 36, 30))
        body.addWidget(Brand(stacked=True))
        body.addStretch(1)
        body.addSpacing(22)
        fields = column(gap=8)
        for field in (self.person, self.passphrase, self.code):
            fields.addWidget(field)
        body.addLayout(fields)
        zone = row(self._zone, margins=(0, 6, 0, 4), gap=8)
        zone.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        zone.addWidget(self._status, 1, Qt.AlignmentFlag.AlignTop)
        body.addWidget(self._zone)
        buttons = column(gap=8)
        buttons.addWidget(self.unlock)
        buttons.addWidget(self.keyring)
        body.addLayout(buttons)
        body.addStretch(2)
        body.addSpacing(24)
        links = row(gap=16)
        links.addStretch(1)
        links.addWidget(self.other_way)
        links.addWidget(self.cannot)
        links.addStretch(1)
        body.addLayout(links)

    def _fit(self) -> None:
        self.setFixedWidth(min(theme.px(392), 760))
        self.setMinimumHeight(min(theme.px(452), 660))
        self._zone.setFixedHeight(theme.px(64))

    def _field(self) -> TextField:
        return self.code if self.model.by_code else self.passphrase

    def _open(self) -> None:
        self.person.left()  # what was typed of a name counts, wherever the keyboard is
        if self.person.isVisible() and not self.model.by_code and not self.model.person:
            self.person.setFocus()
            return
        self.model.open(self._field().raw)

    def _turn(self) -> None:
        self.model.choose(by_code=not self.model.by_code)
        self.take_keyboard()

    def _caps_lock(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self._follow()

    def _follow(self) -> None:
        model = self.model
        self.person.setVisible(len(model.people) > 1 and not model.by_code)
        self.passphrase.setVisible(not model.by_code)
        self.code.setVisible(model.by_code)
        self.keyring.setVisible(model.has_keyring and not model.by_code)
        self.cannot.setVisible(model.may_give_up)
        self._say(self._sentence())
        set_flag(self._field(), "bad", model.error is not None)
        for button in (self.unlock, self.keyring):
            button.setEnabled(model.may_try)
        self.unlock.set_say(_what_opens(model))
        self.other_way.set_say(
            (lambda words: words("Back to the passphrase"))
            if model.by_code
            else (lambda words: words("Forgotten the passphrase?"))
        )
        if model.error is not None:
            self._field().setFocus()
            self._field().selectAll()

    def _sentence(self) -> Say | None:
        error, wait = self.model.error, self.model.wait
        if wait:
            return lambda words: words.plural(
                "Ten tries have been wrong. You can try again in one second.",
                "Ten tries have been wrong. You can try again in {n} seconds.",
                wait,
            )
        if error is not None and self._caps:
            return lambda words: f"{words.error(error)} {words('Caps Lock seems to be on.')}"
        if error is not None:
            return lambda words: words.error(error)
        if self._caps:
            return lambda words: words("Caps Lock seems to be on.")
        return _what_is_slow if self.model.is_slow else self._hint()

    def _hint(self) -> Say | None:
        if self.model.by_code:
            return lambda words: words(
                "Nine groups, from the sheet in the envelope. Spaces and hyphens do not matter."
            )
        return self._why_locked

    def _say(self, say: Say | None) -> None:
        wrong = self.model.error is not None
        set_flag(self._status, "t", "danger" if wrong else "sm2")
        self._status.set_say(say or plain(""))
        waits = self.model.wait or self.model.is_slow
        icon = "clock" if waits else "circle-alert" if wrong else "info"
        self._icon.set_icon(icon, "danger" if wrong else "text3")
        self._icon.setVisible(say is not None)
        self._field().setAccessibleDescription(self._status.text())
        if (wrong and not self.model.wait and not self.model.busy) or self.model.is_slow:
            announce(self, self._status.text())


def _what_opens(model: Unlock) -> Say:
    if model.busy:
        return lambda words: words("Opening …")
    if model.by_code:
        return lambda words: words("Choose a new passphrase")
    return lambda words: words("Unlock")


def _what_is_slow(words: Words) -> str:
    return words(
        "This takes a little time. After an update it can be some minutes. Let Samråd stay open."
    )
