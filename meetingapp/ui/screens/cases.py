"""All cases: find one, or begin a new one."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from meetingapp.services.roles import Permission
from meetingapp.ui.places import CasePlace, ParcelPlace
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.hits import hits
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.resting_card import RestingCard
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import Page
    from meetingapp.services.summaries import CaseSummary

_MOST: Final = 40
_PAUSE_MS: Final = 150
"""How long nobody types before the list is read again."""
_RUNS_OUT: Final = timedelta(days=30)


class CasesScreen(ScrollPage):
    """A list that is narrowed while one types; Enter opens the first that is left."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._found: tuple[CaseSummary, ...] = ()
        self._asked = 0
        self._is_reading = False
        self._opens_first = False
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_PAUSE_MS)
        self._typed.timeout.connect(self._ask)
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Cases"), "h1"))
        titles.addWidget(
            Label(lambda words: words("One case for each child. Nobody sees two at once."), "body2")
        )
        head.addLayout(titles, 1)
        self.new = PrimaryButton(lambda words: words("New case"), "plus")
        self.new.clicked.connect(lambda: work.state.go.emit(CasePlace()))
        self.parcel = Button(lambda words: words("Open a parcel"), icon_name="lock-open")
        self.parcel.clicked.connect(lambda: work.state.go.emit(ParcelPlace()))
        for button in (self.parcel, self.new):
            head.addWidget(button)
            if not work.may(Permission.EDIT_CASES):
                button.hide()
        self.body.addLayout(head)
        self.search = TextField(
            lambda words: words("Find a case"),
            placeholder=lambda words: words("Name or case number"),
        )
        self.search.setMaximumWidth(420)
        self.search.edited.connect(self._wait)
        self.search.returnPressed.connect(self._open_first)
        self.body.addWidget(self.search)
        self.list = Card(margins=(8, 8, 8, 8))
        self._empty = Label(_none_yet, "small", wrap=True)
        self._empty.setContentsMargins(8, 6, 8, 6)
        self._rows = RowList()
        self.list.body.addWidget(self._empty)
        self.list.body.addWidget(self._rows)
        self.body.addWidget(self.list)
        self.resting = RestingCard(work)
        self.body.addWidget(self.resting)
        self.body.addStretch(1)
        self._ask()

    def _wait(self, _text: str) -> None:
        self._opens_first = False
        self._typed.start()

    def _ask(self) -> None:
        """Read the first cases that fit what is typed."""
        self._typed.stop()
        self._asked += 1
        self._is_reading = True
        asked, text, lists = self._asked, self.search.raw, self._work.session.lists

        def job() -> "tuple[int, Page[CaseSummary]]":
            from meetingapp.services.lists_port import Part  # noqa: PLC0415 - after the window

            return asked, lists.list_cases(text, Part(most=_MOST))

        self._work.background.store(job, self._came)

    def _came(self, answer: "tuple[int, Page[CaseSummary]]") -> None:
        asked, found = answer
        if asked != self._asked:
            return  # something else was asked for meanwhile
        self._is_reading = False
        self.show_cases(found)
        if asked == 1:
            (self.search if found.total else self.new).setFocus()
        if self._opens_first:
            self._open_first()

    def show_cases(self, found: "Page[CaseSummary]") -> None:
        """Show these cases, and how many more there are."""
        total, asked = found.total or 0, self.search.raw.strip()
        self._found = found.rows
        self._empty.set_say(hits(0, asked) if asked else _none_yet)
        self._empty.setVisible(not total)
        rest = total - len(found.rows)
        self._rows.show_rows([self._row(case) for case in found.rows], more=rest)
        if asked:
            announce(self.search, wording.said(hits(total, asked)))

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

    def _open_first(self) -> None:
        """Open the first that fits all that is typed; Enter may come before it is read."""
        if self._typed.isActive():
            self._ask()
        self._opens_first = self._is_reading
        if self._found and not self._is_reading:
            self._work.state.go.emit(CasePlace(self._found[0].id))


def _none_yet(words: Words) -> str:
    return words("There are no cases yet.")


def _about(case: "CaseSummary", today: date) -> Say:
    born = case.born
    reference = case.reference

    if born is None:
        return plain(reference)
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return lambda words: " · ".join(
        part for part in (words.plural("one year", "{n} years", years), reference) if part
    )
