"""The small window where one changes one's own passphrase."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.new_passphrase import NewPassphrase
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.wording import Say


class PassphraseForm(FormDialog):
    """My passphrase: the one I have, and the new one twice. Stays open until it is changed."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None, missing: Callable[[str], int]) -> None:
        super().__init__(
            parent,
            lambda words: words("Change my passphrase"),
            lambda words: words(
                "Choose a sentence you will remember. Its length makes it safe, so no special "
                "characters are needed."
            ),
            lambda words: words("Change my passphrase"),
        )
        self.old = PassphraseField(lambda words: words("The passphrase you have now"))
        self._old = Field(lambda words: words("The passphrase you have now"), self.old)
        self.new = NewPassphrase(missing)
        self.body.addWidget(self._old)
        self.body.addWidget(self.new)
        self.old.returnPressed.connect(self.new.passphrase.setFocus)
        self.old.edited.connect(lambda _text: self._old.set_problem(None))
        self.new.entered.connect(self._save)
        self.fit()
        self.old.setFocus()

    def refuse(self, say: Say) -> None:
        """Say why it was not changed, and let it be tried again."""
        self.save.setEnabled(True)
        self._old.set_problem(say)
        self.old.setFocus()
        self.old.selectAll()

    @override
    def _save(self) -> None:
        if not self.old.raw:
            self.old.setFocus()
        elif not self.new.text:
            self.new.go_to_unfinished()
        elif self.save.isEnabled():
            self.save.setEnabled(False)
            self.written.emit(self.old.raw, self.new.text)
