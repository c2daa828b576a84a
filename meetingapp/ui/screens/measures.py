"""The register of measures: every active one, over the cases a person may see."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from typing_extensions import override

from meetingapp.domain.measurement import counted
from meetingapp.domain.query import LONGEST, Chip, Query, read_query, written
from meetingapp.ui.places import BriefPlace, CasePlace, CataloguePlace
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.long_list import LongList
from meetingapp.ui.viewmodels.measure_columns import ORDERS, measure_columns
from meetingapp.ui.viewmodels.measuring import MeasuringModel
from meetingapp.ui.viewmodels.saved_filters import SavedFiltersModel
from meetingapp.ui.viewmodels.search_chips import typed_query
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.long_list_page import LongListPage
from meetingapp.ui.widgets.measure_pane import MeasurePane
from meetingapp.ui.widgets.register.filter_bar import FilterBar
from meetingapp.ui.widgets.register.saved_bar import SavedBar
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMeasure, MeasureOrder
    from meetingapp.services.measurements import Measured

_URGENCY: Final = "urgency"
_PAUSE_MS: Final = 120
"""How long the list stands on a measure before what was measured of it is read."""
_WIDE, _NARROW, _MARGIN = 400, 360, 32
_ROOMY: Final = 1400
_BESIDE: Final = 1180


class MeasuresScreen(LongListPage):
    """Narrowed while one types; Enter in the list opens the case, M is for a new number.

    Beside the list stands what was measured of the measure that is chosen; where there is no room
    for it, M or a click lays it over the list, and Escape takes it away.

    Args:
        work: the use cases and the day.
        only: conditions to begin with, as they are typed.
    """

    def __init__(self, work: Workplace, only: str = "") -> None:
        self._work = work
        self.model: LongList[ListedMeasure] = LongList(
            work.background, measure_columns(work.today())
        )
        super().__init__(
            lambda words: words("Measures"),
            TextField(
                lambda words: words("Find a measure"),
                placeholder=lambda words: words("Measure, child or responsible"),
            ),
            self.model,
        )
        self.model.setParent(self)
        self.order = Seg(
            lambda words: words("Sort by"),
            tuple(Option(order, say) for order, say in _ORDER_NAMES),
            advance=False,
        )
        self.order.set_value(_URGENCY)
        self.offers = Button(
            lambda words: words("Catalogue of measures"), kind="link", icon_name="lightbulb"
        )
        self.offers.clicked.connect(self._go_to_offers)
        self.filters = FilterBar(self.offers)
        self.kept = SavedFiltersModel(work, self)
        self.saved = SavedBar(self.kept)
        self.lay_out(self.filters, self.saved, beside=self.order, shares=(3, 5))
        self.search.setMaxLength(LONGEST)
        self.search.edited.connect(self._show_query)
        self.narrowed.connect(self._ask)
        self.filters.chosen.connect(self._choose)
        self.saved.chosen.connect(self._write)
        self.order.chosen.connect(self._ask)
        self.table.sorted_by.connect(self._sort_by)
        self.table.opened.connect(self._open)
        self.model.counted.connect(self._counted)
        self.measuring = MeasuringModel(work)
        self.measuring.setParent(self)
        self._pane: MeasurePane | None = None
        self._lies_over = False
        self._shown: tuple[str, str] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._show_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.clicked.connect(self._lay_over)
        self.measuring.shown.connect(self._bring_up_to_date)
        key = QShortcut(QKeySequence("M"), self.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.measure)
        theme.changed.connect(self._fit)
        wording.changed.connect(self._say_query)
        self._is_new = True
        self._write(read_query(only))
        self.kept.read()

    def _go_to_offers(self) -> None:
        self._work.state.go.emit(CataloguePlace())

    @property
    def pane(self) -> MeasurePane:
        """Return what tells of one measure. It is made when there is one: the list comes first."""
        if self._pane is None:
            self._pane = MeasurePane(self.measuring)
            self._pane.setParent(self)
            self._pane.hide()
            self._pane.closed.connect(self._take_away)
            self._pane.brief.connect(self._go_to_brief)
        return self._pane

    def _go_to_brief(self, case_id: str) -> None:
        self._work.state.go.emit(BriefPlace(case_id))

    def measure(self) -> None:
        """Let a number of the chosen measure be typed."""
        self._show_chosen()
        if self._shown is not None:
            self.pane.show()
            self.pane.raise_()
            self.pane.take_keyboard()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand beside the list, or over it where there is no room for both."""
        effective = theme.effective(self.window().width())
        wide = theme.px(_WIDE if effective >= _ROOMY else _NARROW)
        lies_over = effective < _BESIDE
        is_there, turns = self._shown is not None, lies_over != self._lies_over
        if lies_over:
            wide = min(theme.px(_WIDE), self.width())
        self._lies_over = lies_over
        if self._pane is not None:
            self._pane.setGeometry(self.width() - wide, 0, wide, self.height())
            self._pane.lie_over(on=lies_over)
            if lies_over and turns:
                self._pane.hide()
            elif is_there and not lies_over:
                self._pane.show()
        taken = wide if is_there and not lies_over else 0
        margins = self._body.contentsMargins()
        self._body.setContentsMargins(
            margins.left(), margins.top(), _MARGIN + taken, margins.bottom()
        )

    def _bring_up_to_date(self, held: "Measured") -> None:
        """Let the row tell of the number that was written down beside it."""
        row = self.table.currentIndex().row()
        listed = self.model.row_at(row) if self.model.total else None
        if listed is None or listed.measure.id != held.measure.id:
            return
        numbers = counted(held.measurements)
        latest = numbers[-1] if numbers else None
        if latest != listed.latest:
            self.model.put(row, replace(listed, latest=latest))

    def _chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._soon.start()

    def _show_chosen(self) -> None:
        """Tell of the measure the list stands on, unless it is told of already."""
        self._soon.stop()
        listed = self.model.row_at(self.table.currentIndex().row()) if self.model.total else None
        key = (listed.case_id, listed.measure.id) if listed is not None else None
        if key == self._shown:
            return
        self._shown = key
        if listed is not None:
            self.pane.show_listed(listed)
        elif self._pane is not None:
            self._pane.hide()
        self._fit()

    def _lay_over(self, _index: QModelIndex) -> None:
        if self._lies_over:
            self._show_chosen()
            self.pane.show()
            self.pane.raise_()

    def _take_away(self) -> None:
        if self._lies_over:
            self.pane.hide()
        self.table.setFocus()

    @property
    def query(self) -> Query:
        """Return what is asked for: the field says all of it."""
        return read_query(self.search.raw)

    def _choose(self, chips: tuple[Chip, ...]) -> None:
        """Ask for these conditions beside the words that are written."""
        self._write(Query(self.query.words, chips))

    def _write(self, query: Query) -> None:
        self.search.set_raw(typed_query(wording.words, query))
        self._show_query()
        self._ask()

    def _say_query(self) -> None:
        """Say what is asked for in the language that is read now."""
        self.search.set_raw(typed_query(wording.words, self.query))
        self._show_query()

    def _show_query(self, _text: str = "") -> None:
        self.filters.show_query(self.query)
        self.saved.show_query(self.query)

    def _ask(self, _told: object = None) -> None:
        from meetingapp.services.measures import MeasureQuery  # noqa: PLC0415 - after the first paint

        order = cast("MeasureOrder", self.order.value or _URGENCY)
        query = MeasureQuery(written(self.query), order)
        self.ask(partial(self._work.session.lists.list_measures, query))

    def _sort_by(self, column: int) -> None:
        order = ORDERS[column]
        if order is not None:
            self.order.set_value(order)
            self._ask()

    def _counted(self, total: int) -> None:
        is_narrowed = self.query != Query()
        self.show_count(
            total,
            partial(_counted_in_words, total=total, is_narrowed=is_narrowed),
            (lambda words: words("No measure fits. Write less, or show more."))
            if is_narrowed
            else lambda words: words("No measures are under way. They come here from the minutes."),
        )
        self._soon.start()
        if self._is_new:
            self._is_new = False
            (self.table if total else self.search).setFocus()

    def _open(self, row: int) -> None:
        listed = self.model.row_at(row)
        if listed is not None:
            self._work.state.go.emit(CasePlace(listed.case_id))


def _counted_in_words(words: Words, *, total: int, is_narrowed: bool) -> str:
    if is_narrowed:
        return words.plural("One measure fits.", "{n} measures fit.", total)
    return words.plural("One active measure.", "{n} active measures.", total)


_ORDER_NAMES: Final[tuple[tuple[str, Say], ...]] = (
    (_URGENCY, lambda words: words.in_context("sort", "Urgent")),
    ("evaluation", lambda words: words("Evaluation")),
    ("title", lambda words: words("Measure")),
    ("child", lambda words: words("Child")),
    ("responsible", lambda words: words("Responsible")),
)
