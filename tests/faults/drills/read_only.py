"""A vault whose file, folder or disk is write-protected, met by everything that would write."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetingapp import durable, log
from meetingapp.errors import AppError
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.application import make_application
from meetingapp.ui.background import Background
from meetingapp.ui.routes import routes
from meetingapp.ui.settings import Settings, write_settings
from meetingapp.ui.viewmodels.room import saving as savings
from meetingapp.ui.viewmodels.room.saving import RoomSaving
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.window import MainWindow
from meetingapp.vault.hold import Hold
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.faults.drill import run
from tests.faults.forked import forked

WORDS: Final = "fire ord på en rad"
NEW_WORDS: Final = "en helt ny setning"
CHEAP: Final = Cost(1, 64, 1)
NOBODY: Final = 65534
Say = Callable[[object], None]
Protect = Callable[[], None]


def unlock(place: Path, protect: Protect) -> str:
    protect()
    Door(place, cost=CHEAP).unlock(WORDS).close()
    return "opened"


def guess(place: Path, protect: Protect) -> str:
    protect()
    Door(place, cost=CHEAP).unlock("ikke denne setningen")
    return "opened"


def ask_who(place: Path, protect: Protect) -> str:
    protect()
    door = Door(place, cost=CHEAP)
    assert door.exists()
    return f"{len(door.people())} may open it"


def make_another(place: Path, protect: Protect) -> str:
    protect()
    door = Door(place / "new", cost=CHEAP)
    door.create(WORDS, door.new_recovery_code()).close()
    return "made"


def recover(place: Path, protect: Protect) -> str:
    protect()
    door = Door(place, cost=CHEAP)
    code = (place.parent / "code").read_text()
    door.recover(code, door.people()[0].person, NEW_WORDS, door.new_recovery_code())
    return "recovered"


def start_window(place: Path, protect: Protect) -> str:
    protect()
    window = _window(place)
    QTest.keyClicks(QApplication.focusWidget() or window, WORDS)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    _let_pass(lambda: window.background.busy)
    _let_pass(lambda: not window.background.busy)
    shown = " ".join(label.text() for label in window.findChildren(Label) if label.isVisible())
    window.close()
    return "said" if "skrive" in shown else f"nothing was said: {shown[:200]}"


def keep_settings(place: Path, protect: Protect) -> str:
    protect()
    write_settings(place, Settings(width=1234))
    log.start(place / "log")
    return f"held: {Hold(place).take()}"


def export(place: Path, protect: Protect) -> str:
    protect()
    try:
        durable.replace_file(place / "referat.pdf", b"%PDF")
    except OSError:
        return "refused"
    return "written"


def work_on(place: Path, protect: Protect) -> str:
    session = Door(place, cost=CHEAP).unlock(WORDS)
    protect()
    return _worked(session, place)


def type_on(place: Path, protect: Protect) -> str:
    """What is called saved is there, and what is not is still in the hands of the room."""
    session = Door(place, cost=CHEAP).unlock(WORDS)
    (meeting,) = session.lists.list_meetings().rows
    room = session.open_room(meeting.discussions[0].id)
    protect()
    background = Background()
    saving = RoomSaving(session, background)
    told = list[str]()
    saving.saved.connect(lambda _at: told.append("saved"))
    saving.failed.connect(lambda error: told.append(error.code))
    typed = replace(room.discussion, voice=replace(room.discussion.voice, own_words="Jeg liker"))
    saving.keep_discussion(meeting.id, typed)
    saving.flush()
    _let_pass(lambda: not told)
    kept = [unsaved.what for unsaved in savings.unsaved()]
    background.drain()
    if told == ["saved"]:
        assert session.open_room(typed.id).discussion == typed
    else:
        assert kept == [typed], told
    with suppress(AppError):
        session.close()
    return told[0]


FLOWS: Final[dict[str, Callable[[Path, Protect], str]]] = {
    flow.__name__: flow
    for flow in (unlock, guess, ask_who, make_another, recover, start_window, keep_settings,
                 export, work_on, type_on)
}  # fmt: skip


def main(folder: str, kind: str) -> dict[str, Any]:
    """Do each flow on a vault of its own; give how each ended."""
    base = Path(folder) / "base"
    base.mkdir(mode=0o755)
    _office(base)
    # Once without protection, so that nobody has to read what only root may of Python itself.
    shutil.copytree(base, Path(folder) / "warm")
    assert work_on(Path(folder) / "warm" / "vault", lambda: None) == "finalised"
    ends = dict[str, str]()
    for name, flow in FLOWS.items():
        home = Path(folder) / name
        home.mkdir()
        if kind == "disk":
            _mount("-t", "tmpfs", "-o", "size=64m,mode=755", "none", str(home))
        shutil.copytree(base, home / "v", dirs_exist_ok=True)
        _give_away(home)
        child = forked(partial(_do, flow, home / "v" / "vault", kind))
        said, code = child.ended()
        assert code == 0, f"{kind}, {name}: {said}"
        ends[name] = said[-1]
        if kind == "disk":
            subprocess.run(["umount", "--lazy", str(home / "v" / "vault")], check=False)
        _open_up(home)
        _must_stand(home / "v" / "vault", said[-1])
    return {"ends": ends}


def _do(flow: Callable[[Path, Protect], str], place: Path, kind: str, say: Say) -> None:
    bugs = list[str]()

    def note(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        bugs.append(repr(bug))
        sys.__excepthook__(kind, bug, trace)

    if os.getuid() == 0 and kind != "disk":
        os.setgroups([])
        os.setuid(NOBODY)
    os.environ["HOME"] = str(place.parent)
    QApplication.instance() or make_application(Settings())
    sys.excepthook = note
    try:
        end = flow(place, partial(_protect, place, kind))
    except AppError as refusal:
        end = refusal.code
    say(f"bugs: {bugs}" if bugs else end)


def _protect(place: Path, kind: str) -> None:
    """Write-protect a vault, as the one who owns it."""
    if kind == "disk":
        # Over itself: the system lets no disk be protected while a file on it is open for writing,
        # but whatever is opened from now on is on a protected one.
        _mount("--bind", str(place), str(place))
        _mount("-o", "remount,ro,bind", str(place))
        return
    for file in place.iterdir():
        if file.is_file():
            file.chmod(0o444)
    if kind == "folder":
        place.chmod(0o555)


def _worked(session: Session, place: Path) -> str:
    """Do a meeting from plan to minutes; whatever is said to be done is looked for afterwards."""
    done = list[str]()
    try:
        planned = session.plan_meeting(
            MeetingPlan("RT", jonas_meeting().date, case_ids=("case-1",))
        )
        session.save_meeting(replace(jonas_meeting(), id=planned.id))
        (row,) = planned.discussions
        told = replace(jonas_discussion(), id=row.id, case_id="case-1")
        session.save_discussion(planned.id, told)
        done.append(row.id)
        session.finalise_minutes(row.id)
        (place.parent / "promised").write_text(row.id)
    except AppError as refusal:
        done.append(refusal.code)
    with suppress(AppError):
        session.close()
    return "finalised" if len(done) == 1 else done[-1]


def _office(base: Path) -> None:
    door = Door(base / "vault", cost=CHEAP)
    code = door.new_recovery_code()
    (base / "code").write_text(code)
    session = door.create(WORDS, code, "Berit Eksempelrud")
    session.save_case(jonas_case())
    session.plan_meeting(MeetingPlan("RT", jonas_meeting().date, case_ids=("case-1",)))
    session.close()


def _must_stand(place: Path, end: str) -> None:
    """Everything that was there, and that was said to be done, is there once it may be written."""
    try:
        session = Door(place, cost=CHEAP).unlock(WORDS)
    except AppError:  # the file alone was protected, and a recovery went through
        session = Door(place, cost=CHEAP).unlock(NEW_WORDS)
    assert [each.id for each in session.lists.list_cases().rows] == ["case-1"]
    assert session._store.verify().whole
    if end == "finalised":
        promised = (place.parent / "promised").read_text()
        rows = [
            row for meeting in session.lists.list_meetings().rows for row in meeting.discussions
        ]
        assert any(row.id == promised and row.minutes_id for row in rows)
    session.close()


def _window(place: Path) -> MainWindow:
    door = Door(place, cost=CHEAP)
    window = MainWindow(
        door, place, Settings(), routes=routes, relaunch=lambda _locked: None,
        now=lambda: datetime.now(UTC).astimezone(),
    )  # fmt: skip
    window.show()
    window.activateWindow()
    _let_pass(lambda: QApplication.focusWidget() is None)
    return window


def _let_pass(still: Callable[[], bool], most: int = 400) -> None:
    for _ in range(most):
        if not still():
            return
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QTest.qWait(5)


def _give_away(home: Path) -> None:
    if os.getuid() == 0:
        for each in (home, *home.rglob("*")):
            with suppress(OSError):  # in a world of its own, root is the only person there is
                os.chown(each, NOBODY, NOBODY)


def _open_up(home: Path) -> None:
    for each in (home, *home.rglob("*")):
        with suppress(OSError):
            os.chown(each, os.getuid(), os.getgid())
        each.chmod(stat.S_IRWXU if each.is_dir() else stat.S_IRUSR | stat.S_IWUSR)


def _mount(*how: str) -> None:
    subprocess.run(["mount", *how], check=True)


if __name__ == "__main__":
    run(main)
