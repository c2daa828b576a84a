"""A new passphrase, typed twice, and how long it is."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.wording import Say, plain


class NewPassphrase(QWidget):
    """``edited`` comes at each change, ``entered`` with the Enter key in either field.

    Args:
        missing: how many characters a passphrase lacks; 0 when it may be used.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, missing: Callable[[str], int]) -> None:
        super().__init__()
        self._missing = missing
        self.passphrase = PassphraseField(lambda words: words("New passphrase"))
        self.again = PassphraseField(lambda words: words("The passphrase once more"))
        self._again = Field(lambda words: words("The passphrase once more"), self.again)
        self._icon = Icon("circle-check", "ok", 18)
        self._strength = Label(plain(""), "sm")
        body = column(self)
        body.addWidget(
            Field(
                lambda words: words("New passphrase"),
                self.passphrase,
                hint=lambda words: words(
                    "Four words or more. Do not use names of children or colleagues."
                ),
            )
        )
        strength = row(margins=(0, 4, 0, 8), gap=8)
        strength.addWidget(self._icon)
        strength.addWidget(self._strength, 1)
        body.addLayout(strength)
        body.addWidget(self._again)
        for field in (self.passphrase, self.again):
            field.edited.connect(self._typed)
            field.returnPressed.connect(self.entered)
            field.done.connect(self._follow)
        self._follow()

    @property
    def text(self) -> str:
        """Return the passphrase, or nothing while it is too short or typed twice differently."""
        typed = self.passphrase.raw
        ready = typed == self.again.raw and not self._missing(typed)
        return typed if ready else ""

    def forget(self) -> None:
        """Empty both fields."""
        self.passphrase.clear()
        self.again.clear()
        self._follow()

    def go_to_unfinished(self) -> None:
        """Give the keyboard to the field that is not done."""
        lacks = self._missing(self.passphrase.raw)
        (self.passphrase if lacks else self.again).setFocus()

    def _typed(self, _text: str) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        typed, again = self.passphrase.raw, self.again.raw
        lacking = self._missing(typed)
        self._strength.set_say(_strength(lacking) if typed else plain(""))
        set_flag(self._strength, "t", "sm2" if lacking else "ok")
        self._icon.setVisible(bool(typed) and not lacking)
        still_typing = self.again.hasFocus() and typed.startswith(again)
        differs = bool(again) and again != typed and not still_typing
        self._again.set_problem(
            (lambda words: words("The two passphrases differ.")) if differs else None
        )


def _strength(lacking: int) -> Say:
    if not lacking:
        return lambda words: words("Long enough")
    return lambda words: words.plural(
        "One more character, and it is long enough.",
        "{n} more characters, and it is long enough.",
        lacking,
    )
