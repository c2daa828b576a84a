"""Evaluations: everything that waits for somebody, in queues, beside the month it falls in."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.queues import Queue
from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.places import AnnualPlace, BriefPlace, FiguresPlace, Place
from meetingapp.ui.viewmodels.queue_words import EMPTY
from meetingapp.ui.viewmodels.queues import QueuesModel
from meetingapp.ui.widgets.ask_folder import ask_folder
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.follow_up.month_card import MonthCard
from meetingapp.ui.widgets.follow_up.my_lines_card import MyLinesCard
from meetingapp.ui.widgets.follow_up.queue_card import Deed, QueueCard
from meetingapp.ui.widgets.follow_up.reminder_dialog import ReminderDialog
from meetingapp.ui.widgets.handover.offered_card import OfferedCard
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from meetingapp.domain.escalating import Reminder
    from meetingapp.services.queues import Waiting

_BESIDE: Final = 940
"""The width of the page under which the month stands below the queues: 1180 less the rail."""
_MEETINGS: Final = frozenset({Queue.DUE, Queue.NO_DATE, Queue.NO_PROGRESS, Queue.LEFT})
_FORMS: Final = frozenset({Queue.CONSENT, Queue.TURNING})
_EVALUATED: Final = frozenset({Queue.OVERDUE, Queue.DUE, Queue.NO_PROGRESS})
"""Where somebody wants to see what there is to judge by, before anything is done."""


class EvaluationsScreen(ScrollPage):
    """Enter opens where something is mended; Space does what the row's button does."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.model = QueuesModel(work, self)
        self.cards: dict[Queue, QueueCard] = {}
        self._under = Label(self._sentence, "body2", wrap=True)
        self.said = Said()
        self.offered = OfferedCard(work)
        self.mine = MyLinesCard(work)
        self.calm = Card(lambda words: words("Nothing waits here"), margins=(16, 0, 16, 14))
        self.calm.body.setSpacing(4)
        self.month = MonthCard(work.today())
        self.save = Button(lambda words: words("Save my calendar …"), icon_name="calendar-plus")
        self.year = Button(lambda words: words("The year"), icon_name="calendar-days")
        self._queues = QWidget()
        self._queue_body = column(self._queues, gap=16)
        self.calm.hide()
        self._lay_out()
        self.model.loaded.connect(self._show)
        self.model.more.connect(self._show_more)
        self.model.days.connect(self.month.show_days)
        self.model.on_day.connect(self.month.show_day)
        self.model.reminder.connect(self._remind)
        self.model.saved.connect(self._say_saved)
        self.model.failed.connect(self._say_trouble)
        self.month.month_shown.connect(self.model.ask_for_days)
        self.month.day_chosen.connect(self.model.ask_for_day)
        self.month.opened.connect(self._open_measure)
        self.save.clicked.connect(self._ask_where)
        self.year.clicked.connect(self._show_year)
        self.model.load()
        self.model.ask_for_days(*self.month.model.days_shown)
        self.model.ask_for_day(work.today())
        self.mine.load()

    def _show(self) -> None:
        found = self.model.found
        if found is None:
            return
        self._under.retranslate()
        for part in found.parts:
            if not part.total:
                self.calm.body.addWidget(Label(EMPTY[part.queue], "small", wrap=True))
                continue
            card = QueueCard(part, found.today, self._deed)
            card.opened.connect(self._open)
            card.done.connect(self._do)
            card.more.connect(self.model.ask_for_more)
            self.cards[part.queue] = card
            self._queue_body.insertWidget(len(self.cards) - 1, card)
        self.calm.setVisible(len(self.cards) < len(found.parts))
        first = next((line for card in self.cards.values() for line in card.rows), None)
        (first or self.month.table).setFocus()

    def _show_more(self, queue: Queue, rows: "Sequence[Waiting]") -> None:
        card = self.cards.get(queue)
        if card is None:
            return
        before = len(card.rows)
        card.add(rows)
        if len(card.rows) > before:
            card.rows[before].setFocus()

    def _deed(self, queue: Queue, waiting: "Waiting") -> Deed | None:
        """Tell what the button of a row says."""
        title = waiting.case_title
        if queue in _FORMS and self._work.may(Permission.EDIT_CASES):
            return (
                lambda words: words("Make a form"),
                lambda words: words("Make a consent form for {case}", case=title),
            )
        if not self._work.may(Permission.RUN_MEETINGS):
            return None
        if queue is Queue.OVERDUE:
            return (
                lambda words: words("Ask …"),
                lambda words: words("Ask about the evaluation, {case}", case=title),
            )
        return self._meeting_deed(queue, waiting) if queue in _MEETINGS else None

    def _meeting_deed(self, queue: Queue, waiting: "Waiting") -> Deed:
        title = waiting.case_title
        if queue is Queue.LEFT and waiting.measure is None:
            return (
                lambda words: words("Hand over …"),
                lambda words: words("Hand over the case {case}", case=title),
            )
        if self.model.is_planned(waiting):
            return (
                lambda words: words("To the meeting"),
                lambda words: words("To the meeting about {case}", case=title),
            )
        return (
            lambda words: words("New meeting"),
            lambda words: words("New meeting about {case}", case=title),
        )

    def _open(self, queue: Queue, waiting: "Waiting") -> None:
        is_judged = queue in _EVALUATED
        self._go(BriefPlace(waiting.case_id) if is_judged else self.model.place_of(waiting))

    def _open_measure(self, waiting: "Waiting") -> None:
        self._go(BriefPlace(waiting.case_id))

    def _do(self, queue: Queue, waiting: "Waiting") -> None:
        if queue is Queue.OVERDUE:
            self.model.remind(waiting)
        else:
            self._go(self.model.deed_place(queue, waiting))

    def _remind(self, reminder: "Reminder") -> None:
        ReminderDialog(self.window(), reminder, self.model.user).open()

    def _ask_where(self) -> None:
        ask_folder(
            self,
            lambda words: words("Where is the calendar to be saved?"),
            self.model.save_calendar,
        )

    def _say_saved(self, path: Path | None) -> None:
        if path is None:
            self.said.say_trouble(
                lambda words: words(
                    "You coordinate no case with a day for an evaluation, so there is no calendar "
                    "to save."
                )
            )
            return
        name = path.name
        self.said.say(lambda words: words("Saved as {file}. Open it in your calendar.", file=name))

    def _say_trouble(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _sentence(self, words: Words) -> str:
        found = self.model.found
        if found is None:
            return ""
        late, due = found.total(Queue.OVERDUE), found.total(Queue.DUE)
        said = words("No evaluation is late.")
        if late:
            said = words.plural("One evaluation is late.", "{n} evaluations are late.", late)
        if due:
            said += " " + words.plural(
                "One is to be made within two weeks.", "{n} are to be made within two weeks.", due
            )
        return f"{said} {words('They are made in a meeting about the case.')}"

    def _show_figures(self) -> None:
        self._go(FiguresPlace())

    def _show_year(self) -> None:
        self._go(AnnualPlace())

    def _go(self, place: Place) -> None:
        self._work.state.go.emit(place)

    def _lay_out(self) -> None:
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Evaluations"), "h1"))
        titles.addWidget(self._under)
        self.body.addLayout(titles)
        tools = QFrame()
        ways = FlowLayout(tools, gap=10)
        if self._work.may(Permission.SEE_FIGURES):
            figures = Button(
                lambda words: words("Figures for leadership"), icon_name="chart-column"
            )
            figures.clicked.connect(self._show_figures)
            ways.addWidget(figures)
        if self._work.may(Permission.SEE_REGISTER):
            ways.addWidget(self.year)
        if self._work.may(Permission.RUN_MEETINGS):
            ways.addWidget(self.save)
        else:
            self.save.setParent(self)
            self.save.hide()
        self.body.addWidget(tools)
        self.body.addWidget(self.said)
        self.body.addWidget(self.offered)
        self._queue_body.addWidget(self.calm)
        self._queue_body.addStretch(1)
        side = QWidget()
        beside = column(side, gap=16)
        beside.addWidget(self.mine)
        beside.addWidget(self.month)
        beside.addStretch(1)
        self.body.addWidget(Columns((self._queues, side), (31, 20), least=_BESIDE))
        self.body.addStretch(1)
