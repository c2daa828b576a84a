"""The bar above every screen but the room: search, help, look, lock, and a new meeting."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import wording

_SEARCH_WIDTH: Final = 308


class _SearchButton(Button):
    """Looks like the field it opens; without its words where there is little room."""

    def __init__(self) -> None:
        self._compact = False
        super().__init__(
            lambda words: words("Search or run a command"), kind="search", icon_name="search"
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def set_compact(self, *, on: bool) -> None:
        """Show only the icon."""
        self._compact = on
        set_flag(self, "compact", on)
        self.retranslate()
        self._fit()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        name = self._say(wording.words)
        set_tip(self, name if self._compact else "")
        if self._compact:
            self.setText("")

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(36 if self._compact else _SEARCH_WIDTH))

    @override
    def _resize_icon(self) -> None:
        self.setIconSize(QSize(theme.px(18), theme.px(18)))


class TopBar(QFrame):
    """Tells what a person asked for; does nothing itself."""

    search_asked = Signal()
    theme_turned = Signal()
    help_asked = Signal()
    lock_asked = Signal()
    new_meeting_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.search = _SearchButton()
        self._search_key = KeyCap("Ctrl + K")
        self.help = IconButton("circle-help", lambda words: words("Help for this screen (F1)"))
        self.look = IconButton("moon", lambda words: words("Dark or light"))
        self.lock = IconButton("lock", lambda words: words("Lock (Ctrl+L)"))
        self.new_meeting = Button(lambda words: words("New meeting"), icon_name="plus")
        self._line = row(self, margins=(32, 9, 24, 9), gap=8)
        self._line.addWidget(self.search)
        self._line.addWidget(self._search_key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addStretch(1)
        for part in (self.help, self.look, self.lock):
            self._line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addSpacing(6)
        self._line.addWidget(self.new_meeting)
        self.search.clicked.connect(self.search_asked)
        self.help.clicked.connect(self.help_asked)
        self.look.clicked.connect(self.theme_turned)
        self.lock.clicked.connect(self.lock_asked)
        self.new_meeting.clicked.connect(self.new_meeting_asked)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def set_compact(self, *, on: bool) -> None:
        """Leave the words of the search out where there is little room."""
        self.search.set_compact(on=on)
        self._search_key.setVisible(not on)

    def _follow_theme(self) -> None:
        self.look.set_icon("sun" if theme.mode is Mode.DARK else "moon")
