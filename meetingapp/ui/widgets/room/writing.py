"""Writing in the room: undo, one key for what is said out of turn, names, snippets, spelling."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.domain.people import PersonRef
from meetingapp.ui.later import later
from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.snippets import SnippetModel
from meetingapp.ui.viewmodels.room.spelling import SpellingModel
from meetingapp.ui.widgets.room.caret import Text, before_caret, replace_before_caret
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.kept_marks import KeptMarks
from meetingapp.ui.widgets.room.mentions import Mentions
from meetingapp.ui.widgets.room.quick_actions import QuickActions
from meetingapp.ui.widgets.room.quick_bar import QuickBar
from meetingapp.ui.widgets.room.quick_draft import QuickDraft
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.room.room_keys import KEEP_BACK, QUICK, REDO, UNDO
from meetingapp.ui.widgets.room.shortcuts import bind
from meetingapp.ui.widgets.room.spell_marks import SpellMarks
from meetingapp.ui.widgets.room.text_aids import TextAids
from meetingapp.ui.widgets.room.text_menu import TextMenu
from meetingapp.ui.widgets.room.undo_actions import UndoActions
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.workplace import Workplace

_OWN_WORDS: Final = ("own_words", "child_words", "child_view_of_measure")
"""Fields that hold what the child said: a child is not corrected unless somebody asks for it."""
_AFTER_PAINT_MS: Final = 200


class RoomWriting(QObject):
    """Joins the room's screen with what helps in writing; ``bar`` is at the foot of the form."""

    def __init__(
        self,
        screen: RemembersRoom,
        model: RoomViewModel,
        footer: RoomFooter,
        bar: QuickBar,
        work: Workplace,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._model = model
        self._footer = footer
        self.bar = bar
        self.undoing = UndoActions(screen, model, footer, bar)
        self.actions = QuickActions(screen, model, footer, bar)
        self.quick = self.actions.quick
        self.keep = self.actions.keep
        self.spelling = SpellingModel(work.session.writing, work.background)
        self.snippets = SnippetModel(work.session.writing, work.background)
        self.mentions = Mentions(self, self._people, self._keeps_mark)
        self.keeping = KeptMarks(screen, model, footer)
        menu = TextMenu(model, self.spelling, self.keeping)
        self.aids = TextAids(self, self.mentions, self._expand, menu)
        self.marks = SpellMarks(self, self.spelling, lambda: screen.form, self._is_the_childs)
        self._keys()
        model.opened.connect(self._open_soon)
        model.changed.connect(self._look_again)
        model.item_changed.connect(self._look_again)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def keep_begun_in(self, asides: RoomAsides) -> None:
        """Keep the line that is begun in the bar, until it is entered."""
        QuickDraft(asides, self.actions, self.bar, self._footer)

    def _keys(self) -> None:
        keys: list[tuple[str, Callable[[], None]]] = [
            *((key, self.undoing.undo) for key in UNDO),
            *((key, self.undoing.redo) for key in REDO),
            *((key, partial(self.quick, kind)) for kind, key in QUICK.items()),
            (KEEP_BACK, self.keeping.mark_here),
        ]
        bind(self._screen, keys)

    def _open_soon(self) -> None:
        later(self, _AFTER_PAINT_MS, self._open)

    def _open(self) -> None:
        """Read what these minutes need, after the room was painted."""
        if self._model.is_open:
            self.snippets.open()
            self.spelling.open(self._model.minutes_language.value, self._names())

    def _look_again(self) -> None:
        if self._model.is_open:
            if self.spelling.is_open:
                self.spelling.use(self._model.minutes_language.value)
            self.marks.soon()
            self.keeping.soon()

    def _names(self) -> list[str]:
        """Name everybody who may be written of here: nobody's name is marked."""
        room, case = self._model.room, self._model.case
        people = [person.name for person in self._model.people()]
        family = [guardian.name for guardian in case.guardians]
        places = [room.meeting.municipality, room.meeting.unit, room.meeting.place]
        return [*people, *family, *self._model.case_names, *places]

    def _expand(self, text: Text) -> bool:
        """Write a snippet in the place of its call; tell whether there was one."""
        language = self._model.minutes_language.value
        found = self.snippets.called(before_caret(text), language) if self._model.is_open else None
        if found is None:
            return False
        with self._model.history.together():
            replace_before_caret(text, *found)
        return True

    def _is_the_childs(self, area: TextArea) -> bool:
        form = self._screen.form
        path = form.path_of(area) if form is not None else None
        theirs = path is not None and path.endswith(_OWN_WORDS)
        return theirs and not self.spelling.chosen.marks_child

    def _moved(self, _old: QObject | None, new: QWidget | None) -> None:
        with suppress(RuntimeError):  # the screen may be gone when the program ends
            if new is not None and self._screen.isAncestorOf(new):
                self.aids.watch(new)
                self._look_again()

    def _people(self) -> tuple[PersonRef, ...]:
        return self._model.people() if self._model.is_open else ()

    def _keeps_mark(self, text: Text) -> bool:
        pane = self.actions.pane
        return text is self.bar.text or (pane is not None and text is pane.area)
