"""Exactly one of the people given."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter
from typing_extensions import override

from meetingapp.domain.concealed import shown
from meetingapp.domain.lookalikes import compared
from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.avatar import initials_of, paint_avatar
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say


@dataclass(frozen=True, slots=True)
class _Seen:
    """A person as one is looked for; ``words`` has the parts of a double name on their own too."""

    person: PersonChoice
    name: str
    initials: str
    words: str

    @classmethod
    def of(cls, person: PersonChoice) -> "_Seen":
        name = compared(person.name)
        words = f" {name} {compared(person.role)}"
        return cls(
            person, name, compared(initials_of(person.name)), words + words.replace("-", " ")
        )


class PersonField(TextField):
    """Initials or part of a name, then Tab. Down opens the list. Only people given can be chosen.

    ``chosen`` carries the id of the person when someone else is chosen.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: Say,
        people: Sequence[PersonChoice] = (),
        *,
        placeholder: Say | None = None,
    ) -> None:
        super().__init__(name, placeholder=placeholder)
        self._people: tuple[PersonChoice, ...] = ()
        self._seen: tuple[_Seen, ...] = ()
        self._offer_these(people)
        self._person: PersonChoice | None = None
        self._model = QStringListModel(self)
        self._list = QCompleter(self._model, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setWidget(self)
        self._list.setMaxVisibleItems(8)
        self._list.activated[str].connect(self._picked)  # type: ignore[index]  # overloaded signal
        self.textEdited.connect(self._typed)
        self.setMinimumWidth(theme.px(150))

    @property
    def person_id(self) -> str | None:
        """Return the id of the person chosen."""
        return self._person.id if self._person is not None else None

    def set_person(self, person_id: str | None) -> None:
        """Choose without telling anyone."""
        self._show(next((one for one in self._people if one.id == person_id), None))

    def set_people(self, people: Sequence[PersonChoice]) -> None:
        """Offer other people; who was chosen stays if still offered."""
        before = self.person_id
        self._offer_these(people)
        if before is not None:
            self.set_person(before)

    @override
    def problem(self) -> Say | None:
        if not self.raw.strip() or self._person is not None:
            return None
        return lambda words: words("Choose one of the people in the list.")

    def matches(self, typed: str) -> list[PersonChoice]:
        """Return the people a text may mean: by initials first, then by starts of words."""
        said = compared(typed)
        if not said:
            return list(self._people)
        by_initials = [one.person for one in self._seen if one.initials == said]
        by_start = [one.person for one in self._seen if f" {said}" in one.words]
        return list(dict.fromkeys([*by_initials, *by_start]))

    @override
    def left(self) -> None:
        if self._person is not None or not self.raw.strip():
            return
        said = compared(self.raw)
        exact = [one.person for one in self._seen if one.name == said]
        initials = [one.person for one in self._seen if one.initials == said]
        for found in (exact, initials, self.matches(self.raw)):
            if len(found) == 1:
                self._take(found[0])
                return
            if found:
                return  # two people fit: a person must say which

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._list.popup()
        listed = popup is not None and popup.isVisible()
        if listed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Down and not listed:
            self._offer(self._people)
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.px(15)
        middle = (self.height() - size) / 2
        paint_icon(
            painter, "chevron-down", "text2", QRectF(self.width() - size - 9, middle, size, size)
        )
        if self._person is None:
            return
        side = theme.px(24)
        circle = QRectF(7, (self.height() - side) / 2, side, side)
        paint_avatar(painter, circle, initials_of(self._person.name), "accent")
        start = self.textMargins().left() + 22 + self.fontMetrics().horizontalAdvance(self.text())
        room = self.width() - start - size - 18
        if room > theme.px(24):
            font = theme.font("sm")
            role = QFontMetrics(font).elidedText(
                shown(self._person.role), Qt.TextElideMode.ElideRight, room
            )
            painter.setFont(font)
            painter.setPen(theme.colour("text3"))
            box = QRectF(start, 0, room, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, role)

    def _offer_these(self, people: Sequence[PersonChoice]) -> None:
        self._people = tuple(people)
        self._seen = tuple(_Seen.of(person) for person in people)

    def _typed(self, text: str) -> None:
        self._person = None
        self._margins()
        whole = [one.person for one in self._seen if one.name == compared(text)]
        if len(whole) == 1:  # somebody's whole name needs no list to choose from
            self._take(whole[0])
            found = []
        else:
            found = self.matches(text)
        if text.strip() and found:
            self._offer(found)
        elif (popup := self._list.popup()) is not None:
            popup.hide()

    def _offer(self, people: Sequence[PersonChoice]) -> None:
        self._model.setStringList([self._line(one) for one in people])
        if (popup := self._list.popup()) is not None:
            theme.dress(popup)
        self._list.complete()

    def _line(self, person: PersonChoice) -> str:
        return shown(f"{person.name}, {person.role}" if person.role else person.name)

    def _picked(self, line: str) -> None:
        for person in self._people:
            if self._line(person) == line:
                self._take(person)
                return

    def _take(self, person: PersonChoice) -> None:
        self._show(person)
        self.edited.emit(self.raw)
        self.chosen.emit(person.id)

    def _show(self, person: PersonChoice | None) -> None:
        self._person = person
        self.set_raw("" if person is None else person.name)
        self._margins()
        self.setAccessibleDescription("" if person is None else person.role)
        self.update()

    def _margins(self) -> None:
        left = theme.px(26) if self._person is not None else 0
        self.setTextMargins(left, 0, theme.px(20), 0)
