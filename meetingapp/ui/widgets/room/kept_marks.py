"""Shows on the open item what is not for everybody, and asks whom a text is not for.

Only the room shows it: nothing of it is on the wall, and no copy says that something is left out.
"""

from functools import partial
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from meetingapp.domain.keeping_back import lies_in
from meetingapp.domain.kept_back import KeptBack
from meetingapp.ui.viewmodels.room.kept_back import (
    Place,
    guardians_of,
    keep_back,
    marks_in,
    not_for,
    place_of,
    quoted,
    rows_in,
    services_of,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.where import item_of
from meetingapp.ui.widgets.room.caret import as_text
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.keep_back_dialog import open_keep_back
from meetingapp.ui.widgets.room.kept_tag import KeptTag
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.room.spot import Spot


class KeptMarks(QObject):
    """Puts a tag under the field a mark lies on; of a row that is closed, at the top."""

    def __init__(self, screen: RemembersRoom, model: RoomViewModel, footer: RoomFooter) -> None:
        super().__init__(screen)
        self._screen = screen
        self._model = model
        self._footer = footer
        self._shown: list[tuple[KeptBack, QWidget | None, str]] = []
        self._form: ItemForm | None = None
        self._heard: WeakSet[Fields] = WeakSet()
        self.tags: list[KeptTag] = []
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(0)
        self._wait.timeout.connect(self.refresh)

    # --- marking

    def may_mark(self, text: QWidget) -> bool:
        """Tell whether a text is one of the minutes, and may be marked."""
        return self._place_of(text) is not None and not self._model.locked

    def mark_here(self) -> None:
        """Ask who is not to read what is being written."""
        now = as_text(QApplication.focusWidget())
        if not self._model.is_open or self._model.locked:
            return
        if now is not None and self.may_mark(now):
            self.mark(now)
        else:
            self._footer.say(
                lambda words: words("Put the caret in a text of the minutes, then mark it.")
            )

    def mark(self, text: QWidget) -> None:
        """Ask who it is not for; the caret comes back to where it was."""
        place = self._place_of(text)
        if place is None:
            return
        if not guardians_of(self._model) and not services_of(self._model):
            self._footer.say(lambda words: words("There is nobody here to keep it from."))
            return
        self._ask(place, Spot.here())

    # --- showing

    def soon(self) -> None:
        """Show it when the form has been filled."""
        if self.tags or (self._model.is_open and self._model.discussion.kept_back):
            self._wait.start()

    def refresh(self) -> None:
        """Show the marks of the open item."""
        form = self._screen.form
        if form is None or not self._model.is_open:
            return
        wanted = self._wanted(form)
        same = form is self._form and wanted == self._shown
        if same and all(shiboken6.isValid(tag) for tag in self.tags):
            return
        for tag in self.tags:
            if shiboken6.isValid(tag):
                tag.hide()
                tag.deleteLater()
        self._form, self._shown = form, wanted
        self.tags = [self._tag(form, *each) for each in wanted]

    def _wanted(self, form: ItemForm) -> list[tuple[KeptBack, QWidget | None, str]]:
        found: list[tuple[KeptBack, QWidget | None, str]] = []
        places = self._places(form)
        discussion = self._model.discussion
        for mark in marks_in(self._model):
            under = next((c for place, c in places if lies_in(place, mark.path)), None)
            if under is not None:
                found.append((mark, under, ""))
            elif item_of(mark.path) == self._model.item:
                found.append((mark, None, quoted(discussion, mark.path)))
        return found

    def _places(self, form: ItemForm) -> list[tuple[str, QWidget]]:
        """Name each field in sight as marks do."""
        groups: list[Fields] = form.findChildren(Fields)
        found: list[tuple[str, QWidget]] = []
        discussion = rows_in(self._model)
        for group in groups:
            if group not in self._heard:
                self._heard.add(group)
                group.turned.connect(self.soon)
        for path, control in (each for group in groups for each in group.controls().items()):
            place = place_of(discussion, path) if control.isVisibleTo(form) else None
            if place is not None and _box_of(control) is not None:
                found.append((place.field, control))
        return found

    def _tag(self, form: ItemForm, mark: KeptBack, under: QWidget | None, text: str) -> KeptTag:
        tag = KeptTag(not_for(self._model, mark), text)
        box = _box_of(under) if under is not None else None
        if under is not None and box is not None:
            box.insertWidget(box.indexOf(under) + 1, tag)
            QWidget.setTabOrder(under, tag.change)
        else:
            form.body.insertWidget(1, tag)
        QWidget.setTabOrder(tag.change, tag.away)
        tag.changing.connect(partial(self._change, mark))
        tag.taken_away.connect(partial(self._take_away, mark, under))
        return tag

    # --- changing

    def _change(self, mark: KeptBack) -> None:
        self._ask(Place(mark.path, None), Spot.here())

    def _take_away(self, mark: KeptBack, under: QWidget | None) -> None:
        if self._model.locked:
            return
        keep_back(self._model, KeptBack(mark.path))
        self._footer.say(lambda words: words("Everybody who gets a copy may read it again."))
        if under is not None and shiboken6.isValid(under):
            under.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, place: Place, spot: Spot) -> None:
        def done() -> None:
            spot.back()
            self._tell(place)

        open_keep_back(self._screen, self._model, place, done)

    def _tell(self, place: Place) -> None:
        """Say what stands now, so that who does not see the tag hears of it."""
        if not self._model.is_open:
            return
        mark = next((m for m in marks_in(self._model) if lies_in(place.field, m.path)), None)
        if mark is not None:
            self._footer.say(not_for(self._model, mark))

    def _place_of(self, text: QWidget) -> Place | None:
        form = self._screen.form
        if form is None or not self._model.is_open or not form.isAncestorOf(text):
            return None
        return place_of(rows_in(self._model), form.path_of(text))


def _box_of(control: QWidget) -> QBoxLayout | None:
    """Return the upright layout a control stands in, where it stands in one."""
    around = control.parentWidget()
    layout = around.layout() if around is not None else None
    if not isinstance(layout, QBoxLayout) or layout.indexOf(control) < 0:
        return None
    upright = layout.direction() is QBoxLayout.Direction.TopToBottom
    return layout if upright else None
