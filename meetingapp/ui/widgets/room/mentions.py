"""``@`` and the beginning of a name: the people of this meeting, then those of the register."""

import re
from collections.abc import Callable, Sequence
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter
from typing_extensions import override

from meetingapp.domain.lookalikes import compared
from meetingapp.domain.people import PersonRef
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.room.caret import Text, before_caret, replace_before_caret
from meetingapp.ui.wording import wording

_BEGUN: Final = re.compile(r"(?:^|(?<=[^\w@]))@([^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?|)$")
_MOST: Final = 8
_LONGEST: Final = 120
_TAKES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Mentions(QObject):
    """Offers names under the text that has the keyboard; whoever goes on typing may.

    ``keeps_mark`` tells where the ``@`` stays, so that the line can be read as a measure later.
    """

    def __init__(
        self,
        parent: QObject,
        people: Callable[[], Sequence[PersonRef]],
        keeps_mark: Callable[[Text], bool],
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._keeps_mark = keeps_mark
        self._text: Text | None = None
        self._typed = ""
        self._names: dict[str, str] = {}
        self._has_popup = False
        self._model = QStringListModel(self)
        self._list = QCompleter(self._model, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_MOST)
        self._list.activated[str].connect(self._take)  # type: ignore[index]  # overloaded signal

    def watch(self, text: Text | None) -> None:
        """Complete in this text."""
        self.close()
        self._text = text
        if text is not None:
            self._list.setWidget(text)

    def close(self) -> None:
        """Offer nothing more."""
        if self._has_popup:
            self._popup().hide()

    def look(self) -> None:
        """Offer who may be meant by what stands before the caret now."""
        text = self._text
        before = before_caret(text)[-_LONGEST:] if text is not None else ""
        begun = _BEGUN.search(before) if "@" in before else None
        found = self.matches(begun[1]) if begun is not None else []
        if text is None or begun is None or not found:
            self.close()
            return
        self._typed = begun[0]
        self._names = {_shown(person): person.name for person in found}
        self._model.setStringList(list(self._names))
        popup = self._popup()
        self._list.complete()
        popup.setAccessibleName(wording.words("Names to choose from"))
        popup.setCurrentIndex(self._list.completionModel().index(0, 0))

    def matches(self, typed: str) -> list[PersonRef]:
        """Return the people a text may mean: a name that begins so, or a part of one."""
        said = compared(typed)
        people = [p for p in self._people() if p.name.strip()]
        starts = [p for p in people if compared(p.name).startswith(said)]
        parts = [p for p in people if f" {said}" in f" {compared(p.name)}"]
        return list({p.name: p for p in (*starts, *parts)}.values())[:_MOST]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and Tab take the name before the text would write a line or be left."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _TAKES:
            shown = self._popup().currentIndex().data()
            self.close()
            if isinstance(shown, str):
                self._take(shown)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _popup(self) -> QAbstractItemView:
        """Return the list. It is made for the first name: to dress it is to read all its looks."""
        popup = cast("QAbstractItemView", self._list.popup())
        if not self._has_popup:
            self._has_popup = True
            theme.dress(popup)
            popup.installEventFilter(self)  # after the completer’s own, so it comes before
        return popup

    def _take(self, shown: str) -> None:
        name = self._names.get(shown)
        if name is None or self._text is None:
            return
        mark = "@" if self._keeps_mark(self._text) else ""
        replace_before_caret(self._text, self._typed, f"{mark}{name}")


def _shown(person: PersonRef) -> str:
    return f"{person.name} · {person.role}" if person.role else person.name
