"""A copy that is looked at is pixels in memory: no file is made of it, not even for a moment."""

import re
from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.drill import NO_FILE, drill, needs_watching

WATCHED = (
    "trace=open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,"
    "mknod,mknodat"
)
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|(?:creat|rename|link|mkdir|mknod)\w*\(")
NO_FILES = re.compile(f'"{NO_FILE}')


def made(trace: list[str]) -> list[str]:
    """Give the calls that made, named or opened a file to write in it."""
    return [
        line
        for line in trace
        if WRITES.search(line) and "= -1 " not in line and not NO_FILES.search(line)
    ]


def test_looking_at_a_copy_makes_no_file(campaign: Campaign, tmp_path: Path) -> None:
    needs_watching()
    tried = campaign(
        "T40", "copies made, read back and shown page by page, under strace", short=2, full=50
    )
    trace = tmp_path / "strace"
    watch = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", WATCHED, "-o", str(trace))
    seen = drill("previews", within=watch, times=tried.count, folder=str(tmp_path))
    assert seen["looked"] == tried.count
    assert seen["pages"] >= 2
    calls = trace.read_text("utf-8", errors="replace").splitlines()
    at = {
        word: next(n for n, line in enumerate(calls) if f"/none/{word}" in line)
        for word in ("begins", "ends")
    }
    assert any(f"{tmp_path}/seen" in line for line in made(calls[: at["begins"]]))
    assert made(calls[at["begins"] : at["ends"]]) == []
    tried.held("0 files made, named or opened to be written")
