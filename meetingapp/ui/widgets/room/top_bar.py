"""The head of the room: where we are, who is here, what time it is."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from meetingapp.ui.away import Away
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.room.away_button import AwayButton
from meetingapp.ui.widgets.room.time_spent import TimeSpent
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

_FACES = 8
_MINUTE_MS = 10_000


class RoomTopBar(QFrame):
    """The arrow leads out; nothing here blinks, counts down or sounds."""

    left = Signal()
    people_wanted = Signal()
    ticked = Signal()
    """Comes a few times a minute: it may be another day by now."""

    def __init__(self, room: RoomViewModel, now: Callable[[], datetime], away: Away) -> None:
        super().__init__()
        self.setObjectName("room_topbar")
        self._room = room
        self._now = now
        self._width = 0
        line = self._line = row(self, margins=(12, 0, 20, 0), gap=10)
        back = IconButton("arrow-left", lambda words: words("Leave the meeting room"))
        back.clicked.connect(self.left)
        line.addWidget(back)
        titles = column(gap=1)
        titles.addStretch(1)
        first = row(gap=8)
        self._type = Label(plain(""), "h3")
        first.addWidget(self._type)
        self._state = Pill(plain(""), "accent")
        first.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        titles.addLayout(first)
        self._where = Elided(plain(""), "small")
        titles.addWidget(self._where)
        titles.addStretch(1)
        line.addLayout(titles, 1)
        self.away = AwayButton(away)
        self.away.hide()
        line.addWidget(self.away)
        self._faces: QHBoxLayout = row(gap=0)
        line.addLayout(self._faces)
        self._present = Button(plain(""), kind="link")
        self._present.clicked.connect(self.people_wanted)
        line.addWidget(self._present)
        line.addSpacing(14)
        self.time = TimeSpent(room)
        line.addWidget(self.time)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_MINUTE_MS)
        self._shown: object = None
        self.shows_times = True
        room.room_moved.connect(self._tick)
        theme.changed.connect(self._fit)
        wording.changed.connect(self._again)
        self._fit()

    def add(self, widget: QWidget) -> None:
        """Put something more at the end."""
        self._line.addWidget(widget)

    def refresh(self, width: int) -> None:
        """Show the meeting; ``width`` is the room’s, in effective pixels."""
        room = self._room
        shown = (room.context.meeting, room.locked, width)
        if shown == self._shown:
            return
        self._shown = shown
        self._width = width
        meeting = room.meeting
        self._type.set_say(lambda words: _capital(room.room.template.type.name[words.language]))
        locked = room.locked
        coming = room.today() < meeting.date
        self._state.set_say(_state(locked=locked, coming=coming, corrects=room.corrects))
        self._state.set_kind("ok" if locked else "warn" if room.corrects else "accent")
        full = width >= 1180  # noqa: PLR2004 - look/meeting-room.md §2
        place = meeting.place if full else ""
        times = _span(meeting.starts_at, meeting.ends_at)

        def where(words: Words) -> str:
            parts = [_capital(words.weekday_and_day(meeting.date)), times(words), place]
            return " · ".join(part for part in parts if part)

        self._where.set_say(where)
        self.away.fold(narrow=width < 1300)  # noqa: PLR2004 - a width
        self.away.setVisible(room.is_under_way)
        self._show_people(full=full)
        self._tick()

    def _show_people(self, *, full: bool) -> None:
        while (item := self._faces.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        people = self._room.context.meeting.participants
        there = [p for p in people if p.attended]
        if full:
            for each in there[:_FACES]:
                face = Avatar(initials_of(each.person.name))
                set_tip(face, each.person.name)
                self._faces.addWidget(face)
                self._faces.addSpacing(2)
        here, of = len(there), len(people)
        self._present.setVisible(self._width >= 900)  # noqa: PLR2004 - a width
        self._present.set_say(lambda words: words("{here} of {of} here", here=here, of=of))
        set_tip(self._present, wording.words("Who is here for this case, who came and who left"))

    def show_times(self, *, on: bool) -> None:
        """Show how much of the time is gone, or the time of day alone."""
        self.shows_times = on
        self._tick()

    def _tick(self, _item: str = "") -> None:
        # Below this width the clock stands alone.
        shows = self.shows_times and self._width >= 1080  # noqa: PLR2004 - a width
        self.time.refresh(self._now(), shows_share=shows)
        self.ticked.emit()

    def _again(self) -> None:
        self._shown = None
        if self._room.is_open:
            self.refresh(self._width)

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(58))


def _state(*, locked: bool, coming: bool, corrects: bool) -> Say:
    if locked:
        return lambda words: words("Finalised")
    if corrects:
        return lambda words: words("Being corrected")
    if coming:
        return lambda words: words.in_context("meeting", "Planned")
    return lambda words: words.in_context("meeting", "Under way")


def _span(start: time | None, end: time | None) -> Callable[[Words], str]:
    def say(words: Words) -> str:
        return "–".join(words.clock(at) for at in (start, end) if at is not None)

    return say


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
