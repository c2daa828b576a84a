"""A statement that is ticked when it is so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from meetingapp.ui.widgets.aided import Aided
from meetingapp.ui.wording import Say, wording


class Tick(Aided, QCheckBox):
    """A tick box with its words; ``name`` says more where several have the same words."""

    def __init__(self, say: Say, *, name: Say | None = None) -> None:
        super().__init__()
        self._say = say
        self._name = name or say
        self.hear_aids()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the language in use."""
        text = wording.said(self._say)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(wording.said(self._name))
