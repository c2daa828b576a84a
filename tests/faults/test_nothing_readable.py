"""Of a whole sitting, killed midway, nothing readable is left, and no case is told of another."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from meetingapp.codec.body import to_json
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME
from meetingapp.vault import vault
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from tests.faults.campaign import Campaign
from tests.faults.canaries import CANARIES, held_in
from tests.faults.drill import NO_FILE
from tests.faults.tour import COST, MARKS, PASSPHRASE, READY, told
from tests.minutes.reading import text_of

ROOT = Path(__file__).parents[2]
NAMES = (*MARKS, "Fiktivsen", "Prøvestad", PASSPHRASE, *CANARIES)
WATCHED = (
    "trace=open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,"
    "memfd_create,socket"
)
OPENED = re.compile(r'(?:open|openat|creat)\([^"]*"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
NAMED = re.compile(r'(?:rename|link|symlink|mkdir)(?:at2?)?\([^"]*"([^"]+)"(?:[^"]*"([^"]+)")?')
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
ID_OR_GROUP = re.compile(
    rf"|\d{{1,9}}|[0-9a-f]{{64}}|(?:[a-z_.-]{{1,24}}/)?{UUID}|[a-z_.-]{{1,24}}"
    r"|\d{4}-\d\d-\d\dT[\d:.]+\+00:00|[a-z_]+\.[a-z_]+|[A-Z]{2,12}/\d+"
)
"""Nothing, a number, a checksum, an id, a moment, a use case, a setting, a variant of a type."""


@dataclass(frozen=True)
class Left:
    """What a killed sitting left behind."""

    home: Path
    work: Path
    said: str
    trace: str | None


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    home = tmp_path_factory.mktemp("home")
    work, temporary, trace = home / "work", home / "tmp", home.parent / f"{home.name}.strace"
    work.mkdir()
    temporary.mkdir()
    watch = ["strace", "-f", "-qq", "-e", WATCHED, "-o", str(trace)] if _may_watch() else []
    inside = {"HOME": str(home), "TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1"}
    kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    with subprocess.Popen(
        [*watch, sys.executable, "-m", "tests.faults.tour", str(work)],
        cwd=ROOT,
        env={**kept, **inside},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        process_group=0,
        umask=0,
    ) as running:
        assert running.stdout is not None
        said = ""
        for line in running.stdout:
            said += line.decode()
            if line.decode().strip() == READY:
                break
        os.killpg(running.pid, 9)
    assert said.endswith(f"{READY}\n"), said
    return Left(home, work, said, trace.read_text("utf-8") if watch else None)


@pytest.fixture(scope="module")
def copied(left: Left, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy") / "vault"
    shutil.copytree(left.work / "vault", folder)
    return folder


@pytest.fixture(scope="module")
def reopened(copied: Path) -> Iterator[Session]:
    with closing(Door(copied, cost=COST).unlock(PASSPHRASE)) as session:
        yield session


def _may_watch() -> bool:
    """Tell whether system calls can be watched here: a container may forbid it."""
    tool = shutil.which("strace")
    watched = [tool or "", "-qq", "-e", "trace=socket", "true"]
    return tool is not None and subprocess.run(watched, check=False).returncode == 0


def _watched(left: Left) -> str:
    if left.trace is None:
        pytest.skip("strace is missing or forbidden here, so system calls cannot be watched")
    return left.trace


def _holds(content: bytes) -> list[str]:
    return held_in(content, NAMES)


def _texts(session: Session) -> list[str]:
    """Give what each child's room opens with, in the order of the sitting."""
    [meeting] = session.lists.list_meetings().rows
    rooms = [session.open_room(discussion.id) for discussion in meeting.discussions]
    return [repr((room.meeting, room.case, room.discussion)) for room in rooms]


def test_no_file_holds_a_readable_name_or_note(left: Left, campaign: Campaign) -> None:
    tried = campaign(
        "T35",
        "canaries (names, numbers, notes, places) in a killed sitting; every file it left, read in "
        "UTF-8, UTF-16, hex, base64, percent, JSON and unpacked",
        short=len(CANARIES),
        full=len(CANARIES),
    )
    files = [path for path in left.home.rglob("*") if path.is_file()]
    assert {"data.db", "data.db-wal", "samraad.log"} <= {path.name for path in files}
    assert any("backup" in str(path) for path in files)
    readable = {path.name: _holds(path.read_bytes()) for path in files}
    assert readable.pop("export.pdf") == []
    assert not {name: found for name, found in readable.items() if found}
    assert _holds(left.said.encode()) == []
    outside = _written_outside(left) if left.trace is not None else None
    assert not outside
    watched = "not watched here" if outside is None else "0 files written elsewhere by strace"
    tried.held(f"0 hits in {len(files)} files and in what was said; {watched}")


def test_the_exported_minutes_tell_of_one_child_and_their_properties_of_none(left: Left) -> None:
    exported = (left.work / "export.pdf").read_bytes()
    printed = text_of(exported)
    assert (MARKS[0] in printed, MARKS[1] in printed) == (True, False)
    assert _holds(exported) == []


def _written_outside(left: Left) -> set[str]:
    trace = _watched(left)
    written = set(OPENED.findall(trace)) | {path for pair in NAMED.findall(trace) for path in pair}
    assert any(path.endswith("data.db-wal") for path in written)
    ours = {path for path in written if path.startswith("/") and not re.match(NO_FILE, path)}
    return {path for path in ours if not path.startswith(str(left.home))}


def test_nothing_is_written_anywhere_else(left: Left) -> None:
    assert _written_outside(left) == set()


def test_no_network_is_touched(left: Left, campaign: Campaign) -> None:
    tried = campaign("T36", "sockets of a killed sitting, by strace", short=1, full=1)
    assert "AF_INET" not in _watched(left)
    tried.held("0 sockets of AF_INET or AF_INET6")


def test_all_that_is_written_is_for_its_owner_alone(left: Left, campaign: Campaign) -> None:
    tried = campaign("T32", "modes of all a sitting leaves, under umask 000", short=1, full=1)
    made = [path for folder in ("vault", "log") for path in (left.work / folder).rglob("*")]
    made += [left.work / "vault", left.work / "log"]
    open_to_others = {
        str(path.relative_to(left.work)): oct(path.stat().st_mode)
        for path in made
        if path.stat().st_mode & 0o777 != (0o700 if path.is_dir() else 0o600)
    }
    assert open_to_others == {}
    tried.held("every folder 0700, every file 0600", len(made))


def test_a_fault_with_a_case_in_its_hands_is_logged_without_it(left: Left) -> None:
    assert "could not save" in left.said
    assert _holds(left.said.encode()) == []


def test_the_draft_is_there_after_the_kill_as_it_was_typed(reopened: Session) -> None:
    [meeting] = reopened.lists.list_meetings().rows
    draft = reopened.open_room(meeting.discussions[1].id).discussion
    typed = told(1).discussions[0]
    assert _but_ids(draft) == _but_ids(typed)


def _but_ids(discussion: CaseDiscussion) -> str:
    return re.sub(r'"(?:case_)?id":"[^"]*"', "", to_json(discussion))


def test_a_childs_room_holds_nothing_of_the_other_child(reopened: Session) -> None:
    first, second = _texts(reopened)
    assert (MARKS[0] in first, MARKS[1] in first) == (True, False)
    assert (MARKS[0] in second, MARKS[1] in second) == (False, True)


def test_neither_minutes_nor_audit_tell_of_the_other_child(
    left: Left, copied: Path, reopened: Session, campaign: Campaign
) -> None:
    tried = campaign(
        "T45",
        "canaries sought in the audit table after a sitting",
        short=len(CANARIES),
        full=len(CANARIES),
    )
    [meeting] = reopened.lists.list_meetings().rows
    reopened.finalise_minutes(meeting.discussions[1].id)
    key = vault.open_with_passphrase(left.work / "vault", PASSPHRASE).database_key()
    with closing(connect(copied / FILE_NAME, key)) as database:
        rows = database.execute("SELECT content FROM minutes_document ORDER BY rowid").fetchall()
        entries = database.execute("SELECT * FROM audit").fetchall()
    first, second = (content.decode() for (content,) in rows)
    assert (MARKS[0] in first, MARKS[1] in first) == (True, False)
    assert (MARKS[0] in second, MARKS[1] in second) == (False, True)
    assert _holds(repr(entries).encode()) == []
    odd = {str(part) for entry in entries for part in entry if not ID_OR_GROUP.fullmatch(str(part))}
    assert odd == set()
    tried.held(f"0 hits in {len(entries)} entries: ids, times, kinds of use and checksums only")
