"""What the meeting room has of the projector: two keys, a button, and a word for what it shows."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.shown import Shown, shown_of, words_are_kept_back
from meetingapp.errors import AppError
from meetingapp.ui.projector.chip import ProjectorChip
from meetingapp.ui.projector.projector import ProjectorState, projector_of
from meetingapp.ui.projector.sheet import Clock
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.wording import Say, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

_DAY: Final = 24 * 60


class HoldsChip(Protocol):
    """The head of the room."""

    def add(self, widget: QWidget) -> None:
        """Put a widget at its end."""


class RoomProjector(QObject):
    """Feeds the projector with where the room is, never with where somebody writes.

    Args:
        screen: the room.
        model: the open discussion.
        head: where the button stands.
        work: the state the projector belongs to, and the time.
    """

    gone = Signal(AppError)

    def __init__(
        self, screen: QWidget, model: RoomViewModel, head: HoldsChip, work: Workplace
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._model = model
        self._now = work.now
        self._projector = projector_of(work.state)
        self.chip = ProjectorChip()
        head.add(self.chip)
        self._projector.attach(self)
        self._projector.changed.connect(self._say)
        self._projector.lost.connect(self._lost)
        self.chip.pressed.connect(self._turn)
        model.opened.connect(self._follow)
        model.results_changed.connect(self._follow)
        model.room_moved.connect(self._follow)
        screen.installEventFilter(self)
        self._bind("F9", self.show)
        self._bind("Shift+F9", self.blank)
        self._say()

    def show(self) -> None:
        """Show where the room is; before the meeting’s day there is no room to show."""
        if self._model.has_room:
            self._projector.show()

    def blank(self) -> None:
        """Make the wall black."""
        if self._projector.state is ProjectorState.SHOWS:
            self._projector.blank()

    # --- what the projector asks

    def shown(self) -> Shown | None:
        """Return what may be shown of the item the room is on."""
        model = self._model
        return shown_of(model.context, model.room_item) if model.has_room else None

    def clock(self) -> Clock:
        """Return the time, and how much of the sitting is gone."""
        now = self._now()
        meeting = self._model.meeting
        said = wording.words.clock(now.time())
        if meeting.date != now.date() or meeting.starts_at is None or meeting.ends_at is None:
            return Clock(said)
        return Clock(said, _share(now, meeting.starts_at, meeting.ends_at))

    def desk(self) -> QWidget:
        """Return where the person sits."""
        return self._screen

    # --- inside

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._projector.detach(self)  # left, locked or closed; folded away is none of these
        elif event.type() is QEvent.Type.Show and not event.spontaneous():
            self._projector.attach(self)
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        if self._projector.state is ProjectorState.SHOWS:
            self.blank()
        else:
            self.show()

    def _follow(self) -> None:
        if not self._model.has_room:
            self._projector.put_away()
        self._projector.follow()
        self._say()

    def _say(self) -> None:
        model = self._model
        has_room = model.has_room
        state = self._projector.state
        item = model.room_item if has_room else ""
        self.chip.setVisible(has_room)
        kept_back = has_room and words_are_kept_back(model.context)
        self.chip.set_state(state, item, _why(kept_back=kept_back))

    def _lost(self) -> None:
        self.gone.emit(AppError("ui.projector_gone"))

    def _bind(self, keys: str, does: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._screen)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)


def _why(*, kept_back: bool) -> Say:
    if kept_back:
        return lambda words: words(
            "The child has not said yes to sharing its words: they are not shown."
        )
    return _everybody_sees


def _everybody_sees(words: Words) -> str:
    return words("Shows where the room is, and nothing of notes or other cases.")


def _share(now: datetime, start: time, end: time) -> float | None:
    length = (_minutes(end) - _minutes(start)) % _DAY
    gone = _minutes(now.time()) - _minutes(start)
    return min(max(gone / length, 0.0), 1.0) if length else None


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
