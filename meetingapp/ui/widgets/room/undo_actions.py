"""Undo from anywhere in the room: the item is turned to, the caret goes to what changed."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.undoing import Restored
from meetingapp.ui.widgets.room.caret import put_caret
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.quick_bar import QuickBar
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.room.spot import Spot
from meetingapp.words import Words

_AT_THE_END: Final = 1_000_000
_MARKS: Final = "kept_back"


class UndoActions(QObject):
    """In the quick bar nothing is written in the room yet: there the keys work on its line."""

    def __init__(
        self, screen: RemembersRoom, model: RoomViewModel, footer: RoomFooter, bar: QuickBar
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._model = model
        self._footer = footer
        self._bar = bar
        self._was = Spot(None)
        model.restoring.connect(self._let_go)
        model.restored.connect(self._show)

    def undo(self) -> None:
        """Take the last change back."""
        if self._bar.text.hasFocus():
            self._bar.text.undo()
        elif self._model.is_open and not self._model.undo():
            self._footer.say(lambda words: words("There is nothing more to undo."))

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._bar.text.hasFocus():
            self._bar.text.redo()
        elif self._model.is_open and not self._model.redo():
            self._footer.say(lambda words: words("There is nothing to redo."))

    def _let_go(self) -> None:
        """Let what is being written in show what comes."""
        self._model.tell()  # so that the form knows what it shows, typed a moment ago or not
        now = QApplication.focusWidget()
        if now is not None and self._screen.isAncestorOf(now):
            self._was = Spot.here()
            self._was.leave()

    def _show(self, done: Restored) -> None:
        form = self._screen.form
        if form is None:
            return
        found = bool(done.path) and form.focus_path(done.path)
        if not found:
            form.enter()
        is_mark = done.path.partition(".")[0] == _MARKS
        if is_mark:
            self._was.back()  # no text is another: whoever writes goes on writing
        now = QApplication.focusWidget()
        if found:
            put_caret(now, _AT_THE_END if done.caret is None else done.caret)
        name = now.accessibleName() if found and now is not None else ""
        heading = self._model.room.template.item(done.item).heading

        def said(words: Words) -> str:
            named = words("Not for …") if is_mark else name
            what = f"{done.item} {named or heading[words.language]}"
            if done.back:
                return words("Undone: {what}", what=what)
            return words("Redone: {what}", what=what)

        self._footer.say(said)
