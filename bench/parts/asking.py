"""Lists, the timeline of a case and searches, beside the same statements run barely."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from bench.at_vault import AtVault
from bench.row import Budget, Of, Row
from bench.same_sql import Bare, Statement, bare, statements_of
from bench.searching import searches
from bench.turns import in_turns
from meetingapp.domain.queues import Queue
from meetingapp.services.lists_port import Part
from meetingapp.services.measures import MeasureQuery

TIMES: Final = 30
_SAME: Final = "the same SQL, run barely"
_BUDGET: Final = Budget(2, Of.RATIO)
_REGISTER: Final = (
    ("all, most urgent first", ""),
    ("overdue", "er:forfalt"),
    ("running and ended", "er:åpen er:lukket"),
    ("a level and a service", "nivå:gult tjeneste:skolen"),
    ("not measured", "er:ikke målt"),
)

Question = Callable[[], object]


def measure(vault: Path) -> Iterator[Row]:
    """Ask each question of the program and of the database, in turns."""
    at = AtVault(vault)
    session, random = at.session, Random(7)
    newest = session.lists.list_cases("", Part(most=1))
    cases = newest.total or 1
    ids = [f"case-{random.randrange(cases - 1):05}" for _ in range(TIMES + 1)]
    with bare(at.database, at.key) as raw:
        yield _asked(at, raw, "timeline", "case timeline", [_case(at, each) for each in ids])
        for key, what, question in _lists(at):
            budget = _BUDGET if key == "due" or key.startswith("register") else None
            yield _asked(at, raw, key, what, [question] * 2, budget=budget)
        yield from searches(session.finder, raw.vault)


def _case(at: AtVault, case_id: str) -> Question:
    return partial(at.session.read_case, case_id)


def _lists(at: AtVault) -> Iterator[tuple[str, str, Question]]:
    session = at.session
    yield (
        "due",
        "due list: evaluations overdue, a page",
        lambda: session.queues.read_queue(Queue.OVERDUE, Part()),
    )
    yield "board", "all that I dag asks the store for", session.todays_board
    yield "cases", "list of cases, first page", lambda: session.lists.list_cases("", Part())
    for name, typed in _REGISTER:
        query = MeasureQuery(typed)
        yield f"register {name}", f"register, {name}", _measures(at, query)


def _measures(at: AtVault, query: MeasureQuery) -> Question:
    return lambda: at.session.lists.list_measures(query, Part())


def _asked(  # noqa: PLR0917 - a row of a table
    at: AtVault,
    raw: Bare,
    key: str,
    what: str,
    questions: Sequence[Question],
    budget: Budget | None = _BUDGET,
) -> Row:
    """Ask questions of one kind in their order, again from the first where they are few."""
    kept = [statements_of(at.engine, question) for question in questions]
    ours, theirs = _Round(questions), _Round([_run(raw, each) for each in kept])
    took, bare_took = in_turns(TIMES, ours, theirs)
    return Row(
        key=key,
        what=what,
        ours=took.wall,
        beside=bare_took.wall,
        reference=_SAME,
        processor=took.beside(bare_took),
        budget=budget,
        note=f"{took.processor.least:.1f} ms of the processor at best",
    )


def _run(raw: Bare, statements: Sequence[Statement]) -> Question:
    return lambda: raw.ask(statements)


class _Round:
    """Does the next of some things each time, and the first after the last."""

    def __init__(self, works: Sequence[Question]) -> None:
        self._works = works
        self._next = 0

    def __call__(self) -> object:
        work = self._works[self._next % len(self._works)]
        self._next += 1
        return work()
