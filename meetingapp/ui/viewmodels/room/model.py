"""The meeting room: one open discussion, what is missing in it, and where the caret goes next."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from typing_extensions import override

from meetingapp.domain.edit import kept_raw, with_value, without_row
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import may_be_finalised
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.prefill import confirmed
from meetingapp.errors import AppError
from meetingapp.services.ports import Minutes
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.catalogue import RoomCatalogue
from meetingapp.ui.viewmodels.room.cursors import RoomCursors
from meetingapp.ui.viewmodels.room.history import Version
from meetingapp.ui.viewmodels.room.items import (
    ITEMS,
    PREPARING,
    WAITS_WHEN_STOPPED,
    Requirement,
    home_of,
    in_turn,
)
from meetingapp.ui.viewmodels.room.pace import RoomPace
from meetingapp.ui.viewmodels.room.ports import RoomSession
from meetingapp.ui.viewmodels.room.reading import MEETING, Weighed, weighed
from meetingapp.ui.viewmodels.room.rows import with_rows
from meetingapp.ui.viewmodels.room.saving import RoomSaving
from meetingapp.ui.viewmodels.room.verdict import VerdictModel

PAUSE_MS: Final = 90
REASON: Final = "reason:"
"""Stands before a gate's id where the keyboard is on its reasons and not in a field."""


class RoomViewModel(RoomCursors):
    """Holds one discussion as a frozen value; every change makes a new one."""

    opened = Signal()
    not_opened = Signal(AppError)
    changed = Signal()
    results_changed = Signal()
    item_changed = Signal(str)
    caret_wanted = Signal(str)
    reason_wanted = Signal(str)
    refused = Signal()
    finalised = Signal(str)
    trouble = Signal(AppError)
    unprintable = Signal(tuple)

    def __init__(self, session: RoomSession, runs: Runs) -> None:
        super().__init__()
        self._session = session
        self._runs = runs
        self._untold = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.tell)
        self.item = ITEMS[0]
        self.finalises = True
        self._looking_at: CaseDiscussion | None = None
        self._looked_at: CaseDiscussion | None = None
        self.saving = RoomSaving(session, runs)
        self.saving.settled.connect(self._lock)
        self.saving.failed.connect(self._not_stored)
        self.pace = RoomPace(session, runs)
        self.pace.room_moved.connect(self.room_moved)
        self.verdict = VerdictModel(session, runs)
        self.catalogue = RoomCatalogue(session, runs)

    def open(self, discussion_id: str) -> None:
        """Open one discussion; the one that was open is saved and dropped."""
        self.saving.flush()
        self.pace.close()
        read = partial(self._session.open_room, discussion_id)
        self._runs.store(lambda: weighed(read()), self._opened, self.not_opened.emit)

    # --- writing

    def put(self, path: str, value: object, raw: str = "") -> None:
        """Write one field; ``raw`` is its text where ``value`` could not be read from it."""
        self.put_all([(path, value)], raw)

    def put_all(self, fields: list[tuple[str, object]], raw: str = "") -> None:
        """Write several fields as one change."""
        meeting, discussion = self.meeting, self.discussion
        for path, value in fields:
            discussion = with_rows(self.case, meeting.date, discussion, path, self._session.new_id)
            if path.startswith(MEETING):
                meeting = with_value(meeting, path.removeprefix(MEETING), value)
            else:
                discussion = with_value(discussion, path, value)
            discussion = kept_raw(discussion, path, value, raw)
        typing = bool(raw) or type(fields[0][1]) is str
        self._become(meeting, discussion, typing=typing)

    def new_id(self) -> str:
        """Make the id of something new."""
        return self._session.new_id()

    def become(self, discussion: CaseDiscussion) -> None:
        """Take over a discussion that was changed as a whole."""
        self._become(self.meeting, discussion)

    def remove_row(self, path: str, index: int) -> None:
        """Take one row away."""
        self._become(self.meeting, without_row(self.discussion, path, index))

    def confirm(self, item: str) -> None:
        """Take over everything proposed for one item."""
        self._become(*confirmed(self.meeting, self.discussion, self.proposed(item)))

    # --- moving

    @override
    def go_to(self, item: str) -> None:
        """Turn to an item; what was written on the last one is saved."""
        self.tell()
        if item != self.item:
            self.saving.flush()
            self.item = item
            self._turned_to(item)
            self.item_changed.emit(item)

    def neighbour(self, by: int) -> str | None:
        """Return the item before or after this one that has something in it."""
        agenda = self.agenda
        at = agenda.index(self.item) + by
        while 0 <= at < len(agenda):
            if not self.is_passed_over(agenda[at]):
                return agenda[at]
            at += by
        return None

    def is_passed_over(self, item: str) -> bool:
        """Tell whether an item is not taken up in this meeting."""
        stopped = self.discussion.stopped is not None and item in WAITS_WHEN_STOPPED
        return stopped or (item == "A03" and self.first_time)

    def next_missing(self, path: str, *, back: bool = False) -> GateResult | None:
        """Return the requirement after (or before) the one at ``path``; later ones are skipped.

        What must be there comes before what a reason is enough for.
        """
        order = in_turn(self.missing())
        if not order:
            return None
        here = self._places_of(path, order)
        if here:
            at = (here[0] - 1) if back else (here[-1] + 1)
            return order[at % len(order)].result
        place = self.agenda.index
        now = place(self.item)
        if back:
            before = (m.result for m in reversed(order) if place(m.item) < now)
            return next(before, order[-1].result)
        first = order[0].result.asks_reason
        ahead = (m.result for m in order
                 if place(m.item) >= now and m.result.asks_reason is first)  # fmt: skip
        return next(ahead, order[0].result)

    def follow(self, result: GateResult) -> None:
        """Turn to a requirement's item and put the keyboard where it is met, or answered."""
        self.go_to(home_of(result, self.agenda))
        if result.asks_reason:
            self.reason_wanted.emit(result.id)
        else:
            self.caret_wanted.emit(result.path)

    def _places_of(self, path: str, order: tuple[Requirement, ...]) -> list[int]:
        """Find where in the order the keyboard is: on a question's reasons, or in a field."""
        mine = [(n, m.result) for n, m in enumerate(order) if m.item == self.item]
        if path.startswith(REASON):
            return [n for n, r in mine if r.asks_reason and REASON + r.id == path]
        musts = [n for n, r in mine if r.path == path and not r.asks_reason]
        return musts or [n for n, r in mine if r.path == path]

    # --- finalising

    @property
    def may_finalise(self) -> bool:
        """Tell whether no error is open, and the person at the desk finalises minutes."""
        ready = self.is_open and not self.locked and may_be_finalised(self.results)
        return ready and self.finalises

    def finalise(self) -> None:
        """Lock the discussion; while something is missing, ask for the caret there instead."""
        if not self.may_finalise:
            self.refused.emit()
            return
        if self.finalising:
            return
        self.finalising = True
        self.results_changed.emit()
        self.saving.flush()
        if self.saving.is_settled:
            self._lock()

    def _lock(self) -> None:
        """Lock what is stored: only when everything typed is, and was looked through."""
        if not self.finalising or self.locked:
            return
        if self._looked_at is self.discussion:
            job = partial(self._session.finalise_minutes, self.discussion.id)
            self._runs.heavy(job, self._done, self._not)
        else:
            self._looking_at = self.discussion
            look = partial(self._session.unprintable_characters, self.discussion.id)
            self._runs.heavy(look, self._looked, self._not)

    def _looked(self, names: Sequence[str]) -> None:
        """Say which characters no font has before anything is locked; go on when there are none."""
        self._looked_at = self._looking_at
        if names:
            self.finalising = False
            self.results_changed.emit()
            self.unprintable.emit(tuple(names))
        elif self.saving.is_settled:
            self._lock()

    def _done(self, minutes: Minutes) -> None:
        self.finalising = False
        self.pace.give_up()
        self.hold(replace(self.room, minutes_id=minutes.id))
        self.history.clear()
        self.results_changed.emit()
        self.finalised.emit(minutes.id)

    def _not(self, error: AppError) -> None:
        """Nothing was locked: the draft is as it was, and may be written in again."""
        self.finalising = False
        self.results_changed.emit()
        self.trouble.emit(error)

    def _not_stored(self, error: AppError) -> None:
        if self.finalising:
            self._not(error)

    def _opened(self, read: Weighed) -> None:
        self.hold(self.saving.taken_over(read.room))
        self.take_over(read)
        self.history.clear()
        self._untold = False
        self._take_up(self._first_item())
        self.show_anew()

    def show_anew(self) -> None:
        """Let every form be made anew: another discussion, or rows that moved up."""
        self.opened.emit()
        self.results_changed.emit()

    def _first_item(self) -> str:
        """Before its day a meeting is prepared; then it opens where something is missing."""
        if self.agenda[0] == PREPARING and self.today() < self.meeting.date:
            return PREPARING
        order = in_turn(self.missing())
        ahead = (m.item for m in order if m.item != PREPARING)
        return next(ahead, order[0].item if order else self.agenda[-1])

    def tell(self) -> None:
        """Tell the widgets now what has changed since they were told last."""
        if self._untold:
            self._untold = False
            self._pause.stop()
            self.changed.emit()
            self.results_changed.emit()

    def _become(
        self, meeting: Meeting, discussion: CaseDiscussion, *, typing: bool = False
    ) -> None:
        """Hold a new value, with a way back."""
        before = self.room
        same = meeting == before.meeting and discussion == before.discussion
        if self.locked or self.finalising or same:
            return
        self._note(Version(before.meeting, before.discussion), Version(meeting, discussion))
        self._write(meeting, discussion, typing=typing)

    @override
    def _write(self, meeting: Meeting, discussion: CaseDiscussion, *, typing: bool) -> None:
        """Hold and save. While somebody types, the widgets hear of it at the first pause."""
        before = self.room
        self.hold(replace(before, meeting=meeting, discussion=discussion))
        if meeting != before.meeting:
            self.saving.keep_meeting(meeting)
        if discussion != before.discussion:
            self.saving.keep_discussion(meeting.id, discussion)
        self._untold = True
        if not typing:
            self.tell()
        elif not self._pause.isActive():
            self._pause.start(PAUSE_MS)
