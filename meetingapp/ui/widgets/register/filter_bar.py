"""The conditions asked for most, one press each, and the way to all the others."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.query import ME, About, Chip, Period, Query, State, chip_text
from meetingapp.ui.viewmodels.search_chips import said_chip
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.register.filter_dialog import FilterDialog
from meetingapp.ui.wording import Say

_QUICK: Final[tuple[tuple[Chip, Say], ...]] = (
    (Chip(About.STATE, State.LATE.value), lambda words: words("Overdue")),
    (Chip(About.PERSON, ME), lambda words: words("Mine")),
    (Chip(About.EVALUATED, Period.SOON.value), lambda words: words("Evaluated soon")),
    (Chip(About.STATE, State.UNMEASURED.value), lambda words: words("Not measured")),
)
_OFFERED: Final = tuple(chip for chip, _ in _QUICK)


class FilterBar(QWidget):
    """``chosen`` carries all conditions, as a person has them now.

    Args:
        beside: what stands at the end of the line.
    """

    chosen = Signal(object)

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self._query = Query()
        self.quick = Chips(lambda words: words("Show only"), _options(()))
        self.more = Button(lambda words: words("Filter"), icon_name="list-filter")
        self.dialog: FilterDialog | None = None
        column(self).addWidget(Columns((self.quick, self.more, beside), (1, 0, 0), least=620))
        self.quick.changed.connect(self._pick)
        self.more.clicked.connect(self._ask)

    def show_query(self, query: Query) -> None:
        """Show the conditions that are asked for, those written by hand among them."""
        self._query = query
        options = _options(query.chips)
        if [each.value for each in options] != [each.value for each in self.quick.options]:
            self.quick.set_options(options)
        self.quick.set_values([chip_text(chip) for chip in query.chips])

    def _pick(self, values: tuple[str, ...]) -> None:
        offered = (*_OFFERED, *(chip for chip in self._query.chips if chip not in _OFFERED))
        self.chosen.emit(tuple(chip for chip in offered if chip_text(chip) in values))

    def _ask(self) -> None:
        self.dialog = FilterDialog(self.window(), self._query.chips)
        self.dialog.chosen.connect(self.chosen)
        self.dialog.open()


def _options(chips: Sequence[Chip]) -> tuple[Option, ...]:
    quick = tuple(Option(chip_text(chip), say) for chip, say in _QUICK)
    others = (chip for chip in chips if chip not in _OFFERED)
    return (*quick, *(Option(chip_text(chip), said_chip(chip)) for chip in others))
