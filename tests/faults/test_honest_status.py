"""“Saved” is said only of what is on disk, whatever the disk or another program does."""

from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.drill import drill, needs_watching


def test_saved_is_never_said_of_what_is_not(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T82",
        "the room under I/O errors, a full or write-protected disk, a quota and a foreign lock, "
        "killed right after what it said",
        short=3,
        full=100,
    )
    needs_watching()
    seed = tried.random.randrange(2**32)
    seen = drill("honest_status", folder=str(tmp_path), tries=tried.count, seed=seed)
    assert seen["saved"] >= tried.count // 3
    failures = sum(count for word, count in seen.items() if word != "saved")
    assert failures >= tried.count // 3
    tried.held(f"0 of {seen['saved']} “saved” were false; {failures} failures were told")
