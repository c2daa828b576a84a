"""What I unlock the vault with: my passphrase, the system's keyring, and the code in the safe."""

from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say


class _OwnCard(Card):
    def __init__(self, title: Say, text: Say, icon_name: str) -> None:
        super().__init__(title, icon_name=icon_name, margins=(16, 2, 16, 16))
        self.body.setSpacing(10)
        self.body.addWidget(Label(text, "sm2", wrap=True))

    def _add_button(self, button: Button) -> None:
        line = row()
        line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)


class PassphraseCard(_OwnCard):
    """My passphrase, and the way to change it."""

    def __init__(self) -> None:
        super().__init__(
            lambda words: words("My passphrase"),
            lambda words: words("Only you know it. Change it if somebody may have seen it."),
            "key-round",
        )
        self.change = Button(lambda words: words("Change my passphrase"), kind="soft")
        self._add_button(self.change)


class KeyringCard(_OwnCard):
    """Whether the system's keyring opens the vault for me."""

    def __init__(self) -> None:
        super().__init__(
            lambda words: words("The computer’s keyring"),
            lambda words: words(
                "Whoever is logged in to the computer as you, can then open Samråd with one click. "
                "Use it only on a computer that nobody else uses."
            ),
            "lock-open",
        )
        self.tick = Tick(lambda words: words("Let the keyring open Samråd for me"))
        self.body.addWidget(self.tick)

    def show_state(self, *, on: bool) -> None:
        """Show whether it does now."""
        self.tick.setChecked(on)


class CodeCard(_OwnCard):
    """The recovery code, and the way to a new one."""

    def __init__(self) -> None:
        super().__init__(
            lambda words: words("The recovery code"),
            lambda words: words(
                "Lies on paper in the safe. Make a new one when somebody who has seen it leaves, "
                "or when the sheet is lost."
            ),
            "archive",
        )
        self.renew = Button(lambda words: words("Make a new code"), kind="soft")
        self._add_button(self.renew)
