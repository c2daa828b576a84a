"""The forms of the items: each is made before it is turned to where there is time, and kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from meetingapp.ui.gently import Gently, Parts, taking_down
from meetingapp.ui.viewmodels.room.items import WAITS_WHEN_STOPPED
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.forms import make_form
from meetingapp.ui.widgets.room.names import whole_name
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import wording

_QUIET_MS: Final = 250
"""So long after a case was opened the forms that nobody asked for yet are begun."""


@dataclass(slots=True)
class _Made:
    """A form on its page, and what is left to make of it."""

    form: ItemForm
    page: ScrollPage
    left: Parts
    is_whole: bool = False

    def finish(self) -> None:
        """Make what is left, now."""
        for _ in self.left:
            pass
        self.is_whole = True


class FormStack(QStackedWidget):
    """Shows the form of the item that is open, on a page that scrolls.

    Whoever turns to an item whose form is not whole waits for what is left of it and no more.
    """

    def __init__(self, room: RoomViewModel, to_case: Callable[[], None]) -> None:
        super().__init__()
        self._room = room
        self._to_case = to_case
        self._forms: dict[str, _Made] = {}
        self._blank = QWidget()
        self.addWidget(self._blank)  # Qt shows the first page at once, and would show it half made
        self._had_focus: QWidget | None = None
        self._told = ("", "")
        self._ahead: Gently | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._make_ahead)

    @property
    def form(self) -> ItemForm | None:
        """Return the form of the open item, once it is whole."""
        found = self._forms.get(self._room.item)
        return found.form if found and found.is_whole else None

    def drop(self) -> None:
        """Forget every form: another discussion, or another text size."""
        self.setCurrentWidget(self._blank)
        for made in self._forms.values():
            self.removeWidget(made.page)
            made.page.deleteLater()
        self._forms = {}
        self.stop_ahead()

    def dropping(self) -> Parts:
        """Forget every form, and delete one after the other: each has some hundred widgets."""
        pages = [made.page for made in self._forms.values()]
        self._forms = {}
        self.stop_ahead()
        for page in pages:
            yield from taking_down(page)

    def making(self, item: str) -> Parts:
        """Make the form of one item a part at a time."""
        made = self._begun(item)
        yield
        for _ in made.left:
            yield
        made.finish()
        yield
        yield from made.form.filling()
        for widget in made.form.findChildren(QWidget):
            if isValid(widget):
                widget.ensurePolished()
            yield
        made.page.setGeometry(self.rect())  # as it will be shown, so that showing lays out nothing
        for widget in (made.page, *made.page.findChildren(QWidget)):
            if isValid(widget) and (layout := widget.layout()) is not None:
                layout.activate()
            yield

    def show_item(self, item: str) -> None:
        """Show the form of one item as the discussion is now."""
        made = self._begun(item)
        made.finish()
        made.form.refresh()
        self.allow()
        self.setCurrentWidget(made.page)
        self._tell(item)
        if not self._quiet.isActive():
            self._quiet.start()

    # --- inside

    def _begun(self, item: str) -> _Made:
        if item not in self._forms:
            page = ScrollPage(margins=(0, 0, 0, 0))
            page.setAccessibleName(item)
            self.addWidget(page)  # before anything is in it: else all of it is styled twice
            form = make_form(self._room, item, self._to_case)
            page.body.addWidget(form)
            self._forms[item] = _Made(form, page, form.parts())
        return self._forms[item]

    def stop_ahead(self) -> None:
        """Make no form that nobody turned to."""
        self._quiet.stop()
        if self._ahead is not None:
            self._ahead.stop()

    def _make_ahead(self) -> None:
        if self._ahead is None or self._ahead.is_done:
            self._ahead = Gently(self, self._rest())

    def _rest(self) -> Parts:
        """Make what nobody turned to yet, from the open item on."""
        agenda = self._room.agenda
        at = agenda.index(self._room.item)
        for item in (*agenda[at:], *agenda[:at]):
            if item not in self._forms or not self._forms[item].is_whole:
                yield from self.making(item)

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
        for item, made in self._forms.items():
            waits = stopped and item in WAITS_WHEN_STOPPED
            made.form.setEnabled(not (room.locked or room.finalising or waits))
        if not room.finalising and self._had_focus is not None:
            self._give_back()

    def _give_back(self) -> None:
        """Nothing was locked: the keyboard is where it was when the minutes were to be made."""
        had, self._had_focus = self._had_focus, None
        if had is not None and isValid(had) and had.isVisible() and had.isEnabled():
            had.setFocus(Qt.FocusReason.OtherFocusReason)
