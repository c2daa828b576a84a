"""What the room tells whoever locks the window, and how it is found again afterwards."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.stack import FormStack


class RemembersRoom(QWidget):
    """A room knows its items and fields by name, so that they are found in one made anew."""

    model: RoomViewModel
    _stack: FormStack
    _path: str = ""
    """Of the field the caret is in: F4 goes on from there."""

    @property
    def open_case(self) -> str:
        """Return the id of the case that is open."""
        return self.model.case.id if self.model.is_open else ""

    @property
    def under_way(self) -> bool:
        """Tell whether people sit in the meeting now."""
        return self.model.is_under_way

    def where(self) -> tuple[str, str]:
        """Return the open item and the path of the field with the caret."""
        form, now = self._form() if self.model.is_open else None, QApplication.focusWidget()
        inside = form is not None and now is not None and form.isAncestorOf(now)
        return self.model.item, self._path if inside else ""

    def return_to(self, item: str, path: str) -> None:
        """Open an item and put the caret in a field."""
        if self.model.is_open and item in self.model.agenda:
            self.turn_to(item)
            if path:
                self._focus(path)

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
        return self._stack.form

    def _moved(self, _old: QObject | None, new: QWidget | None) -> None:
        """Remember the field the caret is in."""
        form = self._form()
        if form is not None and new is not None and form.isAncestorOf(new):
            self._path = form.path_of(new) or ""
