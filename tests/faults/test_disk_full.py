"""The disk fills while somebody types: nothing is lost, it is said, and there is another place."""

from pathlib import Path

from tests.faults.campaign import FULL, Campaign
from tests.faults.drill import OWN_DISKS, drill, needs_own_disks


def test_a_full_disk_loses_nothing_and_is_told(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T05",
        "somebody types until a real disk (tmpfs) of 0.6–8 MB is full; then a rescue file",
        short=3,
        full=100,
    )
    needs_own_disks()
    sizes = [600 + number * 7400 // 99 for number in range(100)]
    if not FULL:
        sizes = tried.random.sample(sizes[:40], tried.count)
    seen = drill("disk_full", within=OWN_DISKS, folder=str(tmp_path), sizes_kib=sizes)
    what = seen["seen"]
    assert seen["bugs"] == []
    assert seen["slowest"] <= 2.0
    assert what["store.disk_full"] >= tried.count
    assert what["rescued"] == tried.count
    assert {key for key in what if key.startswith("opened")} <= {
        "opened while full: yes",
        "opened while full: store.disk_full",
    }
    assert what["promised"] > tried.count
    tried.held(
        f"0 of {what['promised']} called saved lost; told after at most {seen['slowest']:.2f} s; "
        f"text kept and rescued to another disk {what['rescued']}/{tried.count}"
    )
