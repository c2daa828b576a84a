"""A restore or a backup killed at any moment leaves the old or the new, and nothing half."""

from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.drill import drill

PAST_THE_END = 100_000


def test_a_killed_restore_leaves_the_old_vault_or_the_new(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T16", "restores and backups killed at each thing they do to a file", short=2, full=150
    )
    steps = range(1, 151) if tried.count > 100 else (15, 60)
    seen = drill("killed_restore", folder=str(tmp_path), steps=[*steps, PAST_THE_END])
    # On disks with and without second names, one restore came to its end: that is new each time.
    assert seen["new"] >= 2
    assert seen["last"] > 50
    assert seen["backups"] > 1
    tried.held(
        f"always the old or the new vault ({seen['new']} new), the old byte for byte set aside; "
        "no half backup counted",
        count=2 * seen["last"] + seen["backups"],
    )
