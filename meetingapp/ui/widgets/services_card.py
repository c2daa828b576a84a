"""The services that have people here, and how many."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.people import Person, ServiceCode
from meetingapp.ui.viewmodels.team_form import engagement_of, still_here
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import Say


class ServicesCard(Card):
    """``wanted`` carries the service whose people somebody wants to see."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(lambda words: words("Services"))
        self._rows = RowList()
        self.stops: tuple[QWidget, ...] = ()
        self.body.addWidget(self._rows)

    def show_people(self, people: Sequence[Person], today: date) -> None:
        """Count those who work in each service now."""
        held = (engagement_of(one, today) for one in people if still_here(one, today))
        count = Counter(each.service for each in held if each is not None)
        self.stops = tuple(self._row(code, count[code]) for code in ServiceCode if count[code])
        self._rows.show_rows(self.stops)
        self.setVisible(bool(count))

    def _row(self, code: ServiceCode, people: int) -> ListRow:
        line = ListRow(
            _named(code), lambda words: words.plural("One person", "{n} persons", people)
        )
        line.opened.connect(partial(self.wanted.emit, code))
        return line


def _named(code: ServiceCode) -> Say:
    return lambda words: words.code(code)[:1].upper() + words.code(code)[1:]
