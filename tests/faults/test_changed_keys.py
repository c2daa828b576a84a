"""Whoever is killed while the keys are changed: the old ones open or the new ones, never none."""

from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.drill import drill


def test_a_killed_change_of_keys_leaves_the_old_or_the_new(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T28",
        "passphrase, person, role and code changed without rest, killed at 0–20 ms",
        short=10,
        full=200,
    )
    seed = tried.random.randrange(2**32)
    seen = drill("changed_keys", folder=str(tmp_path), kills=tried.count, seed=seed)
    assert seen["changes"] >= seen["promised"] >= tried.count, "hardly anything was changed"
    tried.held(
        f"{seen['changes']} changes, {tried.count} of {tried.count} times the old or the new "
        "opens, sealed and whole; the database untouched"
    )
