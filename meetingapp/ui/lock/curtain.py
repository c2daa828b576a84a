"""What covers the window while what was typed is being saved before it locks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.brand import Brand
from meetingapp.ui.widgets.button import PrimaryButton
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.wording import plain


class Curtain(QWidget):
    """Nothing of any case is on it, behind it or under it.

    ``tried`` carries a passphrase: the person who wrote what cannot be saved yet may come back.
    """

    tried = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.is_waiting = False
        self._title = Label(lambda words: words("Saving and locking …"), "h3")
        self._why = Label(plain(""), "sm2", wrap=True)
        self._back = QWidget()
        self.passphrase = PassphraseField(
            lambda words: words("Passphrase"), placeholder=lambda words: words("Passphrase")
        )
        self._icon = Icon("circle-alert", "danger", 16)
        self._status = Label(plain(""), "danger", wrap=True)
        self.unlock = PrimaryButton(lambda words: words("Unlock"))
        self.unlock.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sheet = QFrame()
        self._sheet.setObjectName("sheet")
        self._zone = QWidget()
        self._lay_out()
        self._back.hide()
        self._icon.hide()
        self.passphrase.edited.connect(lambda _text: self._say_nothing())
        self.passphrase.returnPressed.connect(self._try)
        self.unlock.clicked.connect(self._try)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def said(self) -> str:
        """Return all that is written on it."""
        return " ".join(label.text() for label in (self._title, self._why, self._status))

    def wait(self, error: AppError | None) -> None:
        """Say that something could not be saved yet, and let the writer in."""
        if error is not None:
            self._why.set_say(
                lambda words: " ".join(
                    (
                        words.error(error),
                        words(
                            "Samråd goes on trying, and closes the vault as soon as it is saved."
                        ),
                    )
                )
            )
        if self.is_waiting:
            return
        self.is_waiting = True
        self._title.set_say(lambda words: words("Locked, but not all is saved"))
        self._why.show()
        self._back.show()
        self.passphrase.setFocus()
        announce(self, self.said)

    def refuse(self, error: AppError) -> None:
        """Say that the passphrase does not open."""
        self.unlock.setEnabled(True)
        self.unlock.set_say(lambda words: words("Unlock"))
        wrong = error.code == "vault.wrong_passphrase"  # there is no other way in from here
        self._status.set_say(
            (lambda words: words("The passphrase is not right. Try again."))
            if wrong
            else (lambda words: words.error(error))
        )
        self._icon.show()
        set_flag(self.passphrase, "bad", value=True)
        self.passphrase.setAccessibleDescription(self._status.text())
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def _try(self) -> None:
        if self.passphrase.raw and self.unlock.isEnabled():
            self.unlock.setEnabled(False)
            self.unlock.set_say(lambda words: words("Opening …"))
            self.tried.emit(self.passphrase.raw)

    def _say_nothing(self) -> None:
        self._status.set_say(plain(""))
        self._icon.hide()
        self.passphrase.setAccessibleDescription("")
        set_flag(self.passphrase, "bad", value=False)

    def _lay_out(self) -> None:
        outer = column(self, margins=(24, 24, 24, 24))
        outer.addStretch(1)
        outer.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        body = column(self._sheet, margins=(36, 36, 36, 30))
        body.addWidget(Brand(stacked=True))
        body.addStretch(2)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(self._title)
        body.addSpacing(8)
        body.addWidget(self._why)
        self._why.hide()
        back = column(self._back)
        back.addSpacing(18)
        back.addWidget(self.passphrase)
        zone = row(self._zone, margins=(0, 6, 0, 4), gap=8)
        zone.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        zone.addWidget(self._status, 1, Qt.AlignmentFlag.AlignTop)
        back.addWidget(self._zone)
        back.addWidget(self.unlock)
        body.addWidget(self._back)
        body.addStretch(3)

    def _fit(self) -> None:
        self._sheet.setFixedWidth(min(theme.px(392), 760))
        self._sheet.setMinimumHeight(min(theme.px(452), 660))
        self._zone.setFixedHeight(theme.px(64))
