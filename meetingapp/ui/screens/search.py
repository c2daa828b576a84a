"""All hits, by case: one field, conditions to choose and take away, and why each hit is one."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from meetingapp.domain.query import chip_text
from meetingapp.services.roles import Permission
from meetingapp.ui.places import Place, RoomPlace, SearchPlace
from meetingapp.ui.viewmodels.hit_words import ICONS, place_of
from meetingapp.ui.viewmodels.result_words import (
    about_hit,
    case_mark,
    case_said,
    case_title,
    count_said,
    hit_title,
)
from meetingapp.ui.viewmodels.search import SearchModel
from meetingapp.ui.viewmodels.search_chips import said_chip
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.search_results import CaseHits, ToldHit

_LONGEST: Final = 300
_TILE: Final = 34
_KEY: Final = "hit"


class SearchScreen(ScrollPage):
    """Enter in the field goes to the first hit, Enter there opens it, Escape there comes back.

    What is typed is kept nowhere: it does not come back after a lock.

    Args:
        work: the use cases and the day.
        place: what is looked for to begin with, and the hit to stand on.
    """

    has_unkept = False

    def __init__(self, work: Workplace, place: SearchPlace) -> None:
        super().__init__()
        self._work = work
        self._told = ""
        self._at = place.at
        self.model = SearchModel(work, self)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Search"), "h1"))
        titles.addWidget(Label(_what_is_searched, "body2", wrap=True))
        self.body.addLayout(titles)
        # A plain field: it is no form, and what stands in it must not be taken along at a lock.
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.textEdited.connect(self.model.write)
        self.field.returnPressed.connect(self._to_first)
        self.body.addWidget(self.field)
        self.chips = Chips(lambda words: words("Narrow the search"), ())
        self.chips.changed.connect(self._chosen)
        self.body.addWidget(self.chips)
        self.said = Label(plain(""), "body2", wrap=True)
        self.body.addWidget(self.said)
        self.rows: list[ListRow] = []
        self._opened = ""
        self._cards = QWidget()
        self.body.addWidget(self._cards)
        self.body.addStretch(1)
        self.model.changed.connect(self._show)
        self.model.rewritten.connect(self.field.setText)
        wording.changed.connect(self._name_field)
        self._name_field()
        self.field.setText(place.text)
        self.model.write(self.field.text())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.field.setFocus()

    @property
    def place_now(self) -> Place:
        """Return this place without what was looked for."""
        return SearchPlace()

    @property
    def way_back(self) -> Place:
        """Return this place as it is, to come back to from a hit that was opened."""
        return SearchPlace(self.field.text(), self._opened)

    def _name_field(self) -> None:
        name = wording.words("Search in everything you have access to")
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)

    def _chosen(self, values: tuple[str, ...]) -> None:
        offered = self.model.offered
        self.model.choose(tuple(chip for chip in offered if chip_text(chip) in values))

    def _show(self) -> None:
        model = self.model
        offered = tuple(Option(chip_text(chip), said_chip(chip)) for chip in model.offered)
        if [each.value for each in offered] != [each.value for each in self.chips.options]:
            self.chips.set_options(offered)
        self.chips.set_values([chip_text(chip) for chip in model.query.chips])
        if model.waits:
            return
        self._draw()
        self._stand_on_hit()
        self.said.set_say(self._remark)
        self.said.setVisible(bool(self.said.text()))
        told = self.said.text()
        if told != self._told:
            self._told = told
            announce(self.field, told)

    def _remark(self, words: Words) -> str:
        """Say how much was found, or why there is nothing."""
        model = self.model
        if model.trouble is not None:
            return words.error(model.trouble)
        if model.hides_cases:
            return words("While the screen is shared, no cases are shown here.")
        return count_said(model.results)(words) if model.results is not None else ""

    @property
    def told(self) -> str:
        """Return what a screen reader was told last."""
        return self._told

    def _draw(self) -> None:
        """Replace the cards by those of the newest answer."""
        holder = QWidget()
        body = column(holder, gap=14)
        self.rows = []
        for case in self.model.results.cases if self.model.results is not None else ():
            body.addWidget(self._card(case))
        self.body.replaceWidget(self._cards, holder)
        self._cards.hide()
        self._cards.deleteLater()
        self._cards = holder

    def _card(self, case: "CaseHits") -> Card:
        card = Card(case_title(case))
        card.header.insertWidget(1, Label(case_mark(case), "small"))
        for told in case.hits:
            place = place_of(told.hit, self._may_be_at)
            if place is not None:
                card.body.addWidget(self._row(case, told, place))
        return card

    def _row(self, case: "CaseHits", told: "ToldHit", place: Place) -> ListRow:
        today, hit = self._work.today(), told.hit
        tile = Tile(ICONS[hit.kind], kind="neutral", size=_TILE)
        line = ListRow(hit_title(hit, today), about_hit(told, today), tile, whose=case_said(case))
        line.setProperty(_KEY, f"{hit.kind.value} {hit.case_id} {hit.id}")
        line.opened.connect(partial(self._open, line, place))
        self.rows.append(line)
        return line

    def _open(self, line: ListRow, place: Place) -> None:
        self._opened = str(line.property(_KEY))
        self._work.state.go.emit(place)

    def _stand_on_hit(self) -> None:
        """Stand on the hit one comes back from, once; it may be one no more."""
        at, self._at = self._at, ""
        line = next((each for each in self.rows if at and each.property(_KEY) == at), None)
        if line is not None:
            line.setFocus(Qt.FocusReason.TabFocusReason)

    def _may_be_at(self, place: Place) -> bool:
        """Tell whether a hit leads anywhere: only the room asks for more than this screen."""
        return not isinstance(place, RoomPlace) or self._work.may(Permission.RUN_MEETINGS)

    def _to_first(self) -> None:
        if self.rows and not self.model.waits:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)


def _what_is_searched(words: Words) -> str:
    return words(
        "Names, measures, meetings and what stands in finished minutes, in the cases you have "
        "access to. Nothing of what you look for is kept."
    )
