"""Over the items of a discussion that is stopped: why, until when, and the way back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.stop import Kept, kept_by, resume_room
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.stop_dialog import kept_say
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class StoppedBar(QFrame):
    """Hidden while the discussion goes on."""

    changing = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("notice")
        set_flag(self, "kind", "info")
        self._room = room
        outer = column(self, margins=(26, 10, 20, 10), gap=6)
        line = row(gap=12)
        line.addWidget(Icon("info", "info_text", 18))
        texts = column(gap=2)
        self._why = Label(plain(""), "strong", wrap=True)
        self._kept = Label(plain(""), "sm2", wrap=True)
        texts.addWidget(self._why)
        texts.addWidget(self._kept)
        line.addLayout(texts, 1)
        outer.addLayout(line)
        self._flow = QFrame()
        flow = FlowLayout(self._flow, gap=8)
        change = Button(lambda words: words("Change reason or day"), kind="soft")
        change.clicked.connect(self.changing)
        again = Button(lambda words: words("Take it up again now"), kind="soft", icon_name="play")
        again.clicked.connect(lambda: resume_room(room))
        flow.addWidget(change)
        flow.addWidget(again)
        outer.addWidget(self._flow)
        self.hide()

    def refresh(self) -> None:
        """Show whether it is stopped, and what was said about it."""
        stopped = self._room.discussion.stopped
        self.setVisible(stopped is not None)
        if stopped is None:
            return
        self._flow.setVisible(not self._room.locked)
        self._why.set_say(partial(_said, stopped))
        self._kept.set_say(partial(_kept, kept_by(self._room.discussion)))


def _said(stopped: Stopped, words: Words) -> str:
    named = words.code(stopped.reason) if stopped.reason else words("no reason yet")
    why = stopped.explanation if stopped.reason is StopReason.OTHER else named
    said = words("The discussion is stopped: {reason}.", reason=why or named)
    if stopped.next_date is None:
        return said
    return f"{said} {words('It goes on {day}.', day=words.weekday_and_day(stopped.next_date))}"


def _kept(kept: Kept, words: Words) -> str:
    return kept_say(words, kept)
