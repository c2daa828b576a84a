"""All minutes: those that wait to be finished, then every finished one, newest first.

Narrowed to those the archive does not have, packages can be made of all of them in one go.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from meetingapp.services.roles import Permission
from meetingapp.ui.places import NOT_JOURNALED, MinutesPlace, RoomPlace
from meetingapp.ui.viewmodels.archive_all import ArchiveAllModel, Run
from meetingapp.ui.viewmodels.long_list import LongList
from meetingapp.ui.viewmodels.minutes_columns import MinutesRow, minutes_columns
from meetingapp.ui.viewmodels.naming import TypeNames, type_names
from meetingapp.ui.widgets.ask_folder import ask_folder
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.long_list_page import LongListPage
from meetingapp.ui.widgets.papers.archive_all_bar import ArchiveAllBar
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.lists_port import ListedMinutes, Page, Part
    from meetingapp.services.trail_port import NotJournaled


class MinutesListScreen(LongListPage):
    """Enter opens minutes that are finished, and the room of those that are not.

    Args:
        work: the use cases and the day.
        only: ``NOT_JOURNALED``, or nothing.
    """

    def __init__(self, work: Workplace, only: str = "") -> None:
        self._work = work
        self._names: TypeNames = {}
        self.model: LongList[MinutesRow] = LongList(
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
        self._unfiled: int | None = None
        self.only = Chips(lambda words: words("Show only"), (self._option(),))
        self.only.set_values((only,) if only else ())
        self.packing = ArchiveAllModel(work, self)
        self.bar = ArchiveAllBar()
        self.lay_out(self.only, self.bar)
        self.bar.offer(on=False)
        self.narrowed.connect(self._ask)
        self.only.changed.connect(self._ask)
        self.table.opened.connect(self._open)
        self.model.counted.connect(self._counted)
        self.bar.asked.connect(self._ask_where)
        self.bar.stopped.connect(self.packing.stop)
        self.packing.came.connect(self.bar.show_run)
        self.packing.ended.connect(self._packed)
        self._is_new = True
        self._ask()

    @property
    def _shows_unfiled(self) -> bool:
        return NOT_JOURNALED in self.only.values

    def _ask(self, _chosen: Sequence[str] = ()) -> None:
        self.search.setVisible(not self._shows_unfiled)
        if self._shows_unfiled:
            self.ask(self._read_unfiled)
        else:
            self.ask(partial(self._read, self.search.raw))
            if self._unfiled is None:
                self._count_unfiled()

    def _read(self, text: str, part: "Part") -> "Page[ListedMinutes]":
        self._read_names()
        return self._work.session.lists.list_minutes(text, part)

    def _read_unfiled(self, part: "Part") -> "Page[NotJournaled]":
        self._read_names()
        return self._work.session.papers.not_journaled(part)

    def _read_names(self) -> None:
        if not self._names:
            self._names = type_names(self._work.session.meeting_types())

    def _count_unfiled(self) -> None:
        from meetingapp.services.lists_port import Part  # noqa: PLC0415 - the window is first

        papers = self._work.session.papers
        self._work.background.store(
            lambda: papers.not_journaled(Part(most=1)).total or 0, self._have_unfiled
        )

    def _have_unfiled(self, count: int) -> None:
        if count != self._unfiled:
            self._unfiled = count
            self.only.set_options((self._option(),))

    def _option(self) -> Option:
        count = self._unfiled
        if count is None:
            return Option(NOT_JOURNALED, lambda words: words("Not in the archive yet"))
        return Option(
            NOT_JOURNALED, lambda words: words("Not in the archive yet ({count})", count=count)
        )

    def _counted(self, total: int) -> None:
        if self._shows_unfiled:
            self._have_unfiled(total)
            self.show_count(
                total,
                lambda words: words("Those that have waited longest first."),
                lambda words: words("The archive has all the minutes."),
            )
        else:
            self.show_count(
                total,
                lambda words: words("Those to be finished first, then the newest."),
                (lambda words: words("No minutes fit. Write less of the name."))
                if self.search.raw.strip()
                else lambda words: words("There are no minutes yet."),
            )
        may_pack = self._work.may(Permission.JOURNAL)
        self.bar.offer(on=self._shows_unfiled and total > 0 and may_pack)
        if self._is_new:
            self._is_new = False
            if total or not self._shows_unfiled:
                self.take_keyboard()
            else:
                self.only.setFocus()

    def _ask_where(self) -> None:
        ask_folder(
            self,
            lambda words: words("Where should the archive packages go?"),
            self.packing.begin,
        )

    def _packed(self, run: Run) -> None:
        self.bar.show_end(run)
        if run.made:
            self._ask()  # each tells now that a package was made

    def _open(self, row: int) -> None:
        listed = self.model.row_at(row)
        if listed is None:
            return
        if listed.minutes_id:
            self._work.state.go.emit(MinutesPlace(listed.minutes_id))
        elif self._work.may(Permission.RUN_MEETINGS):
            self._work.state.go.emit(RoomPlace(listed.discussion_id))
