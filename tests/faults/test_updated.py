"""The program is updated under a running window: nothing typed is lost, and it is told calmly."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.campaign import Campaign

ROOT = Path(__file__).parents[2]


@pytest.mark.long
def test_an_update_under_the_window_loses_nothing_and_asks_to_start_anew(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T20",
        "the program's files swapped, or its code taken away, under a window somebody types in",
        short=2,
        full=20,
    )
    copy = tmp_path / "program"
    for part in ("meetingapp", "resources", "docs/examples"):
        shutil.copytree(ROOT / part, copy / part)
    given = {
        "folder": str(tmp_path / "vault"),
        "copy": str(copy),
        "swaps": tried.count,
        "seed": tried.random.randrange(2**32),
    }
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.faults.drills.updated", json.dumps(given)],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(copy), str(ROOT)])},
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-6000:]}"
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["typed"] >= 6 * tried.count
    assert seen["lost"] == 0
    assert seen["asked"] == tried.count  # from the first swap on, and it stays
    assert seen["read_late"] == []  # nothing of the new version got into the old
    tried.held(
        f"{tried.count} updates; 0 of {seen['typed']} keys lost, {seen['asked']}/{tried.count} "
        "told, 0 modules of the new version read by the old"
    )
