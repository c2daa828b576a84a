"""One projector for the whole window: who feeds it, whether it is black, and when it goes away."""

from enum import StrEnum
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from meetingapp.domain.shown import Shown
from meetingapp.ui.projector.sheet import Clock
from meetingapp.ui.projector.window import ProjectorWindow
from meetingapp.ui.state import AppState

_TICK_MS: Final = 10_000


class ProjectorState(StrEnum):
    """What the wall shows."""

    AWAY = "AWAY"
    BLACK = "BLACK"
    SHOWS = "SHOWS"


class Feeds(Protocol):
    """A meeting room, as the projector sees it."""

    def shown(self) -> Shown | None:
        """Return what may be shown now."""

    def clock(self) -> Clock:
        """Return what time it is."""

    def desk(self) -> QWidget:
        """Return the window where the person sits."""


class Projector(QObject):
    """Outlives the rooms: from one case to the next the wall goes black and stays there.

    ``lost`` comes when the screen it was on is not there any more.
    """

    changed = Signal()
    lost = Signal()

    def __init__(self, state: AppState) -> None:
        super().__init__(state)
        self._state = state
        self._room: Feeds | None = None
        self._black = True
        self._screen: QScreen | None = None
        self._window: ProjectorWindow | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        state.discussion_changed.connect(self._case_changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._unplugged)

    @property
    def window(self) -> ProjectorWindow | None:
        """Return the window on the wall, while there is one."""
        return self._window if self._window is not None and self._window.is_open else None

    @property
    def state(self) -> ProjectorState:
        """Return what the wall shows."""
        if self.window is None:
            return ProjectorState.AWAY
        return ProjectorState.BLACK if self._black else ProjectorState.SHOWS

    def attach(self, room: Feeds) -> None:
        """Let another room feed it. What the one before showed is gone first."""
        self.blank()
        self._room = room

    def detach(self, room: Feeds) -> None:
        """Go away with the room that is left, unless another has taken over."""
        if room is self._room:
            self.put_away()
            self._room = None

    def show(self) -> None:
        """Show where the room is; the first time the window comes up."""
        if self._room is None:
            return
        if self.window is None:
            self._open(self._room)
        self._black = False
        self._timer.start()
        self.follow()
        self._announce()

    def follow(self) -> None:
        """Show what may be shown now, unless the wall is black."""
        window = self.window
        if window is not None and not self._black and self._room is not None:
            window.show_sheet(self._room.shown())

    def blank(self) -> None:
        """Make the wall black at once."""
        self._black = True
        self._timer.stop()
        if self._window is not None:
            self._window.show_sheet(None)
            self._window.repaint()
        self._announce()

    def put_away(self) -> None:
        """Take the window away."""
        self._black = True
        self._timer.stop()
        if self._window is not None:
            self._window.take_away()
        self._announce()

    # --- inside

    def _open(self, room: Feeds) -> None:
        if self._window is None:
            self._window = ProjectorWindow(self._clock)
            self._window.blanked.connect(self.blank)
            self._window.wanted.connect(self.show)
            self._window.closed.connect(self.put_away)
        desk = room.desk().window()
        had_keyboard = desk.isActiveWindow()
        self._screen = other_screen(desk.screen())
        self._window.open_on(self._screen)
        if had_keyboard:
            desk.activateWindow()  # some systems give it to whatever comes up last
        handle = self._window.windowHandle()
        if handle is not None and self._screen is not None:
            handle.screenChanged.connect(self._moved)

    def _clock(self) -> Clock:
        return self._room.clock() if self._room is not None else Clock("")

    def _tick(self) -> None:
        if self.window is not None:
            self.window.tick()

    def _announce(self) -> None:
        self._state.shares_screen = self.window is not None
        self.changed.emit()

    def _case_changed(self) -> None:
        """Another case is opened, or none: black comes before anything else."""
        if self._state.discussion is None:
            self.put_away()
            self._room = None
        else:
            self.blank()

    def _unplugged(self, screen: QScreen) -> None:
        """The system moves windows to a screen that is left: ours is gone before that.

        Where the desk's own screen went, the desk would come up on the wall: it is folded away.
        """
        if self.window is None or self._room is None or self._screen is None:
            return
        desk = self._room.desk().window()
        if screen is self._screen:
            self._lose()
        elif screen is desk.screen():
            self._lose()
            desk.showMinimized()

    def _moved(self, screen: QScreen) -> None:
        if self.window is not None and self._screen is not None and screen is not self._screen:
            self._lose()

    def _lose(self) -> None:
        self.put_away()
        self._screen = None
        self.lost.emit()


def other_screen(desk: QScreen) -> QScreen | None:
    """Return a screen that is not the desk’s, nor a mirror of it."""
    others = (s for s in QGuiApplication.screens() if s is not desk)
    return next((s for s in others if s.geometry() != desk.geometry()), None)


def projector_of(state: AppState) -> Projector:
    """Return the projector of a window; there is one."""
    found = state.findChild(Projector)
    return found if isinstance(found, Projector) else Projector(state)
