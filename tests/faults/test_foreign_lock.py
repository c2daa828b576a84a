"""Another program holds the database: work waits, says so, and is done when it lets go."""

from pathlib import Path

from tests.faults.campaign import FULL, Campaign
from tests.faults.drill import drill


def test_nothing_is_lost_while_another_program_holds_the_database(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T14",
        "another program holds the database for 30 s (short: 1.2 s) while somebody works",
        short=1,
        full=1,
    )
    seconds, wait = (30.0, 5.0) if FULL else (1.2, 0.2)
    seen = drill("foreign_lock", folder=str(tmp_path), seconds=seconds, wait=wait, patience=60.0)
    assert seen["actions"] >= 8
    assert seen["done"] == seen["actions"]
    assert (seen["failed"], seen["bugs"]) == ([], [])
    assert seen["waits"][0] is True
    assert seen["waits"][-1] is False
    tried.held(
        f"0 of {seen['actions']} actions lost, 0 failed, 0 raw errors; the wait is said", count=1
    )


def test_when_it_holds_longer_than_anybody_waits_it_is_said_and_what_is_typed_is_kept(
    tmp_path: Path,
) -> None:
    seen = drill("foreign_lock", folder=str(tmp_path), seconds=2.0, wait=0.1, patience=0.4)
    assert set(seen["failed"]) == {"store.busy"}
    assert seen["bugs"] == []
    typed = seen["actions"] // 2
    assert seen["done"] >= typed, "what was typed came to the disk when the other let go"
