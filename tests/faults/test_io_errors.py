"""A disk that fails once: nothing is called saved that is not, and nothing is broken after it."""

from pathlib import Path

from tests.faults.campaign import FULL, Campaign
from tests.faults.drill import drill, needs_watching


def test_a_disk_that_fails_once_makes_no_false_saved(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign("T06", "the n-th write or sync of a writer fails", short=5, full=500)
    needs_watching()
    every = range(1, 501)
    faults = list(every) if FULL else tried.random.sample(every[:80], tried.count)
    seen = drill("io_errors", folder=str(tmp_path), faults=faults)
    failures = sum(seen["told"].values())
    assert failures >= tried.count // 2, seen
    assert set(seen["told"]) <= {"store.disk_fault", "store.disk_full", "store.read_only"}
    tried.held(
        f"0 false “saved” in {seen['promised']}, 0 corrupt; {failures} failures told as sentences"
    )
