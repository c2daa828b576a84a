"""Where a person was, so that unlocking brings them back: screen, item, field and caret."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Final, Protocol, get_args, runtime_checkable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from meetingapp.services.last_place import LastPlace
from meetingapp.ui import places
from meetingapp.ui.lock.typed import HasUnkept, Typed, find, key_of, put_back, typed_in
from meetingapp.ui.ports import Session
from meetingapp.ui.shell import Shell

_KINDS: Final = {kind.__name__.removesuffix("Place"): kind for kind in get_args(places.Place)}
_OF_A_CASE: Final = ("Room", "Correcting", "Minutes", "Case")
_DIALOG: Final = "\N{RECORD SEPARATOR}"
_LOOK_MS: Final = 20
_PATIENCE: Final = 250
"""How many looks a screen is given to show its data: five seconds."""


@runtime_checkable
class KnowsItsPlace(Protocol):
    """A screen that was opened as one thing and has become another, as a new case that is kept."""

    @property
    def place_now(self) -> places.Place:
        """Return the place that shows what is shown now."""
        ...


@runtime_checkable
class HasItems(Protocol):
    """A screen with items and fields that have names of their own."""

    def where(self) -> tuple[str, str]:
        """Return the open item and the path of the field with the caret."""
        ...

    def return_to(self, item: str, path: str) -> None:
        """Open an item and put the caret in a field."""
        ...


@runtime_checkable
class OpensDialogs(Protocol):
    """A screen with dialogs in which something may be written."""

    def open_again(self, dialog: str, about: str) -> None:
        """Open a dialog by the name of its class, and the id of what it is about."""
        ...


def place_of(shell: Shell) -> LastPlace:
    """Tell where a person is. Ask before anything is covered: it looks for the caret."""
    place = shell.place or places.TodayPlace()
    screen: object = shell.shown
    if isinstance(screen, KnowsItsPlace):
        place = screen.place_now
    item, path = screen.where() if isinstance(screen, HasItems) else ("", "")
    caret, now = 0, QApplication.focusWidget()
    if now is not None:
        caret = _caret_of(now)
        if not path and isinstance(screen, QWidget) and screen.isAncestorOf(now):
            path = key_of(screen, now)
    name = type(place).__name__.removesuffix("Place")
    return LastPlace(name, _subject(place), item, path, caret)


def typed_on(shell: Shell, dialogs: Sequence[QDialog]) -> Typed:
    """Read what is written on the screen and in its dialogs, and is not in the store."""
    screen: object = shell.shown
    kept: Typed = ()
    keeps_itself = isinstance(screen, HasItems) or (
        isinstance(screen, HasUnkept) and not screen.has_unkept
    )
    if isinstance(screen, QWidget) and not keeps_itself:
        kept = tuple(one for one in typed_in(screen) if one[1])
    for dialog in dialogs:
        mine = _named(dialog)
        kept += tuple((f"{mine}{key}", text) for key, text in typed_in(dialog) if text)
    return kept


def _named(dialog: QDialog) -> str:
    """Begin the keys of the fields of a dialog: its kind, and what it is about."""
    return f"{type(dialog).__name__}{_DIALOG}{dialog.property('about') or ''}{_DIALOG}"


def when_saved(shell: Shell, place: LastPlace, dialogs: Sequence[QDialog]) -> LastPlace:
    """Bring a place up to date when all that could be stored is: a new case has an id then."""
    screen: object = shell.shown
    typed = typed_on(shell, dialogs)
    if isinstance(screen, KnowsItsPlace):
        return replace(place, subject=_subject(screen.place_now), typed=typed)
    return replace(place, typed=typed)


def _subject(place: places.Place) -> str:
    return next((str(getattr(place, one.name)) for one in fields(place)), "")


def last_reachable(session: Session) -> LastPlace | None:
    """Read where the person was; nothing where it is not theirs to see any more."""
    last = session.last_place()
    if last is None or last.screen not in _OF_A_CASE or not last.subject:
        return last
    return last if session.still_allowed(last.subject) else None


def as_place(last: LastPlace) -> places.Place | None:
    """Find the place a ``LastPlace`` names; None when there is no such any more."""
    kind = _KINDS.get(last.screen)
    if kind is None:
        return None
    place: places.Place = kind(last.subject) if fields(kind) else kind()
    return place


class Return(QObject):
    """Waits until the screen shows its data, then puts everything back as it was.

    A person who begins to type or move meanwhile is left where they are.
    """

    def __init__(self, shell: Shell, last: LastPlace, busy: Callable[[], bool]) -> None:
        super().__init__(shell)
        self._shell = shell
        self._screen = shell.shown
        self._last = last
        self._typed = last.typed
        self._busy = busy
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        self._looks += 1
        if self._shell.shown is not self._screen or self._looks > _PATIENCE:
            self._timer.stop()
            self.deleteLater()
        elif not self._busy():
            self._timer.stop()
            self._put_back()
            self.deleteLater()

    def _put_back(self) -> None:
        screen, last = self._screen, self._last
        if screen is None:
            return
        put_back(screen, tuple(one for one in self._typed if _DIALOG not in one[0]))
        if isinstance(screen, HasItems):
            screen.return_to(last.item, last.path)
        elif (found := find(screen, last.path)) is not None:
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)
        now = QApplication.focusWidget()
        if now is not None:
            _put_caret(now, last.caret)
        self._open_dialogs(screen)

    def _open_dialogs(self, screen: QWidget) -> None:
        wanted = {tuple(key.split(_DIALOG)[:2]) for key, _ in self._typed if _DIALOG in key}
        for kind, about in wanted:
            if isinstance(screen, OpensDialogs):
                screen.open_again(kind, about)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                mine = _named(dialog)
                own = (one for one in self._typed if one[0].startswith(mine))
                put_back(dialog, tuple((key.removeprefix(mine), text) for key, text in own))


def _caret_of(widget: QWidget) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    return 0


def _put_caret(widget: QWidget, at: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.deselect()
        widget.setCursorPosition(at)
    elif isinstance(widget, QPlainTextEdit):
        cursor: QTextCursor = widget.textCursor()
        cursor.setPosition(min(at, len(widget.toPlainText())))
        widget.setTextCursor(cursor)
