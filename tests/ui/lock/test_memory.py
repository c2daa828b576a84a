"""After the lock nothing of what was open is in any process of ours; a crash leaves no dump."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from meetingapp.services.planning import MeetingPlan
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign
from tests.started import ended_in_time
from tests.ui.conftest import TODAY

ROOT = Path(__file__).parents[3]
WORDS = "kanarifuglen sang i lite rom"
NEEDLES = (WORDS, "Jonas Fiktivsen", "Kari Fiktivsen", "Lars Testdahl")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


@contextmanager
def program(office: Door, passphrase: str, discussion: str) -> Iterator["subprocess.Popen[str]"]:
    typing = subprocess.Popen(
        [
            sys.executable, "-m", "tests.ui.lock.locked_program", "type",
            str(office.folder), discussion,
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )  # fmt: skip
    with ended_in_time(typing) as running:
        assert running.stdin is not None
        running.stdin.write(f"{passphrase}\n{WORDS}\n")
        running.stdin.flush()
        try:
            yield running
        finally:
            running.kill()


def told(running: "subprocess.Popen[str]") -> str:
    """Wait until the program is ready to be looked at."""
    assert running.stdout is not None
    said = running.stdout.readline()
    assert said.startswith("dumpable"), said
    return said


def go_on(running: "subprocess.Popen[str]") -> None:
    assert running.stdin is not None
    running.stdin.write("\n")
    running.stdin.flush()


def copies(process: int, needles: tuple[str, ...]) -> int:
    """Count how often any of these stands in the memory of a process."""
    wanted = [code for text in needles for code in (text.encode(), text.encode("utf-16-le"))]
    found, read = 0, 0
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for area in Path(f"/proc/{process}/maps").read_text("utf-8", "replace").splitlines():
            ends, rights = area.split()[:2]
            start, end = (int(part, 16) for part in ends.split("-"))
            if not rights.startswith("r") or end >= 1 << 63:
                continue
            memory.seek(start)
            try:
                held = memory.read(end - start)
            except OSError:  # an area of the kernel's own
                continue
            read += len(held)
            found += sum(held.count(each) for each in wanted)
    assert read > 10_000_000, "the memory could not be read"
    return found


def ours(folder: Path) -> list[int]:
    """Find every process that was told of the vault's folder."""
    mark = os.fsencode(folder)
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "cmdline").read_bytes():
                found.append(int(process.name))
        except OSError:
            continue
    return found


@pytest.mark.long
def test_after_the_lock_no_process_of_ours_remembers(
    office: Door, passphrase: str, discussion: str, campaign: Campaign
) -> None:
    tried = campaign("T30", "words typed, then the memory after the lock", short=1, full=10)
    before = after = 0
    for _ in range(tried.count):
        with program(office, passphrase, discussion) as running:
            assert "dumpable 0 core ['0', '0']" in told(running)
            assert ours(office.folder) == [running.pid]
            before += copies(running.pid, (*NEEDLES, passphrase))
            go_on(running)
            said = told(running)
            assert "dumpable 0 core ['0', '0']" in said
            assert said.endswith("titles ['Samråd']\n")
            assert ours(office.folder) == [running.pid]
            after += copies(running.pid, (*NEEDLES, passphrase))
            go_on(running)
            assert running.wait(20) == 0
        session = office.unlock(passphrase)
        kept = session.open_room(discussion).discussion.voice.own_words
        session.close()
        assert WORDS in kept
    assert before >= tried.count
    assert after == 0
    tried.held(f"0 copies after the lock; {before} before it, so the search does find them")


def test_a_crash_leaves_no_dump(
    office: Door, passphrase: str, discussion: str, campaign: Campaign
) -> None:
    tried = campaign("T33", "SIGSEGV to the unlocked and the locked program", short=1, full=20)
    for number in range(tried.count):
        with program(office, passphrase, discussion) as running:
            assert re.search(r"dumpable 0 core \['0', '0'\]", told(running))
            if number % 4 == 3:
                go_on(running)
                assert "dumpable 0 core ['0', '0']" in told(running)
            running.send_signal(signal.SIGSEGV)
            running.wait(20)
            assert running.returncode == -signal.SIGSEGV
        left = [*ROOT.glob("core*"), *office.folder.glob("core*"), *Path.cwd().glob("core*")]
        assert left == []
    tried.held(f"0 dumps in {tried.count} crashes; not dumpable, core size 0, also when locked")
