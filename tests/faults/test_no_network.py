"""The program's own tests, watched: nothing in the program ever opens a socket to a network."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.campaign import Campaign

ROOT = Path(__file__).parents[2]
SHORT = ("tests/wiring/test_session.py",)
FULL = (
    "tests/cli", "tests/codec", "tests/minutes", "tests/services", "tests/vault", "tests/wiring",
    "tests/ui/test_today.py", "tests/ui/test_office.py",
    "tests/ui/test_first_start.py", "tests/ui/test_unlock.py", "tests/ui/test_minutes_view.py",
    "tests/ui/test_template_files.py",
)  # fmt: skip
WATCHED = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket,connect"]
UNWATCHED = "not faults and not needs_java and not needs_secret_service"
SOCKET = re.compile(r"socket\((AF_\w+)")
PASSED = re.compile(r"(\d+) passed")


def _may(command: list[str]) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0


def test_no_socket_to_a_network_is_opened(campaign: Campaign, tmp_path: Path) -> None:
    if not _may([*WATCHED, "-o", str(tmp_path / "try")]):
        pytest.skip("strace is missing or forbidden here, so system calls cannot be watched")
    alone = ["unshare", "-rn"] if _may(["unshare", "-rn"]) else []
    tried = campaign(
        "T36",
        "tests of the command line, codec, minutes, services, vault, wiring and six screens, "
        "without a network and under strace",
        short=len(SHORT),
        full=len(FULL),
    )
    chosen = FULL if tried.count == len(FULL) else SHORT
    trace = tmp_path / "strace"
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SAMRAAD_")}
    done = subprocess.run(
        [*WATCHED, "-o", str(trace), *alone, sys.executable, "-m", "pytest", "-q",
         "-p", "no:cacheprovider", "-m", UNWATCHED,
         f"--basetemp={tmp_path / 'inside'}", *chosen],
        cwd=ROOT, env=kept, capture_output=True, text=True, check=False,
    )  # fmt: skip
    passed = PASSED.search(done.stdout)
    # A test that fails says so itself; here it is enough that they were run to their end.
    assert done.returncode in (0, 1), done.stdout[-3000:]
    assert passed is not None
    families = SOCKET.findall(trace.read_text("utf-8"))
    assert {family for family in families if family.startswith("AF_INET")} == set()
    tried.held(
        f"0 sockets of AF_INET or AF_INET6 in {passed[1]} tests"
        f"{' inside a space without a network' if alone else ''}; {len(families)} others, local",
        int(passed[1]),
    )
