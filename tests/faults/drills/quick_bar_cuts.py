"""The room as it is sat in, with a line begun in the quick bar, on a disk whose power goes."""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtTest import QTest

from meetingapp.errors import AppError
from meetingapp.services.room import OpenRoom
from meetingapp.ui.application import make_application
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.state import AppState
from meetingapp.ui.viewmodels.room.quick import Quick
from meetingapp.ui.widgets.room.quick_draft import KEPT
from meetingapp.ui.workplace import Workplace
from tests.faults.disk_log import CALLS, Said, Write, events
from tests.faults.drill import run
from tests.faults.forked import forked_under
from tests.faults.place import made, reopened
from tests.faults.power import Disk
from tests.ui.room.conftest import Later

KINDS: Final = ("whole", "lost", "corrupt", "unopenable")
END: Final = "end"
LINE: Final = "Vi ringer mor på fredag og spør "
NOW: Final = datetime(2026, 11, 24, 14, 31, tzinfo=ZoneInfo("Europe/Oslo"))
STORED_EVERY: Final = 4
"""Letters: in the program it is a while, here it must not depend on one."""


def main(folder: str, letters: int, cuts: int, seed: int) -> dict[str, Any]:
    """Sit in the room and type so many letters, then cut the power so often."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    place, log, left = (Path(folder) / name for name in ("vault", "log", "left"))
    watch = ("-y", "-s", "70000", "-e", f"trace={CALLS}", "-o", str(log))
    _, code = forked_under(watch, partial(_sit, place, letters)).ended()
    assert code == 0
    done = list(events(log, place))
    with closing(reopened(place, _now)) as session:
        (meeting,) = session.lists.list_meetings().rows
        room = session.open_room(meeting.discussions[0].id)
    begun, ended = done.index(Said("0")), done.index(Said(END))
    moments = [n for n in range(begun, ended) if isinstance(done[n], Write)]
    wanted = Counter(random.choices(moments, k=cuts))
    disk, seen = Disk(), Counter[str]()
    for number, event in enumerate(done[:ended]):
        disk.do(event)
        for _ in range(wanted.get(number, 0)):
            left.mkdir(mode=0o700)
            disk.cut(place, left, random)
            seen[_opened(left, room, int(disk.said[-1]))] += 1
            shutil.rmtree(left)
    assert seen.total() == cuts
    return {"writes": len(moments), "paces": len(room.pace.used), **{k: seen[k] for k in KINDS}}


def _sit(place: Path, letters: int, _say: Callable[[object], None]) -> None:
    """Type in the bar while the room goes on, saying how much of the line is called saved."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(Settings())
    with closing(made(place, _now)) as session:
        (meeting,) = session.lists.list_meetings().rows
    session = reopened(place, _now)
    # What is stored is stored by this thread: strace watches no other.
    work = Workplace(session, Later(), AppState(), _now)
    screen = RoomScreen(work, meeting.discussions[0].id)
    screen.show()
    bar, agenda = screen._writing.bar, screen.model.agenda
    screen._writing.quick(Quick.DECISION)
    screen.model.saving.saved.connect(lambda _at: os.write(1, f"{len(bar.text.raw)}\n".encode()))
    os.write(1, b"0\n")
    for number, letter in enumerate(_line(letters), start=1):
        QTest.keyClicks(bar.text, letter)
        if number % STORED_EVERY == 0:
            screen.model.saving.flush()
            item = agenda[number // STORED_EVERY % len(agenda)]
            screen.model.pace._pace = screen.model.pace.now.with_used(item, number)
            screen.model.take_room_to(item)
            screen.model.pace.flush()
    os.write(1, f"{END}\n".encode())
    application.quit()


def _opened(left: Path, room: OpenRoom, promised: int) -> str:
    """Open what the cut left, as the program would, and say how it is."""
    try:
        session = reopened(left, _now)
    except AppError as error:
        return "lost" if error.code.endswith(".missing") else "unopenable"
    with closing(session):
        if not session._store.verify().whole:
            return "corrupt"
        now = session.open_room(room.discussion.id)
        asides = session.beside.read_asides(room.discussion.id)
    lines = [each.lines for each in asides if each.item == KEPT]
    found = lines[0] if lines else ""
    items = {i.id for i in now.template.items} | {""}
    if now.pace.room_item not in items or found != "".join(_line(len(found))):
        return "corrupt"
    return "whole" if promised <= len(found) else "lost"


def _line(letters: int) -> list[str]:
    return list(islice(cycle(LINE), letters))


def _now() -> datetime:
    return NOW


if __name__ == "__main__":
    run(main)
