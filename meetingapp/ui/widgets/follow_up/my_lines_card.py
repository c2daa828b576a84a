"""The meetings one holds the threads of: how far each has come, and what is next in it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meetingapp.services.roles import Permission
from meetingapp.ui.places import PreparePlace
from meetingapp.ui.viewmodels.prepare_words import date_of, moment
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from meetingapp.services.my_lines import MyLine


class MyLinesCard(Card):
    """Is not there for who holds no threads just now."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("The meetings you follow up"))
        self._work = work
        self.rows: list[ListRow] = []
        self._holder = QWidget()
        self._rows = column(self._holder)
        self.body.addWidget(self._holder)
        self.hide()

    def load(self) -> None:
        """Read them; ask for it after what stands above."""
        if self._work.may(Permission.RUN_MEETINGS):
            self._work.background.store(self._work.session.planner.my_lines, self._show)

    def _show(self, lines: "Sequence[MyLine]") -> None:
        for line in lines:
            row = ListRow(partial(_title, line), partial(_next, line))
            if line.next_open is not None and line.next_open.is_late:
                row.add_right(Pill(lambda words: words("The day has passed"), "warn"))
            row.opened.connect(partial(self._open, line))
            self.rows.append(row)
            self._rows.addWidget(row)
        self.set_count(len(lines))
        self.setVisible(bool(lines))

    def _open(self, line: "MyLine") -> None:
        self._work.state.go.emit(PreparePlace(line.meeting_id, line.discussion_id))


def _title(line: "MyLine", words: Words) -> str:
    return f"{line.case_title} · {words.day_month(line.on)}"


def _next(line: "MyLine", words: Words) -> str:
    ready = words("{done} of {count} ready", done=line.done, count=line.steps)
    if line.next_open is None:
        return ready
    return f"{ready} · {moment(words, line.next_open)}, {date_of(words, line.next_open)}"
