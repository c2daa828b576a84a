"""The window is killed while somebody types: started again, the draft is there, and only there."""

from pathlib import Path

import pytest

from tests.faults.campaign import Campaign
from tests.faults.drill import drill


@pytest.mark.keeps_time
def test_a_killed_window_offers_the_draft_again(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T02", "the real window, killed while somebody types, and started again", short=2, full=200
    )
    seed = tried.random.randrange(2**32)
    seen = drill("typing_gui", folder=str(tmp_path), kills=tried.count, seed=seed)
    assert seen["typed"] > 4 * tried.count
    tried.held(
        f"{tried.count}/{tried.count} drafts there after the restart and encrypted; 0 of "
        f"{seen['promised']} characters called saved lost; the oldest lost key "
        f"{seen['oldest']:.2f} s old ({seen['in_time']} kills on a computer that kept pace)"
    )
