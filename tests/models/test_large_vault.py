"""The large vault that is measured in is one the program itself could have made, only smaller."""

import gc
from pathlib import Path

from bench.large_rows import ACTIVE_EACH, MEETINGS_EACH
from bench.large_texts import MEASURES_EACH
from bench.large_vault import fill
from meetingapp.models.audit import AuditChain
from meetingapp.models.engine import reading
from meetingapp.models.store import Keys, Store
from meetingapp.models.verify.log import read_log
from meetingapp.services.lists_port import MeasureChoice, Part
from meetingapp.services.search_port import Asked, FoundKind
from tests.reach import EVERYTHING

CASES = 4


def test_every_check_of_the_program_passes_in_the_vault_that_is_measured_in(store: Store) -> None:
    fill(store, CASES)
    store.drop_anchor()
    assert store.findings() == ()
    with store.transaction(EVERYTHING) as work:
        cases = work.cases.summaries()
        meetings = work.meetings.summaries()
        waiting = work.meetings.summaries(unfinished=True)
        measures = work.lists.measures(MeasureChoice(), Part())
        found = work.search.leads(FoundKind.CASE, (Asked(cases[0].title.split()[0]),), 8)
        told = [work.cases.get(case.id) for case in cases]
    assert len(cases) == CASES
    assert len(meetings) == CASES * MEETINGS_EACH
    assert len(waiting) == 2
    assert measures.total == CASES * ACTIVE_EACH
    assert cases[0].id in {each.subject for each in found}
    assert sum(len(case.earlier) for case in told) == len(meetings) - len(waiting)
    assert {len(each.measures) for case in told for each in case.earlier} == {MEASURES_EACH}


def test_what_a_check_holds_of_the_log_is_not_looked_through_for_garbage(
    store: Store, file: Path, keys: Keys
) -> None:
    fill(store, CASES)
    with reading(file, keys.database) as connection:
        log = read_log(connection, AuditChain(keys.audit), ())
    gc.collect()
    held = (*log.trusted, *log.trusted.values(), *log.finalised.values())
    assert len(log.finalised) == CASES * MEETINGS_EACH - 2
    assert len(held) > len(log.finalised) * 3
    assert not any(gc.is_tracked(each) for each in held)
