"""A small window with a title, a sentence, what is filled in, and two buttons."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.wording import Say


class FormDialog(Dialog):
    """A subclass says what ``_save`` does; Escape and Cancel change nothing."""

    def __init__(
        self, parent: QWidget | None, title: Say, text: Say, action: Say, width: int = 440
    ) -> None:
        super().__init__(parent, title, width)
        self.body.addWidget(Label(text, "body2", wrap=True))
        self.cancel = Button(lambda words: words("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(action)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save)

    def fit(self) -> None:
        """Take the width of a form; call it when all is in its place."""
        self.body.addStretch(1)
        self.resize(theme.px(580), self.height())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self.width(), self._asked_height())

    def _save(self) -> None:
        raise NotImplementedError
