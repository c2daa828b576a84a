"""What the room tells whoever locks the window, and how it is found again afterwards."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from meetingapp.ui.commands import Command
from meetingapp.ui.places import NEXT
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.where import item_of
from meetingapp.ui.widgets.room.commands import room_commands
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.stack import FormStack


class KnowsFields(Protocol):
    """What stands in the room beside the forms, with fields that have names of their own."""

    def path_of(self, widget: QWidget | None) -> str:
        """Return the name of the field that has the caret, if it is one of these."""
        ...

    def commands(self) -> Sequence[Command]:
        """Return what the palette offers of it."""
        ...


class RemembersRoom(QWidget):
    """A room knows its items and fields by name, so that they are found in one made anew."""

    model: RoomViewModel
    _stack: FormStack
    beside_forms: KnowsFields
    _path: str = ""
    """Of the field the caret is in: F4 goes on from there."""
    _wanted: tuple[str, str] = ("", "")
    """The gate and the path to begin at."""
    is_made: bool = False
    """Whether all its parts are there: before that it has nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    @property
    def open_case(self) -> str:
        """Return the id of the case that is open."""
        return self.model.case.id if self.model.is_open else ""

    @property
    def under_way(self) -> bool:
        """Tell whether people sit in the meeting now."""
        return self.model.is_under_way

    @property
    def form(self) -> ItemForm | None:
        """Return the form of the open item."""
        return self._form()

    def where(self) -> tuple[str, str]:
        """Return the open item and the path of the field with the caret."""
        if not self.model.is_open:
            return item_of(self._wanted[1]) or "", self._wanted[1]
        if not self.is_made:
            return self.model.item, ""
        form, now = self._form(), QApplication.focusWidget()
        inside = form is not None and now is not None and form.isAncestorOf(now)
        return self.model.item, self._path if inside else self.beside_forms.path_of(now)

    def commands(self) -> Sequence[Command]:
        """Return what the palette offers here."""
        if not self.is_made:
            return ()
        beside = self.beside_forms.commands()
        return room_commands(self.model, self.turn_to, self._path, beside)

    def return_to(self, item: str, path: str) -> None:
        """Open an item and put the caret in a field."""
        if self.model.is_open and item in self.model.agenda:
            self.turn_to(item)
            if path:
                self._focus(path)

    def begin_at(self, gate: str, path: str) -> None:
        """Open at the field a gate asks for, or at any field where no gate is named.

        Where the gate asks no more, it opens as always.
        """
        if gate or path:
            self._wanted = (gate, path)
            if self._form() is not None:
                self._begin()

    def _begin(self) -> None:
        """Only the first time: opened anew, it is another discussion or another day."""
        (gate, path), self._wanted = self._wanted, ("", "")
        if not gate and not path:
            return
        if gate == NEXT:
            first = self.model.next_missing("")
            if first is not None:
                self.model.follow(first)
            return
        if path and not gate:
            self.return_to(item_of(path) or self.model.item, path)
        for each in self.model.missing():
            if (each.result.id, each.result.path) == (gate, path):
                self.model.go_to(each.item)
                self._focus(path)
                return

    def turn_to(self, item: str) -> None:
        """Go to an item and put the caret where work goes on."""
        raise NotImplementedError

    def _focus(self, path: str) -> None:
        """Put the caret in the field of ``path``."""
        raise NotImplementedError

    def open_again(self, dialog: str, _about: str) -> None:
        """Open a dialog in which something was written."""
        raise NotImplementedError

    def _form(self) -> ItemForm | None:
        return self._stack.form if self.is_made else None

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.model.is_under_way:
            self.model.pace.go()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Count no time while the room is covered or left; a window put down is neither."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.model.pace.pause()

    def _moved(self, _old: QObject | None, new: QWidget | None) -> None:
        """Remember the field the caret is in."""
        form = self._form()
        if form is not None and new is not None and form.isAncestorOf(new):
            self._path = form.path_of(new) or ""
