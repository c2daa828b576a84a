"""What each person is asked to prepare: one line each, proposed until it is confirmed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.attendance import name_at, proposed_task, write_task
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_NAME_WIDTH = 190


class TaskRows(Card):
    """The team of this sitting; a task belongs to this case alone."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(
            lambda words: words("What each one prepares"),
            icon_name="list-checks",
            margins=(18, 0, 18, 12),
        )
        self.body.setSpacing(6)
        self._room = room
        self._fields: dict[str, tuple[TextField, Label]] = {}

    def refresh(self) -> None:
        """Show the tasks; what is being written in is left alone."""
        given = {a.name: a for a in self._room.discussion.attendance}
        for each in self._room.meeting.participants:
            name = each.person.name
            if name not in self._fields:
                self._add(name, each.person.role)
            field, note = self._fields[name]
            task = given[name].task if name in given else ""
            proposed = "" if task else proposed_task(self._room, name)
            note.setVisible(bool(proposed))
            field.setEnabled(not (name in given and given[name].stays_out))
            if not field.hasFocus():
                field.set_raw(task or proposed)

    def focus_path(self, path: str) -> bool:
        """Put the caret where a task is missing."""
        wanted = name_at(self._room, path)
        field = self._fields.get(wanted) or next(
            (f for f in self._fields.values() if not f[0].raw.strip()),
            next(iter(self._fields.values()), None),
        )
        if field is None:
            return False
        field[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def path_of(self, widget: QWidget) -> str | None:
        """Return the path of the task that is written in."""
        names = [a.name for a in self._room.discussion.attendance]
        for name, (field, _) in self._fields.items():
            if field is widget:
                return f"attendance.{names.index(name)}.task" if name in names else "attendance"
        return None

    def _add(self, name: str, role: str) -> None:
        across = QWidget()
        line = row(across, gap=12)
        who = QWidget()
        who.setFixedWidth(theme.px(_NAME_WIDTH))
        texts = column(who, gap=0)
        texts.addWidget(Elided(plain(name), "strong"))
        texts.addWidget(Elided(plain(role), "small"))
        line.addWidget(who)
        field = TextField(partial(_task_of, name))
        field.edited.connect(lambda text: write_task(self._room, name, text))
        line.addWidget(field, 1)
        note = Label(lambda words: words("proposed"), "xs")
        line.addWidget(note)
        self._fields[name] = (field, note)
        self.body.addWidget(across)


def _task_of(name: str, words: Words) -> str:
    return words("What {name} prepares", name=name)
