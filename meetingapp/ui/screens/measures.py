"""The register of measures: every active one, over the cases a person may see."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from meetingapp.ui.places import CasePlace
from meetingapp.ui.viewmodels.long_list import LongList
from meetingapp.ui.viewmodels.measure_columns import ORDERS, measure_columns
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.long_list_page import LongListPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMeasure, MeasureOrder

OVERDUE: Final = "overdue"
MINE: Final = "mine"
WEEK: Final = "week"


class MeasuresScreen(LongListPage):
    """Narrowed while one types; Enter in the list opens the case.

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
        self.lay_out(self.only, beside=self.order)
        self.narrowed.connect(self._ask)
        self.only.changed.connect(self._ask)
        self.order.chosen.connect(self._ask)
        self.table.sorted_by.connect(self._sort_by)
        self.table.opened.connect(self._open)
        self.model.counted.connect(self._counted)
        self._is_new = True
        self._ask()

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
