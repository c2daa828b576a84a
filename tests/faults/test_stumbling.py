"""Whatever goes wrong, with whatever in its hands: neither the log nor any report quotes it."""

import re
import subprocess
import sys
from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.canaries import CANARIES, held_in

ROOT = Path(__file__).parents[2]
ENTRY = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00 (?:INFO|WARNING|ERROR) meetingapp\S* .*")


def test_no_error_is_told_with_what_it_quotes(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T37",
        f"errors of 28 kinds with {len(CANARIES)} canaries in their hands, told through the log, "
        "the bug report, uncaught, from a thread, while dropped, with no room to write",
        short=84,
        full=1000,
    )
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.stumbler", str(tmp_path), str(tried.count)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert int(done.stdout) == tried.count
    logs = sorted((tmp_path / "log").iterdir())
    written = b"".join(path.read_bytes() for path in logs)
    assert held_in(written) == []
    assert held_in(done.stderr) == []
    lines = written.decode("utf-8").splitlines()
    assert [line for line in lines if not ENTRY.fullmatch(line)] == []
    assert b"forged" not in written + done.stderr
    tried.held(f"0 canaries in {len(lines)} entries of the log and {len(done.stderr)} bytes said")
