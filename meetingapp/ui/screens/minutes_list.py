"""All minutes: those that wait to be finished, then every finished one, newest first."""

from functools import partial
from typing import TYPE_CHECKING

from meetingapp.services.roles import Permission
from meetingapp.ui.places import MinutesPlace, RoomPlace
from meetingapp.ui.viewmodels.long_list import LongList
from meetingapp.ui.viewmodels.minutes_columns import minutes_columns
from meetingapp.ui.viewmodels.naming import TypeNames, type_names
from meetingapp.ui.widgets.long_list_page import LongListPage
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMinutes, Page, Part


class MinutesListScreen(LongListPage):
    """Enter opens minutes that are finished, and the room of those that are not."""

    def __init__(self, work: Workplace) -> None:
        self._work = work
        self._names: TypeNames = {}
        self.model: LongList[ListedMinutes] = LongList(
            work.background, minutes_columns(lambda: self._names)
        )
        super().__init__(
            lambda words: words.in_context("list", "Minutes"),
            TextField(
                lambda words: words("Find minutes"),
                placeholder=lambda words: words("Name or case number"),
            ),
            self.model,
        )
        self.model.setParent(self)
        self.lay_out()
        self.narrowed.connect(self._ask)
        self.table.opened.connect(self._open)
        self.model.counted.connect(self._counted)
        self._is_new = True
        self._ask()

    def _ask(self) -> None:
        self.ask(partial(self._read, self.search.raw))

    def _read(self, text: str, part: "Part") -> "Page[ListedMinutes]":
        session = self._work.session
        if not self._names:
            self._names = type_names(session.meeting_types())
        return session.lists.list_minutes(text, part)

    def _counted(self, total: int) -> None:
        self.show_count(
            total,
            lambda words: words("Those to be finished first, then the newest."),
            (lambda words: words("No minutes fit. Write less of the name."))
            if self.search.raw.strip()
            else lambda words: words("There are no minutes yet."),
        )
        if self._is_new:
            self._is_new = False
            self.take_keyboard()

    def _open(self, row: int) -> None:
        listed = self.model.row_at(row)
        if listed is None:
            return
        if listed.minutes_id:
            self._work.state.go.emit(MinutesPlace(listed.minutes_id))
        elif self._work.may(Permission.RUN_MEETINGS):
            self._work.state.go.emit(RoomPlace(listed.discussion_id))
