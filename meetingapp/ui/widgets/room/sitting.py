"""The meeting as it is sat through: two cursors, time, who comes and goes, and my own notes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from meetingapp.ui.commands import Command
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.undoing import Restored
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.correction import CorrectionBand
from meetingapp.ui.widgets.room.cue_line import CUE, CueLine
from meetingapp.ui.widgets.room.cursor_line import CursorLine
from meetingapp.ui.widgets.room.day_line import DayLine
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.notes_pane import LINES, NotesPane, holds
from meetingapp.ui.widgets.room.people_pane import PeoplePane
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.room.shortcuts import bind
from meetingapp.ui.widgets.room.side import RoomSide
from meetingapp.ui.widgets.room.tabs import CaseTabs
from meetingapp.ui.widgets.room.top_bar import RoomTopBar
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words


class RoomSitting(QObject):
    """Joins the room’s screen with what leads a meeting. ``over`` stands above the form.

    ``parts`` makes what is in it, and the list of who is here.
    """

    def __init__(self, screen: RemembersRoom, model: RoomViewModel, work: Workplace) -> None:
        super().__init__(screen)
        screen.beside_forms = self
        self._screen = screen
        self._model = model
        self._work = work
        self._state = work.state
        self.asides = RoomAsides(model, work.session, work.background)
        self.notes = NotesPane(model, self.asides)
        self.over = QWidget()
        self._from: QWidget | None = None
        self._is_dated_anew = False
        model.saving.settled.connect(self._read_again)
        self.asides.failed.connect(model.trouble)
        self.notes.closing.connect(self._close_notes)
        model.restored.connect(self._show_restored)

    def parts(self) -> Parts:
        """Make what stands above the form and over it, and give way after each part."""
        screen, model, work = self._screen, self._model, self._work
        lines = column(self.over)
        self.correction = CorrectionBand(screen, model, self.asides, work)
        lines.addWidget(self.correction)
        yield
        self.day = DayLine(model, work.now)
        self.day.moved.connect(self._open_anew)
        lines.addWidget(self.day)
        self.cue = CueLine(model, self.asides)
        lines.addWidget(self.cue)
        yield
        self.people = PeoplePane(model, work.now, screen)
        self.people.listing.connect(partial(screen.turn_to, "A01"))
        yield
        self.cursors = CursorLine(model)
        self.cursors.joining.connect(self.join)

    def join_parts(
        self, top: RoomTopBar, tabs: CaseTabs, side: RoomSide, footer: RoomFooter
    ) -> None:
        """Stand in the room with what is there already."""
        model = self._model
        self._top, self._side = top, side
        tabs.put_beside(self.cursors)
        top.people_wanted.connect(self.people.enter)
        top.ticked.connect(self.day.refresh)
        footer.notes.clicked.connect(self.turn_notes)
        side.agenda.room_wanted.connect(model.take_room_to)
        side.agenda.times_wanted.connect(self._turn_times)
        for signal in (model.room_moved, model.pace.counted):
            signal.connect(self._draw)
        self._state.times_changed.connect(self._show_times)
        self._show_times()
        keys: list[tuple[str, Callable[[], None]]] = [
            ("F7", self.join),
            ("F8", model.bring_room),
            ("Ctrl+Shift+N", self.turn_notes),
            ("Ctrl+Shift+A", self.people.enter),
        ]
        bind(self._screen, keys)

    def join(self) -> None:
        """Go to where the room is, with the caret where work goes on."""
        if self._model.has_room and not self._model.is_joined:
            self._screen.turn_to(self._model.room_item)

    def turn_notes(self) -> None:
        """Put the caret in my notes, or back where it was."""
        now = QApplication.focusWidget()
        if holds(self.notes, now) or holds(self.cue, now):
            self._close_notes()
        elif self._model.is_open and not self._model.locked:
            self._from = now
            self.cue.want(wanted=True)
            self.notes.enter()

    def commands(self) -> Sequence[Command]:
        """Return what the palette offers: the room’s cursor, who is here, my notes."""
        if not self._model.is_open:
            return ()
        always = (
            Command(_say_people, "users", self.people.enter, "Ctrl+Shift+A"),
            Command(_say_notes, "notebook-pen", self.turn_notes, "Ctrl+Shift+N"),
        )
        if not self._model.has_room or self._model.is_joined:
            return always
        return (
            Command(_say_join, "link", self.join, "F7"),
            Command(_say_bring, "users", self._model.bring_room, "F8"),
            *always,
        )

    def path_of(self, widget: QWidget | None) -> str:
        """Return the name of the field of mine that has the caret."""
        return LINES if widget is self.notes.area else CUE if widget is self.cue.field else ""

    def focus(self, path: str) -> bool:
        """Put the caret in a field of mine."""
        if path in {LINES, CUE}:
            self.cue.want(wanted=True)
            self.notes.enter()
        if path == CUE:
            self.cue.enter()
        return path in {LINES, CUE}

    def _turn_times(self) -> None:
        self._state.show_item_times(on=not self._state.item_times)

    def _show_times(self) -> None:
        if isValid(self._top):
            self._top.show_times(on=self._state.item_times)
        self._draw()

    def _draw(self) -> None:
        # The room may be left while its last answers are on their way.
        if isValid(self._side) and self._model.is_open:
            self._side.shows_times = self._state.item_times
            self._side.refresh(self._model)

    def _close_notes(self) -> None:
        had = holds(self.notes, QApplication.focusWidget()) or self.cue.field.hasFocus()
        back, self._from = self._from, None
        form = self._screen.form
        if had and back is not None and back.isVisible() and back.isEnabled():
            back.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif had and form is not None:
            form.enter()
        self.notes.hide()
        self.cue.want(wanted=False)

    def _open_anew(self) -> None:
        """What is due, and who signs, follows the meeting’s day: read it all again once stored."""
        self._is_dated_anew = True
        self._model.saving.flush()
        self._read_again()

    def _read_again(self) -> None:
        if self._is_dated_anew and self._model.saving.is_settled:
            self._is_dated_anew = False
            self._model.open(self._model.discussion.id)

    def _show_restored(self, done: Restored) -> None:
        self.focus(done.path)


def _say_join(words: Words) -> str:
    return words("Join the room: write where the room is")


def _say_bring(words: Words) -> str:
    return words("Bring the room to where you write")


def _say_people(words: Words) -> str:
    return words("Who is here: came and left")


def _say_notes(words: Words) -> str:
    return words("My own notes beside the item, and back")
