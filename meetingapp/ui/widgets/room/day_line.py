"""One quiet line where a meeting goes on another day than it is dated: keep its day, or not."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.resumed import is_another_day
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.words import Words


class DayLine(QFrame):
    """Asked when the room is opened, and when midnight passes while it stands open.

    ``moved`` tells that the meeting has today’s day from now on.
    """

    moved = Signal()

    def __init__(self, room: RoomViewModel, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("notice")
        set_flag(self, "kind", "info")
        self._room = room
        self._now = now
        line = row(self, margins=(26, 6, 20, 6), gap=10)
        line.addWidget(Icon("calendar-days", "info_text", 16))
        self._said = Label(self._say, "sm", wrap=True)
        line.addWidget(self._said, 1)
        self.keep = Button(self._say_keep, kind="soft")
        self.keep.clicked.connect(self._keep)
        self.move_here = Button(self._say_move, kind="soft")
        self.move_here.clicked.connect(self._move)
        line.addWidget(self.keep)
        line.addWidget(self.move_here)
        for signal in (room.opened, room.changed, room.finalised):
            signal.connect(self.refresh)
        self.hide()

    def refresh(self, *_: object) -> None:
        """Ask while there is something to ask."""
        room = self._room
        asks = (
            room.is_open
            and not room.locked
            and not room.corrects
            and is_another_day(room.meeting.date, self._today(), room.pace.now)
        )
        if asks:
            for each in (self._said, self.keep, self.move_here):
                each.retranslate()
            self.move_here.setVisible(not room.room.day_is_fixed)
        self.setVisible(asks)

    def _keep(self) -> None:
        self._room.pace.keep_day(self._room.meeting.date)
        self.hide()

    def _move(self) -> None:
        self._room.put("meeting.date", self._today())
        self._room.tell()
        self.hide()
        self.moved.emit()

    def _today(self) -> date:
        return self._now().date()

    def _say(self, words: Words) -> str:
        if not self._room.is_open:
            return ""
        return words(
            "This meeting is dated {day}, and today is {today}.",
            day=words.day_month(self._room.meeting.date),
            today=words.day_month(self._today()),
        )

    def _say_keep(self, words: Words) -> str:
        if not self._room.is_open:
            return ""
        return words("Keep {day}", day=words.day_month(self._room.meeting.date))

    def _say_move(self, words: Words) -> str:
        return words("Use {day}", day=words.day_month(self._today()))
