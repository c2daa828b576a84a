"""The open discussion, read: what people wrote, what follows from it, what the gates say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.edit import raw_at, value_at
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate, rules_for
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import PersonRef
from meetingapp.domain.prefill import Known, proposals
from meetingapp.domain.proposal import Proposal
from meetingapp.services.room import OpenRoom
from meetingapp.ui.viewmodels.room.items import Requirement, agenda_of, requirements
from meetingapp.ui.viewmodels.room.reasons import reasons_in
from meetingapp.ui.viewmodels.room.tasks import tasks_in
from meetingapp.words import Language

MEETING: Final = "meeting."
_TASKS_RULE: Final = "G-PREP-4"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A discussion as it was read, and what the gates said of it there."""

    room: OpenRoom
    context: GateContext
    results: tuple[GateResult, ...]


def weighed(room: OpenRoom) -> Weighed:
    """Ask every gate about a discussion. In the worker that read it: it takes some ms."""
    context = context_of(room)
    return Weighed(room, context, evaluate(context))


def context_of(room: OpenRoom) -> GateContext:
    """Return what the gates look at, with what follows filled in."""
    return context_for(
        room.meeting,
        room.case,
        room.discussion,
        template=room.template,
        lexicon=room.lexicon,
        today=room.today,
        signers=room.signers,
        register=room.people,
        register_names=room.register_names,
        calendar=room.calendar,
    )


class RoomReading(QObject):
    """Weighs the discussion when somebody asks, and remembers the answer until it changes."""

    def __init__(self) -> None:
        super().__init__()
        self._room: OpenRoom | None = None
        self._context: GateContext | None = None
        self._results: tuple[GateResult, ...] | None = None
        self._closing: Mapping[str, tuple[GateResult, ...]] | None = None
        self._missing: tuple[Requirement, ...] | None = None
        self._proposals: tuple[Proposal, ...] | None = None

    def hold(self, room: OpenRoom) -> None:
        """Hold another version of what is open; what was weighed before counts no more."""
        self._room = room
        self._context = self._results = self._closing = self._missing = self._proposals = None

    def take_over(self, read: Weighed) -> None:
        """Take what was weighed for this very version: it need not be weighed here again."""
        if self._room is read.room:
            self._context, self._results = read.context, read.results

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
            self._context = context_of(self.room)
        return self._context

    @property
    def results(self) -> tuple[GateResult, ...]:
        """Return what the gates say now."""
        if self._results is None:
            self._results = evaluate(self.context)
        return self._results

    def closing_at(self, path: str) -> tuple[GateResult, ...]:
        """Return what keeps the minutes open at one field; what no reason is enough for first."""
        if self._closing is None:
            closing: dict[str, tuple[GateResult, ...]] = {}
            for each in sorted((r for r in self.results if r.closes), key=lambda r: r.asks_reason):
                closing[each.path] = (*closing.get(each.path, ()), each)
            self._closing = closing
        return self._closing.get(path, ())

    @property
    def locked(self) -> bool:
        """Tell whether the minutes are finalised, so that nothing can be written any more."""
        return bool(self.room.minutes_id)

    @property
    def is_under_way(self) -> bool:
        """Tell whether the meeting is held today and not finalised."""
        sits = self.is_open and not self.locked and not self.corrects
        return sits and self.meeting.date == self.today()

    @property
    def corrects(self) -> bool:
        """Tell whether finalised minutes are being corrected: the meeting itself is over."""
        return bool(self.room.corrects)

    @property
    def agenda(self) -> tuple[str, ...]:
        """Return the items of this discussion, in order."""
        return agenda_of(self.room.template, self.case.mode)

    @property
    def first_time(self) -> bool:
        """Tell whether the child has not been discussed before."""
        return not any(e.held_on < self.meeting.date for e in self.case.earlier)

    @property
    def case_names(self) -> tuple[str, ...]:
        """Return the parts of the child’s name."""
        subject = self.case.subject
        return tuple(subject.name.split()) if isinstance(subject, NamedChild) else ()

    @property
    def minutes_language(self) -> Language:
        """Return the language the minutes are written in."""
        return Language(self.discussion.minutes_language or Language.NB)

    def value(self, path: str) -> object:
        """Return what a person wrote at ``path``."""
        if path.startswith(MEETING):
            return value_at(self.meeting, path.removeprefix(MEETING))
        return value_at(self.discussion, path)

    def derived_value(self, path: str) -> object:
        """Return what stands at ``path``, also when it follows from something else."""
        return self.value(path) if path.startswith(MEETING) else value_at(self.derived, path)

    def raw(self, path: str) -> str:
        """Return the text at ``path`` that could not be read."""
        return raw_at(self.discussion, path)

    def proposed(self, item: str) -> tuple[Proposal, ...]:
        """Return what may be confirmed for one item."""
        return tuple(p for p in self.all_proposed() if p.item == item)

    def all_proposed(self) -> tuple[Proposal, ...]:
        """Return everything that may be confirmed."""
        if self._proposals is None:
            self._proposals = self._proposed()
        return self._proposals

    def _proposed(self) -> tuple[Proposal, ...]:
        language = self.minutes_language
        known = Known(
            self.meeting,
            self.case,
            self.discussion,
            reasons_in(language),
            self.room.signers,
            language.value,
            self.room.calendar,
            tasks_in(language) if self._asks_tasks() else {},
            self.context.lineage,
            self.room.measured,
        )
        return proposals(known)

    def people(self) -> tuple[PersonRef, ...]:
        """Return who can be chosen: those in the room first, then the register."""
        there = tuple(p.person for p in self.context.meeting.participants)
        names = {p.name for p in there}
        rest = (p.ref(self.meeting.date) for p in self.room.people)
        return (*there, *(p for p in rest if p.name not in names))

    def missing(self) -> tuple[Requirement, ...]:
        """Return what keeps the minutes open."""
        if self._missing is None:
            self._missing = requirements(self.results, self.discussion, self.agenda)
        return self._missing

    def today(self) -> date:
        """Return the day on which the room was opened."""
        return self.room.today

    def _asks_tasks(self) -> bool:
        rules = rules_for(self.context)
        return any(rule.id == _TASKS_RULE for rule in rules)
