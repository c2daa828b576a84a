"""Locks: covers what is shown, saves what is typed, and ends the process that held it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.why import ACCESS_TAKEN, Locked, Why

if TYPE_CHECKING:
    from meetingapp.services.last_place import LastPlace
    from meetingapp.ui.lock.curtain import Curtain
    from meetingapp.ui.lock.host import LockHost

_LOOK_MS: Final = 20
_RETRY_MS: Final = 3000
_PATIENCE: Final = 100
"""How many looks the workers are given before the curtain says that it waits: two seconds."""
_FOR_HEAVY_WORK: Final = 25
"""How many looks heavy work is given: half a second. Minutes are finished by then, a backup to a
slow stick is not, and a lock must not wait for it."""
_POPUPS: Final = 20


class Locker(QObject):
    """The order: cover, flush, wait for the workers, keep the place, let go, start anew.

    While something cannot be saved the cover stays: nothing is lost and nothing is shown. The
    process ends as soon as it is saved, and the person who wrote it may come back meanwhile.
    """

    def __init__(self, window: LockHost) -> None:
        super().__init__(window)
        self._window = window
        self._locked: Locked | None = None
        self._place: LastPlace | None = None
        self._is_place_kept = False
        self._looks = 0
        self._curtain: Curtain | None = None
        self._hidden: list[QWidget] = []
        self._had_focus: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def curtain(self) -> Curtain | None:
        """Return what covers the window, while it does."""
        return self._curtain

    def lock(self, why: Why, minutes: int = 0) -> None:
        """Lock now. Asked twice, it locks once."""
        shell = self._window.shell
        if self._window.session is None or shell is None or self._curtain is not None:
            return
        from meetingapp.ui.lock.place import place_of  # noqa: PLC0415 - the window is first
        from meetingapp.ui.viewmodels.room import saving  # noqa: PLC0415 - the window is first

        self._locked = Locked(why, self._window.now(), minutes)
        QGuiApplication.inputMethod().commit()  # a letter half composed is part of the word
        self._place = place_of(shell)
        self._is_place_kept = False
        self._looks = 0
        self._cover()
        shell.flush()
        saving.store_everything()
        self._go_on()

    def _go_on(self) -> None:
        """Take the next step, or look again in a moment."""
        from meetingapp.ui.viewmodels.room import saving  # noqa: PLC0415 - the window is first

        if self._curtain is None:
            return
        background = self._window.background
        self._looks += 1
        if background.storing or (background.busy and self._looks <= _FOR_HEAVY_WORK):
            if self._looks > _PATIENCE and saving.anything_unsaved():
                self._curtain.wait(saving.why_unsaved())
            self._timer.start(_LOOK_MS)
        elif saving.anything_unsaved():
            self._curtain.wait(saving.why_unsaved())
            self._timer.start(_LOOK_MS * 5)
        elif not self._is_place_kept:
            self._keep_place()
            self._timer.start(_LOOK_MS)
        else:
            self._finish()

    def _keep_place(self) -> None:
        from meetingapp.ui.lock.place import when_saved  # noqa: PLC0415 - the window is first

        session, place, shell = self._window.session, self._place, self._window.shell
        if session is None or place is None or shell is None:
            return
        dialogs = [each for each in self._hidden if isinstance(each, QDialog)]
        kept = when_saved(shell, place, dialogs)

        def failed(error: AppError) -> None:
            """Wait where a form holds words that stand nowhere else; a caret is not worth it."""
            self._is_place_kept = not kept.typed or error.code in ACCESS_TAKEN
            if self._curtain is not None and not self._is_place_kept:
                self._curtain.wait(error)
                self._timer.start(_RETRY_MS)

        self._window.background.store(lambda: session.keep_place(kept), self._place_kept, failed)

    def _place_kept(self, _none: None) -> None:
        self._is_place_kept = True

    def _finish(self) -> None:
        locked = self._locked
        if locked is not None:
            self._window.let_go(at_once=self._window.background.busy)
            self._window.relaunch(locked)

    # --- the curtain

    def _cover(self) -> None:
        """Put nothing but the curtain into the window, and take every other window away."""
        from meetingapp.ui.lock.curtain import Curtain  # noqa: PLC0415 - the window is first

        for _ in range(_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            popup.close()
        self._had_focus = QApplication.focusWidget()
        self._hidden = [
            each
            for each in QApplication.topLevelWidgets()
            if each is not self._window and each.isVisible()
        ]
        for each in self._hidden:
            each.hide()
        shell = self._window.takeCentralWidget()
        if shell is not None:
            shell.hide()
            shell.setParent(None)
        self._curtain = Curtain()
        self._curtain.tried.connect(self._try)
        self._window.setCentralWidget(self._curtain)
        self._window.repaint()

    def _try(self, passphrase: str) -> None:
        """Ask the door whether this is the person who wrote what waits."""
        door, session = self._window.door, self._window.session
        if session is None:
            return

        def ask() -> None:
            door.confirm(passphrase, session.me().person)

        self._window.background.heavy(ask, self._let_in, self._refuse)

    def _refuse(self, error: AppError) -> None:
        if self._curtain is not None:
            self._curtain.refuse(error)

    def _let_in(self, _none: None) -> None:
        shell = self._window.shell
        if shell is None or self._curtain is None:
            return
        self._timer.stop()
        self._curtain = None
        self._window.setCentralWidget(shell)
        shell.show()
        for each in self._hidden:
            if isinstance(each, QDialog):
                each.open()
            else:
                each.show()
        self._hidden = []
        if self._had_focus is not None:
            self._had_focus.setFocus()
        self._window.came_back()
