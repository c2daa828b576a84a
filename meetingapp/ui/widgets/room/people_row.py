"""One person in the list of who is here: how they stand to this case, changed by one click."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.meeting import CaseAttendance
from meetingapp.ui.viewmodels.room.attendance import Attendee
from meetingapp.ui.viewmodels.room.comings import (
    Presence,
    came_now,
    find,
    left_now,
    note_of,
    presence,
    put_back,
    stay_out,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words


class PeopleRow(QFrame):
    """The first button is what is likely next; the second takes the last change back."""

    def __init__(self, room: RoomViewModel, name: str, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("grid_row")
        self.name = name
        self._room = room
        self._now = now
        self._before: list[CaseAttendance | None] = []
        line = row(self, margins=(14, 5, 12, 5), gap=10)
        line.addWidget(Avatar(initials_of(name)))
        texts = column(gap=0)
        texts.addWidget(Elided(plain(name), "strong"))
        self.status = Elided(plain(""), "small")
        texts.addWidget(self.status)
        line.addLayout(texts, 1)
        self.out = Button(self._say_out, kind="link")
        self.next = Button(self._say_next, kind="soft")
        self.undo = Button(self._say_undo, kind="link", icon_name="undo-2")
        for button, act in (
            (self.out, self.turn_out),
            (self.undo, self.take_back),
            (self.next, self.go_on),
        ):
            button.clicked.connect(act)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        wording.changed.connect(self.refresh)  # after the buttons’ own: their names hold more
        self.refresh()

    @property
    def _attendee(self) -> Attendee | None:
        return find(self._room, self.name)

    @property
    def is_here(self) -> bool:
        """Tell whether the person sits here now."""
        return self._stands() is Presence.HERE

    def refresh(self) -> None:
        """Show how it stands."""
        self.status.set_say(self._say_status)
        for button in (self.out, self.next, self.undo):
            button.retranslate()
        stands = self._stands()
        self.out.setVisible(stands in {Presence.HERE, Presence.UNKNOWN, Presence.AWAY})
        self.undo.setVisible(bool(self._before))
        for button in (self.out, self.next, self.undo):
            button.setEnabled(not self._room.locked)
            button.setAccessibleName(f"{self.name}: {button.text().strip()}")

    def come(self) -> None:
        """Note that the person came, if they are not here."""
        if not self.is_here:
            self._change(lambda: came_now(self._room, self.name, self._at()))

    def leave(self) -> None:
        """Note that the person left, if they are here."""
        if self._stands() in {Presence.HERE, Presence.UNKNOWN}:
            self._change(lambda: left_now(self._room, self.name, self._at()))

    def go_on(self) -> None:
        """Do what is likely next."""
        if self.is_here:
            self.leave()
        else:
            self.come()

    def turn_out(self) -> None:
        """The person takes no part in this case."""
        if self._stands() in {Presence.HERE, Presence.UNKNOWN, Presence.AWAY}:
            self._change(lambda: stay_out(self._room, self.name, out=True))

    def take_back(self) -> None:
        """Take the last change back."""
        if self._before:
            put_back(self._room, self.name, self._before.pop())
            self._room.tell()
            had = self.undo.hasFocus()
            self.refresh()
            if had and self.undo.isHidden():
                self.next.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _change(self, change: Callable[[], None]) -> None:
        if self._room.locked:
            return
        before = note_of(self._room, self.name)
        change()
        if note_of(self._room, self.name) != before:
            self._before.append(before)
        self._room.tell()
        self.refresh()

    def _stands(self) -> Presence:
        attendee = self._attendee
        return presence(attendee) if attendee is not None else Presence.AWAY

    def _at(self) -> time:
        return self._now().time().replace(second=0, microsecond=0, tzinfo=None)

    # --- words

    def _say_next(self, words: Words) -> str:
        match self._stands():
            case Presence.HERE:
                return words("Left now")
            case Presence.LEFT:
                return words("Is back")
            case _:
                return words("Came now")

    def _say_out(self, words: Words) -> str:
        return words("Not in this case")

    def _say_undo(self, words: Words) -> str:
        return words("Undo")

    def _say_status(self, words: Words) -> str:
        attendee = self._attendee
        if attendee is None:
            return ""
        note, parts = attendee.note, [attendee.participant.person.role]
        if attendee.participant.is_substitute:
            parts.append(words("substitute"))
        if note.came_at is not None:
            parts.append(words("came at {time}", time=words.clock(note.came_at)))
        parts += [words("out from {left} to {back}", left=words.clock(each.left_at),
                        back=words.clock(each.came_back_at)) for each in note.away]  # fmt: skip
        if note.left_at is not None:
            parts.append(words("left at {time}", time=words.clock(note.left_at)))
        parts.append(_how(words, presence(attendee)))
        return " · ".join(part for part in parts if part)


def _how(words: Words, stands: Presence) -> str:
    said = {
        Presence.AWAY: words("not here"),
        Presence.UNKNOWN: words("not ticked off yet"),
        Presence.STAYS_OUT: words("takes no part in this case"),
    }
    return said.get(stands, "")


def row_of(widget: QWidget | None) -> PeopleRow | None:
    """Return the row a widget stands in."""
    while widget is not None and not isinstance(widget, PeopleRow):
        widget = widget.parentWidget()
    return widget
