"""Over the items of minutes that are corrected: what that means, why it is done, and the way back.

What is typed is a correction until the new version is made; the minutes themselves stand.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from meetingapp.domain.aside import REASON
from meetingapp.domain.text import says_something
from meetingapp.errors import AppError
from meetingapp.ui import places
from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.dialog import Dialog, say_trouble
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words


class CorrectionBand(QFrame):
    """Hidden where a meeting is held. The reason is asked for last, when all gates are open."""

    def __init__(
        self, screen: RemembersRoom, room: RoomViewModel, asides: RoomAsides, work: Workplace
    ) -> None:
        super().__init__()
        self.setObjectName("notice")
        set_flag(self, "kind", "warn")
        self._screen = screen
        self._room = room
        self._asides = asides
        self._work = work
        line = row(self, margins=(26, 10, 20, 10), gap=12)
        line.addWidget(Icon("pencil", "warn_text", 18), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(gap=2)
        texts.addWidget(Label(_correcting, "strong", wrap=True))
        texts.addWidget(Label(_stands, "sm2", wrap=True))
        line.addLayout(texts, 1)
        self.drop = Button(_drop, kind="soft", icon_name="trash-2")
        self.drop.clicked.connect(self._ask_to_drop)
        line.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignVCenter)
        room.opened.connect(self._show)
        self.hide()

    @property
    def way_out(self) -> places.Place:
        """Return where leaving the room leads: back to the minutes, or to the meetings."""
        if self._room.is_open and self._room.corrects:
            return places.MinutesPlace(self._room.room.corrects)
        return places.MeetingsPlace()

    def finalise(self) -> None:
        """Finalise; a correction is asked first why it is made."""
        if self._room.corrects and self._room.may_finalise and not self._room.finalising:
            self.ask_why()
        else:
            self._room.finalise()

    def ask_why(self) -> None:
        """Ask for the reason, with what was written of it before."""
        dialog = ReasonDialog(self._screen, self._asides)
        dialog.accepted.connect(self._room.finalise)
        dialog.open()

    def _show(self) -> None:
        self.setVisible(self._room.corrects)

    def _ask_to_drop(self) -> None:
        if self._room.is_open and not (self._room.locked or self._room.finalising):
            dialog = DropDialog(self._screen)
            dialog.accepted.connect(self._forget)
            dialog.open()

    def _forget(self) -> None:
        """Store what waits and let nothing more be written, so that nothing comes after."""
        room = self._room
        about, minutes_id = room.discussion.id, room.room.corrects
        room.saving.flush()
        self._asides.forget()
        room.hold(replace(room.room, minutes_id=minutes_id))
        self._work.background.store(
            partial(self._work.session.correcting.drop, about),
            partial(self._forgotten, minutes_id),
            self._not_forgotten,
        )

    def _forgotten(self, minutes_id: str, _done: object) -> None:
        self._work.state.go.emit(places.MinutesPlace(minutes_id))

    def _not_forgotten(self, error: AppError) -> None:
        """It is there as it was: open it again."""
        self._room.open(self._room.discussion.id)
        say_trouble(self.window(), error)


class ReasonDialog(FormDialog):
    """What is written is kept beside the correction at once, so that a lock or a crash keeps it."""

    def __init__(self, parent: RemembersRoom, asides: RoomAsides) -> None:
        super().__init__(parent, _why, _printed, lambda words: words("Make the new version"))
        self._asides = asides
        self.reason = TextArea(_reason, lines=(2, 6))
        self.reason.set_raw(asides.lines(REASON))
        self.reason.moveCursor(QTextCursor.MoveOperation.End)
        self.reason.edited.connect(self._write)
        self.body.addWidget(Field(_reason, self.reason))
        self._look()
        self.fit()
        self.reason.setFocus()

    def _write(self, text: str) -> None:
        self._asides.write_lines(REASON, text)
        self._look()

    def _look(self) -> None:
        self.save.setEnabled(says_something(self.reason.raw))

    @override
    def _save(self) -> None:
        self.accept()


class DropDialog(Dialog):
    """Going on is what a quick key does."""

    def __init__(self, parent: RemembersRoom) -> None:
        super().__init__(parent, lambda words: words("Drop the correction?"))
        self.body.addWidget(Label(_goes, "body2", wrap=True))
        self.stay = Button(lambda words: words("Go on correcting"))
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.drop = Button(_drop, kind="danger")
        self.drop.clicked.connect(self.accept)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.drop)
        self.stay.setFocus()


def _correcting(words: Words) -> str:
    return words("You are correcting the minutes.")


def _stands(words: Words) -> str:
    return words("What is finalised stands until you make a new version.")


def _drop(words: Words) -> str:
    return words("Drop the correction")


def _goes(words: Words) -> str:
    return words(
        "What you have written in the correction is deleted. The finalised minutes stand as they "
        "are. What you changed about the sitting itself, such as who was there, is kept: all its "
        "cases share it."
    )


def _why(words: Words) -> str:
    return words("Why are the minutes corrected?")


def _printed(words: Words) -> str:
    return words("The reason is printed in the new version. The one before is kept beside it.")


def _reason(words: Words) -> str:
    return words("Why they are corrected")
