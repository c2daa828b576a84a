"""The foot of the room: is it saved, which keys help, and the items before and after by name."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.save_status import SaveStatus
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

_LEVELS: Final = (
    (2, True, True),
    (1, True, True),
    (0, True, True),
    (0, False, True),
    (0, False, False),
)
_STATUS: Final = 176
_SAID_MS: Final = 8000


class RoomFooter(QFrame):
    """Previous and next by name; the keys shown give way when there is little room."""

    turned = Signal(str)
    gone_on = Signal()
    """Done with this item: the room comes along where it was here."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._room = room
        self.status = SaveStatus()
        line = self._line = row(self, margins=(24, 0, 20, 0), gap=8)
        # The neighbours’ names must never hold the window open.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(self.status)
        self.notes = IconButton("notebook-pen", _my_notes, size=16)
        line.addWidget(self.notes)
        line.addSpacing(8)
        self._hints: list[tuple[QWidget, QWidget]] = []
        hints: tuple[tuple[str, Say], ...] = (
            ("F4", lambda words: words("next missing")),
            ("F6", lambda words: words("next part")),
        )
        for key, say in hints:
            cap, text = KeyCap(key), Label(say, "xs")
            line.addWidget(cap)
            line.addWidget(text)
            self._hints.append((cap, text))
        self._said = Elided(plain(""), "xs")
        self._said.hide()
        line.addWidget(self._said, 1)
        self._gap = QWidget()
        line.addWidget(self._gap, 1)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._fall_silent)
        self._before = Button(plain(""), kind="soft", icon_name="chevron-left")
        self._after = Button(plain(""), kind="primary", icon_name="chevron-right", icon_right=True)
        self._key = KeyCap("Ctrl ↵")
        for each in (self._before, self._after, self._key):
            line.addWidget(each)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(self.gone_on)
        theme.changed.connect(self._fit)
        self._fit()

    def say(self, say: Say) -> None:
        """Say what was just done, in place of the keys; a screen reader hears it in its turn."""
        self._said.set_say(say)
        self._show_said(on=True)
        self._silence.start(_SAID_MS)
        announce(self, wording.said(say))

    @property
    def said(self) -> str:
        """Return what it says was just done."""
        return "" if self._said.isHidden() else self._said.accessibleName()

    def _fall_silent(self) -> None:
        self._show_said(on=False)
        self.refresh(self.width())

    def _show_said(self, *, on: bool) -> None:
        self._said.setVisible(on)
        self._gap.setVisible(not on)
        for each in (part for pair in self._hints for part in pair):
            each.setVisible(not on)

    def refresh(self, width: int) -> None:
        """Name the neighbours; hints, then names, give way until all fits in ``width`` pixels."""
        before, after = self._room.neighbour(-1), self._room.neighbour(1)
        self._before.setVisible(before is not None)
        self._after.setVisible(after is not None)
        for hints, before_named, after_named in _LEVELS:
            for n, (cap, text) in enumerate(self._hints):
                cap.setVisible(n < hints and self._said.isHidden())
                text.setVisible(n < hints and self._said.isHidden())
            self._key.setVisible(after is not None and after_named)
            if before is not None:
                self._before.set_say(self._named(before, short=not before_named))
            if after is not None:
                self._after.set_say(self._named(after, short=not after_named))
            if self.needed() <= width:
                return

    def needed(self) -> int:
        """Return the width everything shown asks for, the longest save status included."""
        status = self.status.sizeHint().width()
        return self._line.sizeHint().width() + max(theme.px(_STATUS) - status, 0)

    def _named(self, item: str, *, short: bool) -> Say:
        heading = self._room.room.template.item(item).heading
        if short:
            return plain(item)
        return lambda words: f"{item} {heading[words.language]}"

    def _turn(self, by: int) -> None:
        item = self._room.neighbour(by)
        if item is not None:
            self.turned.emit(item)

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(52))


def _my_notes(words: Words) -> str:
    return words("My notes beside this item")
