"""A computer without memory: a sentence or an end, and what was saved is whole."""

from pathlib import Path

from tests.faults.campaign import FULL, Campaign
from tests.faults.drill import drill

STEPS_KIB = (0, 64, 128, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192, 12288,
             16384, 24576, 32768, 65536, 131072)  # fmt: skip


def test_without_memory_nothing_saved_is_harmed(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T07", "memory runs out while a program opens, writes and finalises", short=4, full=20
    )
    steps = STEPS_KIB if FULL else (128, 1024, 4096, 131072)
    seen = drill("little_memory", folder=str(tmp_path), spares=[1024 * step for step in steps])
    ends = seen["ends"]
    assert sum(ends.values()) == tried.count
    assert ends.get("all"), "memory never sufficed"
    assert ends.get("store.no_memory"), "memory never ran out in a way that could be told"
    ended = ", ".join(f"{end}: {count}" for end, count in sorted(ends.items()))
    tried.held(f"what was saved is whole {tried.count}/{tried.count}; how it ended: {ended}")
