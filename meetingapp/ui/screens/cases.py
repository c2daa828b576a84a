"""All cases: find one, or begin a new one."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from meetingapp.domain.lookalikes import compared
from meetingapp.services.roles import Permission
from meetingapp.ui.places import CasePlace
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.resting_card import RestingCard
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.ports import CaseSummary

_MOST: Final = 40
_RUNS_OUT: Final = timedelta(days=30)


class CasesScreen(ScrollPage):
    """A list that is narrowed while one types; Enter opens the first that is left."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._all: list[tuple[str, CaseSummary]] = []
        self._found: list[CaseSummary] = []
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Cases"), "h1"))
        titles.addWidget(
            Label(lambda words: words("One case for each child. Nobody sees two at once."), "body2")
        )
        head.addLayout(titles, 1)
        self.new = PrimaryButton(lambda words: words("New case"), "plus")
        self.new.clicked.connect(lambda: work.state.go.emit(CasePlace()))
        if not work.may(Permission.EDIT_CASES):
            self.new.hide()
        head.addWidget(self.new)
        self.body.addLayout(head)
        self.search = TextField(
            lambda words: words("Find a case"),
            placeholder=lambda words: words("Name or case number"),
        )
        self.search.setMaximumWidth(420)
        self.search.edited.connect(self._narrow)
        self.search.returnPressed.connect(self._open_first)
        self.body.addWidget(self.search)
        self.list = Card(margins=(8, 8, 8, 8))
        self._empty = Label(lambda words: words("There are no cases yet."), "small")
        self._empty.setContentsMargins(8, 6, 8, 6)
        self._rows = RowList()
        self.list.body.addWidget(self._empty)
        self.list.body.addWidget(self._rows)
        self.body.addWidget(self.list)
        self.resting = RestingCard(work)
        self.body.addWidget(self.resting)
        self.body.addStretch(1)
        work.background.store(self._read, self.show_cases)

    def _read(self) -> "tuple[CaseSummary, ...]":
        return tuple(self._work.session.list_cases())

    def show_cases(self, cases: "tuple[CaseSummary, ...]") -> None:
        """Show these cases by name."""
        self._empty.setVisible(not cases)
        by_name = sorted(cases, key=lambda one: one.title.casefold())
        self._all = [(compared(f"{one.title} {one.reference}"), one) for one in by_name]
        self._narrow("")
        (self.search if cases else self.new).setFocus()

    def _row(self, case: "CaseSummary") -> ListRow:
        line = ListRow(
            plain(case.title),
            _about(case, self._work.today()),
            Avatar(initials_of(case.title), size=36),
        )
        line.add_right(self._consent(case))
        line.opened.connect(lambda: self._work.state.go.emit(CasePlace(case.id)))
        return line

    def _consent(self, case: "CaseSummary") -> Pill:
        until = case.consent_valid_to
        today = self._work.today()
        if until is None:
            return Pill(lambda words: words("No consent registered"), "neutral")
        if until < today:
            return Pill(lambda words: words("Consent has run out"), "warn")
        say: Say = lambda words: words("Consent until {day}", day=words.long_day(until))  # noqa: E731 - a text
        soon = until - today < _RUNS_OUT
        return Pill(say, "warn" if soon else "ok", icon_name="shield-check")

    def _narrow(self, typed: str) -> None:
        wanted = compared(typed).split()
        self._found = [case for text, case in self._all if all(word in text for word in wanted)]
        shown = self._found[:_MOST]
        self._rows.show_rows(
            [self._row(case) for case in shown], more=len(self._found) - len(shown)
        )

    def _open_first(self) -> None:
        if self._found:
            self._work.state.go.emit(CasePlace(self._found[0].id))


def _about(case: "CaseSummary", today: date) -> Say:
    born = case.born
    reference = case.reference

    if born is None:
        return plain(reference)
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return lambda words: " · ".join(
        part for part in (words.plural("one year", "{n} years", years), reference) if part
    )
