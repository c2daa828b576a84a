"""Evaluations and all else that waits for somebody, in queues: a part of each at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.measure import Measure
from meetingapp.domain.queues import (
    WINDOWS,
    Queue,
    born_around,
    those_who_left,
    turning,
)
from meetingapp.services.coordinating import coordinator_of
from meetingapp.services.lists_port import (
    Days,
    EvaluationDay,
    ListedMeasure,
    MeasureChoice,
    Page,
    Part,
    PromiseCode,
)
from meetingapp.services.namesakes import told_apart
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

MOST_PROMISED: Final = 1000
"""More promises than these are not looked through."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody or something in a queue.

    Attributes:
        case_id: where it is mended.
        case_title: the name of the case; with its number where two cases have one name.
        on: the day that put it in the queue; ``None`` where no day did.
        measure: the measure, in the queues of measures.
        who: who promised it, or coordinated the case and has left.
        what: what a child was promised.
        age: what the child turns; zero in the other queues.
    """

    case_id: str
    case_title: str
    on: date | None = None
    measure: Measure | None = None
    who: str = ""
    what: PromiseCode | None = None
    age: int = 0


@dataclass(frozen=True, slots=True)
class QueuePart:
    """The first in one queue, and how many there are."""

    queue: Queue
    rows: tuple[Waiting, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Queues:
    """Every queue on a day, in the order they are shown."""

    today: date
    parts: tuple[QueuePart, ...]

    def total(self, queue: Queue) -> int:
        """Return how many stand in a queue."""
        return next((part.total for part in self.parts if part.queue is queue), 0)


@policy(Permission.SEE_CASES)
def read_queues(desk: Desk, most: int) -> Queues:
    """Read every queue: at most so many of each, and how many there are."""
    today = local_day(desk.clock)
    with desk.begin() as work:
        parts = tuple(
            QueuePart(queue, page.rows, page.total or 0)
            for queue in Queue
            for page in (_read(work, queue, today, Part(most=most)),)
        )
        work.audit("queues.read", "queues")
        work.commit()
    return Queues(today, parts)


@policy(Permission.SEE_CASES)
def read_queue(desk: Desk, queue: Queue, part: Part) -> Page[Waiting]:
    """Read one queue, a part of it at a time."""
    today = local_day(desk.clock)
    with desk.begin() as work:
        page = _read(work, queue, today, part)
        work.audit("queues.read", queue.value)
        work.commit()
    return page


@policy(Permission.SEE_CASES)
def evaluation_days(desk: Desk, first: date, last: date) -> tuple[EvaluationDay, ...]:
    """Count the evaluations of each day among some days."""
    with desk.begin() as work:
        found = work.lists.evaluation_days(Days(first, last))
        work.audit("queues.read", "days")
        work.commit()
    return found


@policy(Permission.SEE_CASES)
def evaluated_on_day(desk: Desk, day: date, part: Part) -> Page[Waiting]:
    """List what is to be evaluated on a day."""
    with desk.begin() as work:
        page = _told_apart(work, _measures(work, MeasureChoice(evaluated=Days(day, day)), part))
        work.audit("queues.read", "day")
        work.commit()
    return page


def _read(work: UnitOfWork, queue: Queue, today: date, part: Part) -> Page[Waiting]:
    return _told_apart(work, _READERS[queue](work, queue, today, part))


def _told_apart(work: UnitOfWork, page: Page[Waiting]) -> Page[Waiting]:
    name = told_apart(work, ((row.case_id, row.case_title) for row in page.rows))
    rows = (replace(row, case_title=name(row.case_id, row.case_title)) for row in page.rows)
    return replace(page, rows=tuple(rows))


def _measures(work: UnitOfWork, wanted: MeasureChoice, part: Part) -> Page[Waiting]:
    found = work.lists.measures(wanted, part)
    return Page(tuple(map(_of_measure, found.rows)), found.total)


def _of_measure(listed: ListedMeasure) -> Waiting:
    measure = listed.measure
    return Waiting(listed.case_id, listed.case_title, measure.evaluation_date, measure)


def _by_day(work: UnitOfWork, queue: Queue, today: date, part: Part) -> Page[Waiting]:
    return _measures(work, MeasureChoice(evaluated=_days(queue, today)), part)


def _without_day(work: UnitOfWork, _queue: Queue, _today: date, part: Part) -> Page[Waiting]:
    return _measures(work, MeasureChoice(undated=True), part)


def _without_progress(work: UnitOfWork, _queue: Queue, _today: date, part: Part) -> Page[Waiting]:
    return _cut([_of_measure(each) for each in work.lists.without_progress()], part)


def _left(work: UnitOfWork, _queue: Queue, today: date, part: Part) -> Page[Waiting]:
    gone = those_who_left(work.people.all(), today)
    if not gone:
        return Page((), 0)
    cases = _left_by_coordinator(work, gone)
    first = cases[part.at : part.at + part.most]
    rest = Part(max(0, part.at - len(cases)), part.most - len(first))
    measures = _measures(work, MeasureChoice(responsible=gone), rest)
    total = None if part.at else len(cases) + (measures.total or 0)
    return Page((*first, *measures.rows), total)


def _left_by_coordinator(work: UnitOfWork, gone: Sequence[str]) -> tuple[Waiting, ...]:
    """Give the cases whose coordinator has left: somebody else has to hold the threads."""
    found = []
    for case_id, title in work.handovers.named(gone):
        holder = coordinator_of(work, work.cases.get(case_id))
        if holder is not None and holder.person_id in gone:
            found.append(Waiting(case_id, title, who=holder.name))
    return tuple(found)


def _consents(work: UnitOfWork, queue: Queue, today: date, part: Part) -> Page[Waiting]:
    found = work.lists.consents(_days(queue, today), part)
    rows = (Waiting(each.case_id, each.case_title, each.valid_to) for each in found.rows)
    return Page(tuple(rows), found.total)


def _promised(work: UnitOfWork, queue: Queue, today: date, part: Part) -> Page[Waiting]:
    told = queue is Queue.FEEDBACK
    days = _days(queue, today)
    found = work.lists.promised(Days(days.since, today), days, MOST_PROMISED)
    rows = [
        Waiting(each.case_id, each.case_title, each.by, who=each.who, what=each.what)
        for each in found
        if (each.what == "TELL") is told
    ]
    return _cut(rows, part)


def _turning(work: UnitOfWork, queue: Queue, today: date, part: Part) -> Page[Waiting]:
    follows = _days(queue, today).since or today
    rows = [
        Waiting(each.case_id, each.case_title, found.on, age=found.age)
        for each in work.lists.born(born_around(today), follows)
        if (found := turning(each.born, today)) is not None
    ]
    return _cut(sorted(rows, key=lambda row: (row.on or today, row.case_id)), part)


def _cut(rows: list[Waiting], part: Part) -> Page[Waiting]:
    shown = tuple(rows[part.at : part.at + part.most])
    return Page(shown, None if part.at else len(rows))


def _days(queue: Queue, today: date) -> Days:
    return Days(*WINDOWS[queue].on(today))


_READERS: Final[Mapping[Queue, Callable[[UnitOfWork, Queue, date, Part], Page[Waiting]]]] = (
    MappingProxyType(
        {
            Queue.OVERDUE: _by_day,
            Queue.DUE: _by_day,
            Queue.NO_DATE: _without_day,
            Queue.NO_PROGRESS: _without_progress,
            Queue.FEEDBACK: _promised,
            Queue.VOICE_PLAN: _promised,
            Queue.CONSENT: _consents,
            Queue.TURNING: _turning,
            Queue.LEFT: _left,
        }
    )
)
