from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final

import pytest

from meetingapp.errors import AppError
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from tests.faults.campaign import Campaign
from tests.people_of_the_vault import PeopleOfTheVault
from tests.services.matrix.calls import ARGUMENTS, at_the_desk
from tests.services.matrix.table import DOCUMENT, GONE, HEAD, ROLES, Expected, Row, rows
from tests.services.matrix.trial import Logged, TrialStore
from tests.services.matrix.world import (
    KEYS,
    LEADER,
    LEAVER,
    MARKS,
    NOW,
    State,
    TellingPrinter,
    Told,
    build,
)
from tests.services.use_cases import UseCase, use_cases

REFUSALS: Final = {"access.denied", "access.not_yours", GONE}
TABLE: Final[Mapping[str, Row]] = {row.name: row for row in rows()}


@dataclass
class Ran:
    """What came of one call."""

    told: str
    error: str = ""
    answer: object = None
    log: tuple[Logged, ...] = ()

    @property
    def marks(self) -> set[str]:
        """Which cases can be known from the answer or the error."""
        return {mark for mark in MARKS.values() if mark in self.told}


@dataclass
class World:
    """The store, and somebody who sits down at a desk on it, once for each cell."""

    told: Mapping[State, Told]
    store: TrialStore
    calls: Mapping[str, UseCase] = field(default_factory=use_cases)

    def run(self, name: str, who: Account, state: State, *, is_gone: bool = False) -> Ran:
        keys = PeopleOfTheVault(who, LEADER, LEAVER)

        def account() -> Account:
            if is_gone:
                raise AppError(GONE)
            return who

        desk = Desk(self.store, TellingPrinter(), lambda: NOW, account, keys)
        call = ARGUMENTS[name](self.told[state])
        try:
            answer = self.calls[name](desk, *call.positional, **call.named)
            ran = Ran(repr(answer), answer=answer)
        except AppError as error:
            ran = Ran(f"{error} {error.params}", error.code)
        ran.log = self.store.undo()
        return ran


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("matrix")
    told = build(folder)
    store = TrialStore(folder, KEYS, lambda: NOW)
    yield World(told, store)
    store.close()


def wrong(row: Row, expected: Expected, ran: Ran, may_show: set[str], case: str) -> Iterator[str]:
    """Tell what a cell did that the table does not say."""
    if ran.error != expected.error:
        yield f"ended in {ran.error or 'yes'}, not in {expected.error or 'yes'}: {ran.told[:200]}"
    if expected.answer is not None and ran.answer is not expected.answer:
        yield f"answered {ran.answer}"
    if expected.shows and case not in ran.marks:
        yield "does not show the case"
    if ran.marks - may_show:
        yield f"shows {ran.marks - may_show}"
    if any(mark in str(ran.log) for mark in MARKS.values()):
        yield "writes content in the log"
    refusals = [entry for entry in ran.log if entry.action == "access.denied"]
    if len(refusals) != (1 if expected.error in REFUSALS else 0):
        yield f"left {len(refusals)} refusals on record"
    if refusals and not refusals[0].subject.startswith(row.name):
        yield f"put on record {refusals[0]}"


def may_show(row: Row, role: Role, state: State, *, is_in: bool) -> set[str]:
    """Give the marks that may stand in the answer: of one case, or of all in a list."""
    looked_at = State if row.about == "liste" else (state,)
    return {
        MARKS[each]
        for each in looked_at
        if (expected := row.expected(role, each, is_in=is_in)) and expected.shows
    }


def test_the_table_and_the_calls_hold_every_use_case_there_is() -> None:
    there_are = set(use_cases())
    assert set(TABLE) == there_are, "mend docs/tilgang.md"
    assert set(ARGUMENTS) == there_are, "mend tests/services/matrix/calls.py"


def test_every_table_has_the_same_head_and_every_role() -> None:
    lines = DOCUMENT.read_text("utf-8").splitlines()
    heads = {line for line in lines if line.startswith("| Hva ")}
    assert heads == {f"| {' | '.join(HEAD)} |"}
    assert set(ROLES.values()) == set(Role)


@pytest.mark.long
def test_each_role_does_with_each_case_what_the_table_says(
    world: World, campaign: Campaign
) -> None:
    tried = campaign(
        "T49", "each use case by each role, let in or not, in each state", short=1, full=1
    )
    cells: Counter[str] = Counter()
    faults = []
    every = ((row, *cell) for row in TABLE.values() for cell in row.cells())
    for row, role, state, is_in in every:
        expected = row.expected(role, state, is_in=is_in)
        if expected is None:
            continue
        ran = world.run(row.name, at_the_desk(role, is_in=is_in), state)
        shown = may_show(row, role, state, is_in=is_in)
        cells[ran.error or "yes"] += 1
        faults += [
            f"{row.name}, {role}, {state}, {'in' if is_in else 'out'}: {fault}"
            for fault in wrong(row, expected, ran, shown, MARKS[state])
        ]
    assert not faults, "\n".join(faults[:40])
    tried.held(
        f"{cells.total()} of {cells.total()} cells as in docs/tilgang.md; {dict(cells)}",
        cells.total(),
    )


def test_somebody_who_was_taken_out_may_do_nothing_and_each_try_is_on_record(
    world: World,
) -> None:
    for name, role in product(TABLE, Role):
        ran = world.run(name, at_the_desk(role, is_in=True), State.DRAFT, is_gone=True)
        assert (ran.error, ran.marks) == (GONE, set()), name
        [entry] = ran.log
        assert entry == Logged(at_the_desk(role, is_in=True).person, "access.denied", name)


def test_what_shows_a_case_is_on_record_with_its_id(world: World) -> None:
    for row in TABLE.values():
        if row.about != "én sak" or row.states[State.FINALISED] != "vises":
            continue
        told = world.told[State.FINALISED]
        ran = world.run(row.name, at_the_desk(Role.LEADER, is_in=False), State.FINALISED)
        ids = {told.case_id, told.meeting_id, told.discussion_id, told.minutes_id}
        assert ids & {entry.subject for entry in ran.log}, row.name
