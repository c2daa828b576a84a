"""The register of measures: every active one, over the cases a person may see."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from typing_extensions import override

from meetingapp.ui.places import CasePlace, CataloguePlace
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.long_list import LongList
from meetingapp.ui.viewmodels.measure_columns import ORDERS, measure_columns
from meetingapp.ui.viewmodels.measuring import MeasuringModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.long_list_page import LongListPage
from meetingapp.ui.widgets.measure_pane import MeasurePane
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMeasure, MeasureOrder

OVERDUE: Final = "overdue"
MINE: Final = "mine"
WEEK: Final = "week"
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
        only: a narrowing to begin with, such as ``OVERDUE``.
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
        self.only = Chips(
            lambda words: words("Show only"),
            (
                Option(OVERDUE, lambda words: words("Overdue")),
                Option(MINE, lambda words: words("Mine")),
                Option(WEEK, lambda words: words("This week")),
            ),
        )
        self.only.set_values((only,) if only else ())
        self.order = Seg(
            lambda words: words("Sort by"),
            tuple(Option(order, say) for order, say in _ORDER_NAMES),
            advance=False,
        )
        self.order.set_value("evaluation")
        self.offers = Button(
            lambda words: words("Catalogue of measures"), kind="link", icon_name="lightbulb"
        )
        self.offers.clicked.connect(self._go_to_offers)
        self.lay_out(Columns((self.only, self.offers), (1, 0), least=560), beside=self.order)
        self.narrowed.connect(self._ask)
        self.only.changed.connect(self._ask)
        self.order.chosen.connect(self._ask)
        self.table.sorted_by.connect(self._sort_by)
        self.table.opened.connect(self._open)
        self.model.counted.connect(self._counted)
        self.measuring = MeasuringModel(work)
        self.measuring.setParent(self)
        self.pane = MeasurePane(self.measuring)
        self.pane.setParent(self)
        self.pane.hide()
        self._lies_over = False
        self._shown: tuple[str, str] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._show_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.clicked.connect(self._lay_over)
        self.pane.closed.connect(self._take_away)
        key = QShortcut(QKeySequence("M"), self.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.measure)
        theme.changed.connect(self._fit)
        self._is_new = True
        self._ask()

    def _go_to_offers(self) -> None:
        self._work.state.go.emit(CataloguePlace())

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
        is_there = self._shown is not None
        if lies_over:
            wide = min(theme.px(_WIDE), self.width())
            if not self._lies_over:
                self.pane.hide()
        elif is_there:
            self.pane.show()
        self._lies_over = lies_over
        self.pane.lie_over(on=lies_over)
        taken = wide if is_there and not lies_over else 0
        margins = self._body.contentsMargins()
        self._body.setContentsMargins(
            margins.left(), margins.top(), _MARGIN + taken, margins.bottom()
        )
        self.pane.setGeometry(self.width() - wide, 0, wide, self.height())

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
        if listed is None:
            self.pane.hide()
        else:
            self.pane.show_listed(listed)
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

    def _ask(self, _told: object = None) -> None:
        from meetingapp.services.measures import MeasureQuery  # noqa: PLC0415 - after the first paint

        chosen: Sequence[str] = self.only.values
        query = MeasureQuery(
            self.search.raw,
            mine=MINE in chosen,
            overdue=OVERDUE in chosen,
            this_week=WEEK in chosen,
            order=cast("MeasureOrder", self.order.value or "evaluation"),
        )
        self.ask(partial(self._work.session.lists.list_measures, query))

    def _sort_by(self, column: int) -> None:
        order = ORDERS[column]
        if order is not None:
            self.order.set_value(order)
            self._ask()

    def _counted(self, total: int) -> None:
        is_narrowed = bool(self.search.raw.strip() or self.only.values)
        self.show_count(
            total,
            lambda words: words.plural("One active measure.", "{n} active measures.", total),
            (lambda words: words("No measure fits. Write less, or show more."))
            if is_narrowed
            else lambda words: words("No measures are under way. They come here from the minutes."),
        )
        self._soon.start()
        if self._is_new:
            self._is_new = False
            self.take_keyboard()

    def _open(self, row: int) -> None:
        listed = self.model.row_at(row)
        if listed is not None:
            self._work.state.go.emit(CasePlace(listed.case_id))


_ORDER_NAMES: Final[tuple[tuple[str, Say], ...]] = (
    ("evaluation", lambda words: words("Evaluation")),
    ("title", lambda words: words("Measure")),
    ("child", lambda words: words("Child")),
    ("responsible", lambda words: words("Responsible")),
)
