"""The bar above every screen but the room: language, look, lock, and a new meeting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Language


class TopBar(QFrame):
    """Tells what a person asked for; does nothing itself."""

    language_chosen = Signal(str)
    theme_turned = Signal()
    help_asked = Signal()
    lock_asked = Signal()
    new_meeting_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.language = Seg(
            lambda words: words("Language"),
            (Option("nb", plain("Bokmål")), Option("nn", plain("Nynorsk"))),
            advance=False,
        )
        self.help = IconButton("circle-help", lambda words: words("Keys and help (F1)"))
        self.look = IconButton("moon", lambda words: words("Dark or light"))
        self.lock = IconButton("lock", lambda words: words("Lock (Ctrl+L)"))
        self.new_meeting = Button(lambda words: words("New meeting"), icon_name="plus")
        self._line = row(self, margins=(32, 9, 24, 9), gap=8)
        self._line.addStretch(1)
        for part in (self.language, self.help, self.look, self.lock):
            self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addSpacing(6)
        self._line.addWidget(self.new_meeting)
        self.language.chosen.connect(self.language_chosen)
        self.help.clicked.connect(self.help_asked)
        self.look.clicked.connect(self.theme_turned)
        self.lock.clicked.connect(self.lock_asked)
        self.new_meeting.clicked.connect(self.new_meeting_asked)
        theme.changed.connect(self._follow_theme)
        wording.changed.connect(self.retranslate)
        self._follow_theme()
        self.retranslate()

    def retranslate(self) -> None:
        """Show which language is in use."""
        language = wording.words.language
        self.language.set_value(language if language is not Language.EN else None)

    def _follow_theme(self) -> None:
        self.look.set_icon("sun" if theme.mode is Mode.DARK else "moon")
