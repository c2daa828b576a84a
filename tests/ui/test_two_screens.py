"""A real second screen: the projector covers it, and is gone with it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCREENS = [
    {"name": name, "x": x, "y": 0, "width": width, "height": height, "logicalDpi": 96,
     "logicalBaseDpi": 96, "dpr": 1}
    for name, x, width, height in (("Pult", 0, 1440, 900), ("Vegg", 1440, 1920, 1080))
]  # fmt: skip


@pytest.mark.long
def test_the_projector_covers_the_other_screen_and_never_jumps_to_the_desk(
    tmp_path: Path,
) -> None:
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": SCREENS}))
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens_program"],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    steps = json.loads(done.stdout.splitlines()[-1])
    assert (steps["desk"], steps["wall"]) == ("Pult", "Vegg")
    assert steps["covers"]
    assert steps["full_screen"]
    assert "Jonas har sagt" in steps["said"]
    assert steps["focus_stays"]
    assert steps["gone"]
    assert steps["kept"] == ""
    assert steps["told"]
    assert steps["desk_stays"]
    assert steps["again"]
    assert steps["gone_with_desk"]
    assert steps["folded"]
