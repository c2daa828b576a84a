"""One person at the table: here or not, and why they need to be here for this child."""

from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.attendance import Attendee, write_left, write_reason
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_NAME_WIDTH = 190


class AttendeeRow(QFrame):
    """Tick, name, reason; when they left is asked only where somebody must leave."""

    def __init__(self, room: RoomViewModel, attendee: Attendee) -> None:
        super().__init__()
        self.setObjectName("grid_row")
        self._room = room
        self._name = attendee.name
        line = row(self, margins=(14, 4, 12, 4), gap=12)
        self.here = Tick(self._here)
        self.here.setFixedWidth(theme.px(96))
        self.here.clicked.connect(lambda on: room.put(attendee.path, on))
        line.addWidget(self.here)
        line.addWidget(Avatar(initials_of(attendee.name)))
        texts = QWidget()
        texts.setFixedWidth(theme.px(_NAME_WIDTH))
        names = column(texts, gap=0)
        names.addWidget(Elided(plain(attendee.name), "strong"))
        names.addWidget(Elided(self._role_of(attendee), "small"))
        line.addWidget(texts)
        self.reason = TextField(self._why)
        self.reason.edited.connect(lambda text: write_reason(room, self._name, text))
        line.addWidget(self.reason, 1)
        self._note = Label(lambda words: words("proposed"), "xs")
        line.addWidget(self._note)
        self.left = TimeField(lambda words: words("{name} left at", name=self._name))
        self.left.setFixedWidth(theme.px(110))
        self.left.setPlaceholderText("")
        self.left.edited.connect(lambda raw: write_left(room, self._name, self.left.at, raw))
        self._left_label = Label(lambda words: words("Left at"), "xs")
        line.addWidget(self._left_label)
        line.addWidget(self.left)

    def refresh(self, attendee: Attendee, *, asks_left: bool) -> None:
        """Show how it stands; what is being written in is left alone."""
        attended = attendee.participant.attended
        self.here.setChecked(attended is not False)
        away = attended is False
        for each in (self.reason,):
            each.setEnabled(not away)
        if not self.reason.hasFocus():
            self.reason.set_raw("" if away else attendee.reason)
        self._note.setVisible(not away and attendee.proposed and bool(attendee.reason))
        set_flag(self, "away", away)
        shown = asks_left or attendee.left_at is not None
        self.left.setVisible(shown)
        self._left_label.setVisible(shown)
        if not self.left.hasFocus() and attendee.left_at is not None:
            self.left.set_time(attendee.left_at)

    def _here(self, words: Words) -> str:
        return words("Here")

    def _why(self, words: Words) -> str:
        return words("Why {name} needs to be here", name=self._name)

    def _role_of(self, attendee: Attendee) -> Say:
        person = attendee.participant.person
        return plain(person.role)
