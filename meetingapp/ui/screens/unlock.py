"""Unlock: a small sheet with one field and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.unlock import Unlock
from meetingapp.ui.widgets.brand import Brand
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain


class UnlockScreen(QWidget):
    """``opened`` carries the open vault. The button never moves, whatever is said above it."""

    opened = Signal(object)

    def __init__(self, model: Unlock) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self._caps = False
        self.passphrase = PassphraseField(
            lambda words: words("Passphrase"), placeholder=lambda words: words("Passphrase")
        )
        self.code = TextField(
            lambda words: words("Recovery code"), placeholder=lambda words: words("Recovery code")
        )
        self.unlock = PrimaryButton(lambda words: words("Unlock"))
        self.unlock.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.other_way = Button(lambda words: words("Forgotten the passphrase?"), kind="link")
        self._icon = Icon("circle-alert", "danger", 16)
        self._status = Label(plain(""), "danger", wrap=True)
        self._sheet = QFrame()
        self._sheet.setObjectName("sheet")
        self._zone = QWidget()
        self._lay_out()
        self.passphrase.edited.connect(lambda _text: model.typed())
        self.code.edited.connect(lambda _text: model.typed())
        self.passphrase.caps_lock.connect(self._caps_lock)
        for field in (self.passphrase, self.code):
            field.returnPressed.connect(self._open)
        self.unlock.clicked.connect(self._open)
        self.other_way.clicked.connect(self._turn)
        model.changed.connect(self._follow)
        model.opened.connect(self.opened)
        theme.changed.connect(self._fit)
        self._fit()
        self._follow()

    @property
    def status(self) -> str:
        """Return what the status zone says."""
        return self._status.text()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._field().setFocus()

    def _lay_out(self) -> None:
        outer = column(self, margins=(24, 24, 24, 24))
        outer.addStretch(1)
        outer.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        body = column(self._sheet, margins=(36, 36, 36, 30))
        body.addWidget(Brand(stacked=True))
        body.addStretch(1)
        body.addSpacing(26)
        body.addWidget(self.passphrase)
        body.addWidget(self.code)
        zone = row(self._zone, margins=(0, 6, 0, 4), gap=8)
        zone.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        zone.addWidget(self._status, 1, Qt.AlignmentFlag.AlignTop)
        body.addWidget(self._zone)
        body.addWidget(self.unlock)
        body.addStretch(2)
        body.addSpacing(30)
        body.addWidget(self.other_way, 0, Qt.AlignmentFlag.AlignHCenter)

    def _fit(self) -> None:
        self._sheet.setFixedWidth(min(theme.px(392), 760))
        self._sheet.setMinimumHeight(min(theme.px(452), 660))
        self._zone.setFixedHeight(theme.px(64))

    def _field(self) -> TextField:
        return self.code if self.model.by_code else self.passphrase

    def _open(self) -> None:
        self.model.open(self._field().raw)

    def _turn(self) -> None:
        self.model.choose(by_code=not self.model.by_code)
        self._field().setFocus()

    def _caps_lock(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self._follow()

    def _follow(self) -> None:
        model = self.model
        self.passphrase.setVisible(not model.by_code)
        self.code.setVisible(model.by_code)
        self._say(self._sentence())
        set_flag(self._field(), "bad", model.error is not None)
        self.unlock.setEnabled(not model.busy)
        self.unlock.set_say(
            (lambda words: words("Opening …")) if model.busy else (lambda words: words("Unlock"))
        )
        self.other_way.set_say(
            (lambda words: words("Back to the passphrase"))
            if model.by_code
            else (lambda words: words("Forgotten the passphrase?"))
        )
        if model.error is not None:
            self._field().setFocus()
            self._field().selectAll()

    def _sentence(self) -> Say | None:
        error = self.model.error
        if error is not None and self._caps:
            return lambda words: f"{words.error(error)} {words('Caps Lock seems to be on.')}"
        if error is not None:
            return lambda words: words.error(error)
        if self._caps:
            return lambda words: words("Caps Lock seems to be on.")
        if self.model.by_code:
            return lambda words: words(
                "Nine groups, from the sheet in the envelope. Spaces and hyphens do not matter."
            )
        return None

    def _say(self, say: Say | None) -> None:
        wrong = self.model.error is not None
        set_flag(self._status, "t", "danger" if wrong else "sm2")
        self._status.set_say(say or plain(""))
        self._icon.set_icon("circle-alert" if wrong else "info", "danger" if wrong else "text3")
        self._icon.setVisible(say is not None)
        self._field().setAccessibleDescription(self._status.text())
