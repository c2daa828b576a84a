"""One of a list that is too long to stand on the screen: typed in part, or taken from the list."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter
from typing_extensions import override

from meetingapp.domain.lookalikes import compared
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.room.bound import Bound, Convert, Write
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording


class PickField(TextField):
    """The beginning of a word, then Tab. Down opens the list."""

    def __init__(self, name: Say, options: Sequence[Option]) -> None:
        self._options = tuple(options)
        self._value: str | None = None
        super().__init__(name)
        self._model = QStringListModel(self)
        self._list = QCompleter(self._model, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setWidget(self)
        self._list.activated[str].connect(self._picked)  # type: ignore[index]  # overloaded signal
        self.textEdited.connect(self._typed)
        self.setMinimumWidth(theme.px(120))

    @property
    def value(self) -> str | None:
        """Return what is chosen."""
        return self._value

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other things; what was chosen stays chosen."""
        self._options = tuple(options)
        self.retranslate()

    def set_value(self, value: str | None) -> None:
        """Choose without telling anyone."""
        self._value = value
        self.set_raw(self._said(value))

    @override
    def problem(self) -> Say | None:
        if self._value is not None or not self.raw.strip():
            return None
        return lambda words: words("Choose from the list. Arrow down opens it.")

    @override
    def left(self) -> None:
        if self._value is None and len(found := self._matches(self.raw)) == 1:
            self._take(found[0])

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if self._value is not None:
            self.set_raw(self._said(self._value))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._list.popup()
        listed = popup is not None and popup.isVisible()
        if listed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.key() == Qt.Key.Key_Down and not listed:
            self._offer(self._options)
        else:
            super().keyPressEvent(event)

    def _said(self, value: str | None) -> str:
        words = wording.words
        return next((o.say(words) for o in self._options if o.value == value), "")

    def _matches(self, typed: str) -> list[Option]:
        said = compared(typed)
        if not said:
            return []
        words = wording.words
        names = [(compared(o.say(words)), o) for o in self._options]
        exact = [o for name, o in names if name == said]
        starts = [o for name, o in names if name.startswith(said)]
        return exact or starts or [o for name, o in names if said in name]

    def _typed(self, text: str) -> None:
        self._value = None
        found = self._matches(text)
        popup = self._list.popup()
        if found:
            self._offer(found)
        elif popup is not None:
            popup.hide()

    def _offer(self, options: Sequence[Option]) -> None:
        self._model.setStringList([o.say(wording.words) for o in options])
        if (popup := self._list.popup()) is not None:
            theme.dress(popup)
        self._list.complete()

    def _picked(self, line: str) -> None:
        for option in self._options:
            if option.say(wording.words) == line:
                self._take(option)
                return

    def _take(self, option: Option) -> None:
        self.set_value(option.value)
        self.edited.emit(self.raw)


class BoundPick(Bound):
    """Binds such a choice; what is not in the list is kept as it was typed."""

    def __init__(self, control: PickField, write: Write, convert: Convert) -> None:
        super().__init__(control)
        self._pick = control

        def written(text: str) -> None:
            value = control.value
            write(None if value is None else convert(value), text)

        control.edited.connect(written)

    @override
    def fill(self, value: object, raw: str) -> None:
        self._pick.set_value(None if value is None else str(value))
        if value is None:
            self._pick.set_raw(raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._pick.raw.strip()
