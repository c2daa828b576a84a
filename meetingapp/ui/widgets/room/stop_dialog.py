"""Why a discussion is stopped, and when it goes on: asked once, far from finalising."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.domain.stopped import StopReason
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import MEASURES
from meetingapp.ui.viewmodels.room.stop import Kept, kept_by, stop_room
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.room.cards import CardOption, OptionCards
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.fields import code_say
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class StopDialog(Dialog):
    """Nothing is lost: what was written of A08–A10 waits for the next meeting."""

    def __init__(self, parent: QWidget | None, room: RoomViewModel) -> None:
        super().__init__(parent, _title, width=620)
        self._room = room
        kept = kept_by(room.discussion)
        self.body.addWidget(Label(lambda words: kept_say(words, kept), "sm2", wrap=True))
        self.reason = OptionCards(
            _why, [CardOption(r.value, code_say(r), plain("")) for r in StopReason]
        )
        self.reason.chosen.connect(self._chosen)
        self.body.addWidget(self.reason)
        self.explanation = TextField(_own_words)
        self._explained = Field(_own_words, self.explanation)
        self.body.addWidget(self._explained)
        self.day = DateField(_goes_on, lambda: room.meeting.date)
        self.body.addWidget(Field(_goes_on, self.day))
        keep = Button(lambda words: words("Go on with the discussion"))
        keep.clicked.connect(self.reject)
        self.buttons.addWidget(keep)
        self.stop = KeyButton(_do_stop)
        self.stop.clicked.connect(self._stop)
        self.buttons.addWidget(self.stop)
        self._fill()

    def enter(self, path: str = "") -> None:
        """Put the keyboard where something is missing."""
        fields: dict[str, QWidget] = {
            "stopped.next_date": self.day,
            "stopped.explanation": self.explanation,
            MEASURES: self.stop,
        }
        fields.get(path, self.reason).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self) -> None:
        stopped = self._room.discussion.stopped
        self._explained.setVisible(False)
        if stopped is None:
            return
        self.stop.set_say(lambda words: words("Keep the change"))
        self.reason.set_value(stopped.reason.value if stopped.reason else None)
        self._explained.setVisible(stopped.reason is StopReason.OTHER)
        self.explanation.set_raw(stopped.explanation)
        self.day.set_day(stopped.next_date)

    def _chosen(self, value: str) -> None:
        self._explained.setVisible(value == StopReason.OTHER)

    def _stop(self) -> None:
        """Stop once there is a reason; a day that is missing is asked for as a requirement."""
        value = self.reason.value
        if value is None:
            self.enter()
            return
        stop_room(self._room, StopReason(value), self.explanation.raw, self.day.day)
        self.accept()


def open_stop(
    parent: QWidget, room: RoomViewModel, done: Callable[[], None], path: str = ""
) -> StopDialog:
    """Open the dialog; ``done`` is called when the discussion is stopped or changed."""
    dialog = StopDialog(parent, room)
    dialog.accepted.connect(done)
    dialog.open()
    dialog.enter(path)
    return dialog


def kept_say(words: Words, kept: Kept) -> str:
    """Say what is not lost."""
    if kept.is_nothing:
        return words("Everything written so far stays in these minutes.")
    parts = [
        words.plural("1 alternative", "{n} alternatives", kept.alternatives),
        words.plural(
            "1 point about the child’s best interests",
            "{n} points about the child’s best interests",
            kept.elements,
        ),
        words.plural("1 measure", "{n} measures", kept.measures),
    ]
    counts = (kept.alternatives, kept.elements, kept.measures)
    named = [part for part, n in zip(parts, counts, strict=True) if n]
    return words("Kept for the next meeting: {what}. Nothing is lost.", what=words.listing(named))


def _title(words: Words) -> str:
    return words("Stop the discussion")


def _why(words: Words) -> str:
    return words("Why do you stop?")


def _own_words(words: Words) -> str:
    return words("Why do you stop? Say it in your own words")


def _goes_on(words: Words) -> str:
    return words("The day it goes on")


def _do_stop(words: Words) -> str:
    return words("Stop the discussion")
