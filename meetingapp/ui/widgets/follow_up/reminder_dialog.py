"""A reminder, ready to copy: Samråd sends nothing itself."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.reminder_words import reminder_text, reminder_title
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import wording

if TYPE_CHECKING:
    from meetingapp.domain.escalating import Reminder


class ReminderDialog(Dialog):
    """The text may be changed before it is copied; it is kept nowhere."""

    def __init__(self, parent: QWidget, reminder: "Reminder", sender: str) -> None:
        super().__init__(parent, lambda words: reminder_title(words, reminder), width=560)
        self.text = TextArea(lambda words: words("The text to copy"), lines=(8, 16))
        self.text.set_raw(reminder_text(wording.words, reminder, sender))
        self.said = Said()
        self.copy = PrimaryButton(lambda words: words("Copy the text"), "copy")
        self.copy.clicked.connect(self._copy)
        close = Button(lambda words: words("Close"))
        close.clicked.connect(self.accept)
        self.body.addWidget(
            Label(
                lambda words: words("It names no child. Change it as you like, and send it."),
                "body2",
                wrap=True,
            )
        )
        self.body.addWidget(self.text)
        self.body.addWidget(self.said)
        self.buttons.addWidget(close)
        self.buttons.addWidget(self.copy)
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.raw)
        self.said.say(
            lambda words: words("A text is copied. Paste it where you write, and send it.")
        )
