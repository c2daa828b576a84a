"""A writer killed at any moment: what it was told is saved is there, and all of it is whole."""

from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.drill import drill


def test_a_killed_writer_loses_nothing_it_acknowledged(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T01", "a writer through the use cases, killed at 0–50 ms", short=10, full=1000
    )
    seed = tried.random.randrange(2**32)
    seen = drill("killed_writer", folder=str(tmp_path), kills=tried.count, seed=seed)
    assert seen["kept"] >= seen["promised"] > tried.count // 4, "the writer hardly wrote"
    tried.held(f"0 of {seen['promised']} acknowledged commits lost, 0 damaged, chain whole")
