"""Two cursors in words: where the room is, where I write, and the key that joins them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.wording import wording
from meetingapp.words import Words

_ALL: Final = frozenset({"room", "mine", "join", "key"})
_LEVELS: Final[tuple[frozenset[str], ...]] = (
    _ALL,
    _ALL - {"mine"},
    _ALL - {"mine", "key"},
    frozenset({"join"}),
    frozenset(),
)


class CursorLine(QWidget):
    """Takes the room that is left beside the case tabs, and says less where that is little."""

    joining = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = self._line = row(self, gap=8)
        line.addStretch(1)
        self._together = (Icon("link", "ok", 15), Label(self._say_together, "sm2"))
        self.join = Button(lambda words: words("Join"), kind="link")
        self.join.clicked.connect(self.joining)
        self._apart: dict[str, tuple[QWidget, ...]] = {
            "room": (Icon("users", "room", 15), Label(self._say_room, "sm_strong")),
            "mine": (Icon("pencil", "accent_text", 15), Label(self._say_mine, "sm2")),
            "join": (self.join,),
            "key": (KeyCap("F7"),),
        }
        for each in (*self._together, *(w for part in self._apart.values() for w in part)):
            line.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        for signal in (room.room_moved, room.item_changed, room.opened, room.finalised):
            signal.connect(self.refresh)
        wording.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Say where both are; nothing before the meeting's day, and nothing once it is over."""
        for label in self.findChildren(Label):
            label.retranslate()
        if self._room.has_room:
            self.join.setAccessibleName(
                wording.words("Join: go to {item}, where the room is", item=self._room.room_item)
            )
            self.setAccessibleName(self._said())
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Say as much as there is room for."""
        has_room, joined = self._room.has_room, self._room.has_room and self._room.is_joined
        for shown in _LEVELS:
            for one in self._together:
                one.setVisible(joined and "room" in shown)
            for name, parts in self._apart.items():
                for each in parts:
                    each.setVisible(has_room and not joined and name in shown)
            if self._line.sizeHint().width() <= self.width():
                return

    def _said(self) -> str:
        say: tuple[Callable[[Words], str], ...] = (self._say_room, self._say_mine)
        if self._room.is_joined:
            say = (self._say_together,)
        return " · ".join(each(wording.words) for each in say)

    def _say_room(self, words: Words) -> str:
        return words("The room is on {item}", item=self._at(mine=False))

    def _say_mine(self, words: Words) -> str:
        return words("You are writing on {item}", item=self._at(mine=True))

    def _say_together(self, words: Words) -> str:
        return words("The room and you are on {item}", item=self._at(mine=True))

    def _at(self, *, mine: bool) -> str:
        if not self._room.is_open:
            return ""
        return self._room.item if mine else self._room.room_item
