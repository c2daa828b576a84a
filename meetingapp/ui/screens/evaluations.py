"""Evaluations: late, within two weeks, and later. What they find belongs to the meeting."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from meetingapp.services.roles import Permission
from meetingapp.ui.places import CasePlace, MeasuresPlace, NewMeetingPlace, Place
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import PillKind
from meetingapp.ui.widgets.row_with_button import RowButton, RowWithButton
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.today_rows import due_row
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMeasure, Page
    from meetingapp.services.measures import Evaluations

_MOST: Final = 40


class EvaluationsScreen(ScrollPage):
    """A row opens the case; its button plans the meeting where the evaluation is made."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._found: Evaluations | None = None
        self._under = Label(self._sentence, "body2", wrap=True)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Evaluations"), "h1"))
        titles.addWidget(self._under)
        self.body.addLayout(titles)
        self.overdue = Card(lambda words: words("Overdue"))
        self.soon = Card(lambda words: words("Within two weeks"))
        self.later = Card(lambda words: words("Later on"))
        for card in (self.overdue, self.soon, self.later):
            card.hide()
            self.body.addWidget(card)
        self.body.addStretch(1)
        work.background.store(self._read, self._show)

    def _read(self) -> "Evaluations":
        return self._work.session.lists.list_evaluations(_MOST)

    def _show(self, found: "Evaluations") -> None:
        self._found = found
        self._under.retranslate()
        self._fill(self.overdue, found.overdue, "danger", lambda words: words("None is late."))
        self._fill(
            self.soon,
            found.soon,
            "warn",
            lambda words: words("No measure is to be evaluated the next two weeks."),
        )
        self._fill(
            self.later, found.later, "neutral", lambda words: words("None is planned later.")
        )
        first = self.findChild(ListRow)
        if first is not None:
            first.setFocus()

    def _sentence(self, words: Words) -> str:
        if self._found is None:
            return ""
        late = self._found.overdue.total or 0
        said = words.plural("One evaluation is late.", "{n} evaluations are late.", late)
        rest = words("They are made in a meeting about the case.")
        return f"{said if late else words('No evaluation is late.')} {rest}"

    def _fill(self, card: Card, page: "Page[ListedMeasure]", kind: PillKind, empty: Say) -> None:
        total = page.total or 0
        card.set_count(total, kind)
        card.show()
        if not total:
            card.body.setContentsMargins(16, 0, 16, 14)
            card.body.addWidget(Label(empty, "small", wrap=True))
        for due in page.rows:
            card.body.addWidget(self._row(due))
        more = total - len(page.rows)
        if more:
            rest = Button(
                lambda words: words.plural(
                    "One more, in the register of measures",
                    "{n} more, in the register of measures",
                    more,
                ),
                kind="link",
            )
            rest.clicked.connect(partial(self._go, MeasuresPlace()))
            card.body.addWidget(rest)

    def _row(self, due: "ListedMeasure") -> QWidget:
        line = due_row(due, self._work.today())
        line.opened.connect(partial(self._go, CasePlace(due.case_id)))
        if not self._work.may(Permission.RUN_MEETINGS):
            return line
        title = due.case_title
        plan = RowButton(
            lambda words: words("New meeting"),
            lambda words: words("New meeting about {case}", case=title),
        )
        plan.clicked.connect(partial(self._go, NewMeetingPlace(due.case_id)))
        return RowWithButton(line, plan)

    def _go(self, place: Place, _clicked: object = None) -> None:
        self._work.state.go.emit(place)
