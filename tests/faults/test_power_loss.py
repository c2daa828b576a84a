"""The power goes: what was acknowledged is on the disk, and what is left opens and is whole."""

from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.faults import power
from tests.faults.campaign import FULL, Campaign, Tried
from tests.faults.disk_log import Name, Sync, Write
from tests.faults.drill import drill, needs_watching

NUMBERS = 130
"""How many use cases are recorded; about ten writes each."""


def replayed(tmp_path: Path, tried: Tried, synchronous: str) -> dict[str, Any]:
    needs_watching()
    return drill(
        "power_cuts",
        folder=str(tmp_path),
        numbers=NUMBERS if FULL else 40,
        synchronous=synchronous,
        cuts=tried.count,
        seed=tried.random.randrange(2**32),
    )


def test_when_the_power_goes_nothing_acknowledged_is_lost(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T03",
        "the power goes while our own writes are under way: none, a prefix, some, or torn sectors",
        short=20,
        full=2000,
    )
    seen = replayed(tmp_path, tried, "FULL")
    assert seen["writes"] > 200
    assert (seen["lost"], seen["corrupt"], seen["unopenable"]) == (0, 0, 0), seen
    assert seen["whole"] == tried.count
    tried.held(
        f"0 acknowledged lost, 0 corrupt, 0 unopenable; cut among {seen['writes']} writes of the "
        "program itself"
    )


def test_a_store_that_does_not_wait_for_the_disk_is_found_out(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T03", "the same with synchronous=NORMAL, to show that a loss is seen", short=20, full=300
    )
    seen = replayed(tmp_path, tried, "NORMAL")
    assert seen["lost"] > 0, seen
    tried.held(f"{seen['lost']} of {tried.count} cuts lost something acknowledged, as they must")


def test_when_the_power_goes_the_line_in_the_quick_bar_is_there(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T03",
        "the power goes while a line is begun in the quick bar and the room’s time is written",
        short=12,
        full=400,
    )
    needs_watching()
    seen = drill(
        "quick_bar_cuts",
        folder=str(tmp_path),
        letters=200 if FULL else 40,
        cuts=tried.count,
        seed=tried.random.randrange(2**32),
    )
    assert seen["paces"] > 1
    assert (seen["lost"], seen["corrupt"], seen["unopenable"]) == (0, 0, 0), seen
    assert seen["whole"] == tried.count
    tried.held(
        f"0 letters called saved lost, 0 corrupt, 0 unopenable; cut among {seen['writes']} writes"
    )


class Luck(Random):
    """The same every time."""

    def __init__(self) -> None:
        super().__init__(1)


@pytest.mark.parametrize("way", ["nothing", "prefix", "subset", "torn"])
def test_what_was_synced_stays_whatever_becomes_of_the_rest(way: str, tmp_path: Path) -> None:
    disk = power.Disk()
    for event in (
        Name("/v/a", "/v/a"), Write("/v/a", 0, b"x" * 1024), Sync("/v/a"), Sync("/v"),
        Write("/v/a", 0, b"y" * 1024), Write("/v/a", 1024, b"z"), Name("/v/b", "/v/b"),
    ):  # fmt: skip
        disk.do(event)
    changes = getattr(power, way)(disk.unsynced["/v/a#0"], Luck())
    content = bytearray(disk.content["/v/a#0"])
    for change in changes:
        power.apply(content, change)
    assert len(content) in {1024, 1025}
    assert set(content) <= set(b"xyz")
    disk.cut(Path("/v"), tmp_path, Luck())
    assert (tmp_path / "a").stat().st_size in {1024, 1025}
