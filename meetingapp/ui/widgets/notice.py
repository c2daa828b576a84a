"""A tinted box with something a person should know before going on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import PillKind
from meetingapp.ui.wording import Say, wording


class Notice(QFrame):
    """An icon, a short title and a sentence."""

    def __init__(
        self, title: Say, text: Say, *, kind: PillKind = "accent", icon_name: str = "info"
    ) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._icon = Icon(icon_name, f"{kind}_text")
        self._title = Label(title, "strong", wrap=True)
        self._text = Label(text, "body2", wrap=True)
        line = row(self, margins=(18, 14, 18, 14), gap=14)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=3)
        words.addWidget(self._title)
        words.addWidget(self._text)
        line.addLayout(words, 1)
        set_flag(self, "kind", kind)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def said(self) -> str:
        """Return all that is written on it."""
        return " ".join(text for text in (self._title.text(), self._text.text()) if text)

    def set_texts(self, title: Say, text: Say) -> None:
        """Say something else."""
        self._title.set_say(title)
        self._text.set_say(text)
        self.retranslate()

    def retranslate(self) -> None:
        """Leave no empty line where there is nothing more to say."""
        self._text.setVisible(bool(self._text.text()))
