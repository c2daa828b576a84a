"""A01: who is here, who chairs and who writes."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.case import NamedChild
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.attendance import (
    Attendee,
    absent_services,
    attendees,
    name_at,
)
from meetingapp.ui.viewmodels.room.consent import SCAN
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.room.add_person import AddPerson
from meetingapp.ui.widgets.room.attendee_row import AttendeeRow
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_HERE: Final = ".attended"
_SERVICE: Final = "person.service"
_ADDED: Final = frozenset({"meeting.participants", "meeting.invited_services", "parties"})
"""Answered by adding somebody."""


class OpeningForm(ItemForm):
    """One key says that all are here, each for the reason their task gives."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A01", sub=guidance(room, "A01"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self.offer(
            lambda words: words(
                "All are here, each for the reason given? Take away the tick from whoever is not."
            ),
            lambda words: words("Confirm attendance"),
        )
        yield
        self._rows: dict[str, AttendeeRow] = {}
        self._stops: tuple[QWidget, ...] = ()
        self._folded_help: list[Field] = []
        self._list = QFrame()
        self._list.setObjectName("card")
        self._lines: QVBoxLayout = column(self._list, margins=(0, 4, 0, 4))
        self.body.addWidget(self._list)
        for attendee in attendees(room):
            self._add_row(attendee)
            yield
        self._absent = Notice(self._who_is_missing, plain(""), kind="info", icon_name="users")
        self.body.addWidget(self._absent)
        yield
        self._add = AddPerson(room)
        self.body.addWidget(self._add)
        yield
        yield from self._add.parts()
        self._help_needed = QWidget()
        self.body.addWidget(self._help_needed)
        yield
        line = row(gap=12)
        line.addWidget(self.fields.person("meeting.chair", lambda words: words("Chair")), 1)
        line.addWidget(
            self.fields.person("meeting.note_taker", lambda words: words("Note-taker")), 1
        )
        self.body.addLayout(line)
        yield
        self.body.addWidget(
            self.fields.tick(
                "meeting.impartiality_asked",
                lambda words: words("All were asked whether they are impartial"),
            )
        )
        yield
        self._fill_help()
        yield
        yield from self._more()
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        asked = {
            name_at(self.room, r.path)
            for r in self.room.results
            if not r.passed and r.path.endswith("left_at")
        }
        barred = {r.path for r in self.room.results if r.closes and r.id == SCAN}
        for attendee in attendees(self.room):
            if attendee.path not in self._rows:
                self._add_row(attendee)
            self._rows[attendee.path].refresh(
                attendee,
                asks_left=attendee.name in asked,
                not_allowed=attendee.path.removesuffix(_HERE) in barred,
            )
        self._chain()
        self._list.setVisible(bool(self._rows))
        self._absent.setVisible(bool(absent_services(self.room)))
        self._absent.set_texts(self._who_is_missing, plain(""))
        self._add.refresh()

    def _add_row(self, attendee: Attendee) -> None:
        self._rows[attendee.path] = AttendeeRow(self.room, attendee)
        self._lines.addWidget(self._rows[attendee.path])

    @override
    def focus_path(self, path: str) -> bool:
        each = self._row_of(path)
        if each is None and (path in _ADDED or path.startswith("attendance")):
            self._add.known.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if each is None:
            return super().focus_path(path)
        cell: QWidget = each.here
        if path.endswith(_SERVICE):
            cell = each.service
        if path.startswith("parties.") and not path.endswith(_HERE):
            cell = each.leave_out
        if path.startswith("attendance"):
            cell = each.reason
            if path.endswith(("left_at", "came_at", "stays_out")):
                each.open()
                cells = {"came_at": each.came, "left_at": each.left, "stays_out": each.out}
                cell = cells[path.rpartition(".")[2]]
        cell.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @override
    def path_of(self, widget: QWidget) -> str | None:
        for attendee in attendees(self.room):
            each = self._rows[attendee.path]
            if widget is each.here:
                return attendee.path
            if widget is each.leave_out:
                return attendee.path.removesuffix(_HERE)
            if widget is each.service:
                return attendee.path.removesuffix("attended") + _SERVICE
            names = {each.reason: "need_to_know", each.left: "left_at", each.came: "came_at"}
            if widget in names:
                at = [n for n, a in enumerate(self.room.discussion.attendance)
                      if a.name == attendee.name]  # fmt: skip
                return f"attendance.{at[0]}.{names[widget]}" if at else "attendance"
        return super().path_of(widget)

    def _row_of(self, path: str) -> AttendeeRow | None:
        if path.startswith("attendance"):
            name = name_at(self.room, path)
            found = (a.path for a in attendees(self.room) if a.name == name)
            return self._rows.get(next(found, ""))
        if path in {"meeting.participants", "parties"}:
            return next(iter(self._rows.values()), None)
        if path.endswith(_SERVICE):
            path = path.removesuffix(_SERVICE) + "attended"
        if path.removeprefix("parties.").isdecimal():
            path += _HERE
        return self._rows.get(path)

    def _chain(self) -> None:
        """Let Tab go through the people in the order they are listed."""
        stops = tuple(stop for each in self._rows.values() for stop in each.stops())
        if stops == self._stops:
            return
        self._stops = stops
        for one, other in pairwise((*stops, self._add.known)):
            QWidget.setTabOrder(one, other)

    def _fill_help(self) -> None:
        """Who interprets or helps with AAC is asked where the child needs it, else folded."""
        subject = self.room.case.subject
        child = subject if isinstance(subject, NamedChild) else None
        line = row(self._help_needed, gap=12)
        for path, say, needed in (
            ("interpreter", _interpreter, child is not None and child.interpreter_need),
            ("aac_provider", _aac, child is not None and child.aac_need),
        ):
            field = self.fields.text(path, say)
            if needed:
                line.addWidget(field, 1)
            else:
                self._folded_help.append(field)
        self._help_needed.setVisible(line.count() > 0)

    def _who_is_missing(self, words: Words) -> str:
        named: list[str] = [words.code(s) for s in absent_services(self.room)]
        return words("Invited, but not here: {services}", services=words.listing(named))

    def _more(self) -> Parts:
        content = QWidget()
        self.body.addWidget(Folded(lambda words: words("More fields"), content))
        lines = column(content, gap=12)
        line = row(gap=12)
        lines.addLayout(line)
        line.addWidget(self.fields.clock("meeting.starts_at", lambda words: words("Began at")))
        yield
        line.addWidget(self.fields.clock("meeting.ends_at", lambda words: words("Ends at")))
        yield
        if self.room.room.hides_whereabouts:
            line.addStretch(1)
            lines.addWidget(Label(_no_place, "small", wrap=True))
        else:
            line.addWidget(self.fields.text("meeting.place", lambda words: words("Place")), 1)
        if self._folded_help:
            helpers = row(gap=12)
            for field in self._folded_help:
                helpers.addWidget(field, 1)
            lines.addLayout(helpers)
        yield


def _no_place(words: Words) -> str:
    return words("Where this meeting is held is not shown. Ask whoever convenes it.")


def _interpreter(words: Words) -> str:
    return words("Interpreter")


def _aac(words: Words) -> str:
    return words("Who helps with AAC")
