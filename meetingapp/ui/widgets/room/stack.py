"""The forms of the items: each is made when it is first turned to, and kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from meetingapp.ui.viewmodels.room.items import WAITS_WHEN_STOPPED
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.forms import make_form
from meetingapp.ui.widgets.room.names import whole_name
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import wording


class FormStack(QStackedWidget):
    """Shows the form of the item that is open, on a page that scrolls."""

    def __init__(self, room: RoomViewModel, to_case: Callable[[], None]) -> None:
        super().__init__()
        self._room = room
        self._to_case = to_case
        self._forms: dict[str, tuple[ItemForm, ScrollPage]] = {}
        self._had_focus: QWidget | None = None
        self._told = ("", "")

    @property
    def form(self) -> ItemForm | None:
        """Return the form of the open item, once it is made."""
        found = self._forms.get(self._room.item)
        return found[0] if found else None

    def drop(self) -> None:
        """Forget every form: another discussion, or another text size."""
        for _form, page in self._forms.values():
            self.removeWidget(page)
            page.deleteLater()
        self._forms = {}

    def show_item(self, item: str) -> None:
        """Show the form of one item as the discussion is now."""
        if item not in self._forms:
            form = make_form(self._room, item, self._to_case)
            page = ScrollPage(margins=(0, 0, 0, 0))
            page.body.addWidget(form)
            page.setAccessibleName(item)
            self._forms[item] = (form, page)
            self.addWidget(page)
        form, page = self._forms[item]
        form.refresh()
        self.allow()
        self.setCurrentWidget(page)
        self._tell(item)

    def _tell(self, item: str) -> None:
        """Say which item is open now, and whose case it is where that is another."""
        words, room = wording.words, self._room
        before, self._told = self._told, (room.discussion.id, item)
        if before == self._told:
            return
        said = f"{item} {room.room.template.item(item).heading[words.language]}"
        if before[0] != room.discussion.id:
            said = f"{whole_name(words, room.case)}. {said}"
        announce(self, said)

    def allow(self) -> None:
        """Let nobody write in what is finalised, or in what waits for the next meeting."""
        room = self._room
        if room.finalising and self._had_focus is None:
            self._had_focus = QApplication.focusWidget()
        stopped = room.discussion.stopped is not None
        for item, (form, _) in self._forms.items():
            waits = stopped and item in WAITS_WHEN_STOPPED
            form.setEnabled(not (room.locked or room.finalising or waits))
        if not room.finalising and self._had_focus is not None:
            self._give_back()

    def _give_back(self) -> None:
        """Nothing was locked: the keyboard is where it was when the minutes were to be made."""
        had, self._had_focus = self._had_focus, None
        if had is not None and isValid(had) and had.isVisible() and had.isEnabled():
            had.setFocus(Qt.FocusReason.OtherFocusReason)
