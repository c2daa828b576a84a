"""One person at the table: here or not, why for this child, and what is special about them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.people import Party, ServiceCode
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.attendance import (
    Attendee,
    raw_time,
    take_absence_away,
    take_away,
    write_here,
    write_reason,
    write_stays_out,
    write_time,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.absence_buttons import AbsenceButtons
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.pick_field import BoundPick, PickField
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_NAME_WIDTH = 190
_TIME_WIDTH = 96
_SERVICE_WIDTH = 200


class AttendeeRow(QFrame):
    """Tick, name, reason. Comings and goings stand under it where there are any."""

    def __init__(self, room: RoomViewModel, attendee: Attendee) -> None:
        super().__init__()
        self.setObjectName("grid_row")
        self._room = room
        self._name = attendee.name
        lines = column(self, margins=(14, 4, 12, 4), gap=4)
        line = row(gap=12)
        lines.addLayout(line)
        self.here = Tick(self._here, name=self._of_this(self._here))
        self.here.setFixedWidth(theme.px(96))
        self.here.clicked.connect(lambda on: write_here(room, attendee, here=on))
        line.addWidget(self.here)
        line.addWidget(Avatar(initials_of(attendee.name)))
        texts = QWidget()
        texts.setFixedWidth(theme.px(_NAME_WIDTH))
        names = column(texts, gap=0)
        names.addWidget(Elided(plain(attendee.name), "strong"))
        names.addWidget(Elided(plain(attendee.participant.person.role), "small"))
        line.addWidget(texts)
        self.reason = TextField(self._why)
        self.reason.edited.connect(lambda text: write_reason(room, self._name, text))
        line.addWidget(self.reason, 1)
        self._note = Label(lambda words: words("proposed"), "xs")
        line.addWidget(self._note)
        self.more = IconButton("clock", self._more, size=16)
        self.more.setCheckable(True)
        line.addWidget(self.more)
        self._details = QWidget()
        self._fill(attendee)
        lines.addWidget(self._details)
        self.more.toggled.connect(self._details.setVisible)

    def refresh(self, attendee: Attendee, *, asks_left: bool, not_allowed: bool) -> None:
        """Show how it stands; what is being written in is left alone."""
        who, note = attendee.participant, attendee.note
        away = who.attended is False
        self.here.setChecked(not away)
        self.reason.setEnabled(not away and not note.stays_out)
        if not self.reason.hasFocus():
            self.reason.set_raw("" if away or note.stays_out else attendee.reason)
        asked = not away and not note.stays_out
        self._note.setVisible(asked and attendee.proposed and bool(attendee.reason))
        set_flag(self, "away", away or note.stays_out)
        asked = self._show_service(attendee) or not_allowed
        self.leave_out.setVisible(not_allowed)
        self.away.show_absences(note.away)
        special = (asked, note.came_at, note.left_at, note.away, note.stays_out, who.is_substitute)
        self._details.setVisible(any(special) or asks_left or self.more.isChecked())
        self.out.setChecked(note.stays_out)
        self.substitute.setChecked(who.is_substitute)
        for field, name, at in (
            (self.came, "came_at", note.came_at),
            (self.left, "left_at", note.left_at),
        ):
            if field.hasFocus():
                continue
            if at is not None:
                field.set_time(at)
            else:
                field.set_raw(raw_time(self._room, self._name, name))

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in order."""
        return (
            self.here, self.reason, self.more, self.service, self.came, *self.away.buttons,
            self.left, self.out, self.substitute, self.leave_out,
        )  # fmt: skip

    def open(self) -> None:
        """Show comings and goings."""
        self.more.setChecked(True)

    def _fill(self, attendee: Attendee) -> None:
        room = self._room
        flow = FlowLayout(self._details, gap=10)
        self._asked_service = False
        self._service_cell = self._ask_service(
            attendee.path.removesuffix("attended") + "person.service"
        )
        flow.addWidget(self._service_cell)
        self.came = self._time(lambda words: words("{name} came at", name=self._name), "came_at")
        self.left = self._time(lambda words: words("{name} left at", name=self._name), "left_at")
        out: Say = lambda words: words("Takes no part in this case")  # noqa: E731 - said twice
        self.out = Tick(out, name=self._of_this(out))
        self.out.clicked.connect(lambda on: write_stays_out(room, self._name, out=on))
        path = attendee.path.removesuffix("attended") + "is_substitute"
        substitute: Say = lambda words: words("Substitute")  # noqa: E731 - said twice
        self.substitute = Tick(substitute, name=self._of_this(substitute))
        self.substitute.clicked.connect(lambda on: room.put(path, on))
        flow.addWidget(_beside(lambda words: words("Came at"), self.came))
        self.away = AbsenceButtons(self._name)
        self.away.taken_away.connect(lambda each: take_absence_away(room, self._name, each))
        flow.addWidget(self.away)
        flow.addWidget(_beside(lambda words: words("Left at"), self.left))
        flow.addWidget(self.out)
        flow.addWidget(self.substitute)
        self.leave_out = KeyButton(self._leave_out, kind="soft", icon_name="trash-2")
        self.leave_out.clicked.connect(lambda: take_away(room, self._name))
        flow.addWidget(self.leave_out)

    def _ask_service(self, path: str) -> QWidget:
        """A person whom no service sent is asked for one: the consent covers services."""
        self.service = PickField(
            lambda words: words("Which service {name} comes from", name=self._name),
            code_options(ServiceCode),
        )
        self.service.setFixedWidth(theme.px(_SERVICE_WIDTH))
        self._service_path = path
        self._service = BoundPick(
            self.service,
            lambda value, raw: self._room.put(path, value, raw),
            as_code(ServiceCode),
        )
        return _beside(lambda words: words("Service"), self.service)

    def _show_service(self, attendee: Attendee) -> bool:
        """Ask while it is not known; what was just answered stays in sight to be corrected."""
        who = attendee.participant
        unknown = who.party is Party.SERVICE and who.person.service is None
        self._asked_service = self._asked_service or unknown
        self._service_cell.setVisible(self._asked_service)
        if not self.service.hasFocus():
            self._service.fill(who.person.service, self._room.raw(self._service_path))
        return self._asked_service

    def _time(self, name: Say, when: str) -> TimeField:
        field = TimeField(name)
        field.setFixedWidth(theme.px(_TIME_WIDTH))
        field.setPlaceholderText("")
        field.edited.connect(
            lambda raw: write_time(self._room, self._name, when, field.at, raw)
        )  # fmt: skip
        return field

    def _of_this(self, say: Say) -> Say:
        """Say whose tick it is: each row has the same three."""
        return lambda words: f"{say(words)}: {self._name}"

    def _here(self, words: Words) -> str:
        return words("Here")

    def _leave_out(self, words: Words) -> str:
        return words("Take {name} away", name=self._name)

    def _why(self, words: Words) -> str:
        return words("Why {name} needs to be here", name=self._name)

    def _more(self, words: Words) -> str:
        return words("More about {name}: came, left, substitute", name=self._name)


def _beside(label: Say, field: QWidget) -> QWidget:
    pair = QWidget()
    line = row(pair, gap=6)
    line.addWidget(Label(label, "xs"), 0, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(field)
    return pair
