"""Everybody in the register: found while one writes, those who have left last."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.lookalikes import compared
from meetingapp.domain.people import Person
from meetingapp.ui.viewmodels.team_form import described, still_here
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain, wording

MOST: Final = 40


class PeopleCard(Card):
    """``opened`` carries the person to be edited. ``stops`` take the keyboard, from above."""

    opened = Signal(object)
    narrowed = Signal()
    """Other rows are shown: what stands around them decides where Tab goes."""

    def __init__(self) -> None:
        super().__init__(lambda words: words("People"))
        self.take_in = Button(
            lambda words: words("From a file"), kind="link", icon_name="file-text"
        )
        self.add = Button(lambda words: words("New person"), kind="link", icon_name="plus")
        self.search = TextField(
            lambda words: words("Find a person"),
            placeholder=lambda words: words("Name, role or service"),
        )
        self._people: tuple[Person, ...] = ()
        self._today = date.max
        self._rows = RowList()
        self._nobody = Label(lambda words: words("Nobody yet. Add those in the team."), "small")
        self._not_found = Label(lambda words: words("Nobody fits that."), "small")
        self.header.addWidget(self.take_in)
        self.header.addWidget(self.add)
        self.body.setSpacing(6)
        for part in (self.search, self._nobody, self._not_found, self._rows):
            self.body.addWidget(part)
        self.search.edited.connect(lambda _text: self._narrow())
        self.search.returnPressed.connect(self._open_first)
        self._found: list[Person] = []
        self._narrow()

    def show_people(self, people: Sequence[Person], today: date) -> None:
        """Show these; who has left comes last."""
        here = [one for one in people if still_here(one, today)]
        self._people = (*here, *(one for one in people if one not in here))
        self._today = today
        self.set_count(len(here))
        self._narrow()

    def look_for(self, text: str) -> None:
        """Look for something, as if it were written."""
        self.search.set_raw(text)
        self._narrow()
        self.search.setFocus()

    def _narrow(self) -> None:
        words, today = wording.words, self._today
        wanted = compared(self.search.raw).split()
        self._found = [
            one
            for one in self._people
            if _fits(wanted, compared(f"{one.name} {described(words, one, today)}"))
        ]
        shown = self._found[:MOST]
        lines = [self._row(one) for one in shown]
        self._rows.show_rows(lines, more=len(self._found) - len(shown))
        self.stops: tuple[QWidget, ...] = (self.take_in, self.add, self.search, *lines)
        self.narrowed.emit()
        self._nobody.setVisible(not self._people)
        self.search.setVisible(bool(self._people))
        self._not_found.setVisible(bool(self._people) and not self._found)

    def _row(self, person: Person) -> ListRow:
        today = self._today
        line = ListRow(
            plain(person.name),
            lambda words: described(words, person, today),
            Avatar(initials_of(person.name), size=34),
        )
        line.opened.connect(partial(self.opened.emit, person))
        return line

    def _open_first(self) -> None:
        if self._found:
            self.opened.emit(self._found[0])


def _fits(wanted: Sequence[str], text: str) -> bool:
    return all(word in text for word in wanted)
