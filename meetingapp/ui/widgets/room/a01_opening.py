"""A01: who is here, who chairs and who writes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.ui.viewmodels.room.attendance import attendees, name_at
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.add_person import AddPerson
from meetingapp.ui.widgets.room.attendee_row import AttendeeRow
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance


class OpeningForm(ItemForm):
    """One key says that all are here, each for the reason their task gives."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A01", sub=guidance(room, "A01"))
        self.offer(
            lambda words: words(
                "All are here, each for the reason given? Take away the tick from whoever is not."
            ),
            lambda words: words("Confirm attendance"),
        )
        self._rows: dict[str, AttendeeRow] = {}
        self._list = QFrame()
        self._list.setObjectName("card")
        self._lines: QVBoxLayout = column(self._list, margins=(0, 4, 0, 4))
        self.body.addWidget(self._list)
        self._add = AddPerson(room)
        self.body.addWidget(self._add)
        line = row(gap=12)
        line.addWidget(self.fields.person("meeting.chair", lambda words: words("Chair")), 1)
        line.addWidget(
            self.fields.person("meeting.note_taker", lambda words: words("Note-taker")), 1
        )
        self.body.addLayout(line)
        self.body.addWidget(self._more())
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        asked = {
            name_at(self.room, r.path)
            for r in self.room.results
            if not r.passed and r.path.endswith("left_at")
        }
        for attendee in attendees(self.room):
            if attendee.path not in self._rows:
                self._rows[attendee.path] = AttendeeRow(self.room, attendee)
                self._lines.addWidget(self._rows[attendee.path])
            self._rows[attendee.path].refresh(attendee, asks_left=attendee.name in asked)
        self._list.setVisible(bool(self._rows))
        self._add.refresh()

    @override
    def focus_path(self, path: str) -> bool:
        each = self._row_of(path)
        if each is None and path in {"meeting.participants", "parties"}:
            self._add.known.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if each is None:
            return super().focus_path(path)
        cell: QWidget = each.here
        if path.startswith("attendance"):
            cell = each.left if path.endswith("left_at") else each.reason
        cell.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @override
    def path_of(self, widget: QWidget) -> str | None:
        for attendee in attendees(self.room):
            each = self._rows[attendee.path]
            if widget is each.here:
                return attendee.path
            if widget in {each.reason, each.left}:
                at = [n for n, a in enumerate(self.room.discussion.attendance)
                      if a.name == attendee.name]  # fmt: skip
                field = "left_at" if widget is each.left else "need_to_know"
                return f"attendance.{at[0]}.{field}" if at else "attendance"
        return super().path_of(widget)

    def _row_of(self, path: str) -> AttendeeRow | None:
        if path.startswith("attendance"):
            name = name_at(self.room, path)
            found = (a.path for a in attendees(self.room) if a.name == name)
            return self._rows.get(next(found, ""))
        if path in {"meeting.participants", "parties"}:
            return next(iter(self._rows.values()), None)
        return self._rows.get(path)

    def _more(self) -> Folded:
        content = QWidget()
        lines = column(content, gap=12)
        line = row(gap=12)
        line.addWidget(self.fields.clock("meeting.starts_at", lambda words: words("Began at")))
        line.addWidget(self.fields.clock("meeting.ends_at", lambda words: words("Ends at")))
        line.addWidget(self.fields.text("meeting.place", lambda words: words("Place")), 1)
        lines.addLayout(line)
        helpers = row(gap=12)
        helpers.addWidget(self.fields.text("interpreter", lambda words: words("Interpreter")), 1)
        helpers.addWidget(
            self.fields.text("aac_provider", lambda words: words("Who helps with AAC")), 1
        )
        lines.addLayout(helpers)
        lines.addWidget(
            self.fields.tick(
                "meeting.impartiality_asked",
                lambda words: words("All were asked whether they are impartial"),
            )
        )
        return Folded(lambda words: words("More fields"), content)
