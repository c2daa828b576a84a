"""A passphrase or the recovery code, whichever a person has at hand."""

from typing import Final

from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say

_WORDS: Final = "words"
_CODE: Final = "code"


class SecretEntry(QWidget):
    """Which of the two it is, and one field for it."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = Seg(
            lambda words: words("What you have"),
            (
                Option(_WORDS, lambda words: words("Passphrase")),
                Option(_CODE, lambda words: words("Recovery code")),
            ),
            advance=False,
        )
        self.kind.set_value(_WORDS)
        self.field = PassphraseField(lambda words: words("Passphrase or recovery code"))
        self._kind = Field(lambda words: words("What you have"), self.kind)
        self._field = Field(lambda words: words("Passphrase or recovery code"), self.field)
        column(self).addWidget(Columns((self._kind, self._field), (2, 3), least=520))
        self.field.edited.connect(lambda _text: self._field.set_problem(None))
        self.kind.chosen.connect(lambda _kind: self._field.set_problem(None))

    @property
    def typed(self) -> str:
        """Return what was typed."""
        return self.field.raw

    @property
    def is_code(self) -> bool:
        """Return whether it is the recovery code."""
        return self.kind.value == _CODE

    def ask(self) -> None:
        """Say that it is needed, and take the keyboard."""
        self.refuse(lambda words: words("Write the passphrase or the recovery code first."))

    def refuse(self, say: Say) -> None:
        """Say what is wrong with it."""
        self._field.set_problem(say)
        self.field.setFocus()
        self.field.selectAll()

    def forget(self) -> None:
        """Empty the field."""
        self.field.clear()
