"""The meeting room: one open discussion, what is missing in it, and where the caret goes next."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.edit import kept_raw, raw_at, value_at, with_value, without_row
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate, may_be_finalised
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import PersonRef
from meetingapp.domain.prefill import Known, Proposal, confirmed, proposals
from meetingapp.errors import AppError
from meetingapp.services.ports import Minutes
from meetingapp.services.room import OpenRoom
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room_items import ITEMS, Requirement, home_of, requirements
from meetingapp.ui.viewmodels.room_ports import RoomSession
from meetingapp.ui.viewmodels.room_reasons import reasons_in
from meetingapp.ui.viewmodels.room_rows import with_rows
from meetingapp.ui.viewmodels.room_saving import RoomSaving
from meetingapp.words import Language

PAUSE_MS: Final = 90
_MEETING: Final = "meeting."


class RoomViewModel(QObject):
    """Holds one discussion as a frozen value; every change makes a new one."""

    opened = Signal()
    changed = Signal()
    results_changed = Signal()
    item_changed = Signal(str)
    caret_wanted = Signal(str)
    refused = Signal()
    finalised = Signal(str)
    trouble = Signal(AppError)

    def __init__(self, session: RoomSession, runs: Runs) -> None:
        super().__init__()
        self._session = session
        self._runs = runs
        self._room: OpenRoom | None = None
        self._context: GateContext | None = None
        self._untold = False
        self._results: tuple[GateResult, ...] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.tell)
        self.item = ITEMS[0]
        self.finalising = False
        self.saving = RoomSaving(session, runs)
        self.saving.settled.connect(self._lock)

    def open(self, discussion_id: str) -> None:
        """Open one discussion; the one that was open is saved and dropped."""
        self.saving.flush()
        self._runs.store(lambda: self._session.open_room(discussion_id), self._opened)

    @property
    def room(self) -> OpenRoom:
        """Return what was opened.

        Raises:
            LookupError: nothing is open yet (a fault of ours).
        """
        if self._room is None:
            raise LookupError("no discussion is open")
        return self._room

    @property
    def is_open(self) -> bool:
        """Tell whether a discussion is open."""
        return self._room is not None

    @property
    def meeting(self) -> Meeting:
        """Return the sitting."""
        return self.room.meeting

    @property
    def case(self) -> Case:
        """Return the case."""
        return self.room.case

    @property
    def discussion(self) -> CaseDiscussion:
        """Return the discussion as people wrote it."""
        return self.room.discussion

    @property
    def derived(self) -> CaseDiscussion:
        """Return the discussion with what follows from it filled in."""
        return self.context.discussion

    @property
    def context(self) -> GateContext:
        """Return what the gates look at, with what follows filled in."""
        if self._context is None:
            self._context = self._weighed()
        return self._context

    @property
    def results(self) -> tuple[GateResult, ...]:
        """Return what the gates say now."""
        if self._results is None:
            self._results = evaluate(self.context)
        return self._results

    @property
    def locked(self) -> bool:
        """Tell whether the minutes are finalised, so that nothing can be written any more."""
        return bool(self.room.minutes_id)

    @property
    def first_time(self) -> bool:
        """Tell whether the child has not been discussed before."""
        return not self.case.earlier

    @property
    def case_names(self) -> tuple[str, ...]:
        """Return the parts of the child’s name."""
        subject = self.case.subject
        return tuple(subject.name.split()) if isinstance(subject, NamedChild) else ()

    @property
    def minutes_language(self) -> Language:
        """Return the language the minutes are written in."""
        return Language(self.discussion.minutes_language or Language.NB)

    # --- reading

    def value(self, path: str) -> object:
        """Return what a person wrote at ``path``."""
        if path.startswith(_MEETING):
            return value_at(self.meeting, path.removeprefix(_MEETING))
        return value_at(self.discussion, path)

    def derived_value(self, path: str) -> object:
        """Return what stands at ``path``, also when it follows from something else."""
        return self.value(path) if path.startswith(_MEETING) else value_at(self.derived, path)

    def raw(self, path: str) -> str:
        """Return the text at ``path`` that could not be read."""
        return raw_at(self.discussion, path)

    def proposed(self, item: str) -> tuple[Proposal, ...]:
        """Return what may be confirmed for one item."""
        return tuple(p for p in self.all_proposed() if p.item == item)

    def all_proposed(self) -> tuple[Proposal, ...]:
        """Return everything that may be confirmed."""
        language = self.minutes_language
        known = Known(
            self.meeting, self.case, self.discussion, reasons_in(language), language.value
        )
        return proposals(known)

    def people(self) -> tuple[PersonRef, ...]:
        """Return who can be chosen: those in the room first, then the register."""
        there = tuple(p.person for p in self.context.meeting.participants)
        names = {p.name for p in there}
        rest = (p.ref(self.meeting.date) for p in self.room.people)
        return (*there, *(p for p in rest if p.name not in names))

    # --- writing

    def put(self, path: str, value: object, raw: str = "") -> None:
        """Write one field; ``raw`` is its text where ``value`` could not be read from it."""
        self.put_all([(path, value)], raw)

    def put_all(self, fields: list[tuple[str, object]], raw: str = "") -> None:
        """Write several fields as one change."""
        meeting, discussion = self.meeting, self.discussion
        for path, value in fields:
            discussion = with_rows(self.case, discussion, path, self._session.new_id)
            if path.startswith(_MEETING):
                meeting = with_value(meeting, path.removeprefix(_MEETING), value)
            else:
                discussion = with_value(discussion, path, value)
            discussion = kept_raw(discussion, path, value, raw)
        typing = bool(raw) or type(fields[0][1]) is str
        self._become(meeting, discussion, typing=typing)

    def remove_row(self, path: str, index: int) -> None:
        """Take one row away."""
        self._become(self.meeting, without_row(self.discussion, path, index))

    def confirm(self, item: str) -> None:
        """Take over everything proposed for one item."""
        self._become(*confirmed(self.meeting, self.discussion, self.proposed(item)))

    # --- moving

    def go_to(self, item: str) -> None:
        """Turn to an item; what was written on the last one is saved."""
        self.tell()
        if item != self.item:
            self.saving.flush()
            self.item = item
            self.item_changed.emit(item)

    def neighbour(self, by: int) -> str | None:
        """Return the item before or after this one that has something in it."""
        at = ITEMS.index(self.item) + by
        while 0 <= at < len(ITEMS):
            if not (ITEMS[at] == "A03" and self.first_time):
                return ITEMS[at]
            at += by
        return None

    def missing(self) -> tuple[Requirement, ...]:
        """Return what keeps the minutes open."""
        return requirements(self.results, self.discussion)

    def next_missing(self, path: str, *, back: bool = False) -> GateResult | None:
        """Return the requirement after (or before) the one at ``path``; later ones are skipped."""
        order = [m for m in self.missing() if not m.later]
        if not order:
            return None
        here = [n for n, m in enumerate(order) if m.result.path == path and m.item == self.item]
        if here:
            at = (here[0] - 1) if back else (here[-1] + 1)
            return order[at % len(order)].result
        if back:
            before = (m.result for m in reversed(order) if m.item < self.item)
            return next(before, order[-1].result)
        return next((m.result for m in order if m.item >= self.item), order[0].result)

    def follow(self, result: GateResult) -> None:
        """Turn to a requirement's item and put the caret in its field."""
        self.go_to(home_of(result))
        self.caret_wanted.emit(result.path)

    # --- finalising

    @property
    def may_finalise(self) -> bool:
        """Tell whether no error is open."""
        return self.is_open and not self.locked and may_be_finalised(self.results)

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
        """Lock what is stored: only when everything typed is."""
        if self.finalising and not self.locked:
            job = partial(self._session.finalise_minutes, self.discussion.id)
            self._runs.heavy(job, self._done, self._not)

    def _done(self, minutes: Minutes) -> None:
        self.finalising = False
        self._room = replace(self.room, minutes_id=minutes.id)
        self.results_changed.emit()
        self.finalised.emit(minutes.id)

    def _not(self, error: AppError) -> None:
        self.finalising = False
        self.results_changed.emit()
        self.trouble.emit(error)

    def _opened(self, room: OpenRoom) -> None:
        self._room = room
        self._context = self._results = None
        self._untold = False
        self.item = next((m.item for m in self.missing() if not m.later), ITEMS[-1])
        self.opened.emit()
        self.results_changed.emit()

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
        """Hold a new value. While somebody types, the widgets hear of it at the first pause."""
        before = self.room
        if self.locked or (meeting == before.meeting and discussion == before.discussion):
            return
        self._room = replace(before, meeting=meeting, discussion=discussion)
        if meeting != before.meeting:
            self.saving.keep_meeting(meeting)
        if discussion != before.discussion:
            self.saving.keep_discussion(meeting.id, discussion)
        self._context = self._results = None
        self._untold = True
        if not typing:
            self.tell()
        elif not self._pause.isActive():
            self._pause.start(PAUSE_MS)

    def _weighed(self) -> GateContext:
        room = self.room
        return context_for(
            room.meeting,
            room.case,
            room.discussion,
            template=room.template,
            lexicon=room.lexicon,
            today=room.today,
            register_names=frozenset(p.name for p in room.people),
        )

    def today(self) -> date:
        """Return the day on which the room was opened."""
        return self.room.today
